//! What only a debugger reads of a program and of its script, taken out: the names of its functions and of the tools
//! that made it; a hash in each name under which it asks its script for something of the browser; comments and margins
//! of that script. Some seven kilobytes of each program, compressed.

use std::fs;
use std::path::Path;

use super::{files, refuse};
use crate::step::Failure;

/// How the name of a program ends whose script stands beside it.
const PROGRAM: &str = "_bg.wasm";
/// Magic number and version.
const HEAD: usize = 8;
/// Sections that nothing runs by.
const CUSTOM: u8 = 0;
/// What a program is given when it starts.
const IMPORTS: u8 = 2;
/// An import that is called.
const FUNCTION: u8 = 0;
/// How the names begin that wasm-bindgen makes.
const MADE: &str = "__wbg_";

/// Takes it out of every program of a folder; where it is gone already, nothing changes.
pub(super) fn without_names(folder: &Path) -> Result<(), Failure> {
    for file in files(folder)? {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let Some(stem) = name.strip_suffix(PROGRAM) else { continue };
        let script = folder.join(format!("{stem}.js"));
        let bytes = fs::read(&file).map_err(|error| refuse(&file, &error))?;
        let text = fs::read_to_string(&script).map_err(|error| refuse(&script, &error))?;
        let (bytes, text) = plain(&bytes, text)
            .ok_or_else(|| Failure::new(format!("{}: this is no WebAssembly", file.display())))?;
        fs::write(&file, bytes).map_err(|error| refuse(&file, &error))?;
        fs::write(&script, text).map_err(|error| refuse(&script, &error))?;
    }
    Ok(())
}

/// A program and its script without it; `None` where the program ends in the midst of a section.
fn plain(program: &[u8], mut script: String) -> Option<(Vec<u8>, String)> {
    let mut plain = program.get(..HEAD)?.to_vec();
    let mut rest = &program[HEAD..];
    while let Some((id, after)) = rest.split_first() {
        rest = after;
        let section = take(&mut rest)?;
        let section = match *id {
            CUSTOM => continue,
            IMPORTS => numbered(section, &mut script).unwrap_or_else(|| section.to_vec()),
            _ => section.to_vec(),
        };
        plain.push(*id);
        plain.extend(counted(&section));
    }
    Some((plain, unmargined(&script)))
}

/// The imports of a program by their place instead of their names, also in the script that gives them; `None`, and
/// nothing changes, where there is anything else than functions among them.
fn numbered(imports: &[u8], script: &mut String) -> Option<Vec<u8>> {
    let (mut rest, mut changed) = (imports, script.clone());
    let count = take_number(&mut rest)?;
    let mut section = number(count);
    for at in 0..count {
        section.extend(counted(take(&mut rest)?));
        let name = std::str::from_utf8(take(&mut rest)?).ok()?;
        let given = |name: &str| format!(" {name}: function(");
        let is_made = name.starts_with(MADE) && changed.matches(&given(name)).count() == 1;
        let short = at.to_string();
        if is_made {
            changed = changed.replace(&given(name), &given(&short));
        }
        section.extend(counted(if is_made { &short } else { name }.as_bytes()));
        let (kind, after) = rest.split_first().filter(|(kind, _)| **kind == FUNCTION)?;
        rest = after;
        section.push(*kind);
        section.extend(number(take_number(&mut rest)?));
    }
    *script = changed;
    Some(section)
}

/// A script without comments and margins; as it is where a text may go over several lines.
fn unmargined(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return script.to_owned();
    }
    let (mut plain, mut is_comment) = (String::new(), false);
    for line in script.lines().map(str::trim) {
        is_comment |= line.starts_with("/*");
        if !is_comment && !line.is_empty() && !line.starts_with("//") {
            plain.push_str(line);
            plain.push('\n');
        }
        is_comment &= !line.ends_with("*/");
    }
    plain
}

/// Bytes with their count before them, taken from the beginning.
fn take<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = take_number(rest)?;
    let (taken, after) = rest.split_at_checked(length)?;
    *rest = after;
    Some(taken)
}

/// A number in LEB128: seven bits in each byte, the last without its highest bit.
fn take_number(rest: &mut &[u8]) -> Option<usize> {
    let digits = rest.iter().position(|byte| byte & 0x80 == 0)? + 1;
    let (number, after) = rest.split_at(digits);
    *rest = after;
    let add = |sum: usize, byte: &u8| sum.checked_mul(128)?.checked_add(usize::from(byte & 0x7f));
    number.iter().rev().try_fold(0, add)
}

fn number(mut of: usize) -> Vec<u8> {
    let mut digits = Vec::new();
    loop {
        let digit = u8::try_from(of % 128).unwrap_or_default();
        of /= 128;
        if of == 0 {
            digits.push(digit);
            return digits;
        }
        digits.push(digit | 0x80);
    }
}

fn counted(bytes: &[u8]) -> Vec<u8> {
    [&number(bytes.len()), bytes].concat()
}

#[cfg(test)]
mod tests {
    use super::{counted, number, numbered, plain, take_number, unmargined};

    #[test]
    fn a_program_keeps_what_it_runs_and_loses_what_a_debugger_reads() {
        let head = *b"\0asm\x01\0\0\0";
        let long = [&[10, 0x80, 0x01][..], &[7; 128]].concat();
        let program = [&head[..], &[1, 2, 5, 6], &[0, 5, 4], b"name", &long].concat();
        let kept = [&head[..], &[1, 2, 5, 6], &long].concat();
        let of = |program: &[u8]| plain(program, String::new()).map(|(program, _)| program);
        assert_eq!(of(&program), Some(kept.clone()));
        assert_eq!(of(&kept), Some(kept.clone()), "there is nothing to take away");
        assert_eq!(of(&kept[..kept.len() - 1]), None);
        assert_eq!(of(b"\0asm"), None);
    }

    #[test]
    fn numbers_come_back_as_they_were_written() {
        for of in [0, 1, 127, 128, 300, 16_384, 1 << 28] {
            let bytes = number(of);
            assert_eq!(take_number(&mut &bytes[..]), Some(of), "{bytes:?}");
        }
    }

    #[test]
    fn what_a_program_asks_for_and_its_script_gives_keeps_one_name() {
        let import = |name: &str, kind: u8| {
            [counted(b"./app_bg.js"), counted(name.as_bytes()), vec![kind, 7]].concat()
        };
        let section = |names: [&str; 3]| {
            let imports = names.map(|name| import(name, 0));
            [vec![3], imports.concat()].concat()
        };
        let script = "{\n    __wbg_go_0ff: function(a) {\n    },\n    other: function() {\n    },\n    __wbg_go_1: function() { return f(function (a) {\n";
        let mut changed = script.to_owned();
        let before = section(["__wbg_go_0ff", "other", "__wbg_go_1"]);
        let after = numbered(&before, &mut changed).unwrap();
        assert_eq!(after, section(["0", "other", "2"]));
        assert!(changed.contains(" 0: function(a) {") && changed.contains(" 2: function() {"));
        assert_eq!(numbered(&after, &mut changed.clone()), Some(after.clone()), "once is enough");
        let memory = [vec![1], import("__wbg_go_0ff", 2)].concat();
        let mut same = script.to_owned();
        assert_eq!((numbered(&memory, &mut same), same.as_str()), (None, script));
    }

    #[test]
    fn a_script_loses_comments_and_margins_and_no_text() {
        let script =
            "/**\n * What it is.\n */\nlet a = `// ${1}`;\n    // why\n    a += \"/*\";\n\n";
        assert_eq!(unmargined(script), "let a = `// ${1}`;\na += \"/*\";\n");
        let over = "let a = `\n  two lines`;\n";
        assert_eq!(unmargined(over), over);
    }
}
