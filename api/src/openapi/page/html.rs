//! Pieces of HTML. Whatever comes from the document is escaped.

use serde_json::Value;

/// Text in an element or in an attribute.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// Paragraphs, with what stands between backticks as code.
pub(super) fn paragraphs(text: &str) -> String {
    let lines = text.split("\n\n").filter(|part| !part.trim().is_empty());
    lines.map(|part| format!("<p>{}</p>\n", with_code(part))).collect()
}

/// Text with what stands between backticks as code.
pub(super) fn with_code(text: &str) -> String {
    let parts = text.split('`').enumerate().map(|(at, part)| match at % 2 {
        1 => format!("<code>{}</code>", escaped(part)),
        _ => escaped(part),
    });
    parts.collect()
}

/// A table with a caption, which scrolls by itself where it is too wide; nothing without rows.
/// The first column names the row. `of` tells it from the other tables of the page.
pub(super) fn table<const N: usize>(
    caption: &str,
    of: &str,
    heads: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> String {
    let mut body = String::new();
    for row in rows {
        body.push_str("<tr>");
        for (at, cell) in row.iter().enumerate() {
            let (name, scope) = if at == 0 { ("th", " scope=\"row\"") } else { ("td", "") };
            body.push_str(&format!("<{name}{scope}>{cell}</{name}>"));
        }
        body.push_str("</tr>\n");
    }
    if body.is_empty() {
        return body;
    }
    let of = escaped(of);
    let heads: String = heads.iter().map(|head| format!("<th scope=\"col\">{head}</th>")).collect();
    format!(
        "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{caption}: {of}\">\n<table>\n\
         <caption>{caption}</caption>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}</tbody>\n\
         </table>\n</div>\n"
    )
}

/// What values a schema admits, in words.
pub(super) fn type_of(schema: &Value) -> String {
    if let Some(name) = schema["$ref"].as_str().and_then(|place| place.rsplit('/').next()) {
        return format!("<a href=\"#schema-{0}\">{0}</a>", escaped(name));
    }
    for ways in ["oneOf", "anyOf", "allOf"] {
        if let Some(ways) = schema[ways].as_array() {
            return ways.iter().map(type_of).collect::<Vec<_>>().join(" or ");
        }
    }
    if let Some(words) = schema["enum"].as_array() {
        let words = words.iter().map(|word| format!("<code>{}</code>", escaped(&word.to_string())));
        return words.collect::<Vec<_>>().join(" or ");
    }
    if schema["items"].is_object() {
        return format!("list of {}", type_of(&schema["items"]));
    }
    if schema["additionalProperties"].is_object() {
        return format!("map to {}", type_of(&schema["additionalProperties"]));
    }
    match &schema["type"] {
        Value::String(name) => escaped(name),
        Value::Array(names) => {
            let names = names.iter().filter_map(Value::as_str).map(escaped);
            names.collect::<Vec<_>>().join(" or ")
        }
        _ => "any value".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{escaped, type_of, with_code};

    #[test]
    fn what_comes_from_the_document_is_no_markup() {
        assert_eq!(escaped("<a href=\"x\">&'"), "&lt;a href=&quot;x&quot;&gt;&amp;&#39;");
        assert_eq!(with_code("send `<x>` & more"), "send <code>&lt;x&gt;</code> &amp; more");
    }

    #[test]
    fn types_are_told_in_words() {
        assert_eq!(type_of(&json!({ "type": ["string", "null"] })), "string or null");
        let list = json!({ "type": "array", "items": { "$ref": "#/components/schemas/Party" } });
        assert_eq!(type_of(&list), "list of <a href=\"#schema-Party\">Party</a>");
        assert_eq!(type_of(&json!({})), "any value");
    }
}
