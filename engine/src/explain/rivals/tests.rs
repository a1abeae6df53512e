//! Every other offer is tried, each as its own contrast finds.

use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};

use super::{Rivals, RivalsReport};
use crate::eligibility::is_eligible;
use crate::explain::tests::{baseline, markets};
use crate::explain::{Answer, Baseline, Contrast, Inquiry, QuestionError};

fn ask(baseline: &Baseline, line: &str, limit: u32) -> Answer<RivalsReport> {
    let question = Rivals { line: line.to_owned() };
    Inquiry::new(baseline.clone(), question, limit).unwrap().finish()
}

const TEXT: &str = "state LAO\nstate TCD
    line a LAO p1 A4 BAC 2026 50.00\nline b TCD p1 A4 BAC 2026 50.00
    offer D-1 2026 50.00 prefers LAO=5\noffer E-1 2026 50.00
    offer F-1 2026 9.00 themes A5\noffer G-1 2027 9.00";

#[test]
fn who_is_there_and_who_may_not_be_are_left_out() {
    let answer = ask(&baseline(TEXT), "a", 9);
    let tried: Vec<_> =
        answer.report.rivals.iter().map(|entry| entry.pair.offer.as_str()).collect();
    assert_eq!((tried, answer.complete, answer.report.state.as_str()), (vec!["E-1"], true, "LAO"));
    let cost = answer.report.rivals[0].cost.as_ref().unwrap();
    assert!(cost.losses.iter().all(|of| of.loss == 0));
    assert_eq!(cost.difference.fit.net(), -25_000, "only the preference is lost");
    let refused = Inquiry::new(baseline(TEXT), Rivals { line: "z".to_owned() }, 9).unwrap_err();
    assert_eq!(refused, QuestionError::UnknownLine("z".to_owned()));
    assert!(!ask(&baseline(TEXT), "a", 0).complete);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn each_is_its_own_contrast(text in markets()) {
        let baseline = baseline(&text);
        let report = ask(&baseline, "l0", 100).report;
        let line = baseline.line("l0").unwrap();
        let mut others = Vec::new();
        for offer in baseline.offers() {
            if is_eligible(baseline.market(), offer, line) && baseline.placed_on(offer, line).sum() == 0 {
                let (offer, line) = (baseline.market()[offer].id.clone(), "l0".to_owned());
                let contrast = Contrast { offer, line, quantity: None, instead_of: None };
                others.push(Inquiry::new(baseline.clone(), contrast, 9).unwrap().finish().report);
            }
        }
        others.retain(|entry| entry.forced > 0);
        prop_assert_eq!(report.rivals, others);
    }
}
