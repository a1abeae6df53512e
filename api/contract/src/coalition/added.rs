//! What a run proposes for a State, added to a coalition that the State has already.

use serde::{Deserialize, Serialize};

use super::{Answer, CoalitionBody, Contribution, Member, Part, Rung};
use crate::access::PartyId;

/// What came of adding.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Added {
    /// The version of the coalition since; as it was where nothing was added.
    pub version: i64,
    /// The contributions that were added, by their keys.
    pub added: Vec<u32>,
    /// The parties that became members with them.
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub joined: Vec<PartyId>,
    /// How many were there already: they stay as they are, whatever the run says of them.
    pub known: u32,
    /// What was left out because a rule does not hold with it.
    pub left: Vec<LeftOut>,
}

/// A contribution that was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LeftOut {
    /// Who would give it.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub party: PartyId,
    /// The need.
    pub need: String,
    /// The line of it, by its key.
    pub line: u32,
    /// The rule, as it is named where a coalition is refused.
    pub code: String,
    /// The rule, and what was found.
    pub detail: String,
}

impl LeftOut {
    /// By a rule.
    #[must_use]
    pub fn by(of: &Contribution, code: &str, detail: &str) -> Self {
        Self {
            party: of.party.clone(),
            need: of.need.clone(),
            line: of.line,
            code: code.to_owned(),
            detail: detail.to_owned(),
        }
    }
}

impl Contribution {
    /// Whether it would bring something still: it was neither taken back, nor has it lapsed.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        !matches!(self.rung, Some(Rung::Declined | Rung::Lapsed))
    }

    /// Whether two are for the same line out of the same offer, whatever their quantities.
    #[must_use]
    pub fn is_for_the_same(&self, other: &Self) -> bool {
        (&self.party, &self.offer) == (&other.party, &other.offer)
            && (&self.need, self.line) == (&other.need, other.line)
    }
}

impl CoalitionBody {
    /// With those contributions of `drafted` that it has not, each a proposal under a key of its own after all
    /// that it has, and with the givers of them as members. What it has stays as it is, also what its giver
    /// took back: that was an answer, and whoever does not take part is not asked anew.
    #[must_use]
    pub fn adding(mut self, drafted: Self) -> (Self, Added) {
        let mut said = Added::default();
        let mut key = self.contributions.iter().map(|of| of.key).max().unwrap_or(0);
        for of in drafted.contributions {
            if self.contributions.iter().any(|own| own.is_for_the_same(&of)) {
                said.known += 1;
                continue;
            }
            match self.member(&of.party).map(|member| (member.answer, member.role)) {
                Some((Answer::Declined, _)) => {
                    let detail = "the party does not take part";
                    said.left.push(LeftOut::by(&of, "not_taking_part", detail));
                    continue;
                }
                Some((_, Part::Observer)) => {
                    let detail = "whoever contributes is a member, and no observer";
                    said.left.push(LeftOut::by(&of, "not_a_member", detail));
                    continue;
                }
                Some(_) => {}
                None => {
                    if let Some(joins) = drafted.members.iter().find(|one| one.party == of.party) {
                        let has_lead = self.members.iter().any(|one| one.role == Part::Lead);
                        // One leads, and who does stays as it is.
                        let role = match joins.role {
                            Part::Lead if has_lead => Part::Funder,
                            role => role,
                        };
                        let party = joins.party.clone();
                        said.joined.push(party.clone());
                        self.members.push(Member {
                            party,
                            role,
                            answer: Answer::Open,
                            by_unit: false,
                        });
                    }
                }
            }
            key += 1;
            said.added.push(key);
            self.contributions.push(Contribution { key, ..of.proposed() });
        }
        (self, said)
    }
}
