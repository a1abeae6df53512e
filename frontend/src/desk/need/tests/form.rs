use std::rc::Rc;

use contract::access::Visibility;
use contract::need::NeedBody;
use contract::record::Edit;
use engine::case::ResourceKind;
use yew::Reducible as _;

use crate::desk::need::catalogue::Price;
use crate::desk::need::form::{Field, LineField, LineForm, NeedForm, Step, Undoable, Writing};
use crate::desk::need::kept::Kept;
use crate::desk::need::place::Place;
use crate::desk::need::unread::unread;
use crate::words::{Language, speak_natively};

fn write(steps: impl IntoIterator<Item = Step>) -> Rc<Writing> {
    steps.into_iter().fold(Rc::default(), |writing: Rc<Writing>, step| writing.reduce(step))
}

fn labels(writing: &Writing) -> Vec<&str> {
    writing.form.lines.iter().map(|line| line.label.as_str()).collect()
}

fn label(key: u32, text: &str) -> Step {
    Step::SetLine(key, LineField::Label, text.to_owned())
}

#[test]
fn lines_are_added_moved_removed_and_brought_back() {
    let begun = [
        Step::Add,
        label(1, "a"),
        Step::SetLine(1, LineField::Year, "2027".to_owned()),
        Step::Duplicate(1),
        label(2, "b"),
        Step::Add,
        label(3, "c"),
    ];
    let writing = write(begun);
    assert_eq!(labels(&writing), ["a", "b", "c"]);
    assert_eq!(writing.form.lines[1].year, "2028");
    let writing = writing.reduce(Step::Up(3)).reduce(Step::Down(1)).reduce(Step::Up(3));
    assert_eq!(labels(&writing), ["c", "a", "b"]);
    let writing = writing.reduce(Step::Remove(1));
    assert_eq!(labels(&writing), ["c", "b"]);
    assert_eq!(labels(&writing.clone().reduce(Step::Undo)), ["c", "a", "b"]);
    let pasted = vec![LineForm { label: "p".to_owned(), ..LineForm::default() }; 2];
    let pasted = writing.clone().reduce(Step::Paste(pasted));
    assert_eq!(labels(&pasted), ["c", "b", "p", "p"]);
    let undone = pasted.reduce(Step::Undo);
    assert_eq!(labels(&undone), ["c", "b"]);
    let next = undone.reduce(Step::Add);
    assert_eq!(next.form.lines[2].key, 6, "a key that was pasted may be with the server");
    // What the server has is not taken back by it.
    let saved = writing.clone().reduce(Step::Saved);
    assert_eq!((labels(&saved), &saved.undo), (vec!["c", "b"], &None));
    // Undo is for the last thing only.
    let writing = writing.reduce(label(2, "B")).reduce(Step::Undo);
    assert_eq!(labels(&writing), ["c", "B"]);
}

#[test]
fn a_line_that_the_server_has_no_more_comes_back_under_a_key_of_its_own() {
    let form = write([Step::Add, Step::Add, Step::Add]).form.clone();
    let keys = |form: &NeedForm| form.lines.iter().map(|line| line.key).collect::<Vec<_>>();
    let mut theirs = form.to_edit().body;
    theirs.last_key.0 = 4;
    assert_eq!(keys(&form.clone().beside(&theirs)), [1, 2, 3]);
    theirs.lines.remove(1);
    let beside = form.beside(&theirs);
    assert_eq!((keys(&beside), beside.next_key()), (vec![1, 5, 3], 6));
}

#[test]
fn a_price_leaves_what_the_state_wrote_and_can_be_undone() {
    let price = |currency: &str, unit: &str| Price {
        id: "P".to_owned(),
        activities: Vec::new(),
        item: "Survey".to_owned(),
        low: "1800".to_owned(),
        high: "2500".to_owned(),
        currency: currency.to_owned(),
        unit: unit.to_owned(),
        basis: "stated".to_owned(),
        how: String::new(),
        context: String::new(),
        source: "https://a.example; https://b.example".to_owned(),
        date: "2024".to_owned(),
    };
    let set = |field, text: &str| Step::SetLine(1, field, text.to_owned());
    let writing =
        write([Step::Add, set(LineField::UnitCost, "2,000"), set(LineField::Source, "Own tender")]);
    let line = &writing.form.lines[0];
    assert!(line.can_take(&price("USD", "hectare")), "it says no unit yet");
    assert!(!line.can_take(&price("EUR", "hectare")), "dollars are no euros");
    let priced = writing.clone().reduce(Step::Price(1, Box::new(price("USD", "hectare"))));
    let line = &priced.form.lines[0];
    assert_eq!((line.unit_cost.as_str(), line.unit.as_str()), ("2,500", "hectare"));
    assert_eq!(line.source, "Survey, 2024: https://a.example; Own tender");
    assert!(!line.can_take(&price("USD", "m2")), "a square metre is no hectare");
    let twice = priced.clone().reduce(Step::Price(1, Box::new(price("USD", "hectare"))));
    assert_eq!(twice.form.lines[0].source, line.source, "its source is said once");
    assert_eq!(priced.undo.as_ref().map(|(done, _)| *done), Some(Undoable::Priced(0)));
    assert_eq!(priced.reduce(Step::Undo).form.lines, writing.form.lines);
}

#[test]
fn keys_stay_unique_when_lines_are_pasted() {
    let line = |text: &str| LineForm { label: text.to_owned(), ..LineForm::default() };
    let writing = write([Step::Add, Step::Paste(vec![line("x"), line("y")])]);
    let keys: Vec<u32> = writing.form.lines.iter().map(|line| line.key).collect();
    assert_eq!(keys, [1, 2, 3]);
}

#[test]
fn only_what_goes_with_a_kind_is_sent() {
    let set = |field, text: &str| Step::SetLine(1, field, text.to_owned());
    let writing = write([
        Step::Add,
        set(LineField::Amount, "1,500.50"),
        set(LineField::Quantity, "3"),
        set(LineField::Unit, "hectare"),
        set(LineField::UnitCost, "500"),
        Step::Fill(1, true),
    ]);
    let line = &writing.form.to_edit().body.lines[0];
    assert_eq!(line.amount.as_deref(), Some("1500.50"));
    assert_eq!((line.quantity, &line.unit, &line.unit_cost), (None, &None, &None));
    assert!(!line.money_may_fill);
    let writing = writing.reduce(set(LineField::Kind, "in_kind"));
    let line = &writing.form.to_edit().body.lines[0];
    assert_eq!((line.amount.as_deref(), line.quantity), (None, Some(3)));
    assert_eq!((line.unit.as_deref(), line.unit_cost.as_deref()), (Some("hectare"), Some("500")));
    assert!(line.money_may_fill);
    // What is no number is kept as it was typed, so that it is not lost.
    let writing = writing.reduce(set(LineField::UnitCost, "about 5"));
    assert_eq!(writing.form.to_edit().body.lines[0].unit_cost.as_deref(), Some("about 5"));
}

#[test]
fn a_need_comes_back_from_the_server_as_it_was_sent() {
    let writing = write([
        Step::Set(Field::Title, "Clearance".to_owned()),
        Step::Set(Field::Priority, "2".to_owned()),
        Step::Set(Field::Deadline, "2030-08-01".to_owned()),
        Step::Set(Field::Visibility, "states_parties".to_owned()),
        Step::Treaty("CCM".to_owned(), true),
        Step::Name("DEU".to_owned(), true),
        Step::Add,
        Step::SetLine(1, LineField::Amount, "1234567.89".to_owned()),
        Step::Share(1, true),
    ]);
    let edit = writing.form.to_edit();
    assert_eq!(edit.visibility, Some(Visibility::StatesParties));
    assert_eq!(edit.body.lines[0].kind, Some(ResourceKind::Funding));
    for language in Language::ALL {
        speak_natively(language);
        let form = NeedForm::of("LAO", &edit);
        let again = form.to_edit();
        assert_eq!(Edit { owner: None, ..again }, edit, "{language:?}");
    }
    speak_natively(Language::English);
}

#[test]
fn what_was_kept_in_another_language_is_read_as_it_was_meant() {
    let mut form = NeedForm { title: "T".to_owned(), ..NeedForm::default() };
    form.lines.push(LineForm {
        key: 1,
        kind: "funding".to_owned(),
        amount: "1,500".to_owned(),
        ..LineForm::default()
    });
    let kept =
        Kept { language: "en".to_owned(), edit: Some(form.to_edit()), form, ..Kept::default() };
    let text = serde_json::to_string(&kept).expect("it is text");
    let back: Kept = serde_json::from_str(&text).expect("it comes back");
    assert_eq!(back, kept);
    assert_eq!(back.typed().lines[0].amount, "1,500");
    speak_natively(Language::French);
    let typed = back.typed();
    let sent = typed.to_edit();
    speak_natively(Language::English);
    assert_eq!(typed.lines[0].amount, "1\u{202f}500");
    assert_eq!(sent.body.lines[0].amount.as_deref(), Some("1500"));
}

#[test]
fn a_figure_that_nobody_can_read_is_named_and_stays_as_it_was_typed() {
    let set = |key, field, text: &str| Step::SetLine(key, field, text.to_owned());
    let writing = write([
        Step::Add,
        set(1, LineField::Kind, "in_kind"),
        set(1, LineField::Quantity, "2.5"),
        Step::Add,
        set(2, LineField::Quantity, "1O0"),
        set(2, LineField::Year, "99999999999"),
        Step::Add,
        set(3, LineField::Kind, "funding"),
        set(3, LineField::Year, ""),
        set(3, LineField::Quantity, "2.5"),
        set(3, LineField::Amount, "about 5"),
    ]);
    let found: Vec<(String, String)> =
        unread(&writing.form).into_iter().map(|one| (one.control, one.says)).collect();
    let wanted = [
        ("line-1-quantity", "Line 1, Quantity: This is not a whole number"),
        ("line-2-year", "Line 2, Year: This is not a whole number"),
        ("line-2-quantity", "Line 2, Quantity: This is not a number"),
        // What a line of money is worked out from is not sent.
        ("line-3-amount", "Line 3, Amount: This is not a number"),
    ];
    assert_eq!(found, wanted.map(|(control, says)| (control.to_owned(), says.to_owned())));
    let (form, edit) = (writing.form.clone(), Some(writing.form.to_edit()));
    let kept = Kept { language: "en".to_owned(), edit, form, ..Kept::default() };
    speak_natively(Language::French);
    let typed = kept.typed();
    speak_natively(Language::English);
    let texts: Vec<&str> = typed.lines.iter().map(|line| line.quantity.as_str()).collect();
    assert_eq!((texts, typed.lines[1].year.as_str()), (vec!["2.5", "1O0", ""], "99999999999"));
    let whole = writing.reduce(set(1, LineField::Quantity, "2,000")).reduce(Step::Remove(2));
    assert!(unread(&whole.reduce(Step::Remove(3)).form).is_empty());
}

#[test]
fn an_older_kept_need_still_comes_back() {
    let back: Kept = serde_json::from_str(r#"{"form":{"title":"T"},"new":1}"#).expect("it is read");
    assert_eq!(back.form.title, "T");
}

#[test]
fn what_the_server_refuses_leads_to_its_control() {
    let lines = [9, 4].map(|key| LineForm { key, ..LineForm::default() }).to_vec();
    let form = NeedForm { lines, ..NeedForm::default() };
    for (path, control, words) in [
        ("lines[1].unit_cost", "line-4-unit_cost", "Line 2, Unit cost"),
        ("lines[0]", "line-9-kind", "Line 1"),
        ("lines[7].year", "lines", "Line 8, Year"),
        ("lines", "lines", "Lines"),
        ("title", "title", "Title"),
        ("named[1]", "named", "Parties named"),
        ("", "title", "The need"),
    ] {
        let place = Place::parse(path);
        assert_eq!(place.control(&form), control, "{path}");
        assert_eq!(place.words(), words, "{path}");
    }
    assert_eq!(NeedBody::default(), NeedForm::default().to_edit().body);
}

#[test]
fn the_key_of_a_removed_line_is_given_to_no_other() {
    let keys = |form: &NeedForm| form.lines.iter().map(|line| line.key).collect::<Vec<_>>();
    let two = write([Step::Add, Step::Add]);
    let removed = write([Step::Add, Step::Add, Step::Remove(2)]);
    assert_eq!(removed.form.to_edit().body.last_key.0, 2, "nothing that is left says it");
    let undone = removed.clone().reduce(Step::Undo);
    assert_eq!(undone.form.to_edit(), two.form.to_edit(), "undone is as if never done");
    // Kept, and read again.
    let again = NeedForm::of("LAO", &removed.form.to_edit());
    let again = write([Step::Replace(Box::new(again)), Step::Add]);
    assert_eq!((keys(&again.form), again.form.to_edit().body.last_key.0), (vec![1, 3], 2));
}
