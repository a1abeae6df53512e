//! The addresses of a kind of record, with what is said of them.

use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::HeaderMap;
use contract::Code as _;
use contract::access::Action;
use contract::record::{Change, History, Kind, Remark, Status};
use engine::case::ResourceKind;

use super::{Kept, read, write};
use crate::extract::{JsonText, SignedIn};
use crate::openapi::{Operation, QueryParameter, RECORDS, Who, schemas, string, whole};
use crate::router::{AFTER, App, LIMIT};
use crate::routes::Routes;

/// The largest record that is read.
pub(in crate::handler) const MAX_RECORD_BYTES: usize = 256 * 1024;

/// Whose eyes a record is looked at with.
pub(in crate::handler) const SEEN_AS: QueryParameter = QueryParameter {
    name: "as",
    says: "Look with the eyes of another: `visitor`, or a party and a role as in `DEU:donor_desk`. For the unit on all that it sees, for others on what is theirs.",
    schema: string,
};

const fn filter(
    name: &'static str,
    says: &'static str,
    schema: fn() -> utoipa::openapi::Object,
) -> QueryParameter {
    QueryParameter { name, says, schema }
}

/// The operations that all kinds have.
pub(crate) fn routes<B: Kept>() -> Routes {
    let name = schemas::kind_name::<B>().to_lowercase();
    let an = match B::KIND {
        Kind::Need | Kind::Coalition | Kind::Round => "a",
        Kind::Offer | Kind::Exclusion | Kind::Interest => "an",
    };
    let one = format!("{an} {name}");
    let operation =
        |verb: &str, summary: String| Operation::new(RECORDS, format!("{verb}_{name}"), summary);
    let list = Operation::new(RECORDS, format!("list_{}", B::PATH), format!("List {}", B::PATH))
        .says("What the reader may see and nothing else: entries, order and total.")
        .by(Who::Everyone)
        .query(&[AFTER, LIMIT])
        .query(&filters())
        .query(&[SEEN_AS])
        .json(200, "A page of the list.", schemas::list(schemas::record::<B>(), true));
    let create = operation("create", format!("Make {one}"))
        .says("A draft, which its owner alone sees; the unit's may be seen by the unit.")
        .by(Who::Seat)
        .under_a_key()
        .takes(schemas::edit::<B>())
        .tagged()
        .with_header("Location", "Where it is.")
        .json(201, "It was made.", schemas::record::<B>())
        .refuses(&[404]);
    let fetch = operation("fetch", format!("Read {one}"))
        .by(Who::Everyone)
        .query(&[SEEN_AS])
        .unless_known()
        .json(200, "The record as the reader is told it.", schemas::record::<B>());
    let replace = operation("replace", format!("Change {one}"))
        .says("What is sent takes the place of the body, of who sees it and of whom it names.")
        .by(Who::Seat)
        .needs_version()
        .takes(schemas::edit::<B>())
        .tagged()
        .json(200, "The record as it is now.", schemas::record::<B>())
        .refuses(&[409]);
    let history =
        Operation::new(RECORDS, format!("history_of_{name}"), format!("What became of {one}"))
            .says("Every change with its author, for the owner and the unit.")
            .by(Who::Everyone)
            .json(200, "The changes, the first one first.", schemas::array_of::<Change>("Changes"));
    let comment =
        Operation::new(RECORDS, format!("comment_on_{name}"), format!("Say something of {one}"))
            .says(match B::KIND {
                Kind::Coalition => {
                    "For its members and the unit, which alone reads it. It makes no new version."
                }
                _ => "For the owner and the unit. It makes no new version.",
            })
            .by(Who::Seat)
            .under_a_key()
            .takes(schemas::of::<Remark>())
            .tagged()
            .with_header("Location", "Where it is read.")
            .json(201, "The record, unchanged.", schemas::record::<B>());
    let routes = Routes::new()
        .get("/", list, read::list::<B>)
        .post("/", create, write::create::<B>)
        .get("/{id}", fetch, read::fetch::<B>)
        .put("/{id}", replace, write::replace::<B>)
        .get("/{id}/history", history, read::history::<B>)
        .post("/{id}/comment", comment, write::comment::<B>);
    // What the first page of a State asks of all of its needs at once.
    let routes = if B::KIND == Kind::Need {
        let all = format!("list_{name}_histories");
        let all = Operation::new(RECORDS, all, format!("What became of {}", B::PATH))
            .says("Of those whose history the reader may read: the owner and the unit.")
            .by(Who::Everyone)
            .query(&[AFTER, LIMIT])
            .query(&filters())
            .query(&[SEEN_AS])
            .json(200, "A page of the list.", schemas::list_of::<History>());
        routes.get("/histories", all, read::histories::<B>)
    } else {
        routes
    };
    steps(B::KIND)
        .iter()
        .chain(&[Action::Withdraw, Action::Restore])
        .chain(if matches!(B::KIND, Kind::Need | Kind::Offer) { &[Action::Undo][..] } else { &[] })
        .fold(routes, |routes, action| step::<B>(routes, *action, &one, &name))
        .map(|router| router.layer(DefaultBodyLimit::max(MAX_RECORD_BYTES)))
}

/// The steps of a kind's life beside taking out and bringing back.
const fn steps(kind: Kind) -> &'static [Action] {
    match kind {
        Kind::Need => &[Action::Submit, Action::Publish, Action::Return],
        Kind::Offer => &[Action::Submit, Action::Return],
        Kind::Exclusion | Kind::Interest => &[Action::Submit],
        Kind::Coalition | Kind::Round => &[Action::Invite],
    }
}

/// `POST /{id}/…`: a step of a record's life.
fn step<B: Kept>(routes: Routes, action: Action, one: &str, name: &str) -> Routes {
    let summary = match action {
        Action::Submit if B::KIND == Kind::Need => format!("Give {one} to the unit"),
        Action::Submit => format!("Put {one} into force"),
        Action::Publish => format!("Show {one} to its audience"),
        Action::Return => format!("Give {one} back to its owner"),
        Action::Invite if B::KIND == Kind::Round => format!("Put {one} before those who are asked"),
        Action::Invite => format!("Put {one} before its members"),
        Action::Withdraw => format!("Take {one} out"),
        Action::Restore => format!("Bring {one} back as a draft"),
        Action::Undo => format!("Undo having withdrawn {one}"),
        other => format!("{} {one}", other.code()),
    };
    let says = match action {
        Action::Return if B::KIND == Kind::Need => {
            "For the unit, with a comment; without one only where it has said something since the need was sent or published."
        }
        Action::Publish | Action::Return | Action::Invite => "For the unit.",
        Action::Undo => "For the owner that withdrew it, for 24 hours: it stands where it stood.",
        _ => "For the owner and the unit.",
    };
    let operation = Operation::new(RECORDS, format!("{}_{name}", action.code()), summary)
        .says(says)
        .by(Who::Seat)
        .needs_version()
        .may_take(schemas::of::<Remark>())
        .tagged()
        .json(200, "The record as it is now.", schemas::record::<B>())
        .refuses(&[409]);
    routes.post(
        &format!("/{{id}}/{}", action.code()),
        operation,
        move |SignedIn(caller): SignedIn,
              State(app): State<App>,
              Path(id): Path<String>,
              headers: HeaderMap,
              JsonText(text): JsonText| async move {
            write::step::<B>(action, caller, app, id, &headers, &text).await
        },
    )
}

/// What narrows a list.
pub(in crate::handler) fn filters() -> [QueryParameter; 6] {
    [
        filter("owner", "Only of this party.", string),
        filter("state", "Only what belongs to this State; of coalitions, those for it.", string),
        filter("status", "Only what stands there.", contract::code_schema::<Status>),
        filter("theme", "Only of this theme.", string),
        filter("kind", "Only of this kind of resource.", contract::code_schema::<ResourceKind>),
        filter("year", "Only with something in this year.", || whole(0, 9_999)),
    ]
}
