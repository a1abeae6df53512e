//! What the rows are narrowed to, kept in the address.

use contract::figures::Row;
use engine::order::sort_by;
use yew::prelude::*;

use crate::desk::context::Desk;
use crate::desk::need::row::oda_code;
use crate::format;
use crate::route::Query;
use crate::ui::filter_field;
use crate::words::{compare, say};

/// State, theme, year, official development assistance.
pub(super) fn filters(desk: &Desk, rows: &[Row], query: &Query, replace: &Callback<Query>) -> Html {
    let distinct = |of: &dyn Fn(&Row) -> (String, String)| {
        let mut all: Vec<(String, String)> = rows.iter().map(of).collect();
        sort_by(&mut all, |a, b| compare(&a.1, &b.1).then_with(|| a.0.cmp(&b.0)));
        all.dedup();
        all.retain(|(code, _)| !code.is_empty());
        all
    };
    let states = distinct(&|row| (row.state.clone(), desk.name_of(&row.state)));
    let themes = distinct(&|row| (row.theme.clone(), format::theme(&row.theme)));
    let years = distinct(&|row| {
        let year = row.year.map_or_else(String::new, |year| year.to_string());
        (year.clone(), year)
    });
    let odas = [true, false].map(|oda| {
        let code = oda_code(oda);
        (code.to_owned(), say::desk_needs_oda_is(code))
    });
    let filter = |name: &'static str, label: String, options: &[(String, String)]| {
        filter_field((query, replace), name, &label, options)
    };
    html! {
        <form class="filters" role="search" onsubmit={|event: SubmitEvent| event.prevent_default()}>
            { filter("state", say::desk_need_field("owner"), &states) }
            { filter("theme", say::desk_need_field("theme"), &themes) }
            { filter("year", say::col_year(), &years) }
            { filter("oda", say::desk_needs_oda(), &odas) }
        </form>
    }
}
