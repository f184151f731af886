//! A plain HTTP client of the sandbox: what a user in any language would send.

#![allow(dead_code, reason = "each test file uses a part of it")]

use std::{sync::Arc, time::Duration};

use green_api::models::{SetSettings, Switch};
use green_api_sandbox::{Builder, Credentials, InstanceOptions, PersonOptions, Sandbox};
use rustls::{ClientConfig, RootCertStore};
use serde_json::{Value, json};

/// The number of the account that instances of tests are linked to.
pub const OWN: u64 = 79_001_234_567;
/// The number of the person that tests write to.
pub const FRIEND: u64 = 79_001_234_568;

/// A sandbox with one instance and one person.
pub struct World {
    pub sandbox: Sandbox,
    pub api: Api,
}

/// An instance, over HTTP.
#[derive(Clone)]
pub struct Api {
    pub http: reqwest::Client,
    pub url: String,
    pub media: String,
    pub id: u64,
    pub token: String,
}

pub fn http() -> reqwest::Client {
    http_with(|builder| builder)
}

pub fn http_with(change: impl FnOnce(reqwest::ClientBuilder) -> reqwest::ClientBuilder) -> reqwest::Client {
    let tls = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(RootCertStore::empty())
        .with_no_client_auth();
    // A limit for what hangs, not for what is slow.
    let builder =
        reqwest::Client::builder().tls_backend_preconfigured(tls).no_proxy().timeout(Duration::from_secs(120));
    change(builder).build().unwrap()
}

/// All notifications on.
pub fn everything_on() -> SetSettings {
    SetSettings::new()
        .incoming_webhook(Switch::Yes)
        .outgoing_webhook(Switch::Yes)
        .outgoing_message_webhook(Switch::Yes)
        .outgoing_api_message_webhook(Switch::Yes)
        .state_webhook(Switch::Yes)
        .poll_message_webhook(Switch::Yes)
        .incoming_call_webhook(Switch::Yes)
}

pub fn friend() -> PersonOptions {
    PersonOptions::new(FRIEND).name("Friend")
}

/// A sandbox with a held clock, an authorized instance with all notifications on, and a friend.
pub async fn world() -> World {
    world_with(Sandbox::builder().held_clock().unlimited(), InstanceOptions::authorized(OWN).settings(everything_on()))
        .await
}

pub async fn world_with(builder: Builder, instance: InstanceOptions) -> World {
    let sandbox = builder.person(friend()).start().await.unwrap();
    let credentials = sandbox.create_instance(instance);
    let api = Api::new(&sandbox, &credentials);
    World { sandbox, api }
}

impl World {
    pub fn later(&self, time: Duration) {
        self.sandbox.clock().advance(time);
    }

    pub fn seconds_later(&self, seconds: u64) {
        self.later(Duration::from_secs(seconds));
    }

    /// Waits until so many requests wait for notifications of the instance, each with its time running.
    pub async fn waiting(&self, count: usize) {
        let holders =
            || self.sandbox.world(|world| Arc::strong_count(&world.instances.get(&self.api.id).unwrap().changed));
        // The instance itself holds it too.
        eventually(|| holders() > count).await;
    }

    /// Moves a held clock on, step by step, until something is so: who waits outside acts in between. Tells how much time passed.
    pub async fn pass_until(&self, step: Duration, mut so: impl FnMut() -> bool) -> Duration {
        let begun = self.sandbox.clock().now();
        for _ in 0..10_000 {
            if so() {
                return self.sandbox.clock().now().since(begun);
            }
            self.later(step);
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("it does not happen, however much time passes");
    }
}

impl Api {
    pub fn new(sandbox: &Sandbox, credentials: &Credentials) -> Self {
        Self {
            http: http(),
            url: sandbox.api_url().to_owned(),
            media: sandbox.media_url().to_owned(),
            id: credentials.id,
            token: credentials.token.clone(),
        }
    }

    pub fn path(&self, method: &str) -> String {
        format!("/waInstance{}/{method}/{}", self.id, self.token)
    }

    pub fn address(&self, method: &str) -> String {
        format!("{}{}", self.url, self.path(method))
    }

    pub async fn get(&self, method: &str) -> (u16, Value) {
        read(self.http.get(self.address(method))).await
    }

    pub async fn get_with(&self, method: &str, query: &str) -> (u16, Value) {
        read(self.http.get(format!("{}?{query}", self.address(method)))).await
    }

    pub async fn post(&self, method: &str, body: Value) -> (u16, Value) {
        self.post_raw(method, body.to_string()).await
    }

    pub async fn post_raw(&self, method: &str, body: impl Into<reqwest::Body>) -> (u16, Value) {
        read(self.http.post(self.address(method)).header("content-type", "application/json").body(body)).await
    }

    pub async fn delete(&self, receipt: impl std::fmt::Display) -> (u16, Value) {
        read(self.http.delete(format!("{}/{receipt}", self.address("deleteNotification")))).await
    }

    /// Sends a text and gives its id.
    pub async fn send(&self, chat: &str, text: &str) -> String {
        let (status, body) = self.post("sendMessage", json!({"chatId": chat, "message": text})).await;
        assert_eq!(status, 200, "{body}");
        body["idMessage"].as_str().unwrap().to_owned()
    }

    /// Receives and deletes all notifications that are there.
    pub async fn notifications(&self, world: &World) -> Vec<Value> {
        let mut all = Vec::new();
        loop {
            let waiting = world.sandbox.world(|world| !world.instances.get(&self.id).unwrap().notices.is_empty());
            if !waiting {
                return all;
            }
            let (status, body) = self.get("receiveNotification").await;
            assert_eq!(status, 200, "{body}");
            assert_eq!(self.delete(&body["receiptId"]).await, (200, json!({"result": true})));
            all.push(body["body"].clone());
        }
    }

    pub fn http(&self) -> &reqwest::Client {
        &self.http
    }
}

/// Waits in real time for what has to happen, however slow the computer is.
pub async fn eventually(mut so: impl FnMut() -> bool) {
    for _ in 0..12_000 {
        if so() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("it does not happen");
}

/// Status and body; text that is not JSON comes as a string, an empty body as null.
pub async fn read(request: reqwest::RequestBuilder) -> (u16, Value) {
    let answer = request.send().await.unwrap();
    let status = answer.status().as_u16();
    let text = answer.text().await.unwrap();
    let value = serde_json::from_str(&text).unwrap_or(if text.is_empty() { Value::Null } else { Value::String(text) });
    (status, value)
}

/// The text of an error.
pub fn message(answer: &(u16, Value)) -> &str {
    answer.1["message"].as_str().unwrap_or_default()
}

/// The id of a personal chat.
pub fn chat(phone: u64) -> String {
    format!("{phone}@c.us")
}
