//! Time zones, by the browser's own rules.
//!
//! Called from events and effects, never while rendering, so that pages render on the host too.

use contract::coalition::Meeting;
use js_sys::{Array, Date, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::words;

/// A locale that writes year, month, day, hour and minute in this order.
const IN_ORDER: &str = "sv-SE";

#[wasm_bindgen]
extern "C" {
    // Browsers of the floor have it; an older one throws.
    #[wasm_bindgen(catch, js_namespace = Intl, js_name = supportedValuesOf)]
    fn supported_values_of(of: &str) -> Result<Array, JsValue>;

    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;
    // It throws at a zone that the browser does not know.
    #[wasm_bindgen(catch, constructor, js_namespace = Intl)]
    fn new(locale: &str, options: &JsValue) -> Result<DateTimeFormat, JsValue>;
    #[wasm_bindgen(method)]
    fn format(this: &DateTimeFormat, moment: &Date) -> String;
    #[wasm_bindgen(method, js_name = resolvedOptions)]
    fn resolved_options(this: &DateTimeFormat) -> JsValue;
}

fn formatter(locale: &str, options: &[(&str, &str)]) -> Option<DateTimeFormat> {
    let object = Object::new();
    for (name, value) in options {
        // A fresh object takes any field.
        let _ok = Reflect::set(&object, &(*name).into(), &(*value).into());
    }
    DateTimeFormat::new(locale, &object).ok()
}

/// The zones that the browser knows, by name.
pub(crate) fn zones() -> Vec<String> {
    let all = supported_values_of("timeZone").unwrap_or_default();
    all.iter().filter_map(|zone| zone.as_string()).collect()
}

/// The zone of this device.
pub(crate) fn own_zone() -> Option<String> {
    let options = formatter(IN_ORDER, &[])?.resolved_options();
    Reflect::get(&options, &"timeZone".into()).ok()?.as_string()
}

/// The moment at which a meeting begins; `None` while it is undecided.
fn moment(of: &Meeting) -> Option<Date> {
    let (day, time, zone) = (of.day.as_ref()?, of.starts.as_ref()?, of.zone.as_ref()?);
    let parse = |text: String| {
        let date = Date::new(&text.into());
        (!date.get_time().is_nan()).then(|| date.get_time())
    };
    let clock = formatter(
        IN_ORDER,
        &[
            ("timeZone", zone),
            ("hourCycle", "h23"),
            ("year", "numeric"),
            ("month", "2-digit"),
            ("day", "2-digit"),
            ("hour", "2-digit"),
            ("minute", "2-digit"),
        ],
    )?;
    let wanted = parse(format!("{day}T{time}:00Z"))?;
    let mut at = wanted;
    // Once for the distance of the zone, once more where that is another one there.
    for _ in 0..2 {
        let shown = clock.format(&Date::new(&at.into()));
        let parts: Vec<&str> =
            shown.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
        let [year, month, day, hour, minute] = parts.as_slice() else { return None };
        at += wanted - parse(format!("{year}-{month}-{day}T{hour}:{minute}:00Z"))?;
    }
    Some(Date::new(&at.into()))
}

/// When a meeting begins, RFC 3339 in UTC; `None` while it is undecided.
pub(crate) fn begins(of: &Meeting) -> Option<String> {
    moment(of).map(|moment| moment.to_iso_string().into())
}

/// When a meeting begins by the clocks of this device; `None` where they are those of the meeting.
pub(crate) fn by_own_clock(of: &Meeting) -> Option<String> {
    if own_zone() == of.zone {
        return None;
    }
    let words = [("dateStyle", "long"), ("timeStyle", "short")];
    Some(formatter(words::language().locale(), &words)?.format(&moment(of)?))
}
