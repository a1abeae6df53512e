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

/// The zone of Geneva.
const GENEVA: &str = "Europe/Zurich";

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

/// When a meeting begins, by other clocks than its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Clocks {
    /// By those of this device; `None` where they say what the meeting's say.
    pub(crate) own: Option<String>,
    /// By those of Geneva, where the unit is; `None` where one of the others says the same.
    pub(crate) geneva: Option<String>,
}

impl Clocks {
    /// What is said beside the meeting's own time.
    fn beside(meeting: &str, own: Option<String>, geneva: Option<String>) -> Self {
        let is_other = |time: &String| time != meeting;
        let geneva = geneva.filter(is_other).filter(|time| own.as_ref() != Some(time));
        Self { own: own.filter(is_other), geneva }
    }
}

/// Those that say another time, in words; none while it is undecided when the meeting begins.
pub(crate) fn other_clocks(of: &Meeting) -> Clocks {
    let Some((moment, zone)) = moment(of).zip(of.zone.as_deref()) else { return Clocks::default() };
    let by = |zone: &str| {
        let words = [("timeZone", zone), ("dateStyle", "long"), ("timeStyle", "short")];
        Some(formatter(words::language().locale(), &words)?.format(&moment))
    };
    let own = own_zone().and_then(|zone| by(&zone));
    by(zone).map_or_else(Clocks::default, |meeting| Clocks::beside(&meeting, own, by(GENEVA)))
}

#[cfg(test)]
mod tests {
    use super::Clocks;

    #[test]
    fn a_time_is_said_by_every_clock_that_differs_and_once() {
        let beside = |own: &str, geneva: &str| {
            let beside = Clocks::beside("14:30", Some(own.to_owned()), Some(geneva.to_owned()));
            [beside.own.unwrap_or_default(), beside.geneva.unwrap_or_default()]
        };
        assert_eq!(beside("14:30", "13:30"), ["", "13:30"]);
        assert_eq!(beside("20:30", "13:30"), ["20:30", "13:30"]);
        assert_eq!(beside("13:30", "13:30"), ["13:30", ""], "the reader is in Geneva");
        assert_eq!(beside("14:30", "14:30"), ["", ""], "another name for the same clocks");
    }
}
