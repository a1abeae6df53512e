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
fn the_seeds_of_joint_limits_have_all_that_a_market_can_have() {
    let cases = seeds("joint").into_iter().map(|bytes| {
        let text = fuzz::joint_case(&bytes).expect("a seed has enough bytes");
        let case =
            engine::CaseFile::parse(&text).unwrap_or_else(|errors| panic!("{errors}: {text}"));
        engine::Market::try_from(case).unwrap_or_else(|errors| panic!("{errors}: {text}"));
        text
    });
    let cases: Vec<String> = cases.collect();
    for field in [
        r#""locks":[{"#,
        r#""vetoes":[{"#,
        r#""forbidden_pairs":[{"#,
        r#""max_share_of_line":"0"#,
        r#""needs_co_funding":true"#,
        r#""smallest_part":"#,
        r#""quantity":"#,
        r#""money_may_fill":true"#,
        r#""min_grant":"#,
        r#""max_states":1"#,
        r#""max_partners":1"#,
    ] {
        assert!(cases.iter().any(|case| case.contains(field)), "no seed has {field}");
    }
}

#[test]
fn joint_limits() {
    let (mut steps, mut worse) = (0, 0);
    for compared in around(seeds("joint")).filter_map(|bytes| fuzz::joint(&bytes)) {
        (steps, worse) = (steps + compared.steps, worse + compared.worse);
    }
    assert!(
        steps > 4_000 && worse > 50,
        "{steps} steps of strict orders, in {worse} others are worse"
    );
}
