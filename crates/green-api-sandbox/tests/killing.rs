//! `kill -9` in the middle of a burst: nothing that was acknowledged comes back, nothing else is lost.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]
#![cfg(unix)]

mod support;

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    time::Duration,
};

use green_api_sandbox::{InstanceOptions, Sandbox};
use serde_json::{Value, json};
use support::{FRIEND, OWN, chat, everything_on, friend};

/// Names the file to the process that is killed.
const FILE: &str = "SANDBOX_TEST_FILE";
const ID: u64 = 1_101_000_001;
const TOKEN: &str = "d75b3a66374942c5b3c019c698abc2067e151558acbd412345";
/// How often the process is killed.
const DEATHS: u64 = 6;
/// So much faster than real time, so that the interval of sending is no obstacle.
const SCALE: f64 = 400.0;

fn start(file: &Path) -> impl Future<Output = Sandbox> {
    let builder = Sandbox::builder().unlimited().time_scale(SCALE).person(friend().echoes()).data(file);
    async {
        let sandbox = builder.start().await.unwrap();
        if sandbox.state(ID).is_none() {
            sandbox.create_instance(InstanceOptions::authorized(OWN).id(ID).token(TOKEN).settings(everything_on()));
            sandbox.kept().await.unwrap();
        }
        sandbox
    }
}

/// No test of its own: the process that the other one kills. Does nothing when nobody asks for it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_process_that_is_killed() {
    let Ok(file) = std::env::var(FILE) else { return };
    let sandbox = start(Path::new(&file)).await;
    println!("\nserving {}", sandbox.api_url());
    std::future::pending::<()>().await;
}

/// Starts the process and tells where it serves.
fn launch(file: &Path) -> (Child, String) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "the_process_that_is_killed", "--nocapture"])
        .env(FILE, file)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let url = lines.map_while(Result::ok).find_map(|line| line.strip_prefix("serving ").map(str::to_owned));
    (child, url.expect("the process should serve"))
}

/// What the clients know.
#[derive(Debug, Default)]
struct Known {
    /// Ids of sends that were answered.
    sent: BTreeSet<String>,
    /// Notifications that came, by receipt.
    received: BTreeMap<u64, Value>,
    /// Receipts whose deletion was answered.
    acknowledged: BTreeSet<u64>,
}

/// An instance over HTTP, whose server may die.
#[derive(Clone)]
struct Client {
    http: reqwest::Client,
    url: String,
    known: Arc<Mutex<Known>>,
}

impl Client {
    fn address(&self, method: &str) -> String {
        format!("{}/waInstance{ID}/{method}/{TOKEN}", self.url)
    }

    /// The answer, if it came in full.
    async fn ask(request: reqwest::RequestBuilder) -> Option<Value> {
        let answer = request.send().await.ok()?;
        let status = answer.status();
        let body = answer.bytes().await.ok()?;
        assert!(status.is_success(), "{status}: {}", String::from_utf8_lossy(&body));
        Some(serde_json::from_slice(&body).unwrap())
    }

    async fn send(&self, text: &str) -> Option<()> {
        let body = json!({"chatId": chat(FRIEND), "message": text}).to_string();
        let answer = Self::ask(
            self.http.post(self.address("sendMessage")).header("content-type", "application/json").body(body),
        )
        .await?;
        self.known.lock().unwrap().sent.insert(answer["idMessage"].as_str().unwrap().to_owned());
        Some(())
    }

    /// Receives and acknowledges one notification; false when there was none.
    async fn receive(&self) -> Option<bool> {
        let answer =
            Self::ask(self.http.get(format!("{}?receiveTimeout=60", self.address("receiveNotification")))).await?;
        let Some(receipt) = answer["receiptId"].as_u64() else { return Some(false) };
        {
            let mut known = self.known.lock().unwrap();
            assert!(!known.acknowledged.contains(&receipt), "{receipt} came back after its acknowledgement");
            let before = known.received.insert(receipt, answer["body"].clone());
            assert!(before.is_none_or(|before| before == answer["body"]), "receipt {receipt} was given twice");
        }
        let deleted = Self::ask(self.http.delete(format!("{}/{receipt}", self.address("deleteNotification")))).await?;
        assert_eq!(deleted, json!({"result": true}));
        self.known.lock().unwrap().acknowledged.insert(receipt);
        Some(true)
    }
}

/// Numbers that look random and are the same in each run (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

// behaviours: 139, 144
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_process_goes_on_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sandbox.db");
    let known = Arc::new(Mutex::new(Known::default()));
    let mut chance = Chance(0x5eed);
    for death in 0..DEATHS {
        let (mut child, url) = launch(&file);
        let client = Client { http: support::http(), url, known: known.clone() };
        let senders: Vec<_> = (0..3)
            .map(|sender| {
                let client = client.clone();
                tokio::spawn(async move {
                    let mut number = 0;
                    while client.send(&format!("{death} {sender} {number}")).await.is_some() {
                        number += 1;
                        tokio::time::sleep(Duration::from_millis(5)).await;
                    }
                })
            })
            .collect();
        let receiver = tokio::spawn(async move { while client.receive().await.is_some() {} });
        // In the middle of a burst, however slow the computer is.
        let before = known.lock().unwrap().sent.len();
        support::eventually(|| known.lock().unwrap().sent.len() >= before + 15).await;
        tokio::time::sleep(Duration::from_millis(chance.below(100))).await;
        child.kill().unwrap();
        child.wait().unwrap();
        for task in senders.into_iter().chain([receiver]) {
            task.await.unwrap();
        }
    }

    // Once more, and nobody kills it.
    let sandbox = start(&file).await;
    let client = Client { http: support::http(), url: sandbox.api_url().to_owned(), known: known.clone() };
    let quiet = |sandbox: &Sandbox| sandbox.world(|world| world.agenda.iter().next().is_none());
    while client.receive().await.unwrap() || !quiet(&sandbox) {}
    let known = known.lock().unwrap();
    assert!(known.sent.len() > 50, "a burst, not {}", known.sent.len());
    // Deletions that took effect and whose answer did not come any more: at most the one that was under way at each death.
    let unsure: Vec<_> = known.received.keys().filter(|receipt| !known.acknowledged.contains(receipt)).collect();
    assert!(unsure.len() as u64 <= DEATHS, "{unsure:?}");
    assert!(known.received.keys().copied().eq(1..=known.received.len() as u64), "a receipt was left out");

    let received = sandbox.person(FRIEND).received();
    let ids: BTreeSet<_> = received.iter().map(|message| message.id.clone()).collect();
    assert_eq!(ids.len(), received.len(), "a message came twice");
    assert!(
        ids.is_superset(&known.sent),
        "answered, not delivered: {:?}",
        known.sent.difference(&ids).collect::<Vec<_>>()
    );
    let texts: BTreeSet<_> = received.iter().map(|message| message.text().unwrap().to_owned()).collect();
    assert_eq!(texts.len(), received.len(), "a text was delivered twice");
    let history: BTreeSet<String> = sandbox.world(|world| {
        let account = world.accounts.get(&OWN).unwrap();
        account
            .mailbox
            .iter()
            .filter(|entry| entry.outgoing && entry.journals.contains(&ID))
            .map(|entry| entry.id.clone())
            .collect()
    });
    assert_eq!(history, ids, "journal and deliveries differ");

    // Each delivery was told of completely and once; each echo came once.
    let mut told: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for body in known.received.values() {
        let kind = body["status"].as_str().or(body["typeWebhook"].as_str()).unwrap();
        *told.entry((body["idMessage"].as_str().unwrap(), kind)).or_default() += 1;
    }
    assert!(
        told.values().all(|count| *count == 1),
        "told twice: {:?}",
        told.iter().filter(|(_, count)| **count > 1).collect::<Vec<_>>()
    );
    for id in &ids {
        for kind in ["outgoingAPIMessageReceived", "sent", "delivered", "read"] {
            assert!(told.contains_key(&(id.as_str(), kind)), "{kind} of {id} is lost");
        }
    }
    let echoes: BTreeSet<_> = known
        .received
        .values()
        .filter_map(|body| {
            body["messageData"]["textMessageData"]["textMessage"]
                .as_str()
                .filter(|_| body["typeWebhook"] == "incomingMessageReceived")
        })
        .collect();
    assert_eq!(echoes.len(), ids.len());
}
