//! Closed lists of words with one fixed spelling each.

pub use engine::case::Code;

/// The value with this spelling.
#[must_use]
pub fn from_code<C: Code>(code: &str) -> Option<C> {
    C::ALL.iter().copied().find(|value| value.code() == code)
}

/// The schema of a list of words.
#[cfg(feature = "openapi")]
#[must_use]
pub fn schema<C: Code>() -> utoipa::openapi::Object {
    words::<C>(utoipa::openapi::Type::String.into(), None)
}

/// The same where the word may be missing.
#[cfg(feature = "openapi")]
pub(crate) fn optional<C: Code>() -> utoipa::openapi::Object {
    use utoipa::openapi::Type;
    words::<C>([Type::String, Type::Null].into_iter().collect(), Some(None))
}

#[cfg(feature = "openapi")]
fn words<C: Code>(
    types: utoipa::openapi::schema::SchemaType,
    more: Option<Option<&str>>,
) -> utoipa::openapi::Object {
    let words = C::ALL.iter().map(|value| Some(value.code())).chain(more);
    utoipa::openapi::ObjectBuilder::new().schema_type(types).enum_values(Some(words)).build()
}

/// Declares an enum whose variants have one fixed spelling.
macro_rules! code_enum {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $text)] $variant),+ }

        // By hand: the macro of `utoipa` does not see the spelling that this one hands on.
        #[cfg(feature = "openapi")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                utoipa::openapi::schema::Schema::Object($crate::code_schema::<Self>()).into()
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::ToSchema for $name {}

        impl engine::case::Code for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const CODES: &'static [&'static str] = &[$($text),+];
            fn code(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }
    };
}

pub(crate) use code_enum;
