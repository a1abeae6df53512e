//! Parts that know the domain: drawn from what they are given, without fetching.

mod case_gate;
mod case_picker;
mod coverage_bar;
mod faults;
mod figures_table;
mod filters;
mod fit;
mod flow_picture;
mod frame;
mod line_table;
mod link;
mod match_table;
mod member_table;
mod policy_form;
mod result;
mod run_panel;
mod tried;
mod verify_panel;

pub use case_gate::with_case;
pub use case_picker::{CasePicker, OpenFile};
pub use coverage_bar::{CoverageBar, CoverageKey};
pub use faults::{ClientProblem, FaultTable};
pub use figures_table::FiguresTable;
pub use filters::{FilterForm, ListActions};
pub use fit::Fit;
pub use flow_picture::FlowView;
pub use frame::{Footer, Header};
pub use line_table::LineTable;
pub use link::RouteLink;
pub use match_table::MatchTable;
pub use member_table::MemberTable;
pub use policy_form::{PolicyForm, policy_in_words};
pub use result::{RunResult, SaveRun};
pub use run_panel::{RunPanel, use_auto_run};
pub use tried::Tried;
pub use verify_panel::VerifyPanel;
