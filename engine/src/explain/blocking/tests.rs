//! Blocking pairs are what moving one unit by hand finds.

use std::collections::BTreeSet;

use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};

use super::{BlockingPair, Source, blocking_pairs};
use crate::explain::tests::brute_force::{keeps_limits, market, placement, tiny};
use crate::explain::tests::{baseline, of_market};
use crate::market::{LineIx, Market, OfferIx};

#[test]
fn a_donor_that_prefers_a_state_with_open_lines_could_leave_with_it() {
    // Priority sends D-1 to LAO; D prefers TCD, which is open.
    let pairs = blocking_pairs(&baseline(
        "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00\nline b TCD p2 A4 BAC 2026 30.00
        offer D-1 2026 60.00 prefers TCD=4,LAO=1\noffer E-1 2026 10.00",
    ));
    let expected = BlockingPair {
        offer: "D-1".to_owned(),
        donor: "D".to_owned(),
        state: "TCD".to_owned(),
        year: 2026,
        weight: 4,
        quantity: 3_000,
        from: vec![Source { state: Some("LAO".to_owned()), weight: 1, quantity: 6_000 }],
    };
    assert_eq!(pairs, [expected]);
}

#[test]
fn commitments_vetoes_and_limits_leave_nothing_to_move() {
    let text = "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00\nline b TCD p2 A4 BAC 2026 30.00\n";
    for offer in [
        "offer D-1 2026 60.00 prefers TCD=4\nlock D-1 a 2026 60.00",
        "offer D-1 2026 60.00 prefers TCD=4\nveto D TCD",
        "offer D-1 2026 60.00 prefers TCD=4 excluded_states TCD",
        "offer D-1 2026 60.00 prefers TCD=4,LAO=4",
        "offer D-1 2026 60.00",
    ] {
        assert_eq!(blocking_pairs(&baseline(&format!("{text}{offer}"))), [], "{offer}");
    }
}

#[test]
fn a_theme_can_draw_a_donor_to_another_state_and_never_within_one() {
    // Priority sends D-1 to LAO's clearance; D prefers victim assistance, which is open in both.
    let pairs = blocking_pairs(&baseline(
        "state LAO\nstate TCD
        line a LAO p1 A4 BAC 2026 100.00\nline b TCD p2 A5 BAC 2026 30.00
        line c LAO p2 A5 BAC 2026 20.00\noffer D-1 2026 60.00 prefers_themes A5=3",
    ));
    let found: Vec<(&str, u8, i64)> =
        pairs.iter().map(|pair| (pair.state.as_str(), pair.weight, pair.quantity)).collect();
    assert_eq!(found, [("TCD", 3, 3_000)]);
    let from = Source { state: Some("LAO".to_owned()), weight: 0, quantity: 6_000 };
    assert_eq!(pairs[0].from, [from]);
}

#[test]
fn less_than_is_of_use_or_than_a_unit_costs_moves_nothing() {
    for (text, pairs) in [
        ("line a LAO p1 A4 BAC 2026 100.00 part 50.00\noffer D-1 2026 10.00", 0),
        ("line a LAO p1 A5 REH 2026 detector:3 fill 10.00\noffer D-1 2026 5.00", 0),
        // Kept for a least grant elsewhere would be a pair: enough for the part, and nobody has it.
        (
            "line a LAO p1 A4 BAC 2026 100.00 part 50.00\noffer D-1 2026 60.00 max_states 1
            lock D-1 b 2026 10.00",
            0,
        ),
    ] {
        let text = format!("state LAO\nstate TCD\nline b TCD p1 A4 BAC 2026 10.00\n{text}");
        assert_eq!(blocking_pairs(&baseline(&text)).len(), pairs, "{text}");
    }
}

#[test]
fn a_move_is_in_whole_units_and_reaches_what_is_of_use() {
    // D prefers TCD, which priority serves last: 40 of part 30, and two units at 15.
    for (line, quantity) in [
        ("p2 A4 BAC 2026 40.00 part 30.00", 4_000),
        ("p2 A5 REH 2026 detector:3 fill 15.00", 3_000),
    ] {
        let pairs = blocking_pairs(&baseline(&format!(
            "state LAO\nstate TCD
            line a LAO p1 A4 BAC 2026 100.00\nline b TCD {line}
            offer D-1 2026 44.00 prefers TCD=4,LAO=1"
        )));
        let found: Vec<(&str, i64)> =
            pairs.iter().map(|pair| (pair.state.as_str(), pair.quantity)).collect();
        assert_eq!(found, [("TCD", quantity)], "{line}");
    }
}

/// Offers and States of which moving one unit makes the donor better off and is allowed.
fn by_hand(market: &Market, placed: &[Vec<i64>]) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for (offer, row) in placed.iter().enumerate() {
        let entry = &market[OfferIx::new(offer)];
        // All that is moved is of one year.
        let state_of = |line: usize| market.state_of(LineIx::new(line));
        let weight = |line: usize| {
            let (state, also) = (state_of(line), &entry.preferences.also);
            let theme = &market[market[LineIx::new(line)].need].theme;
            let of = |weight: Option<&u8>| i32::from(weight.copied().unwrap_or(0));
            of(entry.preferences.states.get(&state))
                + of(also.regions.get(&market[state].region))
                + of(also.themes.get(theme))
        };
        for to in 0..row.len() {
            // From each line, and from what is kept, which is worth less than any State.
            let sources = (0..row.len()).map(Some).chain([None]);
            // A State gains nothing where its own lines change places.
            let is_elsewhere = |from: usize| row[from] > 0 && state_of(from) != state_of(to);
            for from in sources.filter(|from| from.is_none_or(is_elsewhere)) {
                let mut moved = placed.to_vec();
                if let Some(from) = from {
                    moved[offer][from] -= 1;
                }
                moved[offer][to] += 1;
                let better = weight(to) > from.map_or(-1, weight);
                if better && keeps_limits(market, &moved, offer, to) {
                    let state = market.state_of(LineIx::new(to));
                    found.insert((entry.id.clone(), market[state].iso3.clone()));
                }
            }
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn pairs_block_where_a_unit_could_move(text in tiny()) {
        let market = market(&text);
        let baseline = of_market(market.clone());
        let found: BTreeSet<_> =
            blocking_pairs(&baseline).into_iter().map(|pair| (pair.offer, pair.state)).collect();
        prop_assert_eq!(found, by_hand(&market, &placement(&market, baseline.run())));
    }
}
