//! `GET /api/v1/exports/{table}`: a list as a file, or as a page that needs no JavaScript, by the same
//! query, rows and policy as the list.

use std::collections::BTreeSet;

use axum::extract::{FromRequestParts, Path, Query, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse as _, Response};
use contract::coalition::CoalitionBody;
use contract::figures::{FIELDS, Filter, rows};
use contract::interest::InterestBody;
use contract::need::NeedBody;
use contract::offer::OfferBody;
use contract::record::Record;
use contract::round::RoundBody;

use super::records::{Kept, RecordsQuery, SEEN_AS, every, filters, year};
use super::{market, people};
use crate::access::Caller;
use crate::error::ApiError;
use crate::extract::refuse;
use crate::language::Language;
use crate::openapi::{Content, Operation, QueryParameter, RECORDS, Who, string, words};
use crate::router::App;
use crate::routes::Routes;
use crate::sheet::export::{self, Figures, Frame};
use crate::sheet::page::{Around, page};
use crate::sheet::write::{Form, Grid, csv, file, workbook};

/// The most ids that a download can be narrowed to.
const MAX_IDS: usize = 1_000;

/// How a list is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// As a file.
    File(Form),
    /// As a page of plain HTML.
    Page,
}

impl Shape {
    fn of(name: &str) -> Option<Self> {
        if name == "html" { Some(Self::Page) } else { Form::of(name).map(Self::File) }
    }
}

/// What is wanted of a list.
pub(crate) struct Wanted {
    shape: Shape,
    language: Language,
    /// Only records with these ids: what a search on the screen has left.
    only: Option<BTreeSet<String>>,
    /// The list's own parameters.
    rest: Vec<(String, String)>,
}

impl<S: Send + Sync> FromRequestParts<S> for Wanted {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let Query(fields) = Query::<Vec<(String, String)>>::from_request_parts(parts, state)
            .await
            .map_err(|rejection| refuse("", &rejection.body_text()))?;
        let mut wanted = Self {
            shape: Shape::File(Form::Xlsx),
            language: Language::ENGLISH,
            only: None,
            rest: Vec::new(),
        };
        for (name, value) in fields {
            match name.as_str() {
                "format" => {
                    let detail = "`format` is csv, xlsx or html";
                    wanted.shape = Shape::of(&value).ok_or_else(|| refuse("format", detail))?;
                }
                "language" => {
                    let detail = "`language` is en, fr, es, ru, ar or zh";
                    wanted.language =
                        Language::of(&value).ok_or_else(|| refuse("language", detail))?;
                }
                "only" => {
                    let ids: BTreeSet<String> = value.split(',').map(str::to_owned).collect();
                    if MAX_IDS < ids.len() {
                        let detail = format!("`only` names at most {MAX_IDS} records");
                        return Err(refuse("only", &detail));
                    }
                    wanted.only = Some(ids);
                }
                // A file has one page.
                "after" | "limit" => {
                    return Err(refuse(
                        "",
                        "a file holds the whole list; leave out after and limit",
                    ));
                }
                _ => wanted.rest.push((name, value)),
            }
        }
        Ok(wanted)
    }
}

impl Wanted {
    /// What it is narrowed to, as an address says it.
    fn narrowed(&self) -> String {
        let only = self.only.iter().flatten().map(String::as_str).collect::<Vec<_>>().join(",");
        let only = self.only.is_some().then_some(("only", &*only));
        let rest = self.rest.iter().map(|(name, value)| (&**name, &**value));
        serde_urlencoded::to_string(rest.chain(only).collect::<Vec<_>>()).unwrap_or_default()
    }

    async fn records<B: Kept>(
        &self,
        caller: &Caller,
        app: &App,
    ) -> Result<Vec<Record<B>>, ApiError> {
        let query = RecordsQuery::read(self.rest.clone())?;
        let mut records = every::<B>(caller, app, &query).await?;
        if let Some(only) = &self.only {
            records.retain(|record| only.contains(&record.id));
        }
        Ok(records)
    }

    /// Everything, seen with the same eyes as the list.
    fn eyes(&self) -> Result<RecordsQuery, ApiError> {
        let eyes = self.rest.iter().filter(|(name, _)| name == SEEN_AS.name);
        RecordsQuery::read(eyes.cloned().collect())
    }

    /// What figures are narrowed to: line by line, and not record by record as lists are.
    fn figures(&self) -> Result<Filter, ApiError> {
        for (name, value) in &self.rest {
            match name.as_str() {
                "oda" if !matches!(value.as_str(), "yes" | "no") => {
                    return Err(refuse("oda", "`oda` is yes or no"));
                }
                "year" => {
                    year(value)?;
                }
                name if FIELDS.contains(&name) => {}
                name => {
                    let detail = format!(
                        "there is no parameter {name:?} here; there are format, language, only, state, theme, year and oda"
                    );
                    return Err(refuse("", &detail));
                }
            }
        }
        let given = |name: &str| self.rest.iter().rev().find(|(known, _)| known == name);
        Ok(Filter::read(|name| given(name).map_or_else(String::new, |(_, value)| value.clone())))
    }

    /// Lists that have no parameters of their own.
    fn bare(&self) -> Result<(), ApiError> {
        match self.rest.first() {
            None => Ok(()),
            Some((name, _)) => Err(refuse("", &format!("there is no parameter {name:?} here"))),
        }
    }
}

/// `GET /api/v1/exports/{table}`.
pub(crate) async fn fetch(
    caller: Caller,
    State(app): State<App>,
    Path(table): Path<String>,
    wanted: Wanted,
) -> Result<Response, ApiError> {
    let parties = app.store.parties().await?;
    let frame = Frame {
        language: wanted.language,
        parties: parties.into_iter().map(|of| (of.party.id.clone(), of.party)).collect(),
        rates: app.store.rates().await?,
        is_demo: app.site.is_demo(),
    };
    let mut grids: Vec<Grid> = match table.as_str() {
        "needs" => vec![export::needs(&wanted.records::<NeedBody>(&caller, &app).await?, &frame)],
        "offers" => {
            vec![export::offers(&wanted.records::<OfferBody>(&caller, &app).await?, &frame)]
        }
        "interests" => {
            let records = wanted.records::<InterestBody>(&caller, &app).await?;
            let needs = every::<NeedBody>(&caller, &app, &wanted.eyes()?).await?;
            vec![export::interests(&records, &needs, &frame)]
        }
        "coalitions" => {
            let records = wanted.records::<CoalitionBody>(&caller, &app).await?;
            // With the eyes of others, what they are told of needs too.
            let needs = every::<NeedBody>(&caller, &app, &wanted.eyes()?).await?;
            export::coalitions(&records, &needs, &frame)
        }
        "coalition-members" => {
            vec![export::members(&wanted.records::<CoalitionBody>(&caller, &app).await?, &frame)]
        }
        "coalition-meetings" => {
            vec![export::meetings(&wanted.records::<CoalitionBody>(&caller, &app).await?, &frame)]
        }
        "rounds" => {
            vec![export::rounds(&wanted.records::<RoundBody>(&caller, &app).await?, &frame)]
        }
        "figures" | "figures-states" | "figures-themes" | "figures-years" => {
            let filter = wanted.figures()?;
            let all = RecordsQuery::read(Vec::new())?;
            let needs = every::<NeedBody>(&caller, &app, &all).await?;
            let coalitions = every::<CoalitionBody>(&caller, &app, &all).await?;
            let oda = |state: &str| frame.parties.get(state).is_some_and(|party| party.oda);
            let mut rows = rows(&needs, &coalitions, &caller.reader, oda);
            rows.retain(|row| filter.admits(row));
            if let Some(only) = &wanted.only {
                rows.retain(|row| only.contains(&row.need));
            }
            let tables: &[Figures] = match table.as_str() {
                "figures-states" => &[Figures::States],
                "figures-themes" => &[Figures::Themes],
                "figures-years" => &[Figures::Years],
                _ => &[Figures::Lines, Figures::States, Figures::Themes, Figures::Years],
            };
            tables.iter().map(|of| export::figures(*of, &rows, &frame)).collect()
        }
        "people" => {
            wanted.bare()?;
            vec![export::people(&people::everyone(&caller, &app).await?, &frame)]
        }
        "market" | "market-offers" | "market-sums" => {
            wanted.bare()?;
            let now = market::now(&app, &caller.reader).await?;
            let mut all = export::market(now.market.case(), (&now.by_unit, &now.reported), &frame);
            match table.as_str() {
                "market-offers" => vec![all.swap_remove(1)],
                "market-sums" => vec![all.swap_remove(2)],
                _ => all,
            }
        }
        _ => return Err(ApiError::Status(StatusCode::NOT_FOUND)),
    };
    if caller.session.is_some() {
        app.store.exported(&caller.writer, &table).await?;
    }
    let form = match wanted.shape {
        Shape::File(form) => form,
        Shape::Page => {
            let around = Around {
                table: &table,
                language: wanted.language,
                is_demo: frame.is_demo,
                query: wanted.narrowed(),
                is_one: wanted.only.as_ref().is_some_and(|only| only.len() == 1),
            };
            let vary = [(header::VARY, "cookie")];
            if table == "figures" {
                // Sums before the many lines that they are of.
                grids.rotate_left(1);
            }
            return Ok((vary, Html(page(&grids, &around))).into_response());
        }
    };
    let bytes = match form {
        Form::Xlsx => workbook(&grids, wanted.language)?,
        Form::Csv => csv(&grids[0]),
    };
    Ok(file(&table, form, bytes))
}

/// In which form a file is wanted.
pub(crate) const FORMAT: QueryParameter = QueryParameter {
    name: "format",
    says: "In which form; a workbook unless told.",
    schema: || words(&["csv", "xlsx"]),
};
/// The same of a list, which can be read as a page, too.
const SHAPE: QueryParameter = QueryParameter {
    name: "format",
    says: "In which form; a workbook unless told. `html` is a page for a browser without JavaScript.",
    schema: || words(&["csv", "xlsx", "html"]),
};
/// In which words a file is written.
pub(crate) const LANGUAGE: QueryParameter = QueryParameter {
    name: "language",
    says: "In which words headings and reasons are written; English unless told.",
    schema: || words(&["en", "fr", "es", "ru", "ar", "zh"]),
};
const ONLY: QueryParameter = QueryParameter {
    name: "only",
    says: "Only records with these ids, separated by commas; of figures, only lines of these needs.",
    schema: string,
};
const ODA: QueryParameter = QueryParameter {
    name: "oda",
    says: "Of figures: only of States that may, or may not, receive official development assistance.",
    schema: || words(&["yes", "no"]),
};

/// `GET /exports/{table}`.
pub(crate) fn routes() -> Routes {
    let export = Operation::new(RECORDS, "export_list", "Read a list as a file")
        .says(
            "By the same rows and rules as the list itself, and narrowed by the same parameters. \
             Figures (`figures`, `figures-states`, `figures-themes`, `figures-years`) are what the \
             lines of published needs come to and what of it is covered; `state`, `theme`, `year` \
             and `oda` narrow them. Of coalitions, text has the contributions; `coalition-members` \
             and `coalition-meetings` are the other two tables of the workbook; of everything in \
             force (`market`), text has the needs, `market-offers` the offers, and `market-sums` \
             what both come to.",
        )
        .by(Who::Everyone)
        .query(&[SHAPE, LANGUAGE, ONLY, ODA])
        .query(&filters())
        .query(&[SEEN_AS])
        .gives(200, "The file, or the page.", Content::Table)
        // People are for the unit.
        .refuses(&[401]);
    Routes::new().get("/exports/{table}", export, fetch)
}
