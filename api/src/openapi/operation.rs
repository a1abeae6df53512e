//! What is said of one operation: who may do it, what it takes, what it answers.

use std::collections::BTreeSet;

use contract::access::Role;
use utoipa::openapi::path::{OperationBuilder, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::schema::{Object, SchemaType, Type};
use utoipa::openapi::security::SecurityRequirement;
use utoipa::openapi::{
    ContentBuilder, Header, HttpMethod, ObjectBuilder, Ref, Required, Response, ResponseBuilder,
};

use super::schemas::Named;

/// The name of the security scheme.
pub(super) const SESSION: &str = "session";
const JSON: &str = "application/json";
/// Types of a sheet that is answered.
const SHEETS: [&str; 2] =
    ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv"];

/// Who may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    /// Whoever; the session does not matter, or is what is asked for.
    Anyone,
    /// Everyone, each being told what they may see.
    Everyone,
    /// Somebody signed in, even an officer who must set up an authenticator first.
    Person,
    /// Somebody signed in, who may do it with what is theirs.
    Seat,
    /// The unit alone.
    Unit,
}

/// What an answer holds.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    Json(Named),
    /// Text of this type.
    Text(&'static str),
    /// A sheet: a workbook, or text.
    Sheet,
    /// The same, or a page.
    Table,
    Nothing,
}

/// A parameter of the query.
#[derive(Clone, Debug)]
pub(crate) struct QueryParameter {
    pub(crate) name: &'static str,
    pub(crate) says: &'static str,
    pub(crate) schema: fn() -> Object,
}

/// One operation.
#[derive(Clone, Debug)]
pub(crate) struct Operation {
    pub(super) method: HttpMethod,
    pub(super) path: String,
    pub(super) id: String,
    area: &'static str,
    summary: String,
    says: String,
    who: Who,
    query: Vec<QueryParameter>,
    asked: Vec<(&'static str, &'static str)>,
    body: Option<Named>,
    is_body_needed: bool,
    takes_sheet: bool,
    answers: Vec<(u16, &'static str, Content)>,
    headers: Vec<(&'static str, &'static str)>,
    refusals: BTreeSet<u16>,
    takes_version: bool,
    takes_key: bool,
    is_tagged: bool,
    knows_tags: bool,
}

impl Operation {
    /// An operation of an area, under an id like no other.
    pub(crate) fn new(
        area: &'static str,
        id: impl Into<String>,
        summary: impl Into<String>,
    ) -> Self {
        Self {
            method: HttpMethod::Get,
            path: String::new(),
            id: id.into(),
            area,
            summary: summary.into(),
            says: String::new(),
            who: Who::Anyone,
            query: Vec::new(),
            asked: Vec::new(),
            body: None,
            is_body_needed: true,
            takes_sheet: false,
            answers: Vec::new(),
            headers: Vec::new(),
            refusals: BTreeSet::new(),
            takes_version: false,
            takes_key: false,
            is_tagged: false,
            knows_tags: false,
        }
    }

    pub(crate) fn says(mut self, text: impl Into<String>) -> Self {
        self.says = text.into();
        self
    }

    pub(crate) const fn by(mut self, who: Who) -> Self {
        self.who = who;
        self
    }

    pub(crate) fn query(mut self, parameters: &[QueryParameter]) -> Self {
        self.query.extend_from_slice(parameters);
        self
    }

    /// A header that may be sent.
    pub(crate) fn asks(mut self, name: &'static str, says: &'static str) -> Self {
        self.asked.push((name, says));
        self
    }

    pub(crate) fn takes(mut self, body: Named) -> Self {
        self.body = Some(body);
        self
    }

    /// The same, where nothing at all may be sent.
    pub(crate) fn may_take(mut self, body: Named) -> Self {
        self.is_body_needed = false;
        self.takes(body)
    }

    /// Takes a sheet.
    pub(crate) const fn takes_sheet(mut self) -> Self {
        self.takes_sheet = true;
        self
    }

    pub(crate) fn gives(mut self, status: u16, says: &'static str, content: Content) -> Self {
        self.answers.push((status, says, content));
        self
    }

    pub(crate) fn json(self, status: u16, says: &'static str, body: Named) -> Self {
        self.gives(status, says, Content::Json(body))
    }

    pub(crate) fn with_header(mut self, name: &'static str, says: &'static str) -> Self {
        self.headers.push((name, says));
        self
    }

    pub(crate) fn refuses(mut self, statuses: &[u16]) -> Self {
        self.refusals.extend(statuses);
        self
    }

    /// Needs `If-Match`.
    pub(crate) const fn needs_version(mut self) -> Self {
        self.takes_version = true;
        self
    }

    /// Needs `Idempotency-Key`.
    pub(crate) const fn under_a_key(mut self) -> Self {
        self.takes_key = true;
        self
    }

    /// Answers with `ETag`.
    pub(crate) const fn tagged(mut self) -> Self {
        self.is_tagged = true;
        self
    }

    /// Answers with `ETag` and knows `If-None-Match`.
    pub(crate) const fn unless_known(mut self) -> Self {
        self.knows_tags = true;
        self.tagged()
    }

    pub(crate) fn at(mut self, method: HttpMethod, path: &str) -> Self {
        self.method = method;
        path.clone_into(&mut self.path);
        self
    }

    pub(crate) fn under(mut self, prefix: &str) -> Self {
        self.path = match self.path.as_str() {
            "/" => prefix.to_owned(),
            path => format!("{prefix}{path}"),
        };
        self
    }

    const fn is_get(&self) -> bool {
        matches!(self.method, HttpMethod::Get)
    }

    /// Every schema that it speaks of.
    pub(super) fn schemas(&self) -> impl Iterator<Item = &Named> {
        let answered = self.answers.iter().filter_map(|(_, _, content)| match content {
            Content::Json(named) => Some(named),
            Content::Text(_) | Content::Sheet | Content::Table | Content::Nothing => None,
        });
        self.body.iter().chain(answered)
    }

    /// Statuses of the problems that it answers with.
    fn problems(&self) -> BTreeSet<u16> {
        let mut all = self.refusals.clone();
        if self.path.contains('{') {
            all.extend([400, 404]);
        }
        if !self.query.is_empty() {
            all.insert(400);
        }
        match self.who {
            Who::Anyone => {}
            Who::Everyone => drop(all.insert(403)),
            Who::Person => drop(all.insert(401)),
            Who::Seat | Who::Unit => all.extend([401, 403]),
        }
        if self.body.is_some() || self.takes_sheet {
            all.extend([400, 413, 415, 422]);
        }
        if self.takes_version {
            all.extend([412, 428]);
        }
        if self.takes_key {
            all.extend([400, 422]);
        }
        if !self.is_get() {
            all.extend([403, 507]);
        }
        if self.path.starts_with("/api/v1/") {
            all.extend([421, 503]);
        }
        all
    }

    /// As the document has it.
    pub(super) fn described(&self) -> utoipa::openapi::path::Operation {
        let mut operation = OperationBuilder::new()
            .operation_id(Some(self.id.clone()))
            .tag(self.area)
            .summary(Some(self.summary.clone()));
        if !self.says.is_empty() {
            operation = operation.description(Some(self.says.clone()));
        }
        operation = match self.who {
            Who::Anyone | Who::Everyone => {
                operation.security(SecurityRequirement::default()).security(session())
            }
            Who::Person | Who::Seat | Who::Unit => operation.security(session()),
        };
        for parameter in self.parameters() {
            operation = operation.parameter(parameter);
        }
        if let Some(body) = &self.body {
            let content = ContentBuilder::new().schema(Some(body.place())).build();
            let needed = if self.is_body_needed { Required::True } else { Required::False };
            let body = RequestBodyBuilder::new().content(JSON, content).required(Some(needed));
            operation = operation.request_body(Some(body.build()));
        }
        if self.takes_sheet {
            let body = SHEETS.iter().fold(RequestBodyBuilder::new(), |body, kind| {
                body.content(*kind, ContentBuilder::new().schema(Some(string())).build())
            });
            operation = operation.request_body(Some(body.required(Some(Required::True)).build()));
        }
        for (status, says, content) in &self.answers {
            operation = operation.response(status.to_string(), self.answer(says, content));
        }
        if self.knows_tags {
            let text = "What `If-None-Match` names is still in force.";
            operation = operation.response("304", self.answer(text, &Content::Nothing));
        }
        for status in self.problems() {
            let at = Ref::from_response_name(format!("Problem{status}"));
            operation = operation.response(status.to_string(), at);
        }
        operation.build()
    }

    fn answer(&self, says: &str, content: &Content) -> Response {
        let mut answer = ResponseBuilder::new().description(says);
        answer = match content {
            Content::Json(named) => {
                answer.content(JSON, ContentBuilder::new().schema(Some(named.place())).build())
            }
            Content::Text(kind) => {
                answer.content(*kind, ContentBuilder::new().schema(Some(string())).build())
            }
            Content::Sheet => SHEETS.iter().fold(answer, |answer, kind| {
                answer.content(*kind, ContentBuilder::new().schema(Some(string())).build())
            }),
            Content::Table => SHEETS.iter().chain(&["text/html"]).fold(answer, |answer, kind| {
                answer.content(*kind, ContentBuilder::new().schema(Some(string())).build())
            }),
            Content::Nothing => answer,
        };
        if self.is_tagged {
            answer = answer.header("ETag", header("The version, for `If-Match`."));
        }
        for (name, says) in &self.headers {
            answer = answer.header(*name, header(says));
        }
        answer.build()
    }

    fn parameters(&self) -> Vec<Parameter> {
        let names = self.path.split('{').skip(1).filter_map(|rest| rest.split('}').next());
        let mut all: Vec<Parameter> = names
            .map(|name| {
                let (says, schema) = path_parameter(name);
                parameter(name, ParameterIn::Path, Required::True, says, schema)
            })
            .collect();
        all.extend(self.query.iter().map(|of| {
            parameter(of.name, ParameterIn::Query, Required::False, of.says, (of.schema)())
        }));
        let optional = |(name, says): &(&str, &str)| {
            parameter(name, ParameterIn::Header, Required::False, says, string())
        };
        all.extend(self.asked.iter().map(optional));
        let mut named = |name, is_needed, says, schema| {
            let needed = if is_needed { Required::True } else { Required::False };
            all.push(parameter(name, ParameterIn::Header, needed, says, schema));
        };
        if self.takes_version {
            let says = "The `ETag` of what is changed. Without it the answer is 428, with another version 412.";
            named("If-Match", true, says, string());
        }
        if self.takes_key {
            let says = "New for each thing that is made. The same request under the same key is answered as it was the first time; another one is refused with 422.";
            let key = ObjectBuilder::new()
                .schema_type(SchemaType::new(Type::String))
                .min_length(Some(1))
                .max_length(Some(200))
                .pattern(Some("^[!-~]+$"));
            named("Idempotency-Key", true, says, key.build());
        }
        if self.knows_tags {
            let says = "Tags that the client has, separated by commas.";
            named("If-None-Match", false, says, string());
        }
        all
    }
}

fn session() -> SecurityRequirement {
    SecurityRequirement::new(SESSION, Vec::<String>::new())
}

fn header(says: &str) -> Header {
    utoipa::openapi::HeaderBuilder::new().schema(Some(string())).description(Some(says)).build()
}

fn parameter(
    name: &str,
    place: ParameterIn,
    needed: Required,
    says: &str,
    schema: Object,
) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(place)
        .required(needed)
        .description(Some(says))
        .schema(Some(schema))
        .build()
}

/// Any text.
pub(crate) fn string() -> Object {
    ObjectBuilder::new().schema_type(SchemaType::new(Type::String)).build()
}

/// A whole number between two others.
pub(crate) fn whole(from: i64, to: i64) -> Object {
    ObjectBuilder::new()
        .schema_type(SchemaType::new(Type::Integer))
        .minimum(Some(from))
        .maximum(Some(to))
        .build()
}

/// Lists that can be had as a file.
const EXPORTS: [&str; 15] = [
    "needs",
    "offers",
    "interests",
    "coalitions",
    "coalition-members",
    "coalition-meetings",
    "rounds",
    "figures",
    "figures-states",
    "figures-themes",
    "figures-years",
    "people",
    "market",
    "market-offers",
    "market-sums",
];

/// One of these words.
pub(crate) fn words(of: &[&'static str]) -> Object {
    ObjectBuilder::new()
        .schema_type(SchemaType::new(Type::String))
        .enum_values(Some(of.iter().copied()))
        .build()
}

/// What a part of an address means, by its name in the template.
fn path_parameter(name: &str) -> (&'static str, Object) {
    match name {
        "hash" => ("The hash of the content.", string()),
        "key" => ("The key of the contribution or decision.", whole(0, i64::from(u32::MAX))),
        "meeting" => ("The key of the meeting.", whole(0, i64::from(u32::MAX))),
        "table" => ("Which list.", words(&EXPORTS)),
        "party" => ("The party: ISO 3166-1 alpha-3 for a State, a short id otherwise.", string()),
        "role" => ("The role.", contract::code_schema::<Role>()),
        _ => ("The id.", string()),
    }
}
