//! What a reader of a PDF finds in it, as far as this needs no library for PDF: what is not
//! compressed, and the letters that its fonts and marks give for what is drawn.

use std::collections::BTreeSet;
use std::io::Read as _;

/// A file that Chromium printed.
pub(crate) struct Paper {
    /// All of it but its streams, byte by byte.
    pub(crate) plain: String,
    /// What its streams hold, unpacked.
    streams: Vec<String>,
}

impl Paper {
    /// Takes a file apart.
    pub(crate) fn read(file: &[u8]) -> Self {
        assert!(file.starts_with(b"%PDF-"), "no PDF");
        let all = latin(file);
        let mut streams = Vec::new();
        let mut plain = String::new();
        let mut rest = all.as_str();
        while let Some((before, after)) = rest.split_once("stream\n") {
            let (inside, next) = after.split_once("endstream").expect("a stream ends");
            plain.push_str(before);
            let bytes: Vec<u8> =
                inside.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
            let mut unpacked = Vec::new();
            // Pictures and fonts need not be packed.
            if flate2::read::ZlibDecoder::new(&*bytes).read_to_end(&mut unpacked).is_ok() {
                streams.push(latin(&unpacked));
            }
            rest = next;
        }
        plain.push_str(rest);
        Self { plain, streams }
    }

    /// Every letter that can be read out of it: those that fonts name for their glyphs, and those
    /// that stand beside what is drawn.
    pub(crate) fn letters(&self) -> BTreeSet<char> {
        let mut letters = BTreeSet::new();
        for stream in &self.streams {
            for (begin, end) in [("beginbfchar", "endbfchar"), ("beginbfrange", "endbfrange")] {
                for block in stream.split(begin).skip(1) {
                    let lines = block.split(end).next().unwrap_or_default().lines();
                    lines.for_each(|line| letters.extend(named(line, begin == "beginbfrange")));
                }
            }
            for marked in stream.split("/ActualText").skip(1) {
                letters.extend(utf16(marked.split(['<', '>']).nth(1).unwrap_or_default()));
            }
        }
        letters
    }

    /// What the file is called.
    pub(crate) fn title(&self) -> String {
        let title = self.plain.split("/Title ").nth(1).expect("it has a title");
        match title.strip_prefix('<') {
            Some(hex) => utf16(hex.split('>').next().unwrap()).into_iter().collect(),
            None => title.trim_start_matches('(').split(')').next().unwrap().to_owned(),
        }
    }
}

/// Each byte as one letter.
fn latin(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

/// The letters of a line of a table of glyphs: `<0003> <0641>`, or with `is_range`
/// `<0003> <0005> <0641>`.
fn named(line: &str, is_range: bool) -> Vec<char> {
    let parts: Vec<&str> = line.split(['<', '>']).skip(1).step_by(2).collect();
    let number = |text: &str| u32::from_str_radix(text, 16).ok();
    match (parts.as_slice(), is_range) {
        ([_, to], false) => utf16(to),
        ([first, last, to], true) => {
            let count = number(last).zip(number(first)).map_or(0, |(last, first)| last - first);
            let begin = number(to).unwrap_or_default();
            (begin..=begin + count).filter_map(char::from_u32).collect()
        }
        _ => Vec::new(),
    }
}

/// A text as PDF writes it: UTF-16, the greater byte first, perhaps after a mark that says so.
fn utf16(hex: &str) -> Vec<char> {
    let units = hex
        .as_bytes()
        .chunks(4)
        .filter_map(|unit| u16::from_str_radix(std::str::from_utf8(unit).ok()?, 16).ok());
    char::decode_utf16(units).filter_map(Result::ok).filter(|c| *c != '\u{feff}').collect()
}
