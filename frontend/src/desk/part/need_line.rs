//! One line of a need while it is written.

use std::rc::Rc;

use contract::Code as _;
use contract::catalogue::{codes, unit_for, units};
use contract::from_code;
use engine::case::ResourceKind;
use yew::prelude::*;

use super::need_comments::commented;
use super::need_price::need_prices;
use super::need_words::{kind_words, worth_words};
use super::{CatalogueField, FieldProblem, TextField, coded, problem_of, text_field, use_opened};
use crate::browser;
use crate::desk::context::use_desk;
use crate::desk::need::catalogue::Catalogue;
use crate::desk::need::comments::Beside;
use crate::desk::need::form::{LineField, LineForm, Step, Writing};
use crate::desk::need::paste;
use crate::desk::need::place::control;
use crate::desk::need::{typed, unread, working};
use crate::format;
use crate::ui::{SelectField, Toggle, select_field, toggle};
use crate::words::say;

/// Properties of [`NeedLineFields`].
#[derive(Properties, PartialEq)]
pub(crate) struct NeedLineProps {
    /// Where it stands, from 0.
    pub(crate) at: usize,
    /// How many lines there are.
    pub(crate) of: usize,
    /// As it is typed.
    pub(crate) line: LineForm,
    /// Theme of the need.
    pub(crate) theme: String,
    /// Standard lines.
    pub(crate) catalogue: Rc<Catalogue>,
    /// What is wrong in this line.
    pub(crate) problems: Vec<FieldProblem>,
    /// What others said of this line.
    pub(crate) comments: Vec<Beside>,
    /// Takes steps of writing.
    pub(crate) write: UseReducerDispatcher<Writing>,
}

/// The fields of a line, what it comes to, and what can be done with it.
#[component]
pub(crate) fn NeedLineFields(props: &NeedLineProps) -> Html {
    let desk = use_desk();
    let line = &props.line;
    let is_odd = use_opened(working::differs(line).is_some());
    let is_funding = line.is_funding();
    let units =
        (!is_funding).then_some([LineField::Quantity, LineField::Unit, LineField::UnitCost]);
    let key = line.key;
    let share = step(props, move |on| Step::Share(key, on));
    let fill = step(props, move |on| Step::Fill(key, on));
    html! {
        <fieldset class="need-line" id={format!("line-{key}")}>
            <legend>{ say::desk_need_line_number(props.at + 1) }</legend>
            <div class="line-grid">
                { kind(props) }
                { code(props) }
                { text(props, LineField::Label, "") }
                { text(props, LineField::Year, "") }
                // One place among the fields, however many: those around it stay the same elements, and
                // keep the focus.
                <>{ for units.into_iter().flatten().map(|field| text(props, field, "")) }</>
                if is_funding {
                    { text(props, LineField::Amount, &say::desk_need_amount_hint()) }
                }
                { text(props, LineField::Currency, "") }
                { text(props, LineField::Covered, "") }
                { text(props, LineField::Part, &say::desk_need_part_hint()) }
                { text(props, LineField::Source, "") }
            </div>
            { need_prices(line, &props.catalogue, &props.write) }
            if is_funding {
                { work_out(props, is_odd) }
            }
            <p class="line-worth">
                <span>{ say::desk_need_comes_to() }</span>{ " " }{ worth_words(&line.to_line()) }
            </p>
            { toggle(&Toggle {
                id: &control(key, "shared"), label: &say::desk_need_consent_label(), hint: "",
                checked: line.shared, onchange: &share,
            }) }
            if !is_funding {
                { toggle(&Toggle {
                    id: &control(key, "money_may_fill"), label: &say::desk_need_fill(), hint: "",
                    checked: line.money_may_fill, onchange: &fill,
                }) }
            }
            { buttons(props, &desk.say) }
        </fieldset>
    }
}

fn step<T: 'static>(props: &NeedLineProps, of: impl Fn(T) -> Step + 'static) -> Callback<T> {
    let write = props.write.clone();
    Callback::from(move |value: T| write.dispatch(of(value)))
}

fn set(props: &NeedLineProps, field: LineField) -> Callback<String> {
    let key = props.line.key;
    step(props, move |text| Step::SetLine(key, field, text))
}

/// A text of the line, its unit among them; figures say how they were read where that is not how they were typed.
fn text(props: &NeedLineProps, field: LineField, hint: &str) -> Html {
    if field == LineField::Unit {
        return unit(props);
    }
    let mut line = props.line.clone();
    let value = line.text(field).clone();
    let id = control(line.key, field.code());
    let is_figure = matches!(
        field,
        LineField::Quantity
            | LineField::UnitCost
            | LineField::Amount
            | LineField::Covered
            | LineField::Part
    );
    let wrong = unread::wrong(field, &value);
    let plain = typed::decimal(&value).ok().flatten().filter(|_| is_figure && wrong.is_none());
    let read = plain.and_then(|plain| {
        let shown = typed::shown(&plain);
        let is_as_typed = shown == value.trim() || plain == value.trim();
        (!is_as_typed).then(|| say::desk_need_read_as(&shown))
    });
    let sent = problem_of(&props.problems, &id);
    let html = text_field(&TextField {
        id: &id,
        kind: "text",
        label: &paste::name(field),
        hint: read.as_deref().unwrap_or(hint),
        value: &value,
        problem: wrong.as_deref().unwrap_or(sent),
        autocomplete: "off",
        oninput: &set(props, field),
    });
    commented(&props.comments, &id, html)
}

fn kind(props: &NeedLineProps) -> Html {
    let options: Vec<(String, String)> =
        ResourceKind::ALL.iter().map(|kind| (kind.code().to_owned(), kind_words(*kind))).collect();
    let id = control(props.line.key, "kind");
    let html = select_field(&SelectField {
        id: &id,
        label: &paste::name(LineField::Kind),
        any: &say::desk_need_choose(),
        options: &options,
        value: &props.line.kind,
        onchange: &set(props, LineField::Kind),
        problem: problem_of(&props.problems, &id),
        class: "",
    });
    commented(&props.comments, &id, html)
}

/// Entries of the catalogue: activities of the need's theme, then those of the others; and goods.
fn code(props: &NeedLineProps) -> Html {
    let line = &props.line;
    let onchoose = {
        let (write, key, unit) = (props.write.clone(), line.key, line.unit.clone());
        Callback::from(move |code: String| {
            let set = |field, text| write.dispatch(Step::SetLine(key, field, text));
            set(LineField::Unit, unit_for(&code, &unit));
            set(LineField::Code, code);
        })
    };
    let options = coded(&codes(from_code(&line.kind), &props.theme, &line.code), format::activity);
    chosen(props, LineField::Code, &line.code, options, Some(onchoose))
}

/// Units of the entry.
fn unit(props: &NeedLineProps) -> Html {
    let line = &props.line;
    let options = coded(&units(&line.code), format::unit_name);
    chosen(props, LineField::Unit, &line.unit, options, None)
}

fn chosen(
    props: &NeedLineProps,
    field: LineField,
    value: &str,
    options: Vec<(String, String)>,
    onchoose: Option<Callback<String>>,
) -> Html {
    let onchange = set(props, field);
    let id = control(props.line.key, field.code());
    let problem = problem_of(&props.problems, &id).to_owned();
    let html = html! {
        <CatalogueField id={id.clone()} label={paste::name(field)} {options} value={value.to_owned()} {problem} {onchange} {onchoose} />
    };
    commented(&props.comments, &id, html)
}

/// Money from a quantity and a price: the amount is what is asked, and the source says how.
fn work_out(props: &NeedLineProps, is_odd: bool) -> Html {
    let line = &props.line;
    let fields = [LineField::Quantity, LineField::Unit, LineField::UnitCost];
    // What was said of one of them is not hidden.
    let is_said = |field: &LineField| {
        let id = control(line.key, field.code());
        props.comments.iter().any(|one| one.control.as_ref() == Some(&id))
    };
    let product = typed::product(&line.quantity, &line.unit_cost, &line.currency);
    let differs = working::differs(line);
    let onclick = {
        let (write, key) = (props.write.clone(), line.key);
        let source = working::source(line);
        let product = product.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(product) = &product {
                write.dispatch(Step::SetLine(key, LineField::Amount, typed::shown(product)));
                write.dispatch(Step::SetLine(key, LineField::Source, source.clone()));
            }
        })
    };
    html! {
        <details open={is_odd || fields.iter().any(is_said)}>
            <summary>{ say::desk_need_work_out() }</summary>
            <div class="line-grid">
                { for fields.map(|field| text(props, field, "")) }
            </div>
            if let Some(differs) = &differs {
                <p class="field-problem">{ differs.words() }</p>
            }
            <p>
                <button type="button" class="button secondary" disabled={product.is_none()} {onclick}>
                    { match &product {
                        Some(product) => say::desk_need_put_amount(&format!("{} {}", line.currency, typed::shown(product))),
                        None => say::desk_need_put_amount_empty(),
                    } }
                </button>
            </p>
        </details>
    }
}

fn buttons(props: &NeedLineProps, say_it: &Callback<String>) -> Html {
    let key = props.line.key;
    let line = say::desk_need_line_number(props.at + 1);
    let button = |words: String, of: fn(u32) -> Step| {
        let onclick = step(props, move |_: MouseEvent| of(key));
        html! {
            <button type="button" class="button secondary" aria-label={say::desk_pair(&words, &line)} {onclick}>{ words.clone() }</button>
        }
    };
    // At the first or last place it stays what it is, for whoever has the focus on it.
    let moving = |words: String, name: &str, of: fn(u32) -> Step, to: Option<usize>| {
        let (write, say_it, id) = (props.write.clone(), say_it.clone(), control(key, name));
        let onclick = Callback::from({
            let id = id.clone();
            move |_: MouseEvent| {
                let Some(to) = to else { return };
                write.dispatch(of(key));
                say_it.emit(say::desk_need_line_number(to + 1));
                // An element that moves loses the focus.
                browser::focus_soon(id.clone());
            }
        });
        let disabled = to.is_none().then_some("true");
        html! {
            <button type="button" {id} class="button secondary" aria-disabled={disabled} aria-label={say::desk_pair(&words, &line)} {onclick}>{ words.clone() }</button>
        }
    };
    let (above, below) = (props.at.checked_sub(1), Some(props.at + 1).filter(|at| *at < props.of));
    html! {
        <p class="button-row">
            { button(say::desk_need_duplicate(), Step::Duplicate) }
            { moving(say::desk_need_up(), "up", Step::Up, above) }
            { moving(say::desk_need_down(), "down", Step::Down, below) }
            { button(say::desk_need_remove(), Step::Remove) }
        </p>
    }
}
