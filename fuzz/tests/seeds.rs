//! Every body on its seeds, and on what a careless change makes of them.

use std::path::Path;

/// The seeds of a target, and how many there are at least.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(target);
    let files = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{folder:?}: {error}"));
    let seeds: Vec<_> = files.map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect();
    assert!(!seeds.is_empty(), "{folder:?} has no seeds");
    seeds
}

/// The seeds, each cut short, and each with one byte changed, at a few places.
fn around(seeds: Vec<Vec<u8>>) -> impl Iterator<Item = Vec<u8>> {
    seeds.into_iter().flat_map(|seed| {
        let places: Vec<usize> = (0..seed.len()).step_by(seed.len() / 40 + 1).collect();
        let cut = places.clone().into_iter().map({
            let seed = seed.clone();
            move |at| seed[..at].to_vec()
        });
        let changed = places.into_iter().map({
            let seed = seed.clone();
            move |at| {
                let mut other = seed.clone();
                other[at] ^= 0x15;
                other
            }
        });
        std::iter::once(seed.clone()).chain(cut).chain(changed).collect::<Vec<_>>()
    })
}

#[test]
fn cases() {
    for bytes in around(seeds("case")) {
        if let Ok(text) = std::str::from_utf8(&bytes) {
            fuzz::case(text);
        }
    }
}

#[test]
fn flows() {
    around(seeds("flow")).for_each(|bytes| fuzz::flow(&bytes));
}

#[test]
fn joint_limits() {
    around(seeds("joint")).for_each(|bytes| fuzz::joint(&bytes));
}
