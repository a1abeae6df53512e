//! A run as text: per State who is proposed for what, what stays open and why.

use std::collections::BTreeMap;
use std::fmt;

use engine::Run;
use engine::case::{Code as _, format_amount};
use engine::run::{Coalition, LineCover, Match, Member, ResourceKey};

use super::table::{Side, Table};
use crate::words;

/// Prints a run.
pub(super) struct Report<'a>(pub(super) &'a Run);

/// What the report looks up again and again.
struct Context<'a> {
    run: &'a Run,
    donors: BTreeMap<&'a str, &'a str>,
    states: BTreeMap<&'a str, &'a str>,
    resources: BTreeMap<&'a str, &'a ResourceKey>,
}

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let run = self.0;
        let case = &run.case;
        let lines = run.coalitions.iter().flat_map(|coalition| &coalition.lines);
        let context = Context {
            run,
            donors: case
                .donors
                .iter()
                .map(|donor| (donor.id.as_str(), donor.name.as_str()))
                .collect(),
            states: case
                .states
                .iter()
                .map(|state| (state.iso3.as_str(), state.name.as_str()))
                .collect(),
            resources: lines.map(|line| (line.line.as_str(), &line.resource)).collect(),
        };
        writeln!(f, "{}", case.label)?;
        writeln!(f, "\n{}", case.title)?;
        writeln!(
            f,
            "Case {}, as of {}. Policy \"{}\".",
            short(&run.case_hash),
            case.as_of,
            run.policy.name
        )?;
        writeln!(
            f,
            "{} A proposal is not a commitment.",
            words::status(run.status, run.policy.order_of_search())
        )?;
        for coalition in &run.coalitions {
            context.coalition(f, coalition)?;
        }
        context.totals(f)
    }
}

impl Context<'_> {
    fn coalition(&self, f: &mut fmt::Formatter<'_>, coalition: &Coalition) -> fmt::Result {
        let name = self.states.get(coalition.state.as_str()).copied().unwrap_or(&coalition.state);
        writeln!(f, "\n{name} ({})", coalition.state)?;
        let matches: Vec<&Match> =
            self.run.matches.iter().filter(|m| m.state == coalition.state).collect();
        self.partners(
            f,
            "Proposed partners",
            "Proposed",
            matches.iter().copied().filter(|m| !m.locked),
        )?;
        self.partners(
            f,
            "Confirmed before this run",
            "Committed",
            matches.iter().copied().filter(|m| m.locked),
        )?;
        if matches.is_empty() {
            writeln!(f, "  No partner is proposed.")?;
        }
        self.roles(f, "Members", &coalition.members)?;
        for group in &coalition.groups {
            self.roles(f, words::group(group.theme), &group.members)?;
        }
        self.lines(f, coalition.lines.iter())?;
        to_be_costed(f, coalition.lines.iter())
    }

    fn partners<'b>(
        &self,
        f: &mut fmt::Formatter<'_>,
        title: &str,
        quantity: &'static str,
        matches: impl Iterator<Item = &'b Match>,
    ) -> fmt::Result {
        let columns = [
            ("Partner", Side::Left),
            ("Line", Side::Left),
            ("Year", Side::Right),
            (quantity, Side::Right),
        ];
        let mut table = Table::new(columns);
        for entry in matches {
            let donor = self.donors.get(entry.donor.as_str()).copied().unwrap_or(&entry.donor);
            let amount = self
                .resources
                .get(entry.line.as_str())
                .map(|resource| self.quantity(entry.quantity, resource));
            let cost = entry.money.map(|money| format!(", bought for {}", self.money(money)));
            table.push([
                donor.to_owned(),
                entry.line.clone(),
                entry.year.to_string(),
                amount.unwrap_or_default() + &cost.unwrap_or_default(),
            ]);
        }
        if table.is_empty() { Ok(()) } else { write!(f, "  {title}\n{table}") }
    }

    fn roles(&self, f: &mut fmt::Formatter<'_>, what: &str, members: &[Member]) -> fmt::Result {
        if members.is_empty() {
            return Ok(());
        }
        let members = members.iter().map(|member| {
            let donor = self.donors.get(member.donor.as_str()).copied().unwrap_or(&member.donor);
            let roles: Vec<&str> = member.roles.iter().copied().map(words::role).collect();
            format!("{donor} ({})", roles.join(", "))
        });
        writeln!(f, "  {what}: {}", members.collect::<Vec<_>>().join("; "))
    }

    fn lines<'b>(
        &self,
        f: &mut fmt::Formatter<'_>,
        lines: impl Iterator<Item = &'b LineCover>,
    ) -> fmt::Result {
        let mut table = Table::new([
            ("Line", Side::Left),
            ("Year", Side::Right),
            ("Priority", Side::Right),
            ("Needed", Side::Right),
            ("Covered", Side::Right),
            ("Committed", Side::Right),
            ("Proposed", Side::Right),
            ("Open", Side::Right),
            ("Unit", Side::Left),
            ("Why it is open", Side::Left),
        ]);
        for line in lines {
            let Some(amounts) = line.amounts else { continue };
            let figure = |value: i64| self.figure(value, &line.resource);
            table.push([
                line.line.clone(),
                line.year.to_string(),
                line.priority.to_string(),
                figure(amounts.needed),
                amounts.already_covered.map_or_else(words::not_reported, figure),
                figure(amounts.locked),
                figure(amounts.proposed),
                figure(amounts.open),
                line.resource.unit.clone(),
                line.diagnosis.as_ref().map(words::cause).unwrap_or_default(),
            ]);
        }
        if table.is_empty() { Ok(()) } else { write!(f, "  Lines\n{table}") }
    }

    fn totals(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut table = Table::new([
            ("Resource", Side::Left),
            ("Needed", Side::Right),
            ("Covered", Side::Right),
            ("Committed", Side::Right),
            ("Proposed", Side::Right),
            ("Open", Side::Right),
            ("Offered", Side::Right),
            ("Not placed", Side::Right),
        ]);
        for total in &self.run.totals {
            let figure = |value: i64| self.figure(value, &total.resource);
            let amounts = total.amounts;
            table.push([
                words::resource(&total.resource),
                figure(amounts.needed),
                amounts.already_covered.map_or_else(words::not_reported, figure),
                figure(amounts.locked),
                figure(amounts.proposed),
                figure(amounts.open),
                figure(total.offered),
                figure(total.unused),
            ]);
        }
        let uncosted = self
            .run
            .totals
            .iter()
            .fold(0, |sum: u32, total| sum.saturating_add(total.to_be_costed));
        write!(f, "\nTotals\n{table}")?;
        if uncosted > 0 {
            writeln!(f, "  To be costed, in no sum: {}", words::lines(uncosted))?;
        }
        Ok(())
    }

    fn figure(&self, value: i64, resource: &ResourceKey) -> String {
        let digits = if resource.kind == engine::case::ResourceKind::Funding {
            self.run.minor_digits
        } else {
            0
        };
        words::grouped(&format_amount(value, digits))
    }

    fn money(&self, value: i64) -> String {
        let amount = words::grouped(&format_amount(value, self.run.minor_digits));
        format!("{} {amount}", self.run.currency)
    }

    fn quantity(&self, value: i64, resource: &ResourceKey) -> String {
        words::quantity(value, resource, self.run.minor_digits)
    }
}

/// Lines without a figure, apart from those with one: they are in no sum.
fn to_be_costed<'b>(
    f: &mut fmt::Formatter<'_>,
    lines: impl Iterator<Item = &'b LineCover>,
) -> fmt::Result {
    let mut table = Table::new([
        ("Line", Side::Left),
        ("Year", Side::Right),
        ("Priority", Side::Right),
        ("Kind", Side::Left),
        ("Code", Side::Left),
        ("Unit", Side::Left),
    ]);
    for line in lines.filter(|line| line.amounts.is_none()) {
        table.push([
            line.line.clone(),
            line.year.to_string(),
            line.priority.to_string(),
            line.resource.kind.code().to_owned(),
            line.resource.code.clone(),
            line.resource.unit.clone(),
        ]);
    }
    if table.is_empty() { Ok(()) } else { write!(f, "  To be costed\n{table}") }
}

/// Enough of a hash for a person to compare.
fn short(hash: &str) -> &str {
    hash.get(..12).unwrap_or(hash)
}
