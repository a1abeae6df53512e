//! Two people changed one record: what merges by itself, and what somebody must decide.
//!
//! The three are the record as both read it, as the reader wants it, and as it is kept now.
//! A field that one side left alone takes the other side's value. Entries of a list with a `key`
//! are the same entry wherever they stand, and so are entries of one `year` or one `party`.

use engine::order::sort_by;
use serde_json::{Map, Value};

/// What counts keys up: the greater of two is right for both.
const LAST_KEY: &str = "last_key";

/// A step from a value to a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// A field.
    Field(String),
    /// The entry of a list with this key.
    Key(String),
}

/// A field that both changed, each in another way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Conflict {
    /// Where.
    pub(crate) place: Vec<Turn>,
    /// What both began from.
    pub(crate) base: Value,
    /// What the reader wants.
    pub(crate) mine: Value,
    /// What is kept now.
    pub(crate) theirs: Value,
}

/// What came of it; where both changed something, it says what is kept now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Merged {
    /// With everything that merges by itself.
    pub(crate) value: Value,
    /// What somebody must decide.
    pub(crate) conflicts: Vec<Conflict>,
}

/// Merges.
pub(crate) fn merge(base: &Value, mine: &Value, theirs: &Value) -> Merged {
    let mut conflicts = Vec::new();
    let value = both(&mut Vec::new(), base, mine, theirs, &mut conflicts);
    Merged { value, conflicts }
}

fn both(
    place: &mut Vec<Turn>,
    base: &Value,
    mine: &Value,
    theirs: &Value,
    conflicts: &mut Vec<Conflict>,
) -> Value {
    if mine == theirs || base == mine {
        return theirs.clone();
    }
    if base == theirs {
        return mine.clone();
    }
    match (mine, theirs) {
        (Value::Object(mine), Value::Object(theirs)) => {
            fields(place, base, mine, theirs, conflicts)
        }
        (Value::Array(mine), Value::Array(theirs)) if keyed(mine) && keyed(theirs) => {
            entries(place, base, mine, theirs, conflicts)
        }
        (mine, theirs) => {
            conflicts.push(Conflict {
                place: place.clone(),
                base: base.clone(),
                mine: mine.clone(),
                theirs: theirs.clone(),
            });
            theirs.clone()
        }
    }
}

fn fields(
    place: &mut Vec<Turn>,
    base: &Value,
    mine: &Map<String, Value>,
    theirs: &Map<String, Value>,
    conflicts: &mut Vec<Conflict>,
) -> Value {
    let of = |map: &Map<String, Value>, name: &str| map.get(name).cloned().unwrap_or(Value::Null);
    let mut names: Vec<&String> = theirs.keys().chain(mine.keys()).collect();
    sort_by(&mut names, Ord::cmp);
    names.dedup();
    let mut merged = Map::new();
    for name in names {
        if name == LAST_KEY {
            let last = [mine, theirs].into_iter().filter_map(|map| map.get(name)?.as_u64()).max();
            merged.insert(name.clone(), last.into());
            continue;
        }
        let was = base.get(name.as_str()).cloned().unwrap_or(Value::Null);
        place.push(Turn::Field(name.clone()));
        let value = both(place, &was, &of(mine, name), &of(theirs, name), conflicts);
        place.pop();
        // A weight that one side took away is not there; a figure that is not known is null.
        if !value.is_null() || (mine.contains_key(name) && theirs.contains_key(name)) {
            merged.insert(name.clone(), value);
        }
    }
    Value::Object(merged)
}

/// Theirs, then what the reader added; in the order of whoever changed it.
fn entries(
    place: &mut Vec<Turn>,
    base: &Value,
    mine: &[Value],
    theirs: &[Value],
    conflicts: &mut Vec<Conflict>,
) -> Value {
    let nothing = Vec::new();
    let base = base.as_array().unwrap_or(&nothing);
    let known: Vec<String> = base.iter().filter_map(key).collect();
    let numbers =
        [base, mine, theirs].into_iter().flatten().filter_map(|entry| entry["key"].as_u64());
    let mut next = numbers.max().unwrap_or(0);
    let first = conflicts.len();
    let mut merged = Vec::new();
    for entry in theirs {
        let Some(key) = key(entry) else { continue };
        // One key for two new entries is a coincidence; one year is one year.
        let twin = find(mine, &key).filter(|_| known.contains(&key) || is_of_itself(entry));
        let was = find(base, &key).cloned().unwrap_or(Value::Null);
        place.push(Turn::Key(key.clone()));
        let gone = twin.is_none() && known.contains(&key);
        let value = match twin {
            Some(twin) => both(place, &was, twin, entry, conflicts),
            None if gone => both(place, &was, &Value::Null, entry, conflicts),
            None => entry.clone(),
        };
        place.pop();
        if !value.is_null() {
            merged.push(value);
        }
    }
    for entry in mine {
        let Some(key) = key(entry) else { continue };
        if known.contains(&key) {
            // Taken away by the other side.
            if find(theirs, &key).is_none() {
                let was = find(base, &key).cloned().unwrap_or(Value::Null);
                place.push(Turn::Key(key));
                both(place, &was, entry, &Value::Null, conflicts);
                place.pop();
            }
        } else if find(theirs, &key).is_some() {
            if is_of_itself(entry) {
                continue;
            }
            next += 1;
            let mut new = entry.clone();
            if let Some(fields) = new.as_object_mut() {
                fields.insert("key".to_owned(), next.into());
            }
            merged.push(new);
        } else {
            merged.push(entry.clone());
        }
    }
    let [was, own, others] = orders([base, mine, theirs]);
    if own == was || own == others {
        return Value::Array(merged);
    }
    let ordered = Value::Array(in_order(&merged, &own));
    if others == was {
        return ordered;
    }
    let (place, theirs) = (place.clone(), Value::Array(merged));
    let base = Value::Array(base.clone());
    // Before what is decided inside of it: that finds its entries in either order.
    conflicts.insert(first, Conflict { place, base, mine: ordered, theirs: theirs.clone() });
    theirs
}

/// In which order each list has what is in all of them.
fn orders(lists: [&[Value]; 3]) -> [Vec<String>; 3] {
    let keys = lists.map(|list| list.iter().filter_map(key).collect::<Vec<_>>());
    let is_common = |wanted: &&String| keys.iter().all(|list| list.contains(wanted));
    [0, 1, 2].map(|at: usize| keys[at].iter().filter(is_common).cloned().collect())
}

/// The list with the entries of these keys in their order; others stay where they are.
fn in_order(list: &[Value], keys: &[String]) -> Vec<Value> {
    let is_wanted = |entry: &Value| key(entry).is_some_and(|key| keys.contains(&key));
    let mut wanted = keys.iter().filter_map(|key| find(list, key));
    let next = |entry: &Value| {
        let other = if is_wanted(entry) { wanted.next() } else { None };
        other.unwrap_or(entry).clone()
    };
    list.iter().map(next).collect()
}

fn keyed(list: &[Value]) -> bool {
    let keys: Vec<String> = list.iter().filter_map(key).collect();
    let is_first = |(at, key): (usize, &String)| !keys[..at].contains(key);
    keys.len() == list.len() && keys.iter().enumerate().all(is_first)
}

fn key(entry: &Value) -> Option<String> {
    let found = ["key", "year", "party"].iter().find_map(|name| entry.get(name))?;
    found.as_u64().map(|number| number.to_string()).or_else(|| found.as_str().map(str::to_owned))
}

/// Whether its year or its party tells it apart.
fn is_of_itself(entry: &Value) -> bool {
    entry.get("key").is_none()
}

fn find<'a>(list: &'a [Value], wanted: &str) -> Option<&'a Value> {
    list.iter().find(|entry| key(entry).as_deref() == Some(wanted))
}

/// Puts what was decided into its place; nothing takes an entry of a list away.
pub(crate) fn decide(value: &mut Value, place: &[Turn], decided: &Value) {
    let Some((turn, rest)) = place.split_first() else {
        *value = decided.clone();
        return;
    };
    match (turn, value) {
        (Turn::Field(name), Value::Object(fields)) if rest.is_empty() && decided.is_null() => {
            fields.remove(name);
        }
        (Turn::Field(name), Value::Object(fields)) => {
            decide(fields.entry(name.clone()).or_insert(Value::Null), rest, decided);
        }
        (Turn::Key(wanted), Value::Array(list)) => {
            let at = list.iter().position(|entry| key(entry).as_ref() == Some(wanted));
            match at {
                Some(at) if rest.is_empty() && decided.is_null() => {
                    list.remove(at);
                }
                Some(at) => decide(&mut list[at], rest, decided),
                None if !decided.is_null() => list.push(decided.clone()),
                None => {}
            }
        }
        (_, _) => {}
    }
}

/// The entry of a list that a place is inside of, and its own place; `None` where there is none.
pub(crate) fn entry_of<'a>(value: &'a Value, place: &'a [Turn]) -> Option<(&'a [Turn], &'a Value)> {
    let inside = place.split_last()?.1;
    let last = inside.iter().rposition(|turn| matches!(turn, Turn::Key(_)))?;
    let entry = &inside[..=last];
    let found = entry.iter().try_fold(value, |here, turn| match turn {
        Turn::Field(name) => here.get(name.as_str()),
        Turn::Key(wanted) => here.as_array().and_then(|list| find(list, wanted)),
    })?;
    Some((entry, found))
}

/// The place as the server would name it, `lines[2].amount`, in a value where it stands.
pub(crate) fn path(value: &Value, place: &[Turn]) -> String {
    let mut text = String::new();
    let mut here = Some(value);
    for turn in place {
        match turn {
            Turn::Field(name) => {
                // The body's fields are named without it.
                if name != "body" {
                    if !text.is_empty() {
                        text.push('.');
                    }
                    text.push_str(name);
                }
                here = here.and_then(|value| value.get(name.as_str()));
            }
            Turn::Key(wanted) => {
                let list = here.and_then(Value::as_array);
                let at = list.and_then(|list| {
                    list.iter().position(|entry| key(entry).as_ref() == Some(wanted))
                });
                text.push_str(&at.map_or_else(|| "[?]".to_owned(), |at| format!("[{at}]")));
                here = list.zip(at).and_then(|(list, at)| list.get(at));
            }
        }
    }
    text
}

#[cfg(test)]
mod tests;
