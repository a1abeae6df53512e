//! Deadlines of States, as needs name them and as public records report those of Article 4: in a table, and drawn
//! in time.

use contract::account::Article4;
use contract::need::NeedBody;
use contract::record::{Record, Status};
use engine::case::Date;
use engine::layout::{Deadline, Direction, MONTHS_BEFORE, Term, Timeline, timeline};
use engine::order::sort_by_key;
use yew::prelude::*;

use crate::browser::download;
use crate::desk::calendar::{Entry, Starts, calendar};
use crate::desk::context::Desk;
use crate::desk::device::now;
use crate::desk::need::warning::CLEARANCE;
use crate::format;
use crate::view::{Sheet, downloads_and, use_canvas};
use crate::words::{self, say};

/// A deadline of a State with the needs that name it; a plain fact, late or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Due {
    /// ISO 3166-1 alpha-3.
    state: String,
    /// In the reader's language.
    name: String,
    day: Date,
    needs: usize,
    /// Whether it is one of Article 4, which can be extended: a need of clearance names it, or a record reports it.
    can_be_extended: bool,
    /// What reports it as the deadline of Article 4.
    article4: Option<Article4>,
}

/// Deadlines that are known, and States of which none is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Dues {
    /// By name of the State, then by day.
    known: Vec<Due>,
    /// States with a duty under Article 4 whose deadline is not reported, by name, each with what says so.
    unknown: Vec<(String, Article4)>,
}

/// Every deadline that needs name or records report; those of one State where `only` says which.
pub(crate) fn dues(desk: &Desk, needs: &[Record<NeedBody>], only: &str) -> Dues {
    let mut all: Vec<Due> = Vec::new();
    let mut unknown = Vec::new();
    let standing = needs.iter().filter(|need| need.status != Status::Withdrawn);
    for need in standing.filter(|need| only.is_empty() || need.owner == only) {
        let Some(day) = need.body.deadline.as_deref().and_then(Date::parse) else { continue };
        match all.iter_mut().find(|due| due.state == need.owner && due.day == day) {
            Some(due) => {
                due.needs += 1;
                due.can_be_extended |= is_clearance(need);
            }
            None => {
                let (state, name) = (need.owner.clone(), desk.name_of(&need.owner));
                let can_be_extended = is_clearance(need);
                all.push(Due { state, name, day, needs: 1, can_be_extended, article4: None });
            }
        }
    }
    for (state, party) in desk.parties.iter().filter(|(id, _)| only.is_empty() || *id == only) {
        let Some(duty) = party.article4.clone() else { continue };
        let name = desk.name_of(state);
        let Some(day) = duty.deadline.as_deref().and_then(Date::parse) else {
            unknown.push((name, duty));
            continue;
        };
        match all.iter_mut().find(|due| due.state == *state && due.day == day) {
            Some(due) => {
                due.can_be_extended = true;
                due.article4 = Some(duty);
            }
            None => {
                let (state, article4) = (state.clone(), Some(duty));
                all.push(Due { state, name, day, needs: 0, can_be_extended: true, article4 });
            }
        }
    }
    sort_by_key(&mut all, |due| (format::fold(&due.name), due.day));
    sort_by_key(&mut unknown, |(name, _)| format::fold(name));
    Dues { known: all, unknown }
}

fn is_clearance(need: &Record<NeedBody>) -> bool {
    need.body.theme == CLEARANCE
}

impl Due {
    /// The last day for a request to extend it, if the meeting that decides on it is on the day itself; `None` for what is
    /// no deadline of Article 4, and before the calendar begins.
    fn submit_by(&self) -> Option<Date> {
        self.day.months_before(MONTHS_BEFORE).filter(|_| self.can_be_extended)
    }

    /// What reports it as the deadline of Article 4; empty where only needs name it.
    fn source(&self) -> &str {
        self.article4.as_ref().map_or("", |duty| &duty.source)
    }
}

/// The columns of the file.
const HEADER: &[&str] =
    &["state", "state_name", "deadline", "request_due_by", "needs", "article4_source"];

/// The table for spreadsheets: codes, names, days.
fn table(dues: &[Due]) -> Vec<Vec<String>> {
    let row = |due: &Due| {
        let submit = due.submit_by().map_or_else(String::new, |day| day.to_string());
        vec![
            due.state.clone(),
            due.name.clone(),
            due.day.to_string(),
            submit,
            due.needs.to_string(),
            due.source().to_owned(),
        ]
    };
    dues.iter().map(row).collect()
}

/// Those of a calendar, each with the way to the needs of its State on this server.
fn entries(dues: &[Due], origin: &str) -> Vec<Entry> {
    let of = |due: &Due| {
        let entry = |kind: &str, day: Date, title: String| Entry {
            id: format!("{}-{}-{kind}", due.state, due.day),
            version: 0,
            starts: Starts::Day(day),
            title,
            place: String::new(),
            says: match due.source() {
                "" => say::deadlines_needs(due.needs),
                source => say::deadlines_article4(source),
            },
            url: format!("{origin}/desk/needs?state={}", due.state),
        };
        let submit = due.submit_by();
        let submit =
            submit.map(|day| entry("request", day, say::deadlines_entry_submit(&due.name)));
        let last = entry("deadline", due.day, say::deadlines_entry(&due.name));
        submit.into_iter().chain([last])
    };
    dues.iter().flat_map(of).collect()
}

/// Properties of [`Deadlines`].
#[derive(Properties, PartialEq)]
pub(crate) struct DeadlinesProps {
    /// In the order shown.
    pub(crate) dues: Dues,
}

/// Nothing where there is no deadline and none is unknown; else the table, then the picture.
#[component]
pub(crate) fn Deadlines(props: &DeadlinesProps) -> Html {
    let canvas = use_canvas();
    let today = use_state(|| None::<Date>);
    use_effect_with((), {
        let today = today.clone();
        move |()| today.set(now().get(..10).and_then(Date::parse))
    });
    let Dues { known, unknown } = &props.dues;
    if known.is_empty() && unknown.is_empty() {
        return Html::default();
    }
    let heads = [
        say::col_state(),
        say::desk_need_field("deadline"),
        say::deadlines_submit(),
        say::desk_needs(),
    ];
    let row = |due: &Due| {
        let submit = due.submit_by();
        html! {
            <tr role="row">
                <th scope="row" role="rowheader">{ &due.name }</th>
                <td role="cell" data-label={heads[1].clone()}>
                    { words::date(due.day) }
                    if let Some(duty) = &due.article4 {
                        <span class="sub">{ link(&duty.url, &say::deadlines_article4(&duty.source)) }</span>
                    }
                </td>
                <td role="cell" data-label={heads[2].clone()}>{ submit.map_or_else(|| "–".to_owned(), words::date) }</td>
                <td role="cell" class="num" data-label={heads[3].clone()}>{ due.needs }</td>
            </tr>
        }
    };
    // Without a deadline there is nothing to draw, and no table that would say the same.
    let is_drawn = !known.is_empty() && canvas.has_room();
    let picture = today.filter(|_| is_drawn).map(|today| {
        let all = known.iter().map(|due| Deadline { state: due.state.clone(), day: due.day });
        let drawn = timeline(&all.collect::<Vec<_>>(), today, canvas.width, canvas.direction);
        draw(known, &drawn, canvas.direction)
    });
    let what = say::deadlines();
    let sheet = Sheet { name: "deadlines", what: &what, header: HEADER, numeric: &[4] };
    let rows = table(known);
    // For calendars: both days of each row.
    let onsave = {
        let dues = known.clone();
        Callback::from(move |_: MouseEvent| {
            let place = gloo::utils::window().location();
            let host = place.host().unwrap_or_default();
            let all = entries(&dues, &place.origin().unwrap_or_default());
            let text = calendar(&all, &host, &now());
            download("deadlines.ics", "text/calendar;charset=utf-8", &text);
        })
    };
    html! {
        <section aria-labelledby="deadlines">
            <h2 id="deadlines">{ say::deadlines() }</h2>
            <p class="hint">{ say::deadlines_hint() }</p>
            if !known.is_empty() {
            <table class="stack" role="table">
                <caption>{ say::deadlines_caption() }</caption>
                <thead role="rowgroup"><tr role="row">
                    { for heads.iter().enumerate().map(|(at, head)| html! { <th scope="col" role="columnheader" class={(at == 3).then_some("num")}>{ head }</th> }) }
                </tr></thead>
                <tbody role="rowgroup">{ for known.iter().map(row) }</tbody>
            </table>
            }
            if !unknown.is_empty() {
                <p class="hint">{ say::deadlines_unknown() }</p>
                <ul class="button-row plain">
                    { for unknown.iter().map(|(name, duty)| html! { <li>{ link(&duty.url, name) }</li> }) }
                </ul>
            }
            if !known.is_empty() {
                { downloads_and(&sheet, rows, Some(("iCalendar", onsave))) }
            }
            <figure class="flow timeline" ref={&canvas.frame}>
                if let Some(picture) = picture {
                    { picture }
                    <figcaption>{ say::deadlines_key() }</figcaption>
                }
            </figure>
        </section>
    }
}

/// What a record says, with the way to it.
fn link(url: &str, words: &str) -> Html {
    let (href, words) = (url.to_owned(), words.to_owned());
    html! { <a {href} rel="noopener noreferrer" target="_blank">{ words }</a> }
}

/// A name in a picture, line by line.
fn svg_lines(x: &str, y: i32, anchor: &'static str, lines: &[String]) -> Html {
    let line = |(at, text): (i32, &String)| {
        let (x, y) = (x.to_owned(), (y + 19 * at).to_string());
        html! { <text class="flow-name" {x} {y} text-anchor={anchor}>{ text }</text> }
    };
    (0..).zip(lines).map(line).collect()
}

fn draw(dues: &[Due], drawn: &Timeline, direction: Direction) -> Html {
    let [width, height] = [drawn.width, drawn.height].map(|n| n.to_string());
    let line = |x: i32, class: &'static str| {
        html! { <line {class} x1={x.to_string()} x2={x.to_string()} y1="22" y2={height.clone()} /> }
    };
    let name = |state: &str| {
        dues.iter().find(|due| due.state == state).map_or("", |due| due.name.as_str())
    };
    let start = direction.place(0, 0, drawn.width).to_string();
    let named = |state: &str, y: i32| {
        let lines = format::in_lines(name(state), drawn.label_width);
        svg_lines(&start, if lines.len() > 1 { y - 4 } else { y + 5 }, "start", &lines)
    };
    // The picture has the deadlines of a State by day, as they are here.
    let of_state = |state: &str| {
        let state = state.to_owned();
        dues.iter().filter(move |due| due.state == state)
    };
    let term = |y: i32, term: &Term, due: &Due| {
        let x = term.x.min(term.submit_by_x);
        let across = (term.x - term.submit_by_x).abs().max(2);
        html! {
            <>
                if due.submit_by().is_some() {
                    <rect class="term" x={x.to_string()} y={(y - 6).to_string()} width={across.to_string()} height="12" />
                }
                <rect class="term-day" x={(term.x - 2).to_string()} y={(y - 10).to_string()} width="4" height="20" />
            </>
        }
    };
    let first = dues.iter().min_by_key(|due| due.day);
    let finding = first.map_or_else(String::new, |due| {
        say::deadlines_finding(dues.len(), &words::date(due.day), &due.name)
    });
    html! {
        <svg role="img" aria-labelledby="deadlines-title deadlines-desc" width={width.clone()} height={height.clone()}
            viewBox={format!("0 0 {width} {height}")} focusable="false">
            <title id="deadlines-title">{ say::deadlines() }</title>
            <desc id="deadlines-desc">{ finding }</desc>
            <g aria-hidden="true">
                { for drawn.ticks.iter().map(|tick| html! { <>{ line(tick.x, "tick") }<text class="flow-amount" x={tick.x.to_string()} y="14" text-anchor="middle">{ tick.year }</text></> }) }
                { line(drawn.as_of_x, "today") }
                { for drawn.rows.iter().map(|row| html! {
                    <>
                        { named(&row.state, row.y) }
                        { for row.terms.iter().zip(of_state(&row.state)).map(|(of, due)| term(row.y, of, due)) }
                    </>
                }) }
            </g>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use engine::case::Date;

    use contract::access::Role;
    use contract::account::Article4;

    use super::{Due, Dues, HEADER, Starts, dues, entries, table};
    use crate::desk::page::stage::desk;
    use crate::export::csv;
    use crate::words::{Language, speak_natively};

    fn due(state: &str, day: &str, needs: usize) -> Due {
        let day = Date::parse(day).expect("it exists");
        Due {
            state: state.to_owned(),
            name: format!("={state}"),
            day,
            needs,
            can_be_extended: needs > 1,
            article4: None,
        }
    }

    #[test]
    fn a_deadline_that_records_report_stands_without_a_need_and_one_unknown_is_no_day() {
        let mut desk = desk("ISU", Role::Isu);
        let mut parties = (*desk.parties).clone();
        let duty = |deadline: Option<&str>| Article4 {
            deadline: deadline.map(str::to_owned),
            source: "A review, 2023".to_owned(),
            url: "https://example.org".to_owned(),
        };
        parties.get_mut("LAO").expect("it is there").article4 = Some(duty(Some("2034-02-01")));
        parties.get_mut("DEU").expect("it is there").article4 = Some(duty(None));
        desk.parties = std::rc::Rc::new(parties);
        let Dues { known, unknown } = dues(&desk, &[], "");
        assert_eq!(table(&known)[0][2..], ["2034-02-01", "2033-05-01", "0", "A review, 2023"]);
        assert_eq!((known.len(), unknown.len()), (1, 1));
        assert_eq!(unknown[0].0, "Germany");
        assert_eq!(dues(&desk, &[], "NOR"), Dues::default());
    }

    #[test]
    fn both_files_hold_the_rows_of_the_screen() {
        speak_natively(Language::English);
        let dues = [due("LAO", "2030-08-01", 2), due("TCD", "2031-01-31", 1)];
        let lines: Vec<String> = csv(HEADER, &table(&dues)).lines().map(str::to_owned).collect();
        assert_eq!(lines[1], "LAO,'=LAO,2030-08-01,2029-11-01,2,");
        assert_eq!(lines[2], "TCD,'=TCD,2031-01-31,,1,", "no need of clearance names it");
        let day = |starts| match starts {
            Starts::Day(day) => day.to_string(),
            Starts::Moment(moment) => moment,
        };
        let all = entries(&dues, "https://x.example");
        assert_eq!(all[0].url, "https://x.example/desk/needs?state=LAO");
        let days: Vec<(String, String)> =
            all.into_iter().map(|entry| (entry.id, day(entry.starts))).collect();
        let wanted = [
            ("LAO-2030-08-01-request", "2029-11-01"),
            ("LAO-2030-08-01-deadline", "2030-08-01"),
            ("TCD-2031-01-31-deadline", "2031-01-31"),
        ];
        assert_eq!(days, wanted.map(|(id, day)| (id.to_owned(), day.to_owned())));
    }
}
