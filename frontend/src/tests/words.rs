//! Numbers and codes into words.

use engine::case::{Code as _, Date, Origin, ResourceKind};
use engine::eligibility::{Lack, Reason};
use engine::run::{BlockedBy, Cause, Diagnosis, ResourceKey, Role};

use crate::fitting::Rule;
use crate::format::{self, Figures};
use crate::words::{Language, speak_natively};

fn key(kind: ResourceKind, code: &str, unit: &str) -> ResourceKey {
    ResourceKey { kind, code: code.to_owned(), unit: unit.to_owned() }
}

#[test]
fn amounts_keep_every_digit_and_show_cents_only_where_there_are_any() {
    let usd = Figures { currency: "USD".to_owned(), digits: 2 };
    let funding = key(ResourceKind::Funding, "", "USD");
    assert_eq!(usd.with_unit(&funding, 224_654_700), "USD\u{a0}2,246,547");
    assert_eq!(usd.plain(ResourceKind::Funding, 224_654_705), "2,246,547.05");
    assert_eq!(usd.plain(ResourceKind::Funding, 9_007_199_254_740_991), "90,071,992,547,409.91");
    assert_eq!(usd.exact(ResourceKind::Funding, 5), "0.05");
    let yen = Figures { currency: "JPY".to_owned(), digits: 0 };
    assert_eq!(yen.plain(ResourceKind::Funding, 1234), "1,234");
}

#[test]
fn a_name_that_would_be_clipped_is_cut_where_it_ends() {
    let name = "Lao People’s Democratic Republic";
    assert_eq!(format::shortened(name, 200), "Lao People’s Democra…");
    assert_eq!(format::shortened(name, 320), name);
    assert_eq!(format::in_lines(name, 320), [name]);
    assert_eq!(format::in_lines(name, 200), ["Lao People’s", "Democratic Republic"]);
    assert_eq!(format::in_lines(name, 120), ["Lao People’s", "Democratic…"]);
    assert_eq!(format::in_lines("老挝人民民主共和国", 60), ["老挝人…"]);
    assert_eq!(format::shortened("Iraq", 36), "Iraq");
    assert_eq!(format::shortened("Iraq", 0), "…");
}

#[test]
fn units_have_a_plural() {
    let figures = Figures { currency: "USD".to_owned(), digits: 2 };
    let months = key(ResourceKind::Expertise, "qa_qc", "person-month");
    assert_eq!(figures.with_unit(&months, 1), "1\u{a0}person-month");
    assert_eq!(figures.with_unit(&months, 12), "12\u{a0}person-months");
    assert_eq!(
        format::resource(&months),
        "Expertise: Quality assurance and control (person-month)"
    );
}

#[test]
fn units_are_counted_as_the_language_counts_and_unknown_ones_stand_as_written() {
    let counted = |language, unit, count| {
        speak_natively(language);
        let words = format::units(unit, count).replace('\u{a0}', " ");
        speak_natively(Language::English);
        words
    };
    assert_eq!(counted(Language::English, "m2", 5000), "5,000 m²");
    assert_eq!(counted(Language::English, "community", 2), "2 communities");
    assert_eq!(counted(Language::English, "crate", 3), "3 crate");
    assert_eq!(counted(Language::Russian, "team-month", 5), "5 месяцев работы группы");
    assert_eq!(counted(Language::Russian, "person", 22), "22 человека");
    assert_eq!(counted(Language::Arabic, "visit", 2), "زيارتان");
    assert_eq!(counted(Language::Arabic, "team-month", 3), "3 أشهر عمل للفريق");
}

#[test]
fn goods_are_named_wherever_activities_are() {
    assert_eq!(
        format::resource(&key(ResourceKind::InKind, "it_licences", "item")),
        "In kind: Computers and licences (item)"
    );
    speak_natively(Language::French);
    let name = format::resource_name(&key(ResourceKind::InKind, "mechanical_assets", ""));
    speak_natively(Language::English);
    assert_eq!(name, "Moyens mécaniques");
}

#[test]
fn a_percentage_never_rounds_up_to_all_or_down_to_nothing() {
    assert_eq!(format::percent(999, 1000), "99\u{a0}%");
    assert_eq!(format::percent(1, 1000), "under 1\u{a0}%");
    assert_eq!(format::percent(0, 1000), "0\u{a0}%");
    assert_eq!(format::percent(1000, 1000), "100\u{a0}%");
    assert_eq!(format::percent(0, 0), "not reported");
}

#[test]
fn shares_of_one_whole_add_up() {
    let shares = |parts: &[i64]| {
        let words = format::shares(parts, parts.iter().sum());
        words.iter().map(|word| word.replace("\u{a0}%", "")).collect::<Vec<_>>()
    };
    assert_eq!(shares(&[384, 616]), ["38", "62"]);
    assert_eq!(shares(&[1, 1, 1]), ["34", "33", "33"]);
    assert_eq!(shares(&[0, 5]), ["0", "100"]);
    // Almost all is not all, and a little is not nothing.
    assert_eq!(shares(&[999, 1]), ["99", "1"]);
    assert_eq!(shares(&[99_998, 1, 1]), ["99", "1", "under 1"]);
    assert_eq!(format::shares(&[1], 0), ["not reported"]);
}

#[test]
fn a_day_has_its_month_in_words() {
    assert_eq!(format::date(Date::parse("2026-03-01").expect("a day")), "1 March 2026");
    assert_eq!(format::date(Date::parse("2030-12-31").expect("a day")), "31 December 2030");
}

#[test]
fn every_reason_has_words_and_a_veto_names_nobody() {
    let reasons = Reason::ALL.iter().map(|reason| format::reason(*reason));
    let lacks = Lack::ALL.iter().map(|lack| format::rule(Rule::Can(*lack)));
    let all: std::collections::BTreeSet<String> = reasons.chain(lacks).collect();
    assert_eq!(all.len(), Reason::ALL.len() + Lack::ALL.len(), "two reasons read the same");
    let veto = format::reason(Reason::Veto);
    assert!(!["State", "donor", "asked", "veto"].iter().any(|word| veto.contains(word)), "{veto}");
}

#[test]
fn words_are_neutral() {
    let causes = [
        Cause::ToBeCosted,
        Cause::NothingOffered,
        Cause::NoneEligible,
        Cause::OffersExhausted,
        Cause::LimitReached,
    ];
    assert_eq!(causes.len(), format::CAUSES.len());
    let causes =
        causes.iter().flat_map(|cause| [format::cause(*cause), format::cause_heading(*cause)]);
    let reasons = Reason::ALL.iter().map(|reason| format::reason(*reason));
    let lacks = Lack::ALL.iter().map(|lack| format::rule(Rule::Can(*lack)));
    for text in causes.chain(reasons).chain(lacks) {
        let lower = text.to_lowercase();
        for word in ["fail", "violat", "reject", "refus", "score", "rank", "worst", "poor", "best"]
        {
            assert!(!lower.contains(word), "{text:?} says {word:?}");
        }
    }
}

#[test]
fn offers_that_fit_an_open_line_are_counted() {
    let of = |cause, eligible, at_limit| {
        format::eligible(&Diagnosis {
            cause,
            eligible,
            exhausted: 0,
            at_limit,
            blocked: Vec::new(),
        })
    };
    assert_eq!(of(Cause::OffersExhausted, 1, 0), Some("1 offer fits.".to_owned()));
    assert_eq!(
        of(Cause::LimitReached, 3, 1),
        Some("3 offers fit; 1 of them holds more.".to_owned())
    );
    assert_eq!(of(Cause::NoneEligible, 0, 0), None);
    assert_eq!(of(Cause::ToBeCosted, 2, 0), None);
}

#[test]
fn roles_read_as_one_phrase() {
    assert_eq!(format::roles(&[Role::ProposedLead, Role::Funder]), "Proposed lead and funder");
    assert_eq!(format::roles(&[Role::TechnicalPartner]), "Technical partner");
}

#[test]
fn a_share_in_millionths_is_exact() {
    let all =
        [(0, "0\u{a0}%"), (1, "0.0001\u{a0}%"), (12_300, "1.23\u{a0}%"), (1_000_000, "100\u{a0}%")];
    for (share, words) in all {
        assert_eq!(format::millionths(share), words);
    }
}

#[test]
fn what_blocks_is_counted() {
    let blocked =
        |offers, only| format::blocked_by(&BlockedBy { reason: Reason::LdcOnly, offers, only });
    assert_eq!(
        blocked(1, 1),
        "1 offer: the offer is for least developed countries (the only reason)"
    );
    assert_eq!(
        blocked(4, 0),
        "4 offers: the offer is for least developed countries (never the only reason)"
    );
    assert_eq!(
        blocked(4, 2),
        "4 offers: the offer is for least developed countries (the only reason for 2 of them)"
    );
}

#[test]
fn codes_without_words_stay_readable() {
    assert_eq!(format::theme("new_theme"), "New theme");
    assert_eq!(format::activity("site_visits"), "Site visits");
    assert_eq!(format::theme_class("new_theme"), "theme-cross");
    assert!(Origin::ALL.iter().all(|origin| !format::origin(*origin).is_empty()));
}

#[test]
fn lists_of_words_end_with_and() {
    let words = |list: &[&str]| {
        format::joined(&list.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(
        (words(&[]), words(&["a"]), words(&["a", "b", "c"])),
        (String::new(), "a".to_owned(), "a, b and c".to_owned())
    );
}
