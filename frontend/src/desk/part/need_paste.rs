//! Rows of a spreadsheet into the lines of a need.

use contract::worth::Totals;
use yew::prelude::*;

use super::{TextArea, text_area, totals_words, use_opened};
use crate::browser;
use crate::desk::context::use_desk;
use crate::desk::held::use_held;
use crate::desk::need::figure::Figure;
use crate::desk::need::form::{Step, Writing};
use crate::desk::need::paste::{self, Doubt, Pasted};
use crate::format;
use crate::words::say;

/// Properties of [`NeedPaste`].
#[derive(Properties, PartialEq)]
pub(crate) struct NeedPasteProps {
    /// The id of the need; empty for a new one.
    pub(crate) need: AttrValue,
    /// What rows without a currency are counted in.
    pub(crate) currency: AttrValue,
    /// Takes steps of writing.
    pub(crate) write: UseReducerDispatcher<Writing>,
}

/// A field to paste into, and what was understood before anything is taken.
#[component]
pub(crate) fn NeedPaste(props: &NeedPasteProps) -> Html {
    let desk = use_desk();
    let held = use_held(&format!("need-paste/{}", props.need), Figure::default);
    let (text, mark) = held.as_typed();
    let pasted = paste::read_with(text, &props.currency, mark);
    // What is pasted and not taken yet is in sight in another language too.
    let open = use_opened(!text.is_empty());
    let oninput = {
        let (held, say_it) = (held.clone(), desk.say);
        let currency = props.currency.clone();
        Callback::from(move |typed: String| {
            say_it.emit(say::desk_need_paste_rows(paste::read(&typed, &currency).lines.len()));
            held.set(held.typed_on(typed));
        })
    };
    let take = {
        let (held, write, lines) = (held.clone(), props.write.clone(), pasted.lines.clone());
        Callback::from(move |_: MouseEvent| {
            write.dispatch(Step::Paste(lines.clone()));
            held.set(Figure::default());
        })
    };
    let template = Callback::from(|_: MouseEvent| {
        let headings = paste::headings();
        let cells: Vec<&str> = headings.split('\t').collect();
        let file = crate::export::csv(&cells, &[]);
        browser::download("template.csv", "text/csv", &file);
    });
    html! {
        <details class="paste" {open}>
            <summary>{ say::desk_need_paste() }</summary>
            { text_area(&TextArea {
                id: "paste", label: &say::desk_need_paste_label(), hint: &say::desk_need_paste_hint(),
                value: text, problem: "", rows: 5, oninput: &oninput,
            }) }
            <p>
                <button type="button" class="button secondary" onclick={template}>{ say::desk_need_template() }</button>
            </p>
            if !text.trim().is_empty() {
                { report(&pasted) }
            }
            if !pasted.lines.is_empty() && !text.trim().is_empty() {
                <p><button type="button" class="button" onclick={take}>{ say::desk_need_paste_take(pasted.lines.len()) }</button></p>
            }
        </details>
    }
}

/// What was understood: columns, rows, what they come to, and what does not come out as it was written.
fn report(pasted: &Pasted) -> Html {
    let mut sum = Totals::default();
    for line in &pasted.lines {
        sum.add(&line.to_line());
    }
    let doubt = |doubt: &Doubt| html! { <li>{ doubt.words() }</li> };
    html! {
        <>
            <p>{ say::desk_need_paste_rows(pasted.lines.len()) }{ " " }{ say::desk_need_paste_columns(&format::joined(&pasted.taken)) }</p>
            // Whether `1,800` was read as it was meant shows before it is taken.
            if !pasted.lines.is_empty() {
                <p>{ say::desk_need_sum() }{ totals_words(&sum) }</p>
            }
            if !pasted.ignored.is_empty() {
                <p>{ say::desk_need_paste_ignored(&format::joined(&pasted.ignored)) }</p>
            }
            if pasted.left_out > 0 {
                <p class="field-problem">{ say::desk_need_paste_left_out(pasted.left_out) }</p>
            }
            if !pasted.doubts.is_empty() {
                <ul class="field-problem">{ for pasted.doubts.iter().map(doubt) }</ul>
            }
        </>
    }
}

#[cfg(test)]
mod tests {
    use contract::access::Role;

    use super::{Figure, Pasted, paste, report};
    use crate::desk::page::stage::{desk, drawn};
    use crate::words::{Language, speak_natively};

    #[test]
    fn columns_are_listed_as_the_language_lists() {
        speak_natively(Language::Arabic);
        let html = drawn(desk("LAO", Role::FocalPoint), || {
            let all = ["a", "b", "c"].map(str::to_owned).to_vec();
            report(&Pasted { taken: all.clone(), ignored: all, ..Pasted::default() })
        });
        speak_natively(Language::English);
        let html = html.replace(['\u{2066}', '\u{2069}'], "");
        assert_eq!(html.matches("a، b وc").count(), 2, "{html}");
    }

    #[test]
    fn what_was_pasted_in_one_language_and_typed_on_in_another_is_read_as_it_was_pasted() {
        speak_natively(Language::English);
        let row = "Teams\t2027\t\t\t\t1,800\tUSD";
        let held = Figure::default().typed_on(row.to_owned());
        speak_natively(Language::French);
        let html = drawn(desk("LAO", Role::FocalPoint), move || {
            let held = held.typed_on(format!("{row}\n"));
            let (text, mark) = held.as_typed();
            report(&paste::read_with(text, "USD", mark))
        });
        speak_natively(Language::English);
        assert!(html.contains("1\u{202f}800") && !html.contains("1,8"), "{html}");
    }
}
