//! Parts that know nothing of the domain. Native elements, each with its label.

mod field;
mod heading;
mod notice;
mod pager;
mod sort_header;
mod status;

pub use field::{FileField, SearchField, SelectField, Toggle};
pub use heading::PageHeading;
pub use notice::{Notice, Skeleton, Tone};
pub use pager::Pager;
pub use sort_header::SortHeader;
pub use status::Status;
