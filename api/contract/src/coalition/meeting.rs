//! Meetings of a coalition: when and where, what about, who took part, what was decided.
//!
//! Before there were meetings a coalition had one day, `next_meeting`. What was stored then, and
//! whoever still sends it, is read as one meeting on that day.

use std::fmt;

use serde::de::value::SeqAccessDeserializer;
use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::CoalitionBody;
use crate::access::PartyId;

/// A meeting. What is absent of when and where is still to be decided.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// Unique in the coalition.
    pub key: u32,
    /// The day where it takes place, `2026-12-03`.
    #[serde(default)]
    pub day: Option<String>,
    /// When it begins, `14:30` by the clocks of its zone.
    #[serde(default)]
    pub starts: Option<String>,
    /// The time zone by its name in the IANA database, `Europe/Zurich`.
    #[serde(default)]
    pub zone: Option<String>,
    /// A place, or a link.
    #[serde(default)]
    pub place: Option<String>,
    /// What it is about.
    #[serde(default)]
    pub agenda: Option<String>,
    /// Whether it took place.
    #[serde(default)]
    pub held: bool,
    /// The members that took part; nobody is told here of one that has declined since.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Vec<String>))]
    pub took_part: Vec<PartyId>,
    /// What was decided.
    #[serde(default)]
    pub decisions: Vec<Decision>,
}

/// What a meeting decided.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Unique in the meeting.
    pub key: u32,
    /// In words.
    pub text: String,
    /// Who does it: a member, or the unit; absent where it is nobody's task, or that of a member
    /// that has declined since.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub party: Option<PartyId>,
    /// The day by which it is to be done.
    #[serde(default)]
    pub due: Option<String>,
    /// Whether it is done.
    #[serde(default)]
    pub done: bool,
}

/// What is sent to say that what was decided is done, or is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DoneBody {
    /// Whether it is.
    pub done: bool,
}

impl CoalitionBody {
    /// The first meeting that is not held yet; one without a day comes last.
    #[must_use]
    pub fn next_meeting(&self) -> Option<&Meeting> {
        let open = self.meetings.iter().filter(|meeting| !meeting.held);
        open.min_by_key(|meeting| (meeting.day.is_none(), &meeting.day, &meeting.starts))
    }

    /// Takes out of its meetings what of them speaks of parties that declined.
    pub(super) fn tell_meetings_without(&mut self, untold: &[PartyId]) {
        for meeting in &mut self.meetings {
            meeting.took_part.retain(|party| !untold.contains(party));
            for decision in &mut meeting.decisions {
                decision.party.take_if(|party| untold.contains(party));
            }
        }
    }
}

/// A time of day as it is written, `14:30`.
#[must_use]
pub fn is_time(text: &str) -> bool {
    let part = |text: &str, below: u8| {
        text.len() == 2
            && text.bytes().all(|digit| digit.is_ascii_digit())
            && text.parse::<u8>().is_ok_and(|value| value < below)
    };
    text.split_once(':').is_some_and(|(hour, minute)| part(hour, 24) && part(minute, 60))
}

/// Meetings, or the day that a coalition had in their place.
pub(super) fn or_day<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Meeting>, D::Error> {
    struct Meetings;

    impl<'de> Visitor<'de> for Meetings {
        type Value = Vec<Meeting>;

        fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
            to.write_str("a list of meetings")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Self::Value, A::Error> {
            Vec::deserialize(SeqAccessDeserializer::new(list))
        }

        fn visit_str<E: Error>(self, day: &str) -> Result<Self::Value, E> {
            Ok(vec![Meeting { key: 1, day: Some(day.to_owned()), ..Meeting::default() }])
        }

        fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
            Ok(Vec::new())
        }
    }

    from.deserialize_any(Meetings)
}
