//! Fields of an offer in words, by their places as the server names them.

use crate::words::say;

/// The field at a place such as `years[1].amount`; empty for a field that the page does not know.
pub(crate) fn place_words(path: &str) -> String {
    let year = path.strip_prefix("years[").and_then(|rest| rest.split_once("]."));
    match year.and_then(|(at, field)| Some((at.parse::<usize>().ok()?, field))) {
        Some((at, field)) => say::desk_need_place(&say::offer_year_number(at + 1), &words(field)),
        None => words(path),
    }
}

fn words(path: &str) -> String {
    // `states[2]` is about the whole list, `preferences.LAO` about one of them.
    let field = path.split(['[', '.']).next().unwrap_or(path);
    match field {
        "kind" => say::col_kind(),
        "title" => say::offer_title(),
        "code" => say::offer_code(),
        "unit" => say::offer_unit(),
        "year" => say::col_year(),
        "amount" => say::offer_amount(),
        "quantity" => say::col_quantity(),
        "currency" => say::offer_currency(),
        "states" => say::offer_states(),
        "excluded_states" => say::offer_not_states(),
        "regions" => say::offer_regions(),
        "excluded_regions" => say::offer_not_regions(),
        "themes" => say::col_themes(),
        "excluded_themes" => say::offer_not_themes(),
        "activities" => say::offer_activities(),
        "excluded_activities" => say::offer_not_activities(),
        "ldc_only" => say::condition_ldc(),
        "oda_only" => say::condition_oda(),
        "min_grant" => say::offer_min_grant(),
        "max_per_state" => say::offer_max_per_state(),
        "max_states" => say::offer_max_states(),
        "max_share_of_line" => say::offer_max_share(),
        "needs_co_funding" => say::condition_co_funding(),
        "preferences" => say::offer_preferred("states"),
        "also_prefers" => say::offer_preferred(path.split('.').nth(1).unwrap_or("all")),
        "expires" => say::offer_expires(),
        "note" => say::offer_note(),
        "visibility" => say::offer_who_sees(),
        "named" => say::offer_named(),
        "owner" => say::offer_owner(),
        "years" => say::offer_part_years(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::place_words;

    #[test]
    fn every_field_of_an_offer_has_a_name_wherever_it_stands() {
        let body = serde_json::to_value(contract::offer::OfferBody::default()).expect("it is JSON");
        for field in body.as_object().expect("it has fields").keys() {
            assert_ne!(place_words(field), "", "{field}");
        }
        assert_eq!(place_words("years[1].amount"), "Year 2, Amount");
        assert_eq!(place_words("years[1]"), place_words("years"));
        assert_eq!(place_words("states[2]"), place_words("states"));
        assert_eq!(place_words("preferences.LAO"), place_words("preferences"));
        assert_eq!(place_words("also_prefers.themes.A4.2"), "Preferred themes");
        assert_eq!(place_words("also_prefers"), "Preferred regions, themes and years");
        assert_eq!(place_words("nothing.here"), "");
    }
}
