//! What is acknowledged stays, whatever is killed; what was not can be sent again.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU16, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use api::store::Store;
use engine::CaseFile;

use crate::child::{Server, send};
use crate::database::{TestDatabase, postgres, programs, sqlite};
use crate::fixture::{folder, illustrative, text, with_donor};
use crate::postgres::{Cluster, Fsync};

const WRITERS: usize = 8;
/// How long the writers write before something is killed.
const WHILE: Duration = Duration::from_millis(400);

/// How often it is killed: `cargo xtask ci` asks for more.
fn rounds() -> u32 {
    std::env::var("COALITION_FAULT_ROUNDS").map_or(3, |rounds| rounds.parse().unwrap())
}

/// A case that is small and like no other.
fn case(template: &CaseFile, number: u32) -> CaseFile {
    with_donor(template.clone(), &format!("D-{number}"))
}

/// The demonstration case with as little in it as a case can have.
fn template() -> CaseFile {
    let mut case = illustrative();
    case.offers.clear();
    case.donors.clear();
    case.needs.truncate(1);
    case
}

/// What the writers know.
#[derive(Default)]
struct Known {
    acknowledged: BTreeSet<String>,
    /// Sent, and no answer came, or one that does not say that it was kept.
    unsure: Vec<CaseFile>,
}

/// Writers that go on until they are told, whatever answers they get.
struct Writers {
    port: Arc<AtomicU16>,
    known: Arc<Mutex<Known>>,
    is_over: Arc<AtomicBool>,
    tasks: Vec<tokio::task::JoinHandle<()>>,
}

impl Writers {
    fn start() -> Self {
        let mut writers = Self {
            port: Arc::default(),
            known: Arc::default(),
            is_over: Arc::default(),
            tasks: Vec::new(),
        };
        let (template, next) = (Arc::new(template()), Arc::new(AtomicU32::new(0)));
        for _ in 0..WRITERS {
            let (template, next) = (template.clone(), next.clone());
            let (port, known) = (writers.port.clone(), writers.known.clone());
            let is_over = writers.is_over.clone();
            writers.tasks.push(tokio::spawn(async move {
                while !is_over.load(Ordering::Relaxed) {
                    let address = at(port.load(Ordering::Relaxed));
                    let case = case(&template, next.fetch_add(1, Ordering::Relaxed));
                    let is_kept = is_kept(address, &case).await;
                    learn(&known, case, is_kept);
                    if !is_kept {
                        tokio::time::sleep(Duration::from_millis(20)).await;
                    }
                }
            }));
        }
        writers
    }

    fn write_to(&self, address: SocketAddr) {
        self.port.store(address.port(), Ordering::Relaxed);
    }

    async fn end(self) -> Known {
        self.is_over.store(true, Ordering::Relaxed);
        for task in self.tasks {
            task.await.unwrap();
        }
        std::mem::take(&mut self.known.lock().unwrap())
    }
}

fn learn(known: &Mutex<Known>, case: CaseFile, is_kept: bool) {
    let mut known = known.lock().unwrap();
    if is_kept {
        known.acknowledged.insert(case.hash());
    } else {
        known.unsure.push(case);
    }
}

fn at(port: u16) -> SocketAddr {
    ([127, 0, 0, 1], port).into()
}

/// Whether the server says that it keeps the case.
async fn is_kept(address: SocketAddr, case: &CaseFile) -> bool {
    let answer = send(address, "POST", "/api/v1/cases", &case.to_canonical_json()).await;
    matches!(answer, Some((200 | 201, _)))
}

/// Sends what is unsure again, then compares what is kept with what was acknowledged.
async fn nothing_is_lost(address: SocketAddr, place: &str, mut known: Known) {
    assert!(known.acknowledged.len() > 20, "only {} were kept", known.acknowledged.len());
    for case in &known.unsure {
        assert!(is_kept(address, case).await, "what is sent again is taken");
        known.acknowledged.insert(case.hash());
    }
    let mut kept = Vec::new();
    let mut after = String::new();
    loop {
        let path = format!("/api/v1/cases?limit=100{after}");
        let (status, page) = send(address, "GET", &path, "").await.unwrap();
        assert_eq!(status, 200, "{page}");
        let page: serde_json::Value = serde_json::from_str(&page).unwrap();
        let items = page["items"].as_array().unwrap();
        kept.extend(items.iter().map(|item| item["hash"].as_str().unwrap().to_owned()));
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => break,
        }
    }
    let distinct: BTreeSet<String> = kept.iter().cloned().collect();
    assert_eq!(kept.len(), distinct.len(), "nothing is kept twice");
    assert_eq!(distinct, known.acknowledged, "kept is what was acknowledged, and nothing else");
    let looked = Store::look(place).await.unwrap();
    looked.verify_audit(None).await.unwrap();
    looked.close().await;
}

/// Kills the server again and again in the middle of its writers.
async fn survives_kills(place: &str, words: &[&str]) {
    let writers = Writers::start();
    for _ in 0..rounds() {
        let server = Server::start(words);
        writers.write_to(server.address);
        tokio::time::sleep(WHILE).await;
        server.kill();
    }
    let server = Server::start(words);
    writers.write_to(server.address);
    let known = writers.end().await;
    println!("{} acknowledged, {} unsure", known.acknowledged.len(), known.unsure.len());
    nothing_is_lost(server.address, place, known).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_server_loses_nothing_on_sqlite() {
    let TestDatabase { place, .. } = &sqlite();
    survives_kills(place, &["--database", place]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_server_loses_nothing_on_postgres() {
    let Some(database) = postgres() else { return };
    database.store().await.close().await;
    let folder = folder();
    let key = folder.path().join("key");
    let words = ["--database", &database.place, "--secret-key-file", text(&key)];
    survives_kills(&database.place, &words).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_postgres_loses_nothing() {
    let Some(programs) = programs() else { return };
    let mut cluster = Cluster::start(programs, Fsync::On);
    let place = cluster.url("postgres");
    Store::connect(&place).await.unwrap().close().await;
    let folder = folder();
    let key = folder.path().join("key");
    let server = Server::start(&["--database", &place, "--secret-key-file", text(&key)]);
    let writers = Writers::start();
    writers.write_to(server.address);
    for _ in 0..rounds() {
        tokio::time::sleep(WHILE).await;
        cluster = tokio::task::spawn_blocking(move || {
            cluster.kill_and_restart();
            cluster
        })
        .await
        .unwrap();
    }
    tokio::time::sleep(WHILE).await;
    let known = writers.end().await;
    println!("{} acknowledged, {} unsure", known.acknowledged.len(), known.unsure.len());
    nothing_is_lost(server.address, &place, known).await;
}
