//! A coalition on paper: members, what is asked and covered, who brings what, meetings with what
//! they decided, deadlines. Nothing is folded away, and nothing can be done here but printing; what
//! the unit alone knows is on it only where the unit asks for it.

use std::rc::Rc;

use contract::access::{Reader, Role, Visibility};
use contract::coalition::{CoalitionBody, Decision, Meeting};
use contract::need::NeedBody;
use contract::record::{Kind, Record, Status};
use contract::told::Body as _;
use yew::prelude::*;

use super::{CoalitionPageProps, Shared, contributions, has_proposed, lines, meetings, members};
use crate::browser;
use crate::client::records;
use crate::desk::context::{use_desk, use_named};
use crate::desk::fetched::use_fetch;
use crate::desk::link::DeskLink;
use crate::desk::page::coalitions::standing;
use crate::desk::part::{
    Deadlines, day_and_time, due_words, dues, meeting_day, meeting_title, use_today,
};
use crate::desk::route::Route;
use crate::ui::{PageHeading, Toggle, skeleton, toggle};
use crate::words::say;

/// The brief, once the coalition and the needs came: what is printed is whole.
#[component]
pub(in crate::desk::page) fn BriefPage(props: &CoalitionPageProps) -> Html {
    let found = use_fetch(props.id.clone(), |id| async move {
        let record = records::fetch::<CoalitionBody>(Kind::Coalition, &id).await?;
        // What nobody can do is drawn without its buttons.
        let record = Record { may: Vec::new(), ..record };
        let needs = records::all::<NeedBody>(Kind::Need, "").await?;
        let coalitions = records::all::<CoalitionBody>(Kind::Coalition, "").await?;
        Ok((Rc::new(record), Rc::new(needs), Rc::new(coalitions)))
    });
    match (found.value(), found.error()) {
        (Some(all), _) => {
            html! { <Brief record={all.0.clone()} needs={all.1.clone()} coalitions={all.2.clone()} /> }
        }
        (None, Some(_)) => {
            html! { <><PageHeading title={say::brief_open()} />{ found.trouble() }</> }
        }
        (None, None) => {
            html! { <><PageHeading title={say::brief_open()} />{ skeleton(&say::desk_loading()) }</> }
        }
    }
}

#[derive(Clone, Properties, PartialEq)]
struct BriefProps {
    record: Shared,
    needs: Rc<Vec<Record<NeedBody>>>,
    coalitions: Rc<Vec<Record<CoalitionBody>>>,
}

#[component]
fn Brief(props: &BriefProps) -> Html {
    let is_whole = use_state(|| false);
    let onwhole = {
        let is_whole = is_whole.clone();
        Callback::from(move |on: bool| is_whole.set(on))
    };
    let BriefProps { record, needs, coalitions } = props.clone();
    html! { <Paper {record} {needs} {coalitions} is_whole={*is_whole} {onwhole} /> }
}

#[derive(Properties, PartialEq)]
pub(super) struct PaperProps {
    /// The coalition.
    pub(super) record: Shared,
    /// Needs that the reader may see.
    pub(super) needs: Rc<Vec<Record<NeedBody>>>,
    /// Coalitions that the reader may see.
    #[prop_or_default]
    pub(super) coalitions: Rc<Vec<Record<CoalitionBody>>>,
    /// Whether the unit wants all that it sees.
    pub(super) is_whole: bool,
    /// Hears whether it does.
    pub(super) onwhole: Callback<bool>,
}

/// The paper; what the unit alone knows is not handed on with it, unless it is asked for.
#[component]
pub(super) fn Paper(props: &PaperProps) -> Html {
    let desk = use_desk();
    let is_unit = desk.role() == Some(Role::Isu);
    let is_for_all = is_unit && !props.is_whole;
    let needs = &use_memo((props.needs.clone(), is_for_all), |(needs, is_for_all)| {
        let all = needs.iter().cloned();
        if *is_for_all { all.filter_map(for_members).collect() } else { all.collect::<Vec<_>>() }
    });
    let record = use_memo((props.record.clone(), is_for_all), |(record, is_for_all)| {
        let record = (**record).clone();
        if *is_for_all { Record { body: record.body.told_to_all(), ..record } } else { record }
    });
    // Not every member is told of another coalition: what it brings is no member's to read here.
    let coalitions = (!is_for_all).then(|| props.coalitions.clone());
    let body = &record.body;
    use_named(Some((record.id.clone(), body.title.clone())));
    let has_proposed = if is_unit { props.is_whole } else { has_proposed(body) };
    let came = Callback::noop();
    let print = Callback::from(|_: MouseEvent| browser::print());
    html! {
        <>
            <PageHeading title={say::brief_title(&body.title)}>
                <p><span class="tag">{ standing(record.status) }</span>{ " " }<code dir="ltr" class="whole">{ &record.id }</code></p>
                if is_unit && props.is_whole {
                    <p><strong>{ say::brief_unit_alone() }</strong></p>
                }
                <p class="hint">{ say::brief_as_of(&day_and_time(&record.changed_at), &record.version.to_string()) }</p>
                <p class="hint">{ say::convene_not_binding() }</p>
            </PageHeading>
            <div class="no-print">
                if is_unit {
                    { toggle(&Toggle { id: "brief-whole", label: &say::brief_whole(), hint: &say::brief_whole_hint(), checked: props.is_whole, onchange: &props.onwhole }) }
                }
                <p class="button-row">
                    <button type="button" class="button" onclick={print}>{ say::brief_print() }</button>
                    <DeskLink to={Route::Coalition { id: record.id.clone() }}>{ say::brief_back() }</DeskLink>
                </p>
            </div>
            <dl class="facts">
                <div><dt>{ say::col_state() }</dt><dd>{ desk.name_of(&body.state) }</dd></div>
                <div><dt>{ say::convene_meeting() }</dt><dd>{ body.next_meeting().map_or_else(say::convene_no_meeting, meeting_day) }</dd></div>
            </dl>
            if let Some(note) = &body.note {
                <p dir="auto" class="own-words">{ note }</p>
            }
            <members::Members record={record.clone()} came={came.clone()} on_paper=true />
            <lines::Lines record={record.clone()} needs={needs.clone()} {coalitions} {has_proposed} on_paper=true />
            <contributions::Contributions record={record.clone()} needs={needs.clone()} came={came.clone()} on_paper=true />
            <OpenDecisions record={record.clone()} />
            <meetings::Meetings record={record.clone()} {came} on_paper=true />
            <Deadlines dues={dues(&desk, needs, &body.state)} />
        </>
    }
}

/// A need as every member of a coalition may read it: the lines that the State shares; nothing where it
/// shares none.
fn for_members(need: Record<NeedBody>) -> Option<Record<NeedBody>> {
    let is_wide = |of: Visibility| !matches!(of, Visibility::Isu | Visibility::NamedStates);
    let is_told = need.status == Status::Published && need.visibility.is_some_and(is_wide);
    let body = need.body.told_to_others(&Reader::Visitor);
    (is_told && !body.lines.is_empty()).then_some(Record { body, ..need })
}

#[derive(Properties, PartialEq)]
struct OpenDecisionsProps {
    record: Shared,
}

/// What was decided and is not done, of all meetings; nothing where there is none.
#[component]
fn OpenDecisions(props: &OpenDecisionsProps) -> Html {
    let desk = use_desk();
    let today = use_today();
    let all = props.record.body.meetings.iter().flat_map(|meeting| {
        meeting.decisions.iter().filter(|one| !one.done).map(move |one| (meeting, one))
    });
    let all: Vec<(&Meeting, &Decision)> = all.collect();
    if all.is_empty() {
        return Html::default();
    }
    let heads = [say::meeting_text(), say::meeting_who(), say::convene_due(), say::meeting_one()];
    let row = |(meeting, of): &(&Meeting, &Decision)| {
        let due = due_words(of, &today);
        html! {
            <tr role="row">
                <th scope="row" role="rowheader"><span dir="auto">{ &of.text }</span></th>
                <td role="cell" data-label={heads[1].clone()}>{ meetings::who(&desk, of) }</td>
                <td role="cell" data-label={heads[2].clone()}>{ if due.is_empty() { "–".to_owned() } else { due } }</td>
                <td role="cell" data-label={heads[3].clone()}>{ meeting_title(meeting) }</td>
            </tr>
        }
    };
    html! {
        <section aria-labelledby="brief-decisions">
            <h2 id="brief-decisions">{ say::brief_open_decisions() }</h2>
            <table class="stack" role="table">
                <caption class="visually-hidden">{ say::brief_open_decisions() }</caption>
                <thead role="rowgroup"><tr role="row">
                    { for heads.iter().map(|head| html! { <th scope="col" role="columnheader">{ head }</th> }) }
                </tr></thead>
                <tbody role="rowgroup">{ for all.iter().map(row) }</tbody>
            </table>
        </section>
    }
}
