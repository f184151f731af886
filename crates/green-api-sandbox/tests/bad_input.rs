//! Whatever arrives, the answer is the documented error or 400: never a panic, a hang or a leak.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod support;

use std::time::Duration;

use green_api_sandbox::{Bounds, InstanceOptions, PersonOptions, Sandbox, spec::Method};
use serde_json::json;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use support::{Api, FRIEND, OWN, World, chat, eventually, everything_on, message, world, world_with};

/// The statuses that the manual lists; 100 and 101 are HTTP's own, 201, 405, 413 and 415 the control interface's.
const DOCUMENTED: &[u16] = &[100, 101, 200, 201, 204, 400, 401, 403, 404, 405, 413, 415, 429, 466, 499, 500, 501, 502];

/// Chance that can be repeated.
struct Dice(u64);

impl Dice {
    fn number(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % below as u64).unwrap()
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.number(of.len())].clone()
    }

    fn bytes(&mut self, most: usize) -> Vec<u8> {
        (0..self.number(most + 1)).map(|_| u8::try_from(self.number(256)).unwrap()).collect()
    }
}

const PIECES: &[&str] = &[
    "waInstance",
    "/",
    "//",
    "..",
    "%00",
    "%2F",
    "%",
    "?",
    "&",
    "=",
    "#",
    "é",
    "\u{1F600}",
    "1101000001",
    "99999999999999999999",
    "-1",
    "0",
    "sendMessage",
    "receiveNotification?receiveTimeout=5",
    "deleteNotification",
    "files/x/y",
    "sandbox/v1/",
    "instances/1101000001",
    "people/",
    "clock",
    "faults",
    "requests?last=-1",
    "openapi.json",
    "\\",
    "'",
    "\"",
    "{id}",
    "null",
    " ",
];

const BODIES: &[&str] = &[
    "",
    "{}",
    "[]",
    "null",
    "0",
    "\"\"",
    "{",
    "}",
    "[[[[",
    "{\"chatId\":",
    "\u{feff}{}",
    "{\"chatId\":null}",
    "{\"message\":{\"a\":[1,2,{}]}}",
    "{\"chatId\":\"79001234568@c.us\",\"message\":\"x\"}",
    "{\"chatId\":\"@g.us\",\"count\":-1}",
    "{\"count\":1e400}",
    "{\"count\":0.1}",
    "{\"chatId\":\"79001234568@c.us\",\"options\":[{\"optionName\":1}],\"message\":\"\"}",
    "{\"a\":\"\\ud800\"}",
    "nul",
    "truefalse",
    "{\"phone\":79001234568}",
    "{\"do\":\"write\",\"chat\":\"\",\"text\":\"\"}",
    "{\"kind\":\"nothing\"}",
    "{\"milliseconds\":18446744073709551615}",
    "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nb\r\n--x--\r\n",
];

const HEADERS: &[&str] = &[
    "Content-Type: application/json",
    "Content-Type: multipart/form-data; boundary=x",
    "Content-Type: multipart/form-data",
    "Content-Type: \u{1}",
    "Content-Type: image/png",
    "Accept: ",
    "GA-Filename: ../../x",
    "Expect: 100-continue",
    "Upgrade: websocket",
    "Connection: upgrade",
    "Sec-WebSocket-Key: x",
    "X: y",
    "Origin: null",
    "Transfer-Encoding: chunked",
    "Content-Length: 5",
    "Content-Length: -5",
    "Content-Length: 1, 2",
    "Range: bytes=9-1",
    "Cookie: a=b",
    "NoColon",
    ": empty",
    "A B: c",
    "Host: evil.example",
];

/// A request that is all there in most cases, and never one that makes the sandbox ask another computer.
fn request(dice: &mut Dice, api: &Api) -> Vec<u8> {
    let verb = dice.one(&[
        "GET", "GET", "POST", "POST", "POST", "DELETE", "PUT", "PATCH", "HEAD", "OPTIONS", "CONNECT", "get", "X", "",
    ]);
    let method = dice.one(&Method::ALL).route().operation.name;
    let mut path = match dice.number(8) {
        0 => (0..dice.number(6)).fold(String::from("/"), |path, _| path + dice.one(PIECES)),
        1 => format!("/sandbox/v1/{}{}", dice.one(PIECES), dice.one(PIECES)),
        2 => format!("{}/{}", api.path(method), dice.one(PIECES)),
        _ => api.path(method),
    };
    let mut body = match dice.number(6) {
        0 => dice.bytes(200),
        1 => vec![dice.one(b"[{\"1 "); dice.number(3000)],
        _ => dice.one(BODIES).as_bytes().to_vec(),
    };
    if dice.number(3) == 0 && !body.is_empty() {
        let place = dice.number(body.len());
        body[place] = u8::try_from(dice.number(256)).unwrap();
    }
    if dice.number(4) == 0 {
        path = path.replace(' ', "");
        let (timeout, minutes) = (dice.one(&["5", "60", "0", "x", "-1", "1e9"]), dice.one(PIECES));
        path = format!("{path}?receiveTimeout={timeout}&minutes={minutes}");
    }
    let mut head = format!("{verb} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    // Half of the time the length is right; otherwise the headers below may say anything, or nothing.
    if dice.number(8) > 0 {
        head = format!("{head}Content-Length: {}\r\n", body.len());
    }
    // Otherwise the end of the answer is the end of a wait.
    if dice.number(10) > 0 {
        head.push_str("Connection: close\r\n");
    }
    for _ in 0..dice.number(4) {
        head.push_str(dice.one(HEADERS));
        head.push_str("\r\n");
    }
    if dice.number(3) == 0 {
        head.push_str("Content-Type: application/json\r\n");
    }
    head.push_str("\r\n");
    let mut bytes = head.into_bytes();
    if dice.number(10) == 0 {
        let place = dice.number(bytes.len());
        bytes[place] = u8::try_from(dice.number(256)).unwrap();
    }
    bytes.extend(body);
    bytes
}

/// How long the sandbox waits here for the rest of a request, and keeps a connection without one.
const PATIENCE: Duration = Duration::from_millis(250);
/// Who waits so long waits for ever.
const FOREVER: Duration = Duration::from_secs(60);

/// The statuses of what comes back. A request that is not all there gets an end instead of an answer.
async fn exchange(address: &str, request: &[u8]) -> Vec<u16> {
    let mut stream = TcpStream::connect(address).await.unwrap();
    // The server may have closed already: it need not read all of it.
    let _ = stream.write_all(request).await;
    let mut answer = Vec::new();
    timeout(FOREVER, stream.read_to_end(&mut answer)).await.expect("the sandbox hangs").ok();
    let text = String::from_utf8_lossy(&answer);
    text.match_indices("HTTP/1.1 ").map(|(place, start)| text[place + start.len()..][..3].parse().unwrap()).collect()
}

async fn still_works(world: &World) {
    let friend = world.sandbox.add_person(PersonOptions::new(FRIEND + 77));
    world.api.send(&chat(FRIEND + 77), "still here").await;
    eventually(|| !friend.received().is_empty()).await;
    assert_eq!(world.api.get("getSettings").await.0, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn thousands_of_wild_requests_get_documented_answers_and_nothing_hangs() {
    let mut bounds = Bounds::default();
    (bounds.idle, bounds.json_time, bounds.file_time) = (PATIENCE, PATIENCE, PATIENCE);
    // Waiting for notifications is over at once, however long the client wants to wait.
    let builder = Sandbox::builder().time_scale(10_000.0).unlimited().bounds(bounds);
    let world = world_with(builder, InstanceOptions::authorized(OWN).settings(everything_on())).await;
    let address = world.sandbox.api_url().trim_start_matches("http://").to_owned();
    let seed = 0x5eed_2024;
    let mut tasks = tokio::task::JoinSet::new();
    for worker in 0..16_u64 {
        let (api, address) = (world.api.clone(), address.clone());
        tasks.spawn(async move {
            let mut dice = Dice(seed + worker * 7919);
            let mut answered = 0;
            for _ in 0..250 {
                let request = request(&mut dice, &api);
                let statuses = exchange(&address, &request).await;
                let shown = String::from_utf8_lossy(&request).into_owned();
                assert!(statuses.iter().all(|status| DOCUMENTED.contains(status)), "{statuses:?} for {shown}");
                answered += usize::from(!statuses.is_empty());
            }
            answered
        });
    }
    let mut answered = 0;
    while let Some(ended) = tasks.join_next().await {
        answered += ended.unwrap();
    }
    assert!(answered > 3000, "{answered} of 4000 were answered");
    // What the wild ones did to the instance is not the point: reboot, logout and the control interface are among them.
    world.sandbox.faults().clear();
    world.sandbox.clock().resume();
    world.sandbox.clock().set_scale(1000.0);
    let fresh = world.sandbox.create_instance(InstanceOptions::authorized(OWN + 500));
    let world = World { api: Api::new(&world.sandbox, &fresh), sandbox: world.sandbox };
    still_works(&unpooled(world)).await;
}

// behaviours: 31
#[tokio::test]
async fn heads_bodies_and_depths_have_bounds() {
    let world = world().await;
    let api = &world.api;
    let header = api.http().get(api.address("getSettings")).header("x-large", "x".repeat(64 * 1024));
    assert_eq!(header.send().await.map_or(400, |answer| answer.status().as_u16()), 400);
    let many = (0..200)
        .fold(api.http().get(api.address("getSettings")), |request, number| request.header(format!("x-{number}"), "y"));
    assert_eq!(many.send().await.unwrap().status(), 400);
    let long = api.http().get(format!("{}?x={}", api.address("getSettings"), "y".repeat(20_000)));
    assert_eq!(long.send().await.unwrap().status(), 400);
    let answer = api.post("sendMessage", json!({"chatId": chat(FRIEND), "message": "x".repeat(102_400)})).await;
    assert_eq!((answer.0, message(&answer)), (500, "request entity too large"));
    let deep = format!("{{\"chatId\":{}1{}}}", "[".repeat(20_000), "]".repeat(20_000));
    assert_eq!(api.post_raw("sendMessage", deep).await.0, 400);
    still_works(&world_again(world)).await;
}

/// With a connection for each request: one that is kept may end at any moment where the bounds are short.
fn unpooled(mut world: World) -> World {
    world.api.http = support::http_with(|builder| builder.pool_max_idle_per_host(0));
    world
}

/// The clock of the tests is held; here it has to run.
fn world_again(world: World) -> World {
    world.sandbox.clock().resume();
    world
}

#[tokio::test]
async fn who_sends_half_a_request_is_not_waited_for() {
    let mut bounds = Bounds::default();
    (bounds.idle, bounds.json_time) = (PATIENCE, PATIENCE);
    let world =
        unpooled(world_with(Sandbox::builder().unlimited().bounds(bounds), InstanceOptions::authorized(OWN)).await);
    let address = world.sandbox.api_url().trim_start_matches("http://").to_owned();
    let halves = [
        "GET /waInst".to_owned(),
        format!("GET {} HTTP/1.1\r\nHost: x\r\n", world.api.path("getSettings")),
        format!(
            "POST {} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{{\"chatId\":",
            world.api.path("sendMessage")
        ),
        String::new(),
    ];
    for half in halves {
        let mut stream = TcpStream::connect(&address).await.unwrap();
        stream.write_all(half.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        let ended = timeout(FOREVER, stream.read_to_end(&mut answer)).await;
        assert!(ended.is_ok(), "still waiting for the rest of {half:?}");
        let answer = String::from_utf8_lossy(&answer);
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 499") || answer.starts_with("HTTP/1.1 4"),
            "{answer}"
        );
    }
    still_works(&world).await;
}

#[tokio::test]
async fn connections_above_the_bound_wait_for_their_turn() {
    let mut bounds = Bounds::default();
    bounds.connections = 2;
    let world = world_with(Sandbox::builder().unlimited().bounds(bounds), InstanceOptions::authorized(OWN)).await;
    let address = world.sandbox.api_url().trim_start_matches("http://").to_owned();
    let idle = [TcpStream::connect(&address).await.unwrap(), TcpStream::connect(&address).await.unwrap()];
    let api = world.api.clone();
    let asked = tokio::spawn(async move { api.get("getSettings").await.0 });
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(!asked.is_finished());
    // One of the idle ones ends: it is this one's turn.
    drop(idle);
    assert_eq!(asked.await.unwrap(), 200);
}
