//! The rules, each stated once more in words that a diplomat would use.

use proptest::prelude::{any, prop_oneof, proptest};
use proptest::prop_assert;
use proptest::strategy::{Just, Strategy};

use super::{Action, Audience, Facts, Reader, Role, Seat, Verdict, may, sees};
use crate::code::Code as _;
use crate::record::{Kind, Status};

fn seated(role: Role, party: &str, state_party: bool) -> Reader {
    Reader::Seated(Seat { party: party.to_owned(), role, state_party })
}

fn facts(owner: &str, audience: Audience) -> Facts<'_> {
    Facts {
        kind: Kind::Offer,
        status: Status::Published,
        owner,
        audience,
        names_reader: false,
        shares_coalition: false,
        own_word: false,
        put_down: false,
        is_undoable: false,
    }
}

#[test]
fn a_draft_is_for_its_owner_alone() {
    let draft = facts("DEU", Audience::OWNER);
    assert!(sees(&seated(Role::DonorDesk, "DEU", true), &draft));
    for other in [
        Reader::Visitor,
        seated(Role::Isu, "ISU", false),
        seated(Role::DonorDesk, "FRA", true),
        seated(Role::FocalPoint, "LAO", true),
    ] {
        assert!(!sees(&other, &draft), "{other:?}");
    }
}

#[test]
fn an_offer_is_for_the_unit_unless_the_donor_says_otherwise() {
    let offer = facts("DEU", Audience::ISU);
    assert!(sees(&seated(Role::Isu, "ISU", false), &offer));
    assert!(!sees(&seated(Role::FocalPoint, "LAO", true), &offer));
    let named = Facts { names_reader: true, ..offer };
    assert!(!sees(&seated(Role::FocalPoint, "LAO", true), &named), "a name alone opens nothing");
    let shared = Facts { audience: Audience::NAMED, ..named };
    assert!(sees(&seated(Role::FocalPoint, "LAO", true), &shared));
}

#[test]
fn what_is_for_the_coalition_is_for_those_in_one_with_its_owner() {
    let offer = Facts { shares_coalition: true, ..facts("DEU", Audience::COALITION) };
    let state = seated(Role::FocalPoint, "LAO", true);
    assert!(sees(&state, &offer));
    assert!(!sees(&state, &Facts { audience: Audience::NAMED, ..offer.clone() }));
    assert!(!sees(&state, &Facts { shares_coalition: false, ..offer.clone() }));
    let observer = seated(Role::Observer, "LAO", true);
    assert!(!sees(&observer, &offer), "an observer of a member is no member");
    assert!(!sees(&observer, &Facts { audience: Audience::STATES_PARTIES, ..offer }));
}

#[test]
fn a_bank_is_no_state_party() {
    let record = facts("LAO", Audience::STATES_PARTIES);
    assert!(sees(&seated(Role::DonorDesk, "DEU", true), &record));
    assert!(!sees(&seated(Role::DonorDesk, "BANK", false), &record));
    assert!(!sees(&seated(Role::Observer, "DEU", true), &record));
    let draft = facts("DEU", Audience::OWNER);
    assert!(!sees(&seated(Role::Observer, "DEU", true), &draft), "an observer owns nothing");
}

#[test]
fn a_visitor_owns_nothing() {
    assert!(!sees(&Reader::Visitor, &facts("", Audience::OWNER)));
}

#[test]
fn only_the_unit_publishes_a_need() {
    let need = Facts {
        kind: Kind::Need,
        status: Status::Submitted,
        owner: "LAO",
        audience: Audience::ISU,
        names_reader: false,
        shares_coalition: false,
        own_word: false,
        put_down: false,
        is_undoable: false,
    };
    assert_eq!(may(&seated(Role::Isu, "ISU", false), Action::Publish, &need), Verdict::Yes);
    let state = seated(Role::FocalPoint, "LAO", true);
    assert_eq!(may(&state, Action::Publish, &need), Verdict::Forbidden);
    assert_eq!(may(&state, Action::Submit, &need), Verdict::WrongStatus);
    let other = seated(Role::FocalPoint, "TCD", true);
    assert_eq!(may(&other, Action::Edit, &need), Verdict::Hidden);
}

#[test]
fn the_unit_takes_up_nothing_that_the_owner_put_down() {
    let unit = seated(Role::Isu, "ISU", false);
    let withdrawn = Facts { status: Status::Withdrawn, ..facts("DEU", Audience::ISU) };
    let by_owner = Facts { own_word: true, put_down: true, ..withdrawn.clone() };
    assert_eq!(may(&unit, Action::Restore, &withdrawn), Verdict::Yes);
    assert_eq!(may(&unit, Action::Restore, &by_owner), Verdict::Forbidden);
    let owner = seated(Role::DonorDesk, "DEU", true);
    assert_eq!(may(&owner, Action::Restore, &by_owner), Verdict::Yes);
    let draft = Facts { status: Status::Draft, ..by_owner };
    assert_eq!(may(&unit, Action::Submit, &draft), Verdict::Forbidden);
    assert_eq!(may(&unit, Action::Edit, &draft), Verdict::Yes);

    // A withdrawal is undone by who made it, where it can be.
    let lately = Facts { is_undoable: true, status: Status::Withdrawn, ..draft.clone() };
    assert_eq!(may(&owner, Action::Undo, &lately), Verdict::Yes);
    assert_eq!(may(&unit, Action::Undo, &lately), Verdict::Forbidden);
    assert_eq!(may(&seated(Role::DonorDesk, "FRA", true), Action::Undo, &lately), Verdict::Hidden);
    let long_ago = Facts { is_undoable: false, ..lately.clone() };
    assert_eq!(may(&owner, Action::Undo, &long_ago), Verdict::WrongStatus);
    let said = Facts { kind: Kind::Interest, ..lately };
    assert_eq!(may(&owner, Action::Undo, &said), Verdict::WrongStatus);

    let veto = Facts { kind: Kind::Exclusion, ..facts("DEU", Audience::ISU) };
    let own_veto = Facts { own_word: true, ..veto.clone() };
    for action in [Action::Edit, Action::Withdraw] {
        assert_eq!(may(&unit, action, &veto), Verdict::Yes);
        assert_eq!(may(&unit, action, &own_veto), Verdict::Forbidden);
        assert_eq!(may(&owner, action, &own_veto), Verdict::Yes);
    }
}

#[test]
fn a_donor_desk_of_an_affected_state_does_not_write_its_needs() {
    let need = Facts { kind: Kind::Need, ..facts("LAO", Audience::ISU) };
    let desk = seated(Role::DonorDesk, "LAO", true);
    assert_eq!(may(&desk, Action::Edit, &need), Verdict::Forbidden);
}

fn any_reader() -> impl Strategy<Value = Reader> {
    let role = prop_oneof![
        Just(Role::Isu),
        Just(Role::FocalPoint),
        Just(Role::DonorDesk),
        Just(Role::Partner),
        Just(Role::Observer),
    ];
    prop_oneof![
        1 => Just(Reader::Visitor),
        5 => (role, "[A-C]", any::<bool>())
            .prop_map(|(role, party, state_party)| seated(role, &party, state_party)),
    ]
}

proptest! {
    /// Whatever can be done to a record that is hidden from somebody answers alike.
    #[test]
    fn what_is_hidden_answers_as_if_it_were_not_there(
        reader in any_reader(),
        owner in "[A-C]",
        audience in 0_i64..=5,
        names_reader in any::<bool>(),
        shares_coalition in any::<bool>(),
        status in 0_usize..Status::ALL.len(),
        kind in 0_usize..Kind::ALL.len(),
    ) {
        let facts = Facts {
            kind: Kind::ALL[kind],
            status: Status::ALL[status],
            owner: &owner,
            audience: Audience::from_number(audience * 10),
            names_reader,
            shares_coalition,
            own_word: false,
            put_down: false,
            is_undoable: false,
        };
        for action in Action::ALL.iter().copied().filter(|action| *action != Action::Create) {
            let verdict = may(&reader, action, &facts);
            prop_assert!((verdict == Verdict::Hidden) != sees(&reader, &facts));
        }
    }
}
