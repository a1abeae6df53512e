//! The sections of the form of a need, and above them how each stands.

use std::rc::Rc;

use contract::Code as _;
use contract::access::{Role, Visibility};
use contract::account::PartyKind;
use contract::catalogue;
use engine::case::Origin;
use engine::order::sort_by;
use yew::prelude::*;

use crate::browser;
use crate::desk::context::{Desk, use_desk};
use crate::desk::need::catalogue::Catalogue;
use crate::desk::need::comments::Beside;
use crate::desk::need::form::{Field, LineField, Step, Undoable, Writing};
use crate::desk::need::part::{Part, parts};
use crate::desk::need::paste;
use crate::desk::need::place::{Place, control};
use crate::desk::need::warning::warnings;
use crate::desk::part::{
    Choice, ChoiceField, FieldProblem, NeedLineFields, NeedPaste, TextArea, TextField, UNDO_ID,
    by_word, choice_field, coded, commented, link_to, problem_of, text_area, text_field,
    totals_words, treaty_words, undo,
};
use crate::format;
use crate::ui::{SelectField, Toggle, Tone, notice, select_field, toggle};
use crate::words::{compare, say};
use contract::worth::Totals;

/// Treaties that one need can serve; what is typed in two places is counted twice.
const TREATIES: [&str; 3] = ["CCM", "APMBC", "CCW V"];

/// Properties of [`NeedSections`].
#[derive(Properties, PartialEq)]
pub(super) struct NeedSectionsProps {
    /// As it is typed.
    pub(super) writing: Writing,
    /// Takes steps of writing.
    pub(super) write: UseReducerDispatcher<Writing>,
    /// Its id; empty for a new one.
    pub(super) need: AttrValue,
    /// Standard lines.
    pub(super) catalogue: Rc<Catalogue>,
    /// What the server refused.
    pub(super) problems: Vec<FieldProblem>,
    /// What others said.
    pub(super) comments: Vec<Beside>,
    /// The day, or empty.
    pub(super) today: String,
    /// Whether the server does not have it yet.
    pub(super) is_new: bool,
    /// Whether it is published: what is sent then holds at once.
    pub(super) is_published: bool,
    /// Who stated it, where others did and its State can state it as its own.
    pub(super) others: Option<Origin>,
}

/// All sections.
#[component]
pub(super) fn NeedSections(props: &NeedSectionsProps) -> Html {
    let desk = use_desk();
    // What was pressed to remove or to paste lines is gone: the focus goes to the way back.
    let undoable = props.writing.undo.as_ref().map(|(done, _)| *done);
    use_effect_with(undoable.map(|done| (done, props.writing.form.lines.len())), |done| {
        if done.is_some() {
            browser::focus_by_id(UNDO_ID);
        }
    });
    let asks_owner = asks_owner(props, &desk);
    let parts = parts(&props.writing.form, asks_owner);
    let drawn = [what(props, &desk), more(props), lines(props, &desk), who(props, &desk)];
    let section = |(part, fields): (&Part, Html)| {
        // The list of parts leads to the heading.
        html! {
            <section aria-labelledby={part.heading} class="form-section">
                <h2 id={part.heading} tabindex="-1">{ part.title() }</h2>
                { fields }
            </section>
        }
    };
    html! {
        <>
            <nav aria-label={say::desk_need_parts()} class="no-print">
                <ol class="plain">{ for parts.iter().map(|part| html! {
                    <li>{ link_to(part.heading, &part.title()) }{ " · " }<span class="hint">{ part.stands.words() }</span></li>
                }) }</ol>
            </nav>
            { for parts.iter().zip(drawn).map(section) }
        </>
    }
}

/// Whether the unit says whose need it is: it is the State's own otherwise, and stays so.
fn asks_owner(props: &NeedSectionsProps, desk: &Desk) -> bool {
    props.is_new && desk.role() == Some(Role::Isu)
}

fn step<T: 'static>(props: &NeedSectionsProps, of: impl Fn(T) -> Step + 'static) -> Callback<T> {
    let write = props.write.clone();
    Callback::from(move |value: T| write.dispatch(of(value)))
}

fn set(props: &NeedSectionsProps, field: Field) -> Callback<String> {
    step(props, move |text| Step::Set(field, text))
}

fn what(props: &NeedSectionsProps, desk: &Desk) -> Html {
    let form = &props.writing.form;
    let choose = say::desk_need_choose();
    let select = |id: &'static str, options: &[(String, String)], value: &str, field: Field| {
        let html = select_field(&SelectField {
            id,
            label: &say::desk_need_field(id),
            any: &choose,
            options,
            value,
            onchange: &set(props, field),
            problem: problem_of(&props.problems, id),
            class: "",
        });
        commented(&props.comments, id, html)
    };
    let pair = |code: String, words: String| (code, words);
    let themes = coded(&catalogue::themes(), format::theme);
    let mut activities: Vec<_> = catalogue::activities(&form.theme)
        .map(|one| pair(one.code.to_owned(), format::activity(one.code)))
        .collect();
    if !form.activity.is_empty() && activities.iter().all(|(code, _)| *code != form.activity) {
        activities.push(pair(form.activity.clone(), format::activity(&form.activity)));
    }
    let priorities = [1u32, 2, 3].map(|level| pair(level.to_string(), say::priority_level(level)));
    html! {
        <div class="form">
            if asks_owner(props, desk) {
                { select("owner", &states(desk), &form.owner, Field::Owner) }
            }
            if let Some(others) = props.others {
                { toggle(&Toggle {
                    id: "origin", label: &say::desk_need_ours(), hint: &say::desk_need_ours_hint(),
                    checked: form.origin == Some(Origin::State),
                    onchange: &step(props, move |on| Step::Origin(if on { Origin::State } else { others })),
                }) }
            }
            { text(props, "title", "text", &say::desk_need_title_hint(), &form.title, Field::Title) }
            <div class="line-grid">
                { select("theme", &themes, &form.theme, Field::Theme) }
                { select("activity", &activities, &form.activity, Field::Activity) }
                { select("priority", &priorities, &form.priority, Field::Priority) }
            </div>
        </div>
    }
}

fn text(
    props: &NeedSectionsProps,
    id: &'static str,
    kind: &'static str,
    hint: &str,
    value: &str,
    field: Field,
) -> Html {
    let html = text_field(&TextField {
        id,
        kind,
        label: &say::desk_need_field(id),
        hint,
        value,
        problem: problem_of(&props.problems, id),
        autocomplete: "off",
        oninput: &set(props, field),
    });
    commented(&props.comments, id, html)
}

/// What a need can do without: until when, for which treaties, where it is stated, cautions.
fn more(props: &NeedSectionsProps) -> Html {
    let form = &props.writing.form;
    let treaty = |name: &&str| {
        let name = (*name).to_owned();
        let treaty = name.clone();
        toggle(&Toggle {
            id: &format!("treaty-{}", name.replace(' ', "-")),
            label: &treaty_words(&name),
            hint: "",
            checked: form.treaties.contains(&name),
            onchange: &step(props, move |on| Step::Treaty(treaty.clone(), on)),
        })
    };
    html! {
        <div class="form">
            { text(props, "deadline", "date", "", &form.deadline, Field::Deadline) }
            <fieldset>
                <legend>{ say::desk_need_field("treaties") }</legend>
                { for TREATIES.iter().map(treaty) }
            </fieldset>
            { text(props, "source", "text", &say::desk_need_source_hint(), &form.source, Field::Source) }
            { commented(&props.comments, "note", text_area(&TextArea {
                id: "note", label: &say::desk_need_field("note"), hint: &say::desk_need_note_hint(),
                value: &form.note, problem: problem_of(&props.problems, "note"), rows: 4,
                oninput: &set(props, Field::Note),
            })) }
        </div>
    }
}

/// States by their names.
fn states(desk: &Desk) -> Vec<(String, String)> {
    let states = desk.parties.values().filter(|party| party.kind == PartyKind::State);
    let mut names: Vec<_> =
        states.map(|party| (party.id.clone(), desk.name_of(&party.id))).collect();
    sort_by(&mut names, |a, b| compare(&a.1, &b.1));
    names
}

fn lines(props: &NeedSectionsProps, desk: &Desk) -> Html {
    let form = &props.writing.form;
    let edit = form.to_edit();
    let count = form.lines.len();
    let line = |(at, line): (usize, &crate::desk::need::form::LineForm)| {
        let prefix = format!("line-{}-", line.key);
        let problems: Vec<FieldProblem> =
            props.problems.iter().filter(|one| one.control.starts_with(&prefix)).cloned().collect();
        let is_here =
            |one: &&Beside| one.control.as_ref().is_some_and(|at| at.starts_with(&prefix));
        let comments: Vec<Beside> = props.comments.iter().filter(is_here).cloned().collect();
        let is_priced = matches!(props.writing.undo, Some((Undoable::Priced(of), _)) if of == at);
        html! {
            <key={line.key}>
                <NeedLineFields {at} of={count} line={line.clone()} theme={form.theme.clone()}
                    catalogue={props.catalogue.clone()} {problems} {comments} write={props.write.clone()} />
                if is_priced {
                    { undoing(props) }
                }
            </>
        }
    };
    let reader = desk.reader();
    let state = if form.owner.is_empty() { reader.party() } else { &form.owner };
    let article4 = desk.parties.get(state).and_then(|party| party.article4.as_ref());
    let warned = warnings(&edit.body, article4, &props.catalogue, &props.today);
    let warning = |one: &crate::desk::need::warning::Warning| {
        html! { <li>{ say::desk_pair(&Place::parse(&one.path).words(), &one.says) }</li> }
    };
    let add = {
        let write = props.write.clone();
        let next = form.next_key();
        Callback::from(move |_: MouseEvent| {
            write.dispatch(Step::Add);
            // The line is there once this event is over.
            browser::focus_soon(control(next, "kind"));
        })
    };
    let currency = form.lines.last().map_or_else(|| "USD".to_owned(), |line| line.currency.clone());
    html! {
        <>
            <p class="hint">{ say::desk_need_lines_hint() }</p>
            { for form.lines.iter().enumerate().map(line) }
            if matches!(props.writing.undo, Some((Undoable::Removed(_) | Undoable::Pasted(_), _))) {
                { undoing(props) }
            }
            <p class="button-row">
                <button type="button" class="button secondary" id="lines" onclick={add}>
                    { say::desk_need_add() }
                </button>
            </p>
            <NeedPaste need={props.need.clone()} {currency} write={props.write.clone()} />
            <div class="totals" role="group" aria-label={say::desk_need_sum()}>
                <strong>{ say::desk_need_sum() }</strong>
                { totals_words(&Totals::of([&edit.body])) }
            </div>
            if !warned.is_empty() {
                { notice(Tone::Warn, &say::desk_need_warnings(), html! { <ul>{ for warned.iter().map(warning) }</ul> }) }
            }
        </>
    }
}

/// What can be undone, with the button; once it is pressed, the focus goes to what is back.
fn undoing(props: &NeedSectionsProps) -> Html {
    let Some((done, before)) = &props.writing.undo else { return Html::default() };
    let line = |at: usize, field| {
        before.lines.get(at).map_or_else(String::new, |line| control(line.key, field))
    };
    let (says, back) = match *done {
        Undoable::Removed(at) => {
            (say::desk_removed(&say::desk_need_line_number(at + 1)), line(at, "kind"))
        }
        Undoable::Pasted(count) => (say::desk_need_paste_done(count), "lines".to_owned()),
        Undoable::Priced(at) => {
            let cost = props.writing.form.lines.get(at).map_or("", |line| &line.unit_cost);
            let of = say::desk_need_line_number(at + 1);
            let name = paste::name(LineField::UnitCost);
            (format!("{of} · {}", say::desk_pair(&name, cost)), line(at, "source"))
        }
    };
    let write = props.write.clone();
    let onundo = Callback::from(move |()| {
        write.dispatch(Step::Undo);
        // It is there once this event is over.
        browser::focus_soon(back.clone());
    });
    undo(&says, &onundo)
}

fn who(props: &NeedSectionsProps, desk: &Desk) -> Html {
    let form = &props.writing.form;
    let chosen = form.visibility.unwrap_or(Visibility::Isu);
    let choices: Vec<Choice> = Visibility::ALL
        .iter()
        .map(|one| Choice {
            value: one.code().to_owned(),
            label: say::desk_need_visibility(one.code()),
            hint: String::new(),
        })
        .collect();
    let names = desk.parties.values().filter(|party| !form.named.contains(&party.id));
    let mut options: Vec<(String, String)> = names
        .filter(|party| party.kind != PartyKind::Unit)
        .map(|party| (party.id.clone(), desk.name_of(&party.id)))
        .collect();
    sort_by(&mut options, |a, b| compare(&a.1, &b.1));
    let unname = |party: &String| {
        let (id, name) = (party.clone(), desk.name_of(party));
        // What is pressed goes with what it removes.
        let next = if chosen == Visibility::Public { "who-title" } else { "named" };
        let onclick = step(props, move |_: MouseEvent| {
            browser::focus_by_id(next);
            Step::Name(id.clone(), false)
        });
        html! { <li key={party.clone()}><bdi>{ name }</bdi>{ " " }<button type="button" class="button secondary" {onclick}>{ say::desk_need_unname() }</button></li> }
    };
    let legend = if props.is_published {
        say::desk_need_visibility_legend_published()
    } else {
        say::desk_need_visibility_legend()
    };
    let shared = form.lines.iter().filter(|line| line.shared).count();
    let all = shared == form.lines.len() && shared > 0;
    html! {
        <div class="form">
            { choice_field(&ChoiceField {
                id: "visibility", legend: &legend, hint: &say::desk_need_visibility_hint(),
                choices: &choices, value: chosen.code(),
                problem: problem_of(&props.problems, "visibility"), onchange: &set(props, Field::Visibility),
            }) }
            if chosen != Visibility::Isu {
                if chosen != Visibility::Public {
                    { select_field(&SelectField {
                        id: "named", label: &say::desk_need_name(), any: &say::desk_need_choose(), options: &options,
                        value: "", onchange: &step(props, |party| Step::Name(party, true)), problem: problem_of(&props.problems, "named"), class: "",
                    }) }
                }
                <ul class="plain">{ for form.named.iter().map(unname) }</ul>
            }
            <p>{ say::desk_need_shared_lines(by_word(form.origin), shared, form.lines.len()) }</p>
            { toggle(&Toggle {
                id: "share-all", label: &say::desk_need_share_all(), hint: &say::desk_need_share_all_hint(),
                checked: all, onchange: &step(props, Step::ShareAll),
            }) }
        </div>
    }
}
