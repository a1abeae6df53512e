//! The document as a page: plain HTML made here, without scripts, for whoever reads it.

mod html;

use serde_json::{Map, Value};

pub(crate) use html::escaped;
use html::{paragraphs, table, type_of, with_code};

/// Its style.
pub(crate) const STYLE: &str = include_str!("page.css");

/// The methods, in the order in which they are shown.
const METHODS: [&str; 4] = ["get", "post", "put", "delete"];

/// The page of a document.
pub(crate) fn page(document: &Value) -> String {
    let info = &document["info"];
    let title = escaped(text(&info["title"]));
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}: API</title>\n\
         <link rel=\"stylesheet\" href=\"/api/docs.css\">\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#main\">Skip to the operations</a>\n\
         <header>\n<h1>{title}: API</h1>\n{}\
         <p>The same for programs: <a href=\"/api/openapi.json\">openapi.json</a> \
         (OpenAPI {}).</p>\n</header>\n",
        paragraphs(text(&info["description"])),
        escaped(text(&document["openapi"])),
    );
    let areas = document["tags"].as_array().map(Vec::as_slice).unwrap_or_default();
    page.push_str("<nav aria-label=\"Areas\">\n<ul>\n");
    for area in areas {
        let name = text(&area["name"]);
        page.push_str(&format!("<li><a href=\"#{}\">{}</a></li>\n", anchor(name), escaped(name)));
    }
    page.push_str("<li><a href=\"#schemas\">Schemas</a></li>\n</ul>\n</nav>\n<main id=\"main\">\n");
    for area in areas {
        page.push_str(&section(document, area));
    }
    page.push_str("<section>\n<h2 id=\"schemas\">Schemas</h2>\n");
    for (name, schema) in fields(&document["components"]["schemas"]) {
        page.push_str(&described_schema(name, schema));
    }
    page.push_str("</section>\n</main>\n</body>\n</html>\n");
    page
}

/// An area with its operations.
fn section(document: &Value, area: &Value) -> String {
    let name = text(&area["name"]);
    let mut section = format!(
        "<section>\n<h2 id=\"{}\">{}</h2>\n{}",
        anchor(name),
        escaped(name),
        paragraphs(text(&area["description"]))
    );
    for (path, item) in fields(&document["paths"]) {
        for method in METHODS {
            let operation = &item[method];
            if operation["tags"][0] == name {
                section.push_str(&described(document, method, path, operation));
            }
        }
    }
    section.push_str("</section>\n");
    section
}

fn described(document: &Value, method: &str, path: &str, operation: &Value) -> String {
    let id = text(&operation["operationId"]);
    let mut text_of = format!(
        "<article aria-labelledby=\"{0}\">\n<h3 id=\"{0}\">{1}</h3>\n\
         <p><code>{2} {3}</code></p>\n{4}<p>{5}</p>\n",
        anchor(id),
        escaped(text(&operation["summary"])),
        method.to_uppercase(),
        escaped(path),
        paragraphs(text(&operation["description"])),
        if is_open(operation) { "Without signing in, too." } else { "For whoever is signed in." },
    );
    let parameters = operation["parameters"].as_array().map(Vec::as_slice).unwrap_or_default();
    let rows = parameters.iter().map(|of| {
        let needed = if of["required"] == true { "yes" } else { "no" };
        [
            format!("<code>{}</code>", escaped(text(&of["name"]))),
            escaped(text(&of["in"])),
            type_of(&of["schema"]),
            needed.to_owned(),
            with_code(text(&of["description"])),
        ]
    });
    text_of.push_str(&table("Parameters", id, ["Name", "In", "Type", "Needed", "Meaning"], rows));
    let body = &operation["requestBody"];
    if !body.is_null() {
        let json = &body["content"]["application/json"]["schema"];
        let schema = if json.is_null() {
            let kinds: Vec<String> =
                fields(&body["content"]).map(|(kind, _)| escaped(kind)).collect();
            kinds.join(" or ")
        } else {
            type_of(json)
        };
        let needed = if body["required"] == true { "" } else { ", or nothing" };
        text_of.push_str(&format!("<p>Body: {schema}{needed}.</p>\n"));
    }
    let rows = fields(&operation["responses"]).map(|(status, answer)| {
        let answer = resolved(document, answer);
        let headers: Vec<String> = fields(&answer["headers"])
            .map(|(name, _)| format!("<code>{}</code>", escaped(name)))
            .collect();
        [
            status.clone(),
            content(answer),
            headers.join(", "),
            with_code(text(&answer["description"])),
        ]
    });
    text_of.push_str(&table("Answers", id, ["Status", "Body", "Headers", "Meaning"], rows));
    text_of.push_str("</article>\n");
    text_of
}

/// Whether nobody has to be signed in.
fn is_open(operation: &Value) -> bool {
    let ways = operation["security"].as_array();
    ways.is_none_or(|ways| ways.iter().any(|way| way.as_object().is_some_and(Map::is_empty)))
}

fn content(answer: &Value) -> String {
    let kinds = fields(&answer["content"]);
    kinds
        .map(|(kind, of)| match kind.ends_with("json") {
            true => type_of(&of["schema"]),
            false => escaped(kind),
        })
        .collect::<Vec<_>>()
        .join(", ")
}

fn described_schema(name: &str, schema: &Value) -> String {
    let mut text_of = format!(
        "<article aria-labelledby=\"schema-{0}\">\n<h3 id=\"schema-{0}\"><code>{0}</code></h3>\n{1}",
        escaped(name),
        paragraphs(text(&schema["description"]))
    );
    let needed = schema["required"].as_array().map(Vec::as_slice).unwrap_or_default();
    let rows = fields(&schema["properties"]).map(|(field, of)| {
        let is_needed = needed.iter().any(|name| name == field);
        let says = text(&of["description"]);
        [
            format!("<code>{}</code>", escaped(field)),
            type_of(of),
            if is_needed { "yes".to_owned() } else { "no".to_owned() },
            with_code(says),
        ]
    });
    let fields = table("Fields", name, ["Name", "Type", "Needed", "Meaning"], rows);
    if fields.is_empty() {
        text_of.push_str(&format!("<p>{}</p>\n", type_of(schema)));
    }
    text_of.push_str(&fields);
    text_of.push_str("</article>\n");
    text_of
}

/// What a reference leads to.
fn resolved<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    let place = value["$ref"].as_str().and_then(|place| place.strip_prefix('#'));
    place.and_then(|place| document.pointer(place)).unwrap_or(value)
}

fn fields(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// A name as a place of the page.
fn anchor(name: &str) -> String {
    name.to_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "-")
}
