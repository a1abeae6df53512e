//! What published needs ask for and what of it is covered: totals, States, themes, years.
//!
//! Everything on the page, and every file, is made of one set of rows (`contract::figures`), which
//! the address narrows.

mod filters;
mod how;
mod parts;
mod states;
mod table;
mod totals;
mod years;

#[cfg(test)]
mod tests;

use std::rc::Rc;

use contract::access::Role;
use contract::coalition::CoalitionBody;
use contract::figures::{FIELDS, Filter, Row, groups, rows};
use contract::need::NeedBody;
use contract::record::{Kind, Record};
use yew::prelude::*;

use self::filters::filters;
use self::how::how;
use self::states::States;
use self::table::{Group, table};
use self::totals::totals;
use self::years::Years;
use super::downloads::Downloads;
use crate::client::records;
use crate::context::{use_query, use_replace_query};
use crate::desk::context::use_desk;
use crate::desk::device::now;
use crate::desk::fetched::use_fetch;
use crate::desk::link::DeskLink;
use crate::desk::live::{live_lists, versions};
use crate::desk::part::day_and_time;
use crate::desk::route::Route;
use crate::format;
use crate::route::Query;
use crate::speech::use_direction;
use crate::ui::{PageHeading, no_match, skeleton};
use crate::words::say;

/// What the server gave, and when.
struct Came {
    needs: Vec<Record<NeedBody>>,
    coalitions: Vec<Record<CoalitionBody>>,
    at: String,
}

/// The page.
#[component]
pub(super) fn Figures() -> Html {
    let desk = use_desk();
    let found = use_fetch((), |()| async move {
        let needs = records::all(Kind::Need, "").await?;
        let coalitions = records::all(Kind::Coalition, "").await?;
        Ok(Came { needs, coalitions, at: now() })
    });
    // Names of States come by themselves; they change what the rows say of them.
    let came = found.value().cloned();
    let at = came.as_ref().map(|came| came.at.clone());
    let all = use_memo((at.clone(), desk.parties.len()), |_| {
        came.map_or_else(Vec::new, |came| {
            rows(&came.needs, &came.coalitions, &desk.reader(), |state| desk.of_state(state).1)
        })
    });
    let content = match (found.error(), &at) {
        (Some(_), None) => Html::default(),
        (None, None) => skeleton(&say::desk_loading()),
        (_, Some(_)) if all.is_empty() => html! { <p class="empty">{ say::figures_none() }</p> },
        (_, Some(_)) => html! { <Counted rows={all} /> },
    };
    html! {
        <>
            <PageHeading title={say::figures_title()}>
                <p class="lead">{ say::figures_lead() }</p>
                if let Some(at) = at {
                    <p class="hint">{ say::figures_as_of(&day_and_time(&at)) }</p>
                }
            </PageHeading>
            if let Some(came) = found.value() {
                { live_lists(vec![Kind::Need, Kind::Coalition], [versions(&came.needs), versions(&came.coalitions)].concat(), found.asking()) }
            }
            { found.trouble() }
            { content }
        </>
    }
}

/// Properties of [`Counted`].
#[derive(Properties, PartialEq)]
pub(super) struct CountedProps {
    /// Of all published needs.
    pub(super) rows: Rc<Vec<Row>>,
}

/// Everything that is counted, narrowed by the address.
#[component]
pub(super) fn Counted(props: &CountedProps) -> Html {
    let desk = use_desk();
    let direction = use_direction();
    let query = use_query();
    let replace = use_replace_query(Route::Figures);
    let filter = Filter::read(|name| query.get(name).to_owned());
    let chosen: Vec<Row> = props.rows.iter().filter(|row| filter.admits(row)).cloned().collect();
    let asked =
        FIELDS.iter().fold(Query::default(), |asked, name| asked.with(name, query.get(name)));
    let count = say::figures_count(chosen.len(), props.rows.len());
    use_effect_with(count.clone(), {
        let say_it = desk.say.clone();
        move |count| say_it.emit(count.clone())
    });
    let is_due = matches!(desk.role(), Some(Role::Isu | Role::FocalPoint));
    let themes: Vec<Group> = groups(&chosen, |row| row.theme.clone())
        .into_iter()
        .map(|(theme, sums)| Group { heads: vec![format::theme(&theme)], sums })
        .collect();
    let content = html! {
        <>
            { totals(&chosen, direction) }
            <States rows={props.rows.clone()} {filter} replace={replace.clone()} query={query.clone()} />
            <Years rows={chosen.clone()} export={asked.to_text()} />
            <section aria-labelledby="figures-themes">
                <h2 id="figures-themes">{ say::figures_themes() }</h2>
                { table(&say::figures_themes_caption(), &[say::col_theme()], &themes, direction) }
                <Downloads list="figures-themes" what={say::figures_themes()} query={asked.to_text()} />
            </section>
        </>
    };
    html! {
        <>
            { filters(&desk, &props.rows, &query, &replace) }
            <div class="list-actions">
                <p class="list-count">{ count }</p>
                <Downloads list="figures" what={say::figures_all()} query={asked.to_text()} />
            </div>
            if chosen.is_empty() {
                { no_match(&say::figures_no_match(), (&query, &replace), "filter-state") }
            } else {
                { content }
            }
            { how() }
            if is_due {
                <p><DeskLink to={Route::Home}>{ say::figures_deadlines() }</DeskLink></p>
            }
        </>
    }
}
