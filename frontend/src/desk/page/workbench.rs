//! The unit's workbench: what waits, a snapshot, runs beside each other, coalitions in draft.

mod compared;
mod flows;
mod kept;
mod objectives;
mod plan;
mod run;
mod saved;
mod scenarios;
mod snapshot;
mod terms;
mod terms_add;
mod terms_file;
mod terms_page;

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::kept::{LETTERS, forget_run, keep_run, kept_runs, next_letter};
use self::saved::saved_runs;
pub(super) use self::terms_page::TermsPage;
use super::downloads::Downloads;
use crate::client::{self, ClientError, unit};
use crate::context::{use_query, use_replace_query};
use crate::desk::context::use_desk;
use crate::desk::device::{kept, names, now};
use crate::desk::fetched::use_fetch;
use crate::desk::kept_text;
use crate::desk::link::DeskLink;
use crate::desk::part::{Removed, UNDO_ID};
use crate::desk::route::Route;
use crate::desk::scenario::{KEPT, Plan, Scenario, rules_words};
use crate::desk::trouble::trouble;
use crate::format;
use crate::ui::{PageHeading, SelectField, Tone, notice, select_field};
use crate::words::say;

/// Query field: the snapshot that is worked on.
const SNAPSHOT: &str = "snapshot";
/// Where the names of kept runs begin; the snapshot and a letter follow.
const RUNS: &str = "run/";
/// Under which the snapshot is kept that was chosen last.
const LAST: &str = "snapshot";

/// A scenario that compares by what it is.
#[derive(Clone)]
struct Kept(Rc<Scenario>);

impl Kept {
    /// Its letter, with its name or that of its rules.
    fn called(&self) -> String {
        let (title, rules) = (&self.0.title, rules_words(&self.0.run.policy.name));
        let name = if title.is_empty() { &rules } else { title };
        say::unit_run_named(&self.0.letter.to_string(), name)
    }
}

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The page.
#[component]
pub(super) fn Workbench() -> Html {
    let desk = use_desk();
    let cases = use_fetch((), |()| client::cases());
    let query = use_query();
    let replace = use_replace_query(Route::Workbench);
    let chosen = query.get(SNAPSHOT).to_owned();
    // What is there now, whoever asks: a run ends long after it was begun.
    let runs = use_mut_ref(Vec::<Kept>::new);
    let update = use_force_update();
    let broken = use_state(|| false);
    let unopened = use_state_eq(|| None::<ClientError>);
    // What was removed last, and where it stood.
    let gone = use_mut_ref(|| None::<Removed<(usize, Kept)>>);
    // What is made before those that are kept were found goes before them.
    let has_run = use_mut_ref(|| false);
    let begin = desk.draft(&format!("{RUNS}{chosen}/"));
    let shown = use_mut_ref(String::new);
    shown.replace(chosen.clone());
    let choose = {
        let (query, name) = (query.clone(), desk.draft(LAST));
        replace.reform(move |hash: String| {
            let (name, last) = (name.clone(), hash.clone());
            spawn_local(async move { kept_text::keep(&name, &last).await });
            query.clone().with(SNAPSHOT, &hash)
        })
    };
    use_effect_with((), {
        let (choose, begin, last) = (choose.clone(), desk.draft(KEPT), desk.draft(LAST));
        let is_empty = chosen.is_empty();
        move |()| {
            // The snapshot that was last worked on, where the address names none.
            if is_empty {
                spawn_local(async move {
                    let last = kept_text::read(&last).await.filter(|hash| !hash.is_empty());
                    let last = last.or_else(|| {
                        let plans = names(std::slice::from_ref(&begin)).into_iter();
                        let plans = plans.filter_map(|name| Some((kept::<Plan>(&name)?.at, name)));
                        Some(plans.max()?.1.strip_prefix(&begin)?.to_owned())
                    });
                    if let Some(hash) = last {
                        choose.emit(hash);
                    }
                });
            }
        }
    });
    use_effect_with(chosen.clone(), {
        let (runs, has_run, begin) = (runs.clone(), has_run.clone(), begin.clone());
        let (shown, update, unopened) = (shown.clone(), update.clone(), unopened.clone());
        let gone = gone.clone();
        move |hash| {
            let hash = hash.clone();
            gone.take();
            unopened.set(None);
            has_run.replace(false);
            runs.replace(Vec::new());
            update.force_update();
            spawn_local(async move {
                let found = kept_runs(&begin, &hash).await;
                if *shown.borrow() == hash && !*has_run.borrow() {
                    runs.replace(found);
                    update.force_update();
                }
            });
        }
    });
    let saved = use_fetch(chosen.clone(), |hash| async move {
        if hash.is_empty() { Ok(Vec::new()) } else { unit::saved_runs(&hash).await }
    });
    let ontaken = {
        let (cases, choose) = (cases.clone(), choose.clone());
        Callback::from(move |hash: String| {
            choose.emit(hash);
            cases.again();
        })
    };
    // Shows a run under the next letter, and keeps it; nothing where it cannot be read.
    let take = {
        let (runs, gone) = (runs.clone(), gone.clone());
        let (chosen, begin, update) = (chosen.clone(), begin.clone(), update.clone());
        Callback::from(move |(plan, text): (Plan, String)| {
            gone.take();
            let mut all = runs.borrow_mut();
            let letter = next_letter(&all);
            let one = Kept(Rc::new(Scenario::read(letter, &plan, &text).ok()?));
            if all.len() == LETTERS.len() {
                all.remove(0);
            }
            all.push(one.clone());
            has_run.replace(true);
            update.force_update();
            let (chosen, begin) = (chosen.clone(), begin.clone());
            spawn_local(async move {
                keep_run(&begin, letter, chosen, plan, now(), &text).await;
            });
            Some(one)
        })
    };
    let onrun = {
        let (take, broken, say_it) = (take.clone(), broken.clone(), desk.say.clone());
        Callback::from(move |made: (Plan, String)| match take.emit(made) {
            Some(_) => say_it.emit(say::status_finished()),
            None => broken.set(true),
        })
    };
    let onopen = {
        let (runs, shown, chosen) = (runs.clone(), shown.clone(), chosen.clone());
        let (unopened, say_it) = (unopened.clone(), desk.say.clone());
        Callback::from(move |hash: String| {
            let (runs, shown, chosen) = (runs.clone(), shown.clone(), chosen.clone());
            let (take, unopened, say_it) = (take.clone(), unopened.clone(), say_it.clone());
            spawn_local(async move {
                let came = unit::run(&hash).await;
                // Asked for twice, or of a snapshot that is chosen no more.
                let is_there = runs.borrow().iter().any(|one| one.0.head.hash == hash);
                if is_there || *shown.borrow() != chosen {
                    return;
                }
                // The name of the scenario is not in the file.
                let taken = came.and_then(|text| {
                    take.emit((Plan::default(), text)).ok_or(ClientError::Unreadable)
                });
                if let Ok(one) = &taken {
                    say_it.emit(one.called());
                }
                unopened.set(taken.err());
            });
        })
    };
    let onforget = {
        let (runs, gone) = (runs.clone(), gone.clone());
        let (begin, update) = (begin.clone(), update.clone());
        Callback::from(move |letter: char| {
            let at = runs.borrow().iter().position(|one| one.0.letter == letter);
            let Some(at) = at else { return };
            let one = runs.borrow_mut().remove(at);
            let (what, back) = (one.called(), format!("run-{letter}"));
            gone.replace(Some(Removed { what, back, before: (at, one) }));
            let begin = begin.clone();
            spawn_local(async move { forget_run(&begin, letter).await });
            update.force_update();
        })
    };
    let way_back = {
        let (runs, chosen, slot) = (runs.clone(), chosen.clone(), gone.clone());
        let onundo = Callback::from(move |(at, one): (usize, Kept)| {
            slot.take();
            runs.borrow_mut().insert(at, one.clone());
            update.force_update();
            let (chosen, begin) = (chosen.clone(), begin.clone());
            spawn_local(async move {
                let Scenario { letter, title, text, .. } = &*one.0;
                let plan = Plan { title: title.clone(), ..Plan::default() };
                keep_run(&begin, *letter, chosen, plan, now(), text).await;
            });
        });
        gone.borrow().as_ref().map(|gone| gone.way_back(UNDO_ID, onundo))
    };
    let runs = runs.borrow().clone();
    let hashes: Vec<String> =
        saved.value().map_or_else(Vec::new, |all| all.iter().map(|run| run.hash.clone()).collect());
    // What a fourth would take away, and nobody keeps.
    let first = runs.first().filter(|_| runs.len() == LETTERS.len());
    let first = first.filter(|first| !hashes.contains(&first.0.head.hash));
    let options: Vec<(String, String)> = cases.value().map_or_else(Vec::new, |all| {
        all.iter()
            .rev()
            .map(|case| {
                // The beginning of the hash tells apart what is called the same.
                let is_alone = all.iter().filter(|one| one.title == case.title).count() == 1;
                let hash =
                    if is_alone { String::new() } else { format!(" · {}", short(&case.id)) };
                (case.id.clone(), format!("{}{hash}", case.title))
            })
            .collect()
    });
    let take_snapshot = snapshot::use_take_snapshot(ontaken);
    let has_none = cases.value().is_some_and(|all| all.is_empty());
    let any = if has_none { say::unit_snapshot_first() } else { say::offer_choose() };
    html! {
        <>
            <PageHeading title={say::desk_nav_workbench()}>
                <p class="lead">{ say::unit_bench_lead() }</p>
                <p class="button-row">
                    <DeskLink to={Route::Queue}>{ say::queue_title() }</DeskLink>
                    <DeskLink to={Route::Exclusions}>{ say::unit_vetoes() }</DeskLink>
                </p>
            </PageHeading>
            { cases.trouble() }
            { take_snapshot }
            <section aria-labelledby="bench-run">
                <h2 id="bench-run">{ say::unit_runs() }</h2>
                <p class="hint">{ say::unit_runs_hint() }</p>
                { select_field(&SelectField {
                    id: "bench-case", label: &say::unit_snapshot(), any: &any, options: &options,
                    value: &chosen, onchange: &choose, problem: "", class: "",
                }) }
                if *broken {
                    { notice(Tone::Danger, &say::run_crashed(), html! { <p>{ say::run_crashed_text() }</p> }) }
                }
                if !chosen.is_empty() {
                    if let Some(Kept(first)) = first {
                        <p class="hint">{ say::unit_run_replaces(&first.letter.to_string()) }</p>
                    }
                    <run::RunCase key={chosen.clone()} hash={chosen.clone()} {onrun} />
                    { saved_runs(&saved, &chosen, &runs, &onopen) }
                    { for (*unopened).as_ref().map(trouble) }
                }
                if !runs.is_empty() {
                    { scenarios::scenarios(&runs, &hashes, &saved.asking(), &onforget) }
                }
                { way_back }
            </section>
            <section aria-labelledby="bench-market">
                <h2 id="bench-market">{ say::sheet_market() }</h2>
                <Downloads list="market" what={say::sheet_market()} />
            </section>
        </>
    }
}

/// The first digits of a hash, as people compare them.
fn short(hash: &str) -> String {
    let digits = hash.rsplit(':').next().unwrap_or(hash);
    digits.chars().take(12).collect()
}

/// What a run or a list says of its day.
fn as_of(day: &str) -> String {
    let day = engine::case::Date::parse(day);
    day.map_or_else(String::new, |day| say::frame_as_of(&format::date(day)))
}

#[cfg(test)]
mod tests {
    use contract::access::Role;
    use yew::prelude::*;

    use super::Workbench;
    use crate::desk::page::stage::{desk, drawn};
    use crate::words::{Language, speak_natively};

    #[test]
    fn what_the_files_at_the_foot_hold_is_said_to_the_eye_too() {
        speak_natively(Language::English);
        let html = drawn(desk("ISU", Role::Isu), || html! { <Workbench /> });
        let (_, foot) = html.split_once("<h2 id=\"bench-market\">").expect("it has a heading");
        assert!(foot.starts_with("Everything in force<") && foot.contains("XLSX"), "{foot}");
    }
}
