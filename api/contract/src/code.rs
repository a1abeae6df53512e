//! Closed lists of words with one fixed spelling each.

pub use engine::case::Code;

/// The value with this spelling.
#[must_use]
pub fn from_code<C: Code>(code: &str) -> Option<C> {
    C::ALL.iter().copied().find(|value| value.code() == code)
}

/// Declares an enum whose variants have one fixed spelling.
macro_rules! code_enum {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $text)] $variant),+ }

        impl engine::case::Code for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn code(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }
    };
}

pub(crate) use code_enum;
