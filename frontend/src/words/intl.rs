//! Numbers, dates and plural categories, by the browser's own rules where there is a browser.

use std::cmp::Ordering;

use engine::case::Date;

/// Groups digits as the language does.
#[must_use]
pub fn integer(value: i64) -> String {
    platform::integer(value)
}

/// What stands before the fraction of a number.
#[must_use]
pub fn decimal_mark() -> String {
    platform::decimal_mark()
}

/// A day with its month in words: never 03/04.
#[must_use]
pub fn date(day: Date) -> String {
    let text = day.to_string();
    let mut parts = text.splitn(3, '-').map(|part| part.parse::<i32>().ok());
    match (parts.next().flatten(), parts.next().flatten(), parts.next().flatten()) {
        (Some(year), Some(month), Some(day)) => platform::date(year, month, day),
        _ => text,
    }
}

/// A day and a time of it (`14:30`), joined as the language does; `None` where there is no such time.
#[must_use]
pub fn moment(day: Date, time: &str) -> Option<String> {
    platform::moment(day, time)
}

/// The order of two words in a list, as the language's dictionaries have it.
#[must_use]
pub fn compare(a: &str, b: &str) -> Ordering {
    platform::compare(a, b)
}

/// The plural category (CLDR) of a count.
pub(super) fn plural(value: i64) -> String {
    // Categories depend on the last six digits and on there being more: a double holds that.
    let near = if value.unsigned_abs() < 1_000_000 { value } else { 1_000_000 + value % 1_000_000 };
    platform::plural(i32::try_from(near).unwrap_or_default())
}

/// Forgets the rules of the language before.
pub(super) fn forget() {
    platform::forget();
}

#[cfg(target_arch = "wasm32")]
mod platform {
    use std::cell::{OnceCell, RefCell};
    use std::cmp::Ordering;
    use std::rc::Rc;

    use engine::case::Date as Day;
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    use crate::words::language;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = Intl)]
        type NumberFormat;
        #[wasm_bindgen(constructor, js_namespace = Intl)]
        fn new(locale: &str) -> NumberFormat;
        // A BigInt keeps every digit; a double would not.
        #[wasm_bindgen(method)]
        fn format(this: &NumberFormat, value: i64) -> String;
        #[wasm_bindgen(method, js_name = format)]
        fn format_double(this: &NumberFormat, value: f64) -> String;

        #[wasm_bindgen(js_namespace = Intl)]
        type PluralRules;
        #[wasm_bindgen(constructor, js_namespace = Intl)]
        fn new(locale: &str) -> PluralRules;
        #[wasm_bindgen(method)]
        fn select(this: &PluralRules, value: i32) -> String;

        #[wasm_bindgen(js_namespace = Intl)]
        type DateTimeFormat;
        #[wasm_bindgen(constructor, js_namespace = Intl)]
        fn new(locale: &str, options: &JsValue) -> DateTimeFormat;
        #[wasm_bindgen(method)]
        fn format(this: &DateTimeFormat, day: &Date) -> String;
        // It throws at what is no moment.
        #[wasm_bindgen(catch, method, js_name = format)]
        fn format_moment(this: &DateTimeFormat, moment: &Date) -> Result<String, JsValue>;

        #[wasm_bindgen(js_namespace = Intl)]
        type Collator;
        #[wasm_bindgen(constructor, js_namespace = Intl)]
        fn new(locale: &str) -> Collator;
        #[wasm_bindgen(method)]
        fn compare(this: &Collator, a: &str, b: &str) -> i32;

        type Date;
        #[wasm_bindgen(constructor)]
        fn new(year: i32, month: i32, day: i32) -> Date;
        #[wasm_bindgen(constructor)]
        fn parse(text: &str) -> Date;
    }

    /// The rules of one language: making one costs a thousand times what using it does.
    struct Rules {
        numbers: NumberFormat,
        plurals: PluralRules,
        dates: DateTimeFormat,
        moments: OnceCell<DateTimeFormat>,
        order: Collator,
    }

    thread_local! {
        static RULES: RefCell<Option<Rc<Rules>>> = const { RefCell::new(None) };
    }

    fn rules() -> Rc<Rules> {
        RULES.with_borrow_mut(|rules| rules.get_or_insert_with(|| Rc::new(Rules::make())).clone())
    }

    impl Rules {
        fn make() -> Self {
            let locale = language().locale();
            Self {
                numbers: NumberFormat::new(locale),
                plurals: PluralRules::new(locale),
                dates: dates(&[("dateStyle", "long")]),
                moments: OnceCell::new(),
                order: Collator::new(locale),
            }
        }
    }

    fn dates(options: &[(&str, &str)]) -> DateTimeFormat {
        let object = js_sys::Object::new();
        for (name, value) in options {
            // A fresh object takes any field.
            let _ok = js_sys::Reflect::set(&object, &(*name).into(), &(*value).into());
        }
        DateTimeFormat::new(language().locale(), &object)
    }

    pub(super) fn forget() {
        RULES.set(None);
    }

    pub(super) fn integer(value: i64) -> String {
        rules().numbers.format(value)
    }

    pub(super) fn decimal_mark() -> String {
        let half = rules().numbers.format_double(0.5);
        half.chars().filter(|letter| letter.is_ascii_punctuation()).collect()
    }

    pub(super) fn compare(a: &str, b: &str) -> Ordering {
        rules().order.compare(a, b).cmp(&0)
    }

    pub(super) fn plural(value: i32) -> String {
        rules().plurals.select(value)
    }

    pub(super) fn date(year: i32, month: i32, day: i32) -> String {
        rules().dates.format(&Date::new(year, month - 1, day))
    }

    pub(super) fn moment(day: Day, time: &str) -> Option<String> {
        let words = [
            ("dateStyle", "long"),
            ("timeStyle", "short"),
            ("hourCycle", "h23"),
            ("timeZone", "UTC"),
        ];
        let rules = rules();
        let moments = rules.moments.get_or_init(|| dates(&words));
        moments.format_moment(&Date::parse(&format!("{day}T{time}Z"))).ok()
    }
}

/// What `Intl` gives, as far as tests on the host need it.
#[cfg(not(target_arch = "wasm32"))]
mod platform {
    use std::cmp::Ordering;

    use engine::case::Date;
    use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};

    use crate::format::fold;
    use crate::words::{Language, language};

    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    pub(super) const fn forget() {}

    pub(super) fn integer(value: i64) -> String {
        let mark = match language() {
            Language::English | Language::Arabic | Language::Chinese => ',',
            Language::French => '\u{202f}',
            Language::Spanish => '.',
            Language::Russian => '\u{a0}',
        };
        let digits = value.unsigned_abs().to_string();
        let mut text = String::from(if value < 0 { "-" } else { "" });
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(mark);
            }
            text.push(digit);
        }
        text
    }

    pub(super) fn decimal_mark() -> String {
        let mark = match language() {
            Language::English | Language::Arabic | Language::Chinese => ".",
            Language::French | Language::Spanish | Language::Russian => ",",
        };
        mark.to_owned()
    }

    pub(super) fn compare(a: &str, b: &str) -> Ordering {
        (fold(a), a).cmp(&(fold(b), b))
    }

    pub(super) fn plural(value: i32) -> String {
        let mut tags = PluralRules::get_locales(PluralRuleType::CARDINAL).into_iter();
        let tag = tags.find(|tag| *tag == language().code());
        let rules = tag.and_then(|tag| PluralRules::create(tag, PluralRuleType::CARDINAL).ok());
        let category = rules.and_then(|rules| rules.select(value).ok());
        let name = match category.unwrap_or(PluralCategory::OTHER) {
            PluralCategory::ZERO => "zero",
            PluralCategory::ONE => "one",
            PluralCategory::TWO => "two",
            PluralCategory::FEW => "few",
            PluralCategory::MANY => "many",
            PluralCategory::OTHER => "other",
        };
        name.to_owned()
    }

    /// Only English has the names of the months here.
    pub(super) fn date(year: i32, month: i32, day: i32) -> String {
        let name = usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at));
        match name {
            Some(name) if language() == Language::English => format!("{day} {name} {year}"),
            _ => format!("{year}-{month:02}-{day:02}"),
        }
    }

    pub(super) fn moment(day: Date, time: &str) -> Option<String> {
        let is_time = time.len() == 5 && time.as_bytes()[2] == b':';
        is_time.then(|| format!("{}, {time}", super::date(day)))
    }
}
