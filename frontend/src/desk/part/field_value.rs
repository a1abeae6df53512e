//! What any field says, whatever it is called.

use serde_json::Value;

use crate::format;
use crate::words::say;

/// Nothing, yes, no, a number, the items of a list; `None` for what has words of its own.
pub(crate) fn plain_value(value: &Value, item: impl Fn(&Value) -> String) -> Option<String> {
    Some(match value {
        Value::Null => say::desk_need_nothing(),
        Value::Bool(true) => say::desk_need_yes(),
        Value::Bool(false) => say::desk_need_no(),
        Value::Number(number) => number.to_string(),
        Value::String(text) if text.is_empty() => say::desk_need_nothing(),
        Value::Array(items) if items.is_empty() => say::desk_need_nothing(),
        Value::Array(items) => format::joined(&items.iter().map(item).collect::<Vec<_>>()),
        Value::String(_) | Value::Object(_) => return None,
    })
}
