//! Order in the file changes no answer.

use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};

use super::{markets, of_market};
use crate::case::CaseFile;
use crate::explain::{
    Alternatives, Baseline, CheapestToClose, Dependence, Goal, Inquiry, Objectives, OpenLine,
    Prices, Question, blocking_pairs, pairs_of_line,
};
use crate::fixture;
use crate::market::Market;

/// The same entries in another order, as another exporter would write them.
fn permuted(case: &CaseFile) -> CaseFile {
    let mut tree = serde_json::to_value(case).unwrap();
    for list in ["states", "needs", "donors", "offers", "vetoes"] {
        tree[list].as_array_mut().unwrap().reverse();
    }
    CaseFile::parse(&tree.to_string()).unwrap()
}

fn answered<Q: Question<Report: serde::Serialize>>(baseline: &Baseline, question: Q) -> String {
    // A small limit, so that what is left out is compared too.
    let answer = Inquiry::new(baseline.clone(), question, 60).map(Inquiry::finish);
    answer.map_or_else(|error| error.to_string(), |answer| serde_json::to_string(&answer).unwrap())
}

fn everything(case: CaseFile) -> Vec<String> {
    let baseline = of_market(Market::try_from(case).unwrap());
    let line = baseline.market().lines()[0].id.clone();
    vec![
        serde_json::to_string(&pairs_of_line(&baseline, &line).unwrap()).unwrap(),
        serde_json::to_string(&blocking_pairs(&baseline)).unwrap(),
        answered(&baseline, OpenLine { line, goal: Goal::Something }),
        answered(&baseline, CheapestToClose { lines: Vec::new() }),
        answered(&baseline, Prices { funding: 3, units: 1 }),
        answered(&baseline, Dependence { state: None }),
        answered(&baseline, Alternatives { most: 3, funding: 9, units: 9 }),
        answered(&baseline, Objectives { bands: vec![2] }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(30))]

    #[test]
    fn order_in_the_file_changes_no_answer(text in markets()) {
        let case = fixture::case(&text);
        prop_assert_eq!(everything(permuted(&case)), everything(case));
    }
}
