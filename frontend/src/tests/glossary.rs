//! One thing has one name in each language: of two terms that were both in use, only the chosen one.

use std::path::{Path, PathBuf};

/// By language: terms that are not used, each with the one that is.
const GLOSSARY: [(&str, &[(&str, &str)]); 6] = [
    ("en", &[("lready covered", "covered already"), ("affected countr", "affected State")]),
    ("fr", &[("affectés", "touchés"), ("mise en correspondance", "appariement")]),
    ("es", &[("afligidos", "afectados"), ("coincidencia", "emparejamiento")]),
    ("ru", &[("пострадавших государств", "затронутых государств"), ("сопоставлени", "подбор")]),
    (
        "ar",
        &[
            ("ائتلاف", "تحالف"),
            ("متضررة", "متأثرة"),
            ("المطابقة", "المواءمة"),
            ("موضوعات", "مواضيع"),
            ("كلمة المرور", "كلمة السر"),
            ("كلمة مرور", "كلمة سر"),
            ("عوامل التصفية", "المرشحات"),
            ("تطهير", "الإزالة"),
            ("الحاسوب", "الجهاز"),
            // The reader is spoken to in the plural.
            ("يمكنك ", "يمكنكم"),
            ("اختر ", "اختاروا"),
            ("صحّح ", "صحّحوا"),
            ("شغّل ", "شغّلوا"),
            ("أضف ", "أضيفوا"),
            ("احذف ", "احذفوا"),
            ("احسب ", "احسبوا"),
            // Responsible, not asked.
            ("الأطراف المسؤول", "الأطراف المدعوة إلى الرد"),
        ],
    ),
    ("zh", &[("同盟", "联盟"), ("已覆盖", "已落实")]),
];

/// The files of words of a language, of the pages and of the server.
fn files(language: &str) -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["locales", "../api/locales"].map(|folder| root.join(folder).join(language));
    let read = |folder: PathBuf| std::fs::read_dir(folder).expect("the language has a folder");
    folders.into_iter().flat_map(read).map(|file| file.expect("it is there").path()).collect()
}

#[test]
fn every_thing_has_one_name() {
    for (language, terms) in GLOSSARY {
        for file in files(language) {
            let text = std::fs::read_to_string(&file).expect("words are text");
            let said = text.lines().filter(|line| !line.starts_with('#'));
            for (line, (term, instead)) in
                said.flat_map(|line| terms.iter().map(move |of| (line, of)))
            {
                assert!(!line.contains(term), "{file:?}: {instead}, not {term}: {line}");
            }
        }
    }
}

#[test]
fn no_line_of_french_breaks_before_its_punctuation() {
    for file in files("fr") {
        let text = std::fs::read_to_string(&file).expect("words are text");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            for parted in [" :", " ;", " ?", " !", " »", "« "] {
                assert!(!line.contains(parted), "{file:?}: a space that breaks a line: {line}");
            }
        }
    }
}
