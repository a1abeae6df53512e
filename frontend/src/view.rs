//! Parts that know the domain: drawn from what they are given, without fetching.

mod case_gate;
mod case_picker;
mod coverage_bar;
mod explain;
mod faults;
mod figures_table;
mod filters;
mod fit;
mod flow_picture;
mod frame;
mod headline;
mod line_table;
mod link;
mod list_page;
mod many_field;
mod match_table;
mod member_table;
mod policy_form;
mod result;
mod run_panel;
mod sources;
mod table_downloads;
mod tried;
mod verify_panel;

pub use case_gate::with_case;
pub use case_picker::{open_file, use_case_picker};
pub use coverage_bar::{
    coverage_bar, coverage_key, key_entry, part_of_picture, parts_bar, patterns, wide_coverage_bar,
};
pub use explain::{Explain, explained};
pub use faults::{client_problem, fault_table};
pub use figures_table::{figures_table, to_be_costed, years_tables};
pub use filters::use_list_actions;
pub use fit::Fit;
pub use flow_picture::{Canvas, Flow, FlowView, flow_block, use_canvas};
pub use frame::{Footer, Header};
pub use headline::{Sums, headline};
pub use line_table::line_table;
pub use link::RouteLink;
pub use list_page::{Column, ListPage, list_page};
pub use many_field::{chosen_of, many_field};
pub use match_table::match_table;
pub use member_table::member_table;
pub use policy_form::{PolicyForm, policy_in_words};
pub use result::{SaveRun, run_result};
pub use run_panel::{RunPanel, use_auto_run};
pub use sources::sources;
pub use table_downloads::{Sheet, download_row, downloads_and, table_downloads};
pub use tried::tried;
pub use verify_panel::verify_panel;
