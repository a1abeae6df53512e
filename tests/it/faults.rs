//! What is acknowledged stays, whatever is killed; what was not can be sent again.

use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU16, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use api::store::Store;
use engine::CaseFile;
use serde_json::{Value, json};
use tokio::task::JoinHandle;

use crate::child::{Server, send, sign_in};
use crate::database::{TestDatabase, postgres, programs, sqlite};
use crate::fixture::{folder, illustrative, text, with_donor};
use crate::postgres::{Cluster, Fsync};

const WRITERS: usize = 8;
/// What is acknowledged before something is killed, in the middle of what the others write.
const BETWEEN_KILLS: usize = 12;
/// By then it must have been, whatever else the machine does.
const PATIENCE: Duration = Duration::from_secs(60);

/// How often it is killed: `cargo xtask ci` asks for more.
fn rounds() -> u32 {
    std::env::var("COALITION_FAULT_ROUNDS").map_or(3, |rounds| rounds.parse().unwrap())
}

/// The demonstration case with as little in it as a case can have.
fn template() -> CaseFile {
    let mut case = illustrative();
    case.offers.clear();
    case.donors.clear();
    case.needs.truncate(1);
    case
}

/// The focal point whose needs the writers make.
fn focal_point() -> String {
    "lao@demo.example".to_owned()
}

/// Something that is sent until the server says that it keeps it.
enum Sent {
    /// Named by its content.
    Case(Box<CaseFile>),
    /// Named by a key of the sender, which is also its title.
    Need(String),
}

impl Sent {
    /// Of two in turn, the one with this number.
    fn new(template: &CaseFile, number: u32) -> Self {
        if number.is_multiple_of(2) {
            Self::Case(Box::new(with_donor(template.clone(), &format!("D-{number}"))))
        } else {
            Self::Need(format!("fault-{number}"))
        }
    }

    /// Sends it, and gives the name under which the server says that it is kept, or else what it
    /// says.
    async fn send(&self, address: SocketAddr, cookie: &str) -> Result<String, String> {
        let (path, key, body) = match self {
            Self::Case(case) => ("/api/v1/cases", "", case.to_canonical_json()),
            Self::Need(key) => {
                ("/api/v1/needs", key.as_str(), json!({ "body": { "title": key } }).to_string())
            }
        };
        let headers = [("Cookie", cookie), ("Idempotency-Key", key)];
        let answer = send(address, ("POST", path), &headers, &body).await.ok_or("no answer")?;
        let name = if key.is_empty() { "hash" } else { "id" };
        match answer.status {
            200 | 201 => Ok(answer.json()[name].as_str().unwrap().to_owned()),
            _ => Err(answer.body),
        }
    }
}

/// What the writers know.
#[derive(Default)]
struct Known {
    /// Hashes of cases.
    cases: BTreeSet<String>,
    /// Ids of needs by key.
    needs: BTreeMap<String, String>,
    /// Sent, and no answer came, or one that does not say that it was kept.
    unsure: Vec<Sent>,
    /// The last answer of that sort.
    refusal: String,
}

impl Known {
    fn learn(&mut self, sent: Sent, kept: Result<String, String>) {
        match (sent, kept) {
            (sent, Err(refusal)) => {
                self.unsure.push(sent);
                self.refusal = refusal;
            }
            (Sent::Case(case), Ok(hash)) => {
                assert_eq!(case.hash(), hash);
                self.cases.insert(hash);
            }
            (Sent::Need(key), Ok(id)) => {
                self.needs.insert(key, id);
            }
        }
    }
}

/// Writers that go on until they are told, whatever answers they get.
struct Writers {
    port: Arc<AtomicU16>,
    known: Arc<Mutex<Known>>,
    is_over: Arc<AtomicBool>,
    tasks: Vec<JoinHandle<()>>,
}

impl Writers {
    fn start(cookie: &str) -> Self {
        let (port, known): (Arc<AtomicU16>, Arc<Mutex<Known>>) = Default::default();
        let is_over = Arc::<AtomicBool>::default();
        let (template, next) = (Arc::new(template()), Arc::new(AtomicU32::new(0)));
        let writer = |_| {
            let (template, next, cookie) = (template.clone(), next.clone(), cookie.to_owned());
            let (port, known, is_over) = (port.clone(), known.clone(), is_over.clone());
            tokio::spawn(async move {
                while !is_over.load(Ordering::Relaxed) {
                    let address = ([127, 0, 0, 1], port.load(Ordering::Relaxed)).into();
                    let sent = Sent::new(&template, next.fetch_add(1, Ordering::Relaxed));
                    let kept = sent.send(address, &cookie).await;
                    let failed = kept.is_err();
                    known.lock().unwrap().learn(sent, kept);
                    if failed {
                        tokio::time::sleep(Duration::from_millis(20)).await;
                    }
                }
            })
        };
        let tasks = (0..WRITERS).map(writer).collect();
        Self { port, known, is_over, tasks }
    }

    fn write_to(&self, address: SocketAddr) {
        self.port.store(address.port(), Ordering::Relaxed);
    }

    /// Done when more was acknowledged: whatever was killed before has come back.
    async fn go_on(&self) {
        let count = || {
            let known = self.known.lock().unwrap();
            known.cases.len() + known.needs.len()
        };
        let wanted = count() + BETWEEN_KILLS;
        let more = async {
            while count() < wanted {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        let came_back = tokio::time::timeout(PATIENCE, more).await.is_ok();
        let known = self.known.lock().unwrap();
        assert!(came_back, "{} are unsure, the last for {}", known.unsure.len(), known.refusal);
    }

    async fn end(self) -> Known {
        self.is_over.store(true, Ordering::Relaxed);
        for task in self.tasks {
            task.await.unwrap();
        }
        std::mem::take(&mut self.known.lock().unwrap())
    }
}

/// Everything in a list.
async fn listed(address: SocketAddr, path: &str, cookie: &str) -> Vec<Value> {
    let (mut items, mut after) = (Vec::new(), String::new());
    loop {
        let path = format!("{path}?limit=100{after}");
        let answer = send(address, ("GET", &path), &[("Cookie", cookie)], "").await.unwrap();
        assert_eq!(answer.status, 200, "{}", answer.body);
        let page = answer.json();
        items.extend(page["items"].as_array().unwrap().iter().cloned());
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return items,
        }
    }
}

/// Sends what is unsure again, then compares what is kept with what was acknowledged.
async fn nothing_is_lost(
    address: SocketAddr,
    (place, cookie): (&str, &str),
    before: &BTreeSet<String>,
    mut known: Known,
) {
    for sent in std::mem::take(&mut known.unsure) {
        let kept = sent.send(address, cookie).await;
        assert!(kept.is_ok(), "what is sent again is taken: {kept:?}");
        known.learn(sent, kept);
    }
    for (key, id) in known.needs.iter().take(20) {
        let again = Sent::Need(key.clone()).send(address, cookie).await;
        assert_eq!(again.as_ref(), Ok(id), "a key makes one need");
    }
    let cases = listed(address, "/api/v1/cases", cookie).await;
    let hashes: Vec<String> =
        cases.iter().map(|case| case["hash"].as_str().unwrap().to_owned()).collect();
    let distinct: BTreeSet<String> = hashes.iter().cloned().collect();
    assert_eq!(hashes.len(), distinct.len(), "no case is kept twice");
    let expected: BTreeSet<String> = known.cases.union(before).cloned().collect();
    assert_eq!(distinct, expected, "kept is what was acknowledged, and nothing else");
    let needs = listed(address, "/api/v1/needs", cookie).await;
    let titled = |need: &Value| need["body"]["title"].as_str().unwrap().starts_with("fault-");
    let named = |need: &Value| {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        (text(&need["body"]["title"]), text(&need["id"]))
    };
    let kept: Vec<_> = needs.iter().filter(|need| titled(need)).map(named).collect();
    assert_eq!(kept.len(), known.needs.len(), "no need is kept twice");
    assert_eq!(kept.into_iter().collect::<BTreeMap<_, _>>(), known.needs);
    let looked = Store::look(place).await.unwrap();
    looked.verify_audit(None).await.unwrap();
    looked.close().await;
}

/// Cases of the demonstration.
async fn cases_before(address: SocketAddr) -> BTreeSet<String> {
    let cases = listed(address, "/api/v1/cases", "").await;
    cases.iter().map(|case| case["hash"].as_str().unwrap().to_owned()).collect()
}

/// Kills the server again and again in the middle of its writers.
async fn survives_kills(place: &str, words: &[&str]) {
    let mut server = Server::start(words);
    let cookie = sign_in(server.address, &focal_point()).await;
    let before = cases_before(server.address).await;
    let writers = Writers::start(&cookie);
    for _ in 0..rounds() {
        writers.write_to(server.address);
        writers.go_on().await;
        server.kill();
        server = Server::start(words);
    }
    writers.write_to(server.address);
    writers.go_on().await;
    let known = writers.end().await;
    nothing_is_lost(server.address, (place, &cookie), &before, known).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_server_loses_nothing_on_sqlite() {
    let TestDatabase { place, .. } = &sqlite();
    survives_kills(place, &["--demo", "--database", place]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_server_loses_nothing_on_postgres() {
    let Some(database) = postgres() else { return };
    database.store().await.close().await;
    let folder = folder();
    let key = folder.path().join("key");
    let words = ["--demo", "--database", &database.place, "--secret-key-file", text(&key)];
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
    let words = ["--demo", "--database", &place, "--secret-key-file", text(&key)];
    let server = Server::start(&words);
    let cookie = sign_in(server.address, &focal_point()).await;
    let before = cases_before(server.address).await;
    let writers = Writers::start(&cookie);
    writers.write_to(server.address);
    for _ in 0..rounds() {
        writers.go_on().await;
        let killed = move || {
            cluster.kill_and_restart();
            cluster
        };
        cluster = tokio::task::spawn_blocking(killed).await.unwrap();
    }
    writers.go_on().await;
    let known = writers.end().await;
    nothing_is_lost(server.address, (&place, &cookie), &before, known).await;
}

const EDITORS: i64 = 16;
const EDITS: i64 = 4;

/// Adds one to the number in a need's title, whatever others do meanwhile.
async fn add_one(address: SocketAddr, path: &str, cookie: &str) {
    loop {
        let own = [("Cookie", cookie)];
        let read = send(address, ("GET", path), &own, "").await.unwrap();
        let count: i64 = read.json()["body"]["title"].as_str().unwrap().parse().unwrap();
        let edit = json!({ "body": { "title": (count + 1).to_string() } }).to_string();
        let headers = [("Cookie", cookie), ("If-Match", read.header("etag").unwrap())];
        let answer = send(address, ("PUT", path), &headers, &edit).await.unwrap();
        match answer.status {
            200 => return,
            412 => {}
            other => panic!("{other}: {}", answer.body),
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sixteen_editors_through_two_instances_lose_no_change() {
    let Some(database) = postgres() else { return };
    database.store().await.close().await;
    let folder = folder();
    let key = folder.path().join("key");
    let words = ["--demo", "--database", &database.place, "--secret-key-file", text(&key)];
    let instances = [Server::start(&words), Server::start(&words)];
    let addresses = [instances[0].address, instances[1].address];
    // A session of one instance is one of the other.
    let cookie = sign_in(addresses[0], &focal_point()).await;
    let headers = [("Cookie", cookie.as_str()), ("Idempotency-Key", "counter")];
    let body = json!({ "body": { "title": "0" } }).to_string();
    let made = send(addresses[1], ("POST", "/api/v1/needs"), &headers, &body).await.unwrap();
    assert_eq!(made.status, 201, "{}", made.body);
    let path = made.header("location").unwrap().to_owned();
    let editors: Vec<JoinHandle<()>> = (0..EDITORS)
        .map(|editor| {
            let address = addresses[usize::from(editor % 2 == 0)];
            let (path, cookie) = (path.clone(), cookie.clone());
            tokio::spawn(async move {
                for _ in 0..EDITS {
                    add_one(address, &path, &cookie).await;
                }
            })
        })
        .collect();
    for editor in editors {
        editor.await.unwrap();
    }
    for address in addresses {
        let last = send(address, ("GET", &path), &[("Cookie", &cookie)], "").await.unwrap();
        assert_eq!(last.json()["body"]["title"], (EDITORS * EDITS).to_string());
        assert_eq!(last.json()["version"], EDITORS * EDITS + 1);
    }
}
