//! Parts that know nothing of the domain. Native elements, each with its label.

mod field;
mod heading;
mod notice;
mod pager;
mod sort_header;
mod status;

pub use field::{
    FileField, SearchField, SelectField, Toggle, file_field, filter_field, no_match, select_field,
    toggle,
};
pub use heading::PageHeading;
pub use notice::{Tone, notice, skeleton};
pub use pager::pager;
pub use sort_header::{SortHeader, sort_header};
pub use status::status;
