//! Control over HTTP: instances, people, the clock, faults, and who may.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use green_api_sandbox::{InstanceOptions, PersonOptions, Sandbox, control};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use support::{Api, FRIEND, OWN, World, chat, http, message, read, world, world_with};

/// The control interface of a sandbox.
struct Control {
    http: reqwest::Client,
    url: String,
}

impl Control {
    fn of(sandbox: &Sandbox) -> Self {
        Self { http: http(), url: format!("{}{}", sandbox.api_url(), control::PREFIX) }
    }

    async fn get(&self, path: &str) -> Value {
        let (status, body) = read(self.http.get(format!("{}{path}", self.url))).await;
        assert_eq!(status, 200, "{path}: {body}");
        body
    }

    async fn ask(&self, verb: &str, path: &str, body: Value) -> (u16, Value) {
        let verb = verb.parse().unwrap();
        read(
            self.http
                .request(verb, format!("{}{path}", self.url))
                .header("content-type", "application/json")
                .body(body.to_string()),
        )
        .await
    }

    async fn post(&self, path: &str, body: Value) -> Value {
        self.done("POST", path, body).await
    }

    async fn done(&self, verb: &str, path: &str, body: Value) -> Value {
        let (status, answer) = self.ask(verb, path, body).await;
        assert!(status == 200 || status == 201, "{verb} {path}: {status} {answer}");
        answer
    }
}

async fn controlled() -> (World, Control) {
    let world = world().await;
    let control = Control::of(&world.sandbox);
    (world, control)
}

fn instance_api(world: &World, instance: &Value) -> Api {
    Api {
        id: instance["id"].as_u64().unwrap(),
        token: instance["token"].as_str().unwrap().to_owned(),
        ..world.api.clone()
    }
}

// behaviours: 10, 17, 18
#[tokio::test]
async fn an_instance_is_made_scanned_blocked_expired_and_deleted() {
    let (world, control) = controlled().await;
    let made = control.post("/instances", json!({"tariff": "developer"})).await;
    let api = instance_api(&world, &made);
    let path = format!("/instances/{}", api.id);
    assert_eq!(made["state"], "notAuthorized");
    control.post(&format!("{path}/scan"), json!({"phone": 79_001_110_011_u64})).await;
    world.seconds_later(60);
    assert_eq!(control.get(&path).await["phone"], 79_001_110_011_u64);
    assert_eq!(api.get("getStateInstance").await.1, json!({"stateInstance": "authorized"}));
    for state in ["yellowCard", "blocked"] {
        assert_eq!(control.done("PATCH", &path, json!({"state": state})).await["state"], state);
        assert_eq!(api.get("getStateInstance").await.1, json!({"stateInstance": state}));
    }
    let token = control.post(&format!("{path}/token"), json!({})).await["token"].as_str().unwrap().to_owned();
    assert_eq!(api.get("getSettings").await.0, 401);
    let api = Api { token, ..api };
    assert_eq!(api.get("getSettings").await.0, 200);
    control.done("PATCH", &path, json!({"standing": "expired", "tariff": "business"})).await;
    let expired = api.get("getSettings").await;
    assert_eq!((expired.0, message(&expired).starts_with("Instance account is expired.")), (400, true), "{expired:?}");
    control.done("DELETE", &path, Value::Null).await;
    assert_eq!(api.get("getSettings").await.1["message"], "Instance is deleted");
    let listed = control.get("/instances").await;
    assert_eq!(listed.as_array().unwrap().len(), 2);
    assert_eq!(listed[1]["tariff"], "business");
}

// behaviours: 38
#[tokio::test]
async fn an_instance_that_is_being_created_is_null_until_it_can_be_linked_with_a_code() {
    let (world, control) = controlled().await;
    let made = control.post("/instances", json!({"creating": true, "token": "abc"})).await;
    let api = instance_api(&world, &made);
    assert_eq!((&made["state"], &made["token"]), (&Value::Null, &json!("abc")));
    assert_eq!(api.get("getStateInstance").await, (200, Value::Null));
    world.seconds_later(600);
    let phone = 79_001_110_012_u64;
    let (_, code) = api.post("getAuthorizationCode", json!({"phoneNumber": phone})).await;
    control.post("/enter-code", json!({"phone": phone, "code": code["code"]})).await;
    world.seconds_later(60);
    assert_eq!(control.get(&format!("/instances/{}", api.id)).await["state"], "authorized");
}

#[tokio::test]
async fn a_person_is_made_told_to_write_and_seen_to_be_reached() {
    let (world, control) = controlled().await;
    let person = "/people/79001234570";
    let made = control
        .done("PUT", person, json!({"name": "Anna", "readsAfter": null, "phoneBook": {"79001234567": "Shop"}}))
        .await;
    assert_eq!((&made["name"], &made["readsAfter"], &made["phoneOn"]), (&json!("Anna"), &Value::Null, &json!(true)));
    let wrote =
        control.post(&format!("{person}/actions"), json!({"do": "write", "chat": chat(OWN), "text": "Hello"})).await;
    world.seconds_later(5);
    let waiting = control.get(&format!("/instances/{}/notifications", world.api.id)).await;
    assert_eq!(waiting[0]["body"]["idMessage"], wrote["idMessage"]);
    assert_eq!(waiting[0]["body"]["senderData"]["senderName"], "Anna");
    assert_eq!(waiting[0]["received"], false);

    control.done("PATCH", person, json!({"phoneOn": false})).await;
    let instance = format!("/instances/{}", world.api.id);
    control.done("PATCH", &instance, json!({"state": "yellowCard"})).await;
    let sent = world.api.send(&chat(79_001_234_570), "Are you there?").await;
    assert_eq!(control.get(&format!("{instance}/send-queue")).await[0]["messages"], json!([sent]));
    control.done("PATCH", &instance, json!({"state": "authorized"})).await;
    world.seconds_later(5);
    assert_eq!(control.get(&format!("{instance}/send-queue")).await, json!([]));
    let reached = |messages: &Value| {
        messages.as_array().unwrap().iter().find(|message| message["id"] == sent.as_str()).unwrap()["deliveredTo"]
            .clone()
    };
    assert_eq!(reached(&control.get("/messages").await), json!([]));
    control.done("PATCH", person, json!({"phoneOn": true})).await;
    world.seconds_later(5);
    assert_eq!(reached(&control.get("/messages?last=10").await), json!([79_001_234_570_u64]));
    assert_eq!(control.get(&format!("/instances/{}/journal", world.api.id)).await.as_array().unwrap().len(), 2);
    assert_eq!(control.get(&format!("{person}/messages")).await.as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn people_do_what_they_are_told() {
    let (world, control) = controlled().await;
    let (anna, boris) = (79_001_234_570_u64, 79_001_234_571_u64);
    for phone in [anna, boris] {
        control.done("PUT", &format!("/people/{phone}"), json!({"phoneBook": {"79001234568": "Friend"}})).await;
    }
    let act = async |phone: u64, action: Value| {
        let done = control.post(&format!("/people/{phone}/actions"), action).await;
        world.seconds_later(2);
        done
    };
    let own = chat(OWN);
    let poll = json!({"do": "send", "chat": own, "content": {"typeMessage": "pollMessage", "pollMessageData": {
        "name": "Tea?", "options": [{"optionName": "yes"}, {"optionName": "no"}], "multipleAnswers": false}}});
    let poll = act(anna, poll).await["idMessage"].clone();
    let hello = act(anna, json!({"do": "write", "chat": own, "text": "Hello"})).await["idMessage"].clone();
    let file = json!({"do": "sendFile", "chat": own, "name": "a.txt", "base64": "SGVsbG8=", "quotes": hello});
    act(anna, file).await;
    act(anna, json!({"do": "react", "chat": own, "idMessage": hello, "emoji": "👍"})).await;
    act(anna, json!({"do": "vote", "chat": own, "idMessage": poll, "options": ["yes"]})).await;
    act(anna, json!({"do": "forward", "chat": own, "idMessage": hello, "to": chat(boris)})).await;
    // Without a pause: nobody rings for long in a sandbox.
    control.post(&format!("/people/{anna}/actions"), json!({"do": "call", "to": OWN})).await;
    act(anna, json!({"do": "giveUpCalling"})).await;
    act(anna, json!({"do": "publishText", "text": "Good morning"})).await;
    let group = act(anna, json!({"do": "createGroup", "name": "Tea", "with": [boris]})).await["group"].clone();
    act(boris, json!({"do": "write", "chat": group, "text": "What is this?"})).await;
    act(boris, json!({"do": "leaveGroup", "group": group})).await;
    let groups = control.get("/groups").await;
    assert_eq!((&groups[0]["name"], &groups[0]["members"]), (&json!("Tea"), &json!([anna])));
    let kinds: Vec<_> = world.api.notifications(&world).await;
    let kinds: Vec<_> = kinds
        .iter()
        .map(|one| one["messageData"]["typeMessage"].as_str().or(one["typeWebhook"].as_str()).unwrap().to_owned())
        .collect();
    for kind in ["pollMessage", "textMessage", "reactionMessage", "pollUpdateMessage", "incomingCall"] {
        assert!(kinds.iter().any(|found| found == kind), "{kind} is not among {kinds:?}");
    }
    let texts = control.get(&format!("/people/{boris}/messages")).await.to_string();
    assert!(texts.contains("Hello") && texts.contains("What is this?"));
    let wrong = json!({"do": "vote", "chat": own, "idMessage": poll, "options": ["perhaps"]});
    assert_eq!(control.ask("POST", &format!("/people/{anna}/actions"), wrong).await.1["field"], "options");
    let wrong = json!({"do": "hangUp"});
    assert_eq!(control.ask("POST", &format!("/people/{boris}/actions"), wrong).await.0, 400);
}

// behaviours: 129, 138
#[tokio::test]
async fn days_pass_in_milliseconds() {
    let (world, control) = controlled().await;
    let before = control.get("/clock").await;
    assert_eq!(before["held"], true);
    world.sandbox.person(FRIEND).says(chat(OWN), "old news");
    control.post("/clock/advance", json!({"seconds": 60})).await;
    let path = format!("/instances/{}/notifications", world.api.id);
    assert_eq!(control.get(&path).await.as_array().unwrap().len(), 1);
    let (_, uploaded) =
        read(world.api.http().post(world.api.address("uploadFile")).header("content-type", "image/png").body("x"))
            .await;
    let link = uploaded["urlFile"].as_str().unwrap();
    control.post("/clock/advance", json!({"hours": 24})).await;
    assert_eq!(control.get(&path).await, json!([]));
    assert_eq!(read(world.api.http().get(link)).await.0, 200);
    let after = control.post("/clock/advance", json!({"days": 14, "milliseconds": 1})).await;
    assert_eq!(read(world.api.http().get(link)).await.0, 404);
    let passed = after["now"].as_i64().unwrap() - before["now"].as_i64().unwrap();
    assert_eq!(passed, 60_000 + 15 * 86_400_000 + 1);
    let running = control.post("/clock/release", json!({})).await;
    assert_eq!(running["held"], false);
    assert_eq!(control.done("PUT", "/clock/scale", json!({"scale": 60})).await["scale"], 60.0);
    assert_eq!(control.post("/clock/hold", json!({})).await["held"], true);
}

#[tokio::test]
async fn faults_are_added_listed_seeded_and_taken_away() {
    let (world, control) = controlled().await;
    let fault = json!({"kind": {"latency": {"from": 1, "to": 2}}, "method": "GetSettings", "count": 1});
    let added = control.post("/faults", fault).await;
    assert_eq!(added["fault"]["method"], "getSettings");
    control.post("/faults", json!({"kind": "badGateway", "instance": world.api.id, "probability": 1})).await;
    assert_eq!(world.api.get("getSettings").await.0, 502);
    let listed = control.done("PUT", "/faults/seed", json!({"seed": 9})).await;
    assert_eq!((&listed["seed"], listed["faults"].as_array().unwrap().len()), (&json!(9), 2));
    control.done("DELETE", &format!("/faults/{}", added["id"]), Value::Null).await;
    assert_eq!(control.done("DELETE", "/faults", Value::Null).await["faults"], json!([]));
    assert_eq!(world.api.get("getSettings").await.0, 200);
    let logged = control.get("/requests").await;
    assert_eq!(
        (&logged[0]["status"], &logged[0]["method"], &logged[0]["faults"]),
        (&json!(502), &json!("getSettings"), &json!([1, 2]))
    );
}

#[tokio::test]
async fn wrong_requests_are_told_the_field_and_what_to_do() {
    let (_world, control) = controlled().await;
    let cases = [
        ("POST", "/instances", json!({"id": 0}), 400, "id"),
        ("POST", "/instances", json!({"token": "a/b"}), 400, "token"),
        ("POST", "/instances", json!({"colour": 1}), 400, "colour"),
        ("POST", "/instances", json!({"tariff": "golden"}), 400, "tariff"),
        ("PATCH", "/instances/x", json!({}), 400, "id"),
        ("PUT", "/people/12", json!({}), 400, "phone"),
        ("PUT", "/people/79001234570", json!({"readsAfter": -1}), 400, "readsAfter"),
        ("PUT", "/clock/scale", json!({"scale": 0}), 400, "scale"),
        ("POST", "/clock/advance", json!({}), 400, "body"),
        ("POST", "/clock/advance", json!({"days": u64::MAX}), 400, "body"),
        ("POST", "/faults", json!({"kind": "badGateway", "probability": 2}), 400, "probability"),
        ("POST", "/faults", json!({"kind": "badGateway", "method": "makeCoffee"}), 400, "method"),
        ("POST", "/faults", json!({"kind": "badGateway", "befalls": "webhooks"}), 400, "kind"),
        ("PUT", "/state", json!({"version": 99_999}), 400, "body"),
        ("POST", "/people/79001234568/actions", json!({"do": "fly"}), 400, "do"),
        ("GET", "/requests?last=many", Value::Null, 400, "last"),
        ("GET", "/requests?first=1", Value::Null, 400, "first"),
    ];
    for (verb, path, body, status, field) in cases {
        let (answered, problem) = control.ask(verb, path, body.clone()).await;
        assert_eq!(
            (answered, problem["field"].as_str().unwrap_or_default()),
            (status, field),
            "{verb} {path} {body}: {problem}"
        );
        assert!(!problem["mend"].as_str().unwrap().is_empty());
    }
    assert_eq!(control.ask("GET", "/coffee", Value::Null).await.0, 404);
    assert_eq!(control.ask("PUT", "/health", json!({})).await.0, 405);
    assert_eq!(control.ask("GET", "/instances/7", Value::Null).await.0, 404);
    assert_eq!(control.ask("GET", "/people/79009999999", Value::Null).await.0, 404);
}

#[tokio::test]
async fn web_pages_of_other_origins_may_not_control() {
    let (world, control) = controlled().await;
    let ask = |origin: Option<&str>, host: Option<&str>, kind: &str| {
        let mut request =
            control.http.post(format!("{}/instances", control.url)).header("content-type", kind).body("{}");
        for (name, value) in [("origin", origin), ("host", host)] {
            if let Some(value) = value {
                request = request.header(name, value);
            }
        }
        read(request)
    };
    let own = world.sandbox.api_url().to_owned();
    let json = "application/json";
    assert_eq!(ask(Some("https://evil.example"), None, json).await.0, 403);
    assert_eq!(ask(Some("http://127.0.0.1:1"), None, json).await.0, 403);
    assert_eq!(ask(Some("null"), None, json).await.0, 403);
    // A name that was made to point to this computer.
    assert_eq!(ask(Some("http://evil.example"), Some("evil.example"), json).await.0, 403);
    assert_eq!(ask(None, None, "text/plain").await.0, 415);
    assert_eq!(control.get("/instances").await.as_array().unwrap().len(), 1);
    assert_eq!(ask(Some(&own), None, json).await.0, 201);
    assert_eq!(ask(None, None, json).await.0, 201);
    let answer = control
        .http
        .request("OPTIONS".parse().unwrap(), format!("{}/instances", control.url))
        .header("origin", "https://evil.example");
    let answer = answer.send().await.unwrap();
    assert!(answer.status() == 403 && !answer.headers().contains_key("access-control-allow-origin"));
}

#[tokio::test]
async fn no_token_stands_in_the_log_of_requests() {
    let (world, control) = controlled().await;
    let api = &world.api;
    assert_eq!(api.get("getSettings").await.0, 200);
    for path in [
        format!("/waInstance{}/{}/getSettings", api.id, api.token),
        format!("/waInstance{}/{}", api.id, api.token),
        format!("/{}", api.token),
        format!("/waInstance{}/getSettings/{}?token={}", api.id, api.token, api.token),
        format!("/waInstance{}/getSettings/x{}", api.id, api.token),
    ] {
        let _ = api.http().get(format!("{}{path}", api.url)).send().await;
    }
    let text = control.get("/requests").await.to_string();
    assert!(!text.contains(&api.token) && text.contains("getSettings"));
    let logged: Vec<Value> = serde_json::from_str(&text).unwrap();
    assert_eq!(logged.len(), 6);
    assert_eq!(
        (&logged[0]["verb"], &logged[0]["instance"], &logged[0]["status"]),
        (&json!("GET"), &json!(api.id), &json!(200))
    );
    assert_eq!(logged[5]["status"], 401);
    control.done("DELETE", "/requests", Value::Null).await;
    assert_eq!(control.get("/requests").await, json!([]));
}

#[tokio::test]
async fn the_whole_state_moves_to_another_sandbox() {
    let (world, control) = controlled().await;
    world.sandbox.person(FRIEND).says(chat(OWN), "Hello");
    world.seconds_later(5);
    let state = control.get("/state").await;
    let other = Sandbox::builder().unlimited().start().await.unwrap();
    let there = Control::of(&other);
    there.done("PUT", "/state", state).await;
    let path = format!("/instances/{}", world.api.id);
    assert_eq!(there.get(&path).await, control.get(&path).await);
    assert_eq!(there.get("/clock").await, control.get("/clock").await);
    let moved = Api { url: other.api_url().to_owned(), media: other.media_url().to_owned(), ..world.api.clone() };
    assert_eq!(
        moved.get("receiveNotification").await.1["body"]["messageData"]["textMessageData"]["textMessage"],
        "Hello"
    );
}

#[tokio::test]
async fn bodies_that_are_too_large_or_end_early_are_refused() {
    let world = world_with(Sandbox::builder().held_clock().unlimited(), InstanceOptions::authorized(OWN)).await;
    let control = Control::of(&world.sandbox);
    let (status, problem) = control.ask("POST", "/instances", json!({"token": "x".repeat(2 * 1024 * 1024)})).await;
    assert_eq!((status, problem["field"].as_str()), (413, Some("body")));
    let address = world.sandbox.api_url().trim_start_matches("http://").to_owned();
    let mut stream = TcpStream::connect(&address).await.unwrap();
    let head = "POST /sandbox/v1/instances HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{";
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.shutdown().await.unwrap();
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer).await;
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 400"), "{answer}");
    let friend = world.sandbox.add_person(PersonOptions::new(FRIEND + 1));
    assert_eq!(friend.phone(), FRIEND + 1);
    assert_eq!(control.get("/health").await["people"], 3);
}
