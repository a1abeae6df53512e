//! Reads a DIMACS file: every refusal names the line, the rule and the fix.

use engine::flow::Arc;
use std::io::BufRead;

/// More nodes than this are refused, so that a mistyped file ends with a message and not for want of
/// memory.
const MOST_NODES: u32 = 50_000_000;

const P: &str = "p min NODES ARCS";
const N: &str = "n NODE SUPPLY";
const A: &str = "a TAIL HEAD LOWER CAPACITY COST";

/// A file's content; lower bounds are shifted away already.
#[derive(Debug)]
pub(crate) struct Network {
    pub(crate) supply: Vec<i64>,
    pub(crate) arcs: Vec<Arc>,
    /// What the lower bounds cost.
    pub(crate) fixed_cost: i128,
}

/// Why a file was not read. Lines count from 1.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FileError {
    #[error("cannot read the file")]
    Read(#[from] std::io::Error),
    #[error("line {line}: {fault}")]
    Line { line: usize, fault: Fault },
    #[error("the file: there is a line `{P}`; found none; add it before the first node or arc")]
    NoProblemLine,
    #[error(
        "line {line}: the problem line promises {promised} arcs; found {found}; correct the number, or the arcs"
    )]
    ArcCount { line: usize, promised: u32, found: usize },
}

/// What is wrong with a line: the rule, what was found, and the fix.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    #[error("a line starts with c, p, n or a; found `{0}`; correct its first word")]
    Kind(String),
    #[error("{what} must be there; found the end of the line; write `{form}`")]
    Missing { what: &'static str, form: &'static str },
    #[error("{what} is a whole number; found `{text}` ({why}); correct it")]
    Number { what: &'static str, text: String, why: String },
    #[error("a line ends after `{form}`; found `{word}`; remove what is left over")]
    LeftOver { form: &'static str, word: String },
    #[error("the problem is `min`; found `{0}`; write `{P}`")]
    NotMin(String),
    #[error("there is one problem line; found a second; remove one of the two")]
    SecondProblem,
    #[error("at most {MOST_NODES} nodes are read; found {0}; correct the number")]
    Nodes(u32),
    #[error("the problem line comes first; found `{0}` before it; move `{P}` to the top")]
    BeforeProblem(String),
    #[error("a node lies within 1 and {n_nodes}; found {node}; correct it, or the problem line")]
    Node { node: u32, n_nodes: u32 },
    #[error("a node has one supply; found a second of node {0}; write their sum in one line")]
    SecondSupply(u32),
    #[error(
        "a capacity is at least the lower bound; found {capacity} below {lower}; correct one of the two"
    )]
    Bounds { lower: i64, capacity: i64 },
    #[error("amounts stay within 64 bits; found more; write them in a larger unit")]
    Overflow,
}

/// What is read so far.
struct Reading {
    network: Network,
    /// By node.
    has_supply: Vec<bool>,
    promised_arcs: u32,
    /// Of the problem line.
    line: usize,
}

/// Reads a network.
///
/// # Errors
///
/// The first [`FileError`].
pub(crate) fn network(mut file: impl BufRead) -> Result<Network, FileError> {
    let mut reading = None;
    let mut row = String::new();
    for line in 1.. {
        row.clear();
        if file.read_line(&mut row)? == 0 {
            break;
        }
        read(&row, line, &mut reading).map_err(|fault| FileError::Line { line, fault })?;
    }
    let Reading { network, promised_arcs, line, .. } = reading.ok_or(FileError::NoProblemLine)?;
    match u32::try_from(network.arcs.len()) {
        Ok(found) if found == promised_arcs => Ok(network),
        _ => {
            let found = network.arcs.len();
            Err(FileError::ArcCount { line, promised: promised_arcs, found })
        }
    }
}

fn read(row: &str, line: usize, reading: &mut Option<Reading>) -> Result<(), Fault> {
    let mut words = Words { left: row.split_whitespace(), form: "" };
    match (words.left.next(), reading) {
        (None | Some("c"), _) => return Ok(()),
        (Some("p"), Some(_)) => return Err(Fault::SecondProblem),
        (Some("p"), reading) => *reading = Some(problem(words.of(P), line)?),
        (Some(kind @ ("n" | "a")), None) => return Err(Fault::BeforeProblem(kind.to_owned())),
        (Some("n"), Some(reading)) => node(words.of(N), reading)?,
        (Some("a"), Some(reading)) => arc(words.of(A), reading)?,
        (Some(kind), _) => return Err(Fault::Kind(kind.to_owned())),
    }
    let form = words.form;
    words.left.next().map_or(Ok(()), |word| Err(Fault::LeftOver { form, word: word.to_owned() }))
}

fn problem(words: &mut Words<'_>, line: usize) -> Result<Reading, Fault> {
    let kind = words.text("the kind of problem")?;
    if kind != "min" {
        return Err(Fault::NotMin(kind.to_owned()));
    }
    let n_nodes: u32 = words.number("the number of nodes")?;
    if n_nodes > MOST_NODES {
        return Err(Fault::Nodes(n_nodes));
    }
    let promised_arcs = words.number("the number of arcs")?;
    let n_nodes = usize::try_from(n_nodes).expect("an address has 32 bits or more");
    let network = Network { supply: vec![0; n_nodes], arcs: Vec::new(), fixed_cost: 0 };
    Ok(Reading { network, has_supply: vec![false; n_nodes], promised_arcs, line })
}

fn node(words: &mut Words<'_>, reading: &mut Reading) -> Result<(), Fault> {
    let node = words.node("the node", reading)?;
    let supply = words.number("the supply")?;
    let place = usize::try_from(node).expect("an address has 32 bits or more");
    if std::mem::replace(&mut reading.has_supply[place], true) {
        return Err(Fault::SecondSupply(node + 1));
    }
    add(&mut reading.network, node, supply)
}

fn arc(words: &mut Words<'_>, reading: &mut Reading) -> Result<(), Fault> {
    let tail = words.node("the tail", reading)?;
    let head = words.node("the head", reading)?;
    let lower: i64 = words.number("the lower bound")?;
    let capacity: i64 = words.number("the capacity")?;
    let cost: i64 = words.number("the cost")?;
    if capacity < lower {
        return Err(Fault::Bounds { lower, capacity });
    }
    let network = &mut reading.network;
    add(network, tail, lower.checked_neg().ok_or(Fault::Overflow)?)?;
    add(network, head, lower)?;
    network.fixed_cost += i128::from(lower) * i128::from(cost);
    let capacity = capacity.checked_sub(lower).ok_or(Fault::Overflow)?;
    network.arcs.push(Arc { tail, head, capacity, cost });
    Ok(())
}

fn add(network: &mut Network, node: u32, amount: i64) -> Result<(), Fault> {
    let supply =
        &mut network.supply[usize::try_from(node).expect("an address has 32 bits or more")];
    *supply = supply.checked_add(amount).ok_or(Fault::Overflow)?;
    Ok(())
}

/// The words of a line that are still to be read, and how such a line is written.
struct Words<'a> {
    left: std::str::SplitWhitespace<'a>,
    form: &'static str,
}

impl<'a> Words<'a> {
    const fn of(&mut self, form: &'static str) -> &mut Self {
        self.form = form;
        self
    }

    fn text(&mut self, what: &'static str) -> Result<&'a str, Fault> {
        self.left.next().ok_or(Fault::Missing { what, form: self.form })
    }

    fn number<T: std::str::FromStr<Err = std::num::ParseIntError>>(
        &mut self,
        what: &'static str,
    ) -> Result<T, Fault> {
        let text = self.text(what)?;
        text.parse().map_err(|error: std::num::ParseIntError| Fault::Number {
            what,
            text: text.to_owned(),
            why: error.to_string(),
        })
    }

    /// A node as the solver counts it, from 0.
    fn node(&mut self, what: &'static str, reading: &Reading) -> Result<u32, Fault> {
        let node: u32 = self.number(what)?;
        let n_nodes =
            u32::try_from(reading.network.supply.len()).expect("its length was read as u32");
        if 1 <= node && node <= n_nodes { Ok(node - 1) } else { Err(Fault::Node { node, n_nodes }) }
    }
}
