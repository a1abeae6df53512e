//! What waits for the unit: how much of each sort, and each with its days, the oldest first.

mod check;
mod counts;
mod load;
mod still;

use std::rc::Rc;

use contract::need::NeedBody;
use contract::record::{Kind, Record};
use engine::order::{sort_by, sort_by_key};
use yew::prelude::*;

use self::check::Check;
pub(super) use self::counts::QueueCounts;
use self::counts::total;
use self::load::{Loaded, load};
use self::still::StillTrue;
use crate::context::{use_query, use_replace_query};
use crate::desk::context::{Desk, use_desk};
use crate::desk::fetched::use_fetch;
use crate::desk::link::DeskLink;
use crate::desk::live::live_lists;
use crate::desk::part::{day, line_words, rung_words, to_letters};
use crate::desk::queue::{Item, Note, Sources, What, admits, counts, days_since};
use crate::desk::route::Route;
use crate::desk::trouble::not_loaded;
use crate::format;
use crate::list::{distinct, paginate};
use crate::route::{PAGE, Query};
use crate::ui::{PageHeading, filter_field, no_match, pager, skeleton};
use crate::view::{Sheet, table_downloads};
use crate::words::{compare, say};

/// As an address names the sort, and the party.
const WHAT: &str = "what";
const PARTY: &str = "party";
/// The id of what is counted, where reading goes on once nothing is left to be checked.
const QUEUE: &str = "queue";
/// How many of each sort are shown where none is chosen.
const FIRST: usize = 10;

/// The page.
#[component]
pub(super) fn QueuePage() -> Html {
    let found = use_fetch((), |()| load());
    let again = {
        let found = found.clone();
        Callback::from(move |()| found.again())
    };
    let content = match (found.value(), found.error()) {
        (Some(loaded), _) => html! { <Waiting loaded={loaded.clone()} {again} /> },
        (None, Some(_)) => Html::default(),
        (None, None) => skeleton(&say::desk_loading()),
    };
    html! {
        <>
            <PageHeading title={say::queue_title()}>
                <p class="lead">{ say::queue_lead() }</p>
                <p class="button-row">
                    <DeskLink to={Route::Interests}>{ say::interests_title() }</DeskLink>
                    { to_letters() }
                </p>
            </PageHeading>
            if let Some(loaded) = found.value() {
                { live_lists(vec![Kind::Need, Kind::Coalition, Kind::Round], loaded.shown(), found.asking()) }
            }
            { found.trouble() }
            { content }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct WaitingProps {
    loaded: Rc<Loaded>,
    again: Callback<()>,
}

/// Counts, the filter, and a section for each sort.
#[component]
fn Waiting(props: &WaitingProps) -> Html {
    let desk = use_desk();
    let query = use_query();
    let replace = use_replace_query(Route::Queue);
    let all = &props.loaded.items;
    let (what, party) = (query.get(WHAT), query.get(PARTY));
    let mut chosen: Vec<&Item> = all.iter().filter(|item| admits(item, what, party)).collect();
    // Of one day, which is all that is shown of it, by name and title.
    let of_day = |item: &Item| item.since.get(..10).map(str::to_owned);
    sort_by(&mut chosen, |a, b| {
        let names = || compare(&desk.name_of(&a.party), &desk.name_of(&b.party));
        let titles = || compare(&title(&desk, a), &title(&desk, b));
        (a.what, of_day(a)).cmp(&(b.what, of_day(b))).then_with(names).then_with(titles)
    });
    let mut parties: Vec<(String, String)> = distinct(all.iter().map(|item| item.party.clone()))
        .into_iter()
        .map(|id| (id.clone(), desk.name_of(&id)))
        .collect();
    sort_by_key(&mut parties, |(_, name)| format::fold(name));
    let of_party: Vec<Item> = all.iter().filter(|item| admits(item, "", party)).cloned().collect();
    let mut sums = counts(&of_party);
    // What waits is first.
    sort_by_key(&mut sums, |(_, count)| *count == 0);
    let section = |what: &What| {
        let of_it: Vec<&Item> = chosen.iter().copied().filter(|item| item.what == *what).collect();
        let is_alone = query.get(WHAT) == what.code();
        section(&desk, props, *what, &of_it, is_alone.then_some((&query, &replace)))
    };
    html! {
        <>
            if let Some(error) = &props.loaded.missing {
                { not_loaded(error, &props.again) }
            }
            <nav aria-label={say::queue_counts()} id={QUEUE} tabindex="-1" class="no-print">
                <ul class="queue-counts">
                    { for sums.iter().map(|of| total(of, query.get(WHAT) == of.0.code())) }
                    if !what.is_empty() {
                        <li><DeskLink to={Route::Queue}>{ say::queue_all() }</DeskLink></li>
                    }
                </ul>
            </nav>
            <form class="filters" role="search" onsubmit={|event: SubmitEvent| event.prevent_default()}>
                { filter_field((&query, &replace), PARTY, &say::queue_party(), &parties) }
            </form>
            if !chosen.is_empty() {
                { downloads(&desk, &props.loaded.sources, &chosen) }
            }
            if chosen.is_empty() {
                if what.is_empty() && party.is_empty() {
                    <p class="empty">{ say::queue_none() }</p>
                } else {
                    { no_match(&say::queue_none(), (&query, &replace), "filter-party") }
                }
            }
            { for What::ALL.iter().map(section) }
        </>
    }
}

/// What is shown of each sort, and what is cut off, as a file.
fn downloads(desk: &Desk, sources: &Sources, chosen: &[&Item]) -> Html {
    let header =
        &["what", "what_name", "party", "party_name", "record", "title", "since", "days", "note"];
    let rows = chosen.iter().map(|item| {
        let record = match &item.route {
            Route::Need { id } | Route::Coalition { id } | Route::Round { id } => id.clone(),
            _ => String::new(),
        };
        let days = days_since(&item.since, &sources.today);
        vec![
            item.what.code().to_owned(),
            say::queue_what(item.what.code()),
            item.party.clone(),
            desk.name_of(&item.party),
            record,
            title(desk, item),
            item.since.get(..10).unwrap_or_default().to_owned(),
            days.map_or_else(String::new, |days| days.to_string()),
            note_words(sources, &item.note).join("; "),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let sheet = Sheet { name: "queue", what: "", header, numeric: &[7] };
    table_downloads(&sheet, rows)
}

/// One sort; nothing where nothing of it waits.
fn section(
    desk: &Desk,
    props: &WaitingProps,
    what: What,
    items: &[&Item],
    alone: Option<(&Query, &Callback<Query>)>,
) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    let page = alone.map_or(1, |(query, _)| query.page());
    let (shown, pages) = paginate(items.len(), page);
    let shown = if alone.is_some() { &items[shown] } else { &items[..items.len().min(FIRST)] };
    let id = format!("queue-{}", what.code());
    let rest = items.len() > shown.len() && alone.is_none();
    let content = match what {
        What::Submitted | What::Amended => html! {
            <ul class="plain queue">{ for (0..shown.len()).map(|at| check(props, shown, at)) }</ul>
        },
        _ => table(desk, &props.loaded.sources, what, shown),
    };
    html! {
        <section aria-labelledby={id.clone()} key={what.code()}>
            <h2 {id}>{ say::queue_count(what.code(), items.len()) }</h2>
            <p class="hint">{ say::queue_what_hint(what.code()) }</p>
            { content }
            if rest {
                <p><DeskLink to={Route::Queue} also={(WHAT, what.code().to_owned())}>{ say::queue_rest(items.len() - shown.len()) }</DeskLink></p>
            }
            if let Some((query, replace)) = alone {
                { pager(page, pages, &{
                    let (query, replace) = (query.clone(), replace.clone());
                    Callback::from(move |page: usize| replace.emit(query.clone().with(PAGE, &page.to_string())))
                }) }
            }
        </section>
    }
}

/// One that is to be checked; reading goes on with the next, or the one before where it is the last.
fn check(props: &WaitingProps, shown: &[&Item], at: usize) -> Html {
    let need = |item: &&Item| match &item.route {
        Route::Need { id } => Some(id.clone()),
        _ => None,
    };
    let Some(id) = need(&shown[at]) else { return Html::default() };
    let before = at.checked_sub(1).and_then(|at| shown.get(at));
    let beside = shown.get(at + 1).or(before).and_then(need);
    let Some(need) = need_of(&props.loaded.sources, &id) else { return Html::default() };
    let again = props.again.clone();
    html! { <Check key={id} {need} today={props.loaded.sources.today.clone()} {beside} {again} /> }
}

fn need_of(sources: &Sources, id: &str) -> Option<Rc<Record<NeedBody>>> {
    let found = sources.needs.iter().find(|need| need.id == id);
    found.cloned().map(Rc::new)
}

fn table(desk: &Desk, sources: &Sources, what: What, items: &[&Item]) -> Html {
    let heads = [
        say::queue_thing(what.code()),
        say::queue_party(),
        say::queue_since(what.code()),
        say::queue_note(),
    ];
    let row = |item: &&Item| {
        let days = days_since(&item.since, &sources.today);
        let days = days.and_then(|days| usize::try_from(days).ok());
        let since = day(&item.since);
        html! {
            <tr role="row">
                <th scope="row" role="rowheader" class="wide" data-label={heads[0].clone()}>
                    <DeskLink to={item.route.clone()}><bdi>{ title(desk, item) }</bdi></DeskLink>
                </th>
                <td role="cell" data-label={heads[1].clone()}>{ desk.name_of(&item.party) }</td>
                <td role="cell" data-label={heads[2].clone()}>
                    { if days == Some(0) { say::queue_today(&since) } else { since } }
                    if let Some(days) = days.filter(|days| *days > 0) { <span class="sub">{ say::queue_for_days(days) }</span> }
                </td>
                <td role="cell" data-label={heads[3].clone()}>{ note(sources, &item.note) }</td>
            </tr>
        }
    };
    html! {
        <table class="stack" role="table">
            <caption class="visually-hidden">{ say::queue_caption(&say::queue_what(what.code())) }</caption>
            <thead role="rowgroup"><tr role="row">
                { for heads.iter().map(|head| html! { <th scope="col" role="columnheader">{ head }</th> }) }
            </tr></thead>
            <tbody role="rowgroup">{ for items.iter().map(row) }</tbody>
        </table>
    }
}

/// What it is called; a party's people by the page that they are on.
fn title(desk: &Desk, item: &Item) -> String {
    match (&item.route, item.title.as_str()) {
        (Route::Round { .. }, state) => say::rounds_of(&desk.name_of(state)),
        (Route::People, "") => say::unit_people_all(),
        (_, "") => say::desk_home_untitled(),
        (_, title) => title.to_owned(),
    }
}

/// What is to be known of it, in words.
fn note_words(sources: &Sources, note: &Note) -> Vec<String> {
    match note {
        Note::None => Vec::new(),
        Note::Lacks { to_be_costed, deadline, priority } => {
            let lacks = [
                (*to_be_costed > 0).then(|| say::desk_need_to_be_costed(*to_be_costed)),
                deadline.then(say::queue_no_deadline),
                priority.then(say::queue_no_priority),
            ];
            lacks.into_iter().flatten().collect()
        }
        Note::Still { past_year, .. } => past_year.then(say::queue_past_year).into_iter().collect(),
        Note::Twice { need, line, coalitions } => {
            let names = coalitions.iter().map(|id| format!("{} · {id}", coalition(sources, id)));
            of_line(sources, need, *line).into_iter().chain(names).collect()
        }
        Note::Asked(asking) => vec![say::queue_asked(asking.code())],
        Note::Step(rung) => vec![rung_words(*rung)],
        Note::Never => vec![say::queue_never()],
    }
}

/// A line in words; nothing where it is gone.
fn of_line(sources: &Sources, need: &str, key: u32) -> Option<String> {
    let need = sources.needs.iter().find(|of| of.id == need)?;
    need.body.lines.iter().find(|line| line.key == key).map(line_words)
}

/// What a coalition is called.
fn coalition(sources: &Sources, id: &str) -> String {
    let found = sources.coalitions.iter().find(|one| one.id == id);
    let title = found.map(|one| one.body.title.clone()).filter(|title| !title.is_empty());
    title.unwrap_or_else(say::desk_home_untitled)
}

fn note(sources: &Sources, note: &Note) -> Html {
    if let Note::Twice { need, line, coalitions } = note {
        let link = |id: &String| {
            let to = Route::Coalition { id: id.clone() };
            html! { <span class="line"><DeskLink {to}><bdi>{ coalition(sources, id) }</bdi>{ " · " }<code dir="ltr">{ id }</code></DeskLink></span> }
        };
        return html! {
            <>
                if let Some(words) = of_line(sources, need, *line) {
                    <span class="line"><bdi>{ words }</bdi></span>
                }
                { for coalitions.iter().map(link) }
            </>
        };
    }
    let still = match note {
        Note::Still { need, asked, .. } => need_of(sources, need).map(|need| (need, asked.clone())),
        _ => None,
    };
    html! {
        <>
            { for note_words(sources, note).into_iter().map(|words| html! { <span class="line">{ words }</span> }) }
            if let Some((need, asked)) = still {
                <StillTrue {need} {asked} />
            }
        </>
    }
}

#[cfg(test)]
mod tests {
    use contract::access::Role;
    use contract::coalition::CoalitionBody;
    use contract::need::NeedLine;
    use contract::record::Status;

    use super::*;
    use crate::desk::page::stage::{desk, drawn};
    use crate::words::{Language, speak_natively};

    #[test]
    fn a_line_in_two_coalitions_leads_to_both_of_them() {
        speak_natively(Language::English);
        let line = NeedLine { key: 1, year: Some(2027), ..NeedLine::default() };
        let body = NeedBody { lines: vec![line], ..NeedBody::default() };
        let coalition = |id: &str, title: &str| {
            let body = CoalitionBody { title: title.to_owned(), ..CoalitionBody::default() };
            Record::new(id, Kind::Coalition, "ISU", Status::Published, body)
        };
        let sources = Sources {
            needs: vec![Record::new("N-1", Kind::Need, "LAO", Status::Published, body)],
            coalitions: vec![coalition("C-1", "Clearance"), coalition("C-2", "")],
            ..Sources::default()
        };
        let coalitions = vec!["C-1".to_owned(), "C-2".to_owned()];
        let twice = Note::Twice { need: "N-1".to_owned(), line: 1, coalitions };
        let words = note_words(&sources, &twice);
        assert!(words[0].contains("2027"), "{words:?}");
        assert_eq!(words[1], "Clearance · C-1");
        let html = drawn(desk("ISU", Role::Isu), move || note(&sources, &twice));
        for part in ["2027", "Clearance", "/desk/coalitions/C-1\"", "/desk/coalitions/C-2\""] {
            assert!(html.contains(part), "{part}: {html}");
        }
    }
}
