//! The one answer to a State: who would talk about what, and what stays open whatever comes of it.

use engine::case::ResourceKind;
use serde::{Deserialize, Serialize};

use super::RoundBody;
use crate::access::PartyId;
use crate::interest::{InterestBody, Stance};
use crate::need::{NeedBody, NeedLine};

/// The answer to a State. Nothing in it is committed because it is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Consolidated {
    /// The day on which it was made.
    pub made_on: String,
    /// The day on which the unit gave it to the State; absent before.
    pub released_on: Option<String>,
    /// What the unit says with it.
    pub words: Option<String>,
    /// Need by need, in the order of the round.
    pub needs: Vec<AnsweredNeed>,
}

/// What was answered on one need.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct AnsweredNeed {
    /// Which.
    pub need: String,
    /// What it was called then.
    pub title: String,
    /// What is offered for the need without saying for which line.
    pub offered: Vec<Offered>,
    /// The lines that were asked about: those that the State shared.
    pub lines: Vec<AnsweredLine>,
}

/// What was answered on one line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct AnsweredLine {
    /// Its key in the need.
    pub line: u32,
    /// Funding, expertise or in kind.
    #[cfg_attr(feature = "openapi", schema(schema_with = crate::code::optional::<ResourceKind>))]
    pub kind: Option<ResourceKind>,
    /// What exactly.
    pub code: Option<String>,
    /// In the State's words.
    pub label: Option<String>,
    /// Calendar year.
    pub year: Option<i32>,
    /// The currency of the quantities for funding, else what they count.
    pub measure: Option<String>,
    /// What is asked; absent is *to be costed*.
    pub asked: Option<String>,
    /// What is covered or committed already.
    pub committed: Option<String>,
    /// What is offered for it.
    pub offered: Vec<Offered>,
    /// What stays open even if all came of what is offered with a figure; absent where it cannot
    /// be said.
    pub open: Option<String>,
}

/// What one party would talk about: an offer, and no commitment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Offered {
    /// Who.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub party: PartyId,
    /// How much; absent is *not reported*.
    pub quantity: Option<String>,
    /// In its own words.
    pub words: Option<String>,
    /// Whether the unit wrote it on its behalf.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub by_unit: bool,
}

/// What a party said of a need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// Who.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub party: PartyId,
    /// The interest in which it said it.
    pub interest: String,
    /// What.
    pub body: InterestBody,
    /// When it last changed.
    pub changed_at: String,
    /// Whether the unit wrote it on its behalf.
    pub by_unit: bool,
}

/// What is committed for a line, in a coalition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commitment {
    /// Who committed it.
    pub party: PartyId,
    /// The need.
    pub need: String,
    /// Its line.
    pub line: u32,
    /// Decimal string for money, whole number otherwise.
    pub quantity: String,
}

/// What still holds of the words of one party, given in the order in which they were said: of each need
/// and line the last one. Whoever refuses a need as a whole takes back what it said of its lines before;
/// where the refusal names an offer, what it said with that offer.
#[must_use]
pub fn last_words<T>(
    said: impl IntoIterator<Item = T>,
    body: impl Fn(&T) -> &InterestBody,
) -> Vec<T> {
    let mut last: Vec<T> = Vec::new();
    for word in said {
        let later = body(&word);
        last.retain(|before| !takes_back(later, body(before)));
        last.push(word);
    }
    last
}

fn takes_back(later: &InterestBody, before: &InterestBody) -> bool {
    let refuses = later.stance != Stance::Interested
        && later.line.is_none()
        && (later.offer.is_none() || later.offer == before.offer);
    later.need == before.need && (later.line == before.line || refuses)
}

/// Whether a word of a party, last changed then, answers a round on its need. Who was interested before it was
/// asked about that need, and did not let the State know, was not asked whether the State may.
#[must_use]
pub fn answers(round: &RoundBody, party: &str, word: &InterestBody, changed_at: &str) -> bool {
    let asked = round.asks_since(party, &word.need);
    let is_earlier = asked.is_some_and(|asked| changed_at < asked);
    word.stance != Stance::Interested || word.for_state || !is_earlier
}

/// The needs of a round that a party has not answered.
#[must_use]
pub fn unanswered(round: &RoundBody, party: &str, said: &[Said]) -> Vec<String> {
    let answers = |of: &Said| of.party == party && answers(round, party, &of.body, &of.changed_at);
    let is_answered = |need: &&String| said.iter().any(|of| of.body.need == **need && answers(of));
    round.needs.iter().filter(|need| !is_answered(need)).cloned().collect()
}

/// The answer to the State from what was said: only what a party lets the State know, and only of
/// who was asked. What a party has committed of what it would give is taken off once. `needs` are those of the round that are still there.
#[must_use]
pub fn consolidate(
    round: &RoundBody,
    needs: &[(String, NeedBody)],
    said: &[Said],
    committed: &[Commitment],
    today: &str,
) -> Consolidated {
    let told: Vec<&Said> = said.iter().filter(|of| is_for_state(round, of)).collect();
    let answered = round.needs.iter().filter_map(|id| {
        let (_, body) = needs.iter().find(|(need, _)| need == id)?;
        let of_need: Vec<&Said> = told.iter().copied().filter(|of| of.body.need == *id).collect();
        let of_line = |line: Option<u32>| -> Vec<&Said> {
            of_need.iter().copied().filter(|of| of.body.line == line).collect()
        };
        let lines = body.lines.iter().filter(|line| line.shared).map(|line| {
            let committed = committed.iter().filter(|of| of.need == *id && of.line == line.key);
            answered_line(line, &of_line(Some(line.key)), committed)
        });
        Some(AnsweredNeed {
            need: id.clone(),
            title: body.title.clone(),
            offered: of_line(None).into_iter().map(offered).collect(),
            lines: lines.collect(),
        })
    });
    Consolidated {
        made_on: today.to_owned(),
        released_on: None,
        words: round.answer.as_ref().and_then(|answer| answer.words.clone()),
        needs: answered.collect(),
    }
}

fn is_for_state(round: &RoundBody, of: &Said) -> bool {
    of.body.for_state && of.body.stance == Stance::Interested && round.asked.contains(&of.party)
}

fn offered(of: &Said) -> Offered {
    Offered {
        party: of.party.clone(),
        quantity: of.body.quantity.clone(),
        words: of.body.words.clone(),
        by_unit: of.by_unit,
    }
}

fn answered_line<'a>(
    line: &NeedLine,
    said: &[&Said],
    committed: impl Iterator<Item = &'a Commitment>,
) -> AnsweredLine {
    let measure = line.measure();
    let asked = line.asked();
    let read = |text: &str| measure.read(text).ok();
    let plus = |sum: i64, figure: &str| sum.checked_add(read(figure)?);
    let covered = line.already_covered.as_deref().map_or(Some(0), read);
    let committed: Vec<&Commitment> = committed.collect();
    let sum = |from: i64, party: Option<&str>| {
        let of_party = |of: &&&Commitment| party.is_none_or(|party| of.party == party);
        committed.iter().filter(of_party).try_fold(from, |sum, of| plus(sum, &of.quantity))
    };
    let bound = covered.and_then(|covered| sum(covered, None));
    // What a party has committed of what it was interested in is not given twice.
    let given = said.iter().filter(|of| of.body.quantity.is_some()).try_fold(0_i64, |given, of| {
        let named = of.body.quantity.as_deref().and_then(read)?;
        given.checked_add(named.checked_sub(sum(0, Some(&of.party))?)?.max(0))
    });
    let open = asked.as_deref().and_then(read).zip(bound).zip(given);
    let open =
        open.and_then(|((asked, bound), given)| asked.checked_sub(bound)?.checked_sub(given));
    AnsweredLine {
        line: line.key,
        kind: line.kind,
        code: line.code.clone(),
        label: line.label.clone(),
        year: line.year,
        measure: Some(measure.name().to_owned()).filter(|name| !name.is_empty()),
        asked,
        committed: bound.filter(|sum| *sum > 0).map(|sum| measure.plain(sum)),
        offered: said.iter().copied().map(offered).collect(),
        open: open.map(|left| measure.plain(left.max(0))),
    }
}
