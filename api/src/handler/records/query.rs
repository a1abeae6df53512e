//! Which records a list is of, and with whose eyes it is looked at.

use std::ops::RangeInclusive;

use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use contract::access::{Audience, Reader, Role, Seat};
use contract::from_code;
use contract::record::Status;
use engine::case::ResourceKind;

use crate::access::Caller;
use crate::error::ApiError;
use crate::extract::{USUAL_LIMIT, limit, refuse};
use crate::router::App;
use crate::store::{Page, Refusal};

/// The filters of a list on what records say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Filter {
    /// Theme.
    pub(in crate::handler) theme: Option<String>,
    /// Funding, expertise or in kind, of any line.
    pub(in crate::handler) kind: Option<ResourceKind>,
    /// Year of any line.
    pub(in crate::handler) year: Option<i32>,
    /// The affected State of a coalition.
    pub(in crate::handler) state: Option<String>,
}

impl Filter {
    /// Whether it admits a record that is of one State and has no lines.
    pub(in crate::handler) fn admits_state(&self, state: &str) -> bool {
        self.theme.is_none()
            && self.kind.is_none()
            && self.year.is_none()
            && self.state.as_ref().is_none_or(|wanted| wanted == state)
    }
}

/// The query of a list or of a single record.
#[derive(Debug)]
pub(in crate::handler) struct RecordsQuery {
    pub(super) page: Page,
    pub(super) owner: Option<String>,
    pub(super) status: Option<Status>,
    pub(super) filter: Filter,
    /// `as`: a party and a role, or `visitor`.
    seen_as: Option<String>,
}

/// The years that can be asked for.
const YEARS: RangeInclusive<i32> = 0..=9_999;

/// A year that can be asked for.
pub(in crate::handler) fn year(value: &str) -> Result<i32, ApiError> {
    let year = value.parse().ok().filter(|year| YEARS.contains(year));
    year.ok_or_else(|| refuse("year", "`year` is a whole number from 0 to 9999"))
}

/// With whose eyes records are looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Eyes {
    /// Whose.
    pub(super) reader: Reader,
    /// Only the records of this party, where the owner looks with the eyes of another.
    pub(super) only_of: Option<String>,
    /// Only records with this audience or a wider one: the unit does not see with the eyes of an
    /// owner what it does not see itself.
    pub(super) at_least: Audience,
}

impl RecordsQuery {
    /// The caller's own eyes, or those of `as`: for the unit on all that it sees, for others on
    /// what is theirs.
    pub(super) async fn eyes(&self, caller: &Caller, app: &App) -> Result<Eyes, ApiError> {
        let reader = caller.reader.clone();
        let Some(seen_as) = &self.seen_as else {
            return Ok(Eyes { reader, only_of: None, at_least: Audience::OWNER });
        };
        let (only_of, at_least) = match (reader.is_isu(), reader.home()) {
            (true, _) => (None, reader.reach()),
            (false, "") => return Err(Refusal::NotAllowed.into()),
            (false, home) => (Some(home.to_owned()), Audience::OWNER),
        };
        if seen_as == "visitor" {
            return Ok(Eyes { reader: Reader::Visitor, only_of, at_least });
        }
        let wrong = || {
            let detail = "`as` is `visitor`, or a party and a role as in `DEU:donor_desk`";
            refuse("as", detail)
        };
        let (party, role) = seen_as.split_once(':').ok_or_else(wrong)?;
        let role = from_code::<Role>(role).ok_or_else(wrong)?;
        let parties = app.store.parties().await?;
        let known = parties.iter().find(|record| record.party.id == party).ok_or_else(wrong)?;
        let state_party = known.party.status == "state_party";
        let seat = Seat { party: party.to_owned(), role, state_party };
        Ok(Eyes { reader: Reader::Seated(seat), only_of, at_least })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for RecordsQuery {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let Query(fields) = Query::<Vec<(String, String)>>::from_request_parts(parts, state)
            .await
            .map_err(|rejection| refuse("", &rejection.body_text()))?;
        Self::read(fields)
    }
}

impl RecordsQuery {
    /// Reads the parameters.
    pub(in crate::handler) fn read(fields: Vec<(String, String)>) -> Result<Self, ApiError> {
        let mut query = Self {
            page: Page { after: None, limit: USUAL_LIMIT },
            owner: None,
            status: None,
            filter: Filter::default(),
            seen_as: None,
        };
        for (name, value) in fields {
            match name.as_str() {
                "after" => query.page.after = Some(value),
                "limit" => query.page.limit = limit(&value)?,
                "owner" => query.owner = Some(value),
                "state" => query.filter.state = Some(value),
                "status" => {
                    let detail = "`status` is draft, submitted, published or withdrawn";
                    query.status = Some(from_code(&value).ok_or_else(|| refuse("status", detail))?);
                }
                "theme" => query.filter.theme = Some(value),
                "kind" => {
                    let detail = "`kind` is funding, expertise or in_kind";
                    query.filter.kind =
                        Some(from_code(&value).ok_or_else(|| refuse("kind", detail))?);
                }
                "year" => query.filter.year = Some(year(&value)?),
                "as" => query.seen_as = Some(value),
                _ => {
                    return Err(refuse(
                        "",
                        &format!(
                            "there is no parameter {name:?}; there are after, limit, owner, state, status, theme, kind, year and as"
                        ),
                    ));
                }
            }
        }
        Ok(query)
    }
}
