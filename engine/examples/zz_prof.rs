#![allow(clippy::all, missing_docs)]
use engine::*;
use std::time::Instant;
fn main() {
    let text = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let case = CaseFile::parse(&text).unwrap();
    for _ in 0..3 {
        let t = Instant::now();
        let c = case.clone();
        println!("clone {:?}", t.elapsed());
        let t = Instant::now();
        let h = c.hash();
        println!("hash {:?} {}", t.elapsed(), &h[..4]);
        let t = Instant::now();
        let m = Market::try_from(c).unwrap();
        println!("market {:?}", t.elapsed());
        let t = Instant::now();
        let n = network::build(&m, &Policy::standard());
        println!("network {:?} {} arcs", t.elapsed(), n.graph().edge_count());
        let p = n.problem().unwrap();
        let t = Instant::now();
        let mut s = flow::Simplex::new(p);
        let a = loop {
            if let flow::Step::Done(a) = s.step(100000) {
                break a;
            }
        };
        println!("simplex {:?}", t.elapsed());
        let t = Instant::now();
        if let flow::Answer::Optimal(o) = a {
            println!("grants {}", n.grants(&o.flow).len());
        }
        println!("grants {:?}", t.elapsed());
        let t = Instant::now();
        let r = solve(m, Policy::standard()).unwrap();
        println!("solve {:?}", t.elapsed());
        let t = Instant::now();
        println!("json {}", r.to_json().len());
        println!("json {:?}", t.elapsed());
        let t = Instant::now();
        let d = explain::Difference::between(&r, &r);
        println!("difference {:?} {}", t.elapsed(), d.is_none());
    }
}
