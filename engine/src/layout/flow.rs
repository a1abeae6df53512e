//! Who brings what, as two columns joined by ribbons.
//!
//! Ids stand in the order of the alphabet, what is gathered under *other* comes last.
//! Ribbons leave and enter a node in the order of the nodes they lead to, so that two
//! ribbons cross only where their ends do.

use std::collections::BTreeMap;

use crate::order::{self, sort_by};

use super::{Direction, scale};

/// The most ribbons in a picture; the rest are gathered into one.
pub const MAX_LINKS: usize = 25;
/// Width of a node.
const NODE_WIDTH: i32 = 14;
/// Pixels that all values of a picture share.
const VALUE_HEIGHT: i32 = 300;
/// Height kept for a node's two lines of text.
const SLOT: i32 = 46;
/// Between two slots.
const GAP: i32 = 10;
/// Above the first and below the last slot.
const MARGIN: i32 = 8;
/// Most pixels for the text beside a node: the longest name of a State is whole in it.
const LABEL: i32 = 340;
/// Between a node and its text.
const LABEL_GAP: i32 = 10;

/// A quantity from one id to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowLink {
    /// Who brings it.
    pub from: String,
    /// What it is for.
    pub to: String,
    /// How much, in one unit over the whole picture; links without any are left out.
    pub value: i64,
}

/// A laid-out picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowPicture {
    /// Pixels across.
    pub width: i32,
    /// Pixels down.
    pub height: i32,
    /// Pixels that the text beside a node may take.
    pub label_width: i32,
    /// Who brings, at the side where reading begins.
    pub sources: Vec<FlowNode>,
    /// What it is for, at the other side.
    pub targets: Vec<FlowNode>,
    /// By source, then target.
    pub ribbons: Vec<Ribbon>,
}

/// A node of the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowNode {
    /// `None` gathers the rest.
    pub id: Option<String>,
    /// Ids it stands for: 1, unless it gathers the rest.
    pub count: usize,
    /// Sum of its ribbons.
    pub value: i64,
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// Height, at least 2.
    pub height: i32,
    /// Where the text is anchored: `end` for a source, `start` for a target, in the reading direction.
    pub label_x: i32,
    /// Middle of the text.
    pub label_y: i32,
}

/// A ribbon from a source to a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ribbon {
    /// Position in [`FlowPicture::sources`].
    pub source: usize,
    /// Position in [`FlowPicture::targets`].
    pub target: usize,
    /// Its value.
    pub value: i64,
    /// Links it stands for.
    pub count: usize,
    /// SVG path data.
    pub path: String,
}

/// An id, or the rest: `(false, id)` sorts before `(true, "")`.
type Key = (bool, String);

/// Lays out the links over `width` pixels.
///
/// Links between the same two ids are one. Beyond [`MAX_LINKS`] the smallest are gathered,
/// later ids first among equals. The sum of the ribbons is the sum of the links.
#[must_use]
pub fn flow_picture(links: &[FlowLink], width: i32, direction: Direction) -> FlowPicture {
    let gathered = gather(links);
    let source_keys: Vec<Key> = distinct(gathered.iter().map(|link| &link.from));
    let target_keys: Vec<Key> = distinct(gathered.iter().map(|link| &link.to));
    let whole: i64 = gathered.iter().map(|link| link.value).sum();
    let label_width = (width * 3 / 10).clamp(0, LABEL);

    let height_of = |keys: &[Key]| {
        let n: i32 = keys.iter().map(|_| 1).sum();
        n * SLOT + (n - 1).max(0) * GAP + VALUE_HEIGHT + 2 * MARGIN
    };
    let height = height_of(&source_keys).max(height_of(&target_keys));
    let place = |keys: &[Key], is_source: bool| -> Vec<FlowNode> {
        let of = |link: &&Gathered, key: &Key| {
            if is_source { link.from == *key } else { link.to == *key }
        };
        let mut y = MARGIN + (height - height_of(keys)) / 2;
        keys.iter()
            .map(|key| {
                let value: i64 =
                    gathered.iter().filter(|link| of(link, key)).map(|link| link.value).sum();
                let node_height = scale(VALUE_HEIGHT, value, whole).max(2);
                let slot = SLOT + scale(VALUE_HEIGHT, value, whole);
                let x = if is_source { label_width } else { width - label_width - NODE_WIDTH };
                let label = if is_source { x - LABEL_GAP } else { x + NODE_WIDTH + LABEL_GAP };
                let node = FlowNode {
                    id: (!key.0).then(|| key.1.clone()),
                    count: if key.0 { rest_ids(&gathered, is_source) } else { 1 },
                    value,
                    x: direction.place(x, NODE_WIDTH, width),
                    y: y + (slot - node_height) / 2,
                    width: NODE_WIDTH,
                    height: node_height,
                    label_x: direction.place(label, 0, width),
                    label_y: y + slot / 2,
                };
                y += slot + GAP;
                node
            })
            .collect()
    };
    let sources = place(&source_keys, true);
    let targets = place(&target_keys, false);
    let ribbons = ribbons(&gathered, (&source_keys, &sources), (&target_keys, &targets), direction);
    FlowPicture { width, height, label_width, sources, targets, ribbons }
}

/// Links of one pair, or all the rest.
struct Gathered {
    from: Key,
    to: Key,
    value: i64,
    count: usize,
    /// Distinct ids on either side; 1 except for the rest.
    ids: (usize, usize),
}

/// Sums links by pair and gathers the smallest, sorted by source, then target.
fn gather(links: &[FlowLink]) -> Vec<Gathered> {
    let mut pairs: BTreeMap<(&str, &str), i64> = BTreeMap::new();
    for link in links.iter().filter(|link| link.value > 0) {
        *pairs.entry((&link.from, &link.to)).or_insert(0) += link.value;
    }
    let mut pairs: Vec<((&str, &str), i64)> = pairs.into_iter().collect();
    let mut rest = Vec::new();
    if pairs.len() > MAX_LINKS {
        // The sort is stable, so equals stay in the order of their ids.
        sort_by(&mut pairs, |a, b| b.1.cmp(&a.1));
        rest = pairs.split_off(MAX_LINKS - 1);
        sort_by(&mut pairs, Ord::cmp);
    }
    let key = |id: &str| (false, id.to_owned());
    let mut all: Vec<Gathered> = pairs
        .into_iter()
        .map(|((from, to), value)| Gathered {
            from: key(from),
            to: key(to),
            value,
            count: 1,
            ids: (1, 1),
        })
        .collect();
    if !rest.is_empty() {
        let other = (true, String::new());
        let from = order::set(rest.iter().map(|((from, _), _)| *from));
        let to = order::set(rest.iter().map(|((_, to), _)| *to));
        all.push(Gathered {
            from: other.clone(),
            to: other,
            value: rest.iter().map(|(_, value)| value).sum(),
            count: rest.len(),
            ids: (from.len(), to.len()),
        });
    }
    all
}

fn distinct<'a>(keys: impl Iterator<Item = &'a Key>) -> Vec<Key> {
    order::set(keys.cloned()).into_iter().collect()
}

/// How many ids the node of the rest stands for.
fn rest_ids(gathered: &[Gathered], is_source: bool) -> usize {
    let rest = gathered.iter().find(|link| link.from.0);
    rest.map_or(1, |link| if is_source { link.ids.0 } else { link.ids.1 })
}

fn ribbons(
    gathered: &[Gathered],
    (source_keys, sources): (&[Key], &[FlowNode]),
    (target_keys, targets): (&[Key], &[FlowNode]),
    direction: Direction,
) -> Vec<Ribbon> {
    let at = |keys: &[Key], key: &Key| {
        keys.binary_search(key).expect("every key of a link was collected")
    };
    // What each node has given out so far; links come by source, then target, on both sides.
    let mut used_sources = vec![0_i64; sources.len()];
    let mut used_targets = vec![0_i64; targets.len()];
    gathered
        .iter()
        .map(|link| {
            let (source, target) = (at(source_keys, &link.from), at(target_keys, &link.to));
            let (a, b) = (&sources[source], &targets[target]);
            let (a_top, a_end) = edge(a, used_sources[source], link.value);
            let (b_top, b_end) = edge(b, used_targets[target], link.value);
            used_sources[source] += link.value;
            used_targets[target] += link.value;
            let (x0, x1) = match direction {
                Direction::Ltr => (a.x + a.width, b.x),
                Direction::Rtl => (a.x, b.x + b.width),
            };
            let middle = i32::midpoint(x0, x1);
            let path = format!(
                "M{x0},{a_top}C{middle},{a_top} {middle},{b_top} {x1},{b_top}\
                 L{x1},{b_end}C{middle},{b_end} {middle},{a_end} {x0},{a_end}Z"
            );
            Ribbon { source, target, value: link.value, count: link.count, path }
        })
        .collect()
}

/// Upper and lower end of a ribbon on a node, at least one pixel apart.
fn edge(node: &FlowNode, used: i64, value: i64) -> (i32, i32) {
    let top = node.y + scale(node.height, used, node.value);
    let end = node.y + scale(node.height, used + value, node.value);
    (top, end.max(top + 1))
}
