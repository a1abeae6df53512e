use serde_json::{Value, json};

use super::{Merged, decide, entry_of, merge, path};

fn need(title: &str, lines: Value) -> Value {
    json!({ "body": { "title": title, "note": null, "lines": lines }, "visibility": "isu" })
}

fn places(merged: &Merged, value: &Value) -> Vec<String> {
    merged.conflicts.iter().map(|conflict| path(value, &conflict.place)).collect()
}

#[test]
fn what_only_one_side_touched_merges_by_itself() {
    let base = need("a", json!([{ "key": 1, "amount": "1" }, { "key": 2, "amount": "2" }]));
    let mine = need("b", json!([{ "key": 2, "amount": "2" }, { "key": 1, "amount": "10" }]));
    let mut theirs = need("a", json!([{ "key": 1, "amount": "1" }, { "key": 2, "amount": "20" }]));
    theirs["body"]["note"] = json!("read this");
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(merged.conflicts, []);
    let mut expected =
        need("b", json!([{ "key": 2, "amount": "20" }, { "key": 1, "amount": "10" }]));
    expected["body"]["note"] = json!("read this");
    assert_eq!(merged.value, expected);
}

#[test]
fn what_both_changed_is_asked_and_decided() {
    let base = need("a", json!([{ "key": 1, "amount": "1" }]));
    let mine = need("b", json!([{ "key": 1, "amount": "10" }]));
    let theirs = need("c", json!([{ "key": 1, "amount": "20" }]));
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(places(&merged, &merged.value), ["lines[0].amount", "title"]);
    assert_eq!(merged.value, theirs);
    let mut value = merged.value.clone();
    let amount = &merged.conflicts[0];
    assert_eq!((&amount.base, &merged.conflicts[1].base), (&json!("1"), &json!("a")));
    let (entry, found) = entry_of(&base, &amount.place).unwrap();
    assert_eq!(
        (path(&base, entry).as_str(), found),
        ("lines[0]", &json!({ "key": 1, "amount": "1" }))
    );
    assert_eq!(entry_of(&base, &merged.conflicts[1].place), None);
    decide(&mut value, &amount.place, &amount.mine);
    assert_eq!(value, need("c", json!([{ "key": 1, "amount": "10" }])));
}

#[test]
fn a_line_that_one_side_took_away_and_the_other_changed_is_asked() {
    let base = need("a", json!([{ "key": 1, "amount": "1" }, { "key": 2, "amount": "2" }]));
    let without = need("a", json!([{ "key": 2, "amount": "2" }]));
    let changed = need("a", json!([{ "key": 1, "amount": "9" }, { "key": 2, "amount": "2" }]));
    let merged = merge(&base, &without, &changed);
    assert_eq!(merged.conflicts.len(), 1);
    assert_eq!(merged.conflicts[0].mine, Value::Null);
    let mut value = merged.value.clone();
    decide(&mut value, &merged.conflicts[0].place, &Value::Null);
    assert_eq!(value, without);
    let merged = merge(&base, &changed, &without);
    assert_eq!(merged.conflicts.len(), 1);
    let mut value = merged.value.clone();
    decide(&mut value, &merged.conflicts[0].place, &merged.conflicts[0].mine);
    assert_eq!(value["body"]["lines"].as_array().map(Vec::len), Some(2));
    // Taken away and left alone: away.
    assert_eq!(merge(&base, &base, &without).value, without);
    assert_eq!(merge(&base, &without, &base).value, without);
}

#[test]
fn the_order_of_lines_is_that_of_whoever_changed_it_and_asked_where_both_did() {
    let lines = |order: &[(u32, &str)]| {
        let line = |(key, amount): &(u32, &str)| json!({ "key": key, "amount": amount });
        need("a", order.iter().map(line).collect())
    };
    let base = lines(&[(1, "1"), (2, "2"), (3, "3")]);
    let mine = lines(&[(3, "3"), (1, "1"), (2, "20")]);
    // They added one and took none away: mine is the order of those that both have.
    let more = lines(&[(1, "10"), (2, "2"), (4, "4"), (3, "3")]);
    let merged = merge(&base, &mine, &more);
    assert_eq!(merged.conflicts, []);
    assert_eq!(merged.value, lines(&[(3, "3"), (1, "10"), (4, "4"), (2, "20")]));
    // Left in order by the reader, theirs stands.
    let amount = lines(&[(1, "9"), (2, "2"), (3, "3")]);
    let merged = merge(&base, &amount, &lines(&[(2, "2"), (3, "3"), (1, "1")]));
    assert_eq!(merged.conflicts, []);
    assert_eq!(merged.value, lines(&[(2, "2"), (3, "3"), (1, "9")]));
    // Both: the order is asked before what stands in it.
    let merged = merge(&base, &mine, &lines(&[(2, "22"), (1, "1"), (3, "3")]));
    assert_eq!(places(&merged, &merged.value), ["lines", "lines[0].amount"]);
    let mut value = merged.value.clone();
    for conflict in &merged.conflicts {
        decide(&mut value, &conflict.place, &conflict.mine);
    }
    assert_eq!(value, mine);
    let mut value = merged.value.clone();
    decide(&mut value, &merged.conflicts[0].place, &merged.conflicts[0].mine);
    assert_eq!(value, lines(&[(3, "3"), (1, "1"), (2, "22")]));
}

#[test]
fn lines_that_both_added_are_both_kept() {
    let base = need("a", json!([]));
    let mine = need("a", json!([{ "key": 1, "amount": "1" }]));
    let theirs = need("a", json!([{ "key": 1, "amount": "2" }]));
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(merged.conflicts, []);
    let both = need("a", json!([{ "key": 1, "amount": "2" }, { "key": 2, "amount": "1" }]));
    assert_eq!(merged.value, both);
}

#[test]
fn the_same_change_on_both_sides_is_no_conflict() {
    let base = need("a", json!([{ "key": 1, "amount": "1" }]));
    let same = need("b", json!([{ "key": 1, "amount": "2" }]));
    assert_eq!(merge(&base, &same, &same), Merged { value: same.clone(), conflicts: vec![] });
}

#[test]
fn entries_of_one_year_are_one_entry() {
    let offer = |years: Value| json!({ "body": { "years": years } });
    let year = |year: i32, amount: &str| json!({ "year": year, "amount": amount });
    let base = offer(json!([year(2027, "1")]));
    let mine = offer(json!([year(2027, "10"), year(2028, "5")]));
    let theirs = offer(json!([year(2027, "1"), year(2028, "6"), year(2029, "7")]));
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(places(&merged, &merged.value), ["years[1].amount"]);
    let mut value = merged.value.clone();
    decide(&mut value, &merged.conflicts[0].place, &merged.conflicts[0].mine);
    assert_eq!(value, offer(json!([year(2027, "10"), year(2028, "5"), year(2029, "7")])));
    // A year that stands twice is a list that nobody can take apart.
    let twice = offer(json!([year(2027, "1"), year(2027, "2")]));
    assert_eq!(places(&merge(&base, &twice, &theirs), &theirs), ["years"]);
}

#[test]
fn members_are_told_apart_by_their_party() {
    let of = |role: &str, answer: &str| json!({ "party": "DEU", "role": role, "answer": answer });
    let state = json!({ "party": "LAO", "role": "affected_state", "answer": "open" });
    let base = json!({ "members": [state, of("funder", "open")] });
    let mine =
        json!({ "members": [state, of("lead", "open"), { "party": "CHE", "role": "funder" }] });
    let theirs = json!({ "members": [state, of("funder", "accepted")] });
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(merged.conflicts, []);
    let expected =
        json!({ "members": [state, of("lead", "accepted"), { "party": "CHE", "role": "funder" }] });
    assert_eq!(merged.value, expected);
    let theirs = json!({ "members": [state, of("operator", "open")] });
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(places(&merged, &merged.value), ["members[1].role"]);
}

#[test]
fn a_weight_that_one_side_takes_away_is_gone_and_not_null() {
    let of = |weights: Value| json!({ "body": { "also_prefers": { "themes": weights } } });
    let base = of(json!({ "A4": 1, "A5": 2 }));
    let merged = merge(&base, &of(json!({ "A5": 2 })), &of(json!({ "A4": 1, "A5": 3 })));
    assert!(merged.conflicts.is_empty(), "{merged:?}");
    assert_eq!(merged.value, of(json!({ "A5": 3 })));
    let none = json!({ "body": {} });
    assert_eq!(merge(&base, &none, &base).value, none, "nothing is preferred any more");
    // One side takes away what the other weighs anew: somebody decides.
    let merged = merge(&base, &of(json!({ "A5": 2 })), &of(json!({ "A4": 9, "A5": 2 })));
    let conflict = &merged.conflicts[0];
    let mut value = merged.value.clone();
    assert_eq!(value, of(json!({ "A4": 9, "A5": 2 })));
    decide(&mut value, &conflict.place, &conflict.mine);
    assert_eq!(value, of(json!({ "A5": 2 })));
}
