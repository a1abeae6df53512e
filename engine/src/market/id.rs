//! Typed positions in a market's lists.

use std::fmt;
use std::ops::Index;

use super::{Donor, Line, Market, Need, Offer, Resource, State};

/// Declares an index type for one list of the market.
macro_rules! define_ix {
    ($($(#[$meta:meta])* $name:ident => $list:ident: $item:ty;)+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(u32);

        impl $name {
            /// The position `at` in its list.
            ///
            /// # Panics
            ///
            /// Beyond 2^32 entries, which the format's limits exclude.
            pub(crate) fn new(at: usize) -> Self {
                Self(u32::try_from(at).expect("lists are far shorter than 2^32: Rule::TooMany"))
            }
            /// The position as an index.
            #[must_use]
            pub fn at(self) -> usize {
                usize::try_from(self.0).expect("every target has at least 32-bit addresses")
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl Index<$name> for Market {
            type Output = $item;
            fn index(&self, ix: $name) -> &$item {
                &self.$list[ix.at()]
            }
        }
    )+};
}

define_ix! {
    /// A State of the case.
    StateIx => states: State;
    /// A donor of the case.
    DonorIx => donors: Donor;
    /// A need of the case.
    NeedIx => needs: Need;
    /// A line of the case.
    LineIx => lines: Line;
    /// An offer of the case.
    OfferIx => offers: Offer;
    /// A resource of the case.
    ResourceIx => resources: Resource;
}

impl ResourceIx {
    /// Funding: the first resource of every market.
    pub(crate) const MONEY: Self = Self(0);
}
