//! JSON as text: a value is found, taken apart or replaced, and everything else stays byte for byte.

use std::ops::Range;

/// Where the value of a field of an object stands.
fn span(object: &str, name: &str) -> Option<Range<usize>> {
    let field = format!("\"{name}\"");
    let (mut depth, mut string, mut is_escaped, mut found) = (0, None, false, None);
    for (at, byte) in object.bytes().enumerate() {
        match (byte, string) {
            _ if is_escaped => is_escaped = false,
            (b'\\', Some(_)) => is_escaped = true,
            (b'"', Some(start)) => {
                string = None;
                let is_name = object[at + 1..].trim_start().starts_with(':');
                if depth == 1 && is_name && object[start..=at] == field {
                    found = Some(at + 1);
                }
            }
            (_, Some(_)) => {}
            (b'"', None) => string = Some(at),
            (b'{' | b'[', None) => depth += 1,
            (b',' | b'}', None) if depth == 1 && found.is_some() => {
                return found.map(|begin| begin..at);
            }
            (b'}' | b']', None) => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The value of a field of an object.
pub(super) fn value<'a>(object: &'a str, name: &str) -> Option<&'a str> {
    let text = &object[span(object, name)?];
    Some(text.trim_start().strip_prefix(':')?.trim())
}

/// The elements of an array.
pub(super) fn elements(array: &str) -> Vec<&str> {
    let (mut depth, mut is_string, mut is_escaped, mut begin) = (0, false, false, 1);
    let mut all = Vec::new();
    for (at, byte) in array.bytes().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if is_string => is_escaped = true,
            b'"' => is_string = !is_string,
            _ if is_string => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            _ => {}
        }
        let ends = match byte {
            b',' => depth == 1 && !is_string,
            b']' => depth == 0 && !is_string,
            _ => false,
        };
        if ends {
            all.extend(Some(array[begin..at].trim()).filter(|text| !text.is_empty()));
            begin = at + 1;
        }
    }
    all
}

/// An object with another value for a field, which is added where there is none.
pub(super) fn replaced(object: &str, name: &str, value: &str) -> Option<String> {
    if let Some(found) = span(object, name) {
        return Some(format!("{}:{value}{}", &object[..found.start], &object[found.end..]));
    }
    let (rest, _) = object.rsplit_once('}')?;
    Some(format!("{rest},\"{name}\":{value}}}"))
}

#[cfg(test)]
mod tests {
    use super::{elements, replaced, value};

    #[test]
    fn a_field_is_replaced_wherever_it_stands_and_nothing_else() {
        let object = r#"{"a":{"b":[1,"}"]},"x\"y":"b,","b" : [{"b":2}],"c":"b"}"#;
        let expected = r#"{"a":{"b":[1,"}"]},"x\"y":"b,","b":[9],"c":"b"}"#;
        assert_eq!(replaced(object, "b", "[9]").as_deref(), Some(expected));
        let last = replaced(expected, "c", "0").expect("it is an object");
        assert!(last.ends_with(r#""b":[9],"c":0}"#), "{last}");
        let new = replaced(expected, "d", "[]").expect("it is an object");
        assert!(new.ends_with(r#""c":"b","d":[]}"#), "{new}");
        assert!(serde_json::from_str::<serde_json::Value>(&new).is_ok());
    }

    #[test]
    fn a_list_is_taken_apart_at_its_own_commas_alone() {
        let object = r#"{"a" : [ {"b":"],\"[","c":[1,2]}, "x,y" , 3 ], "e":[]}"#;
        let list = value(object, "a").expect("it is there");
        assert_eq!(elements(list), [r#"{"b":"],\"[","c":[1,2]}"#, r#""x,y""#, "3"]);
        assert_eq!(elements(value(object, "e").expect("it is there")), [""; 0]);
        assert_eq!(value(object, "b"), None, "it is another object's");
    }
}
