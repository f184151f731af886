//! How much the gateway carries: requests a second over kept-alive connections, memory of idle long polls, time to start.
//!
//! `cargo xtask bench sandbox`. Server and client are two processes on the same cores. The client is as lean as possible (one thread,
//! prepared bytes, no HTTP library), so that it takes little from the server; it has one request under way on each connection.
//!
//! Requests a second depend on what else the machine does. The CPU time that the server takes for a request does not, much: with it comes
//! the share of the machine that the server got, and what it would carry with two cores for itself.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a benchmark that cannot run should say so at once")]

use std::{
    cell::{Cell, RefCell},
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    rc::Rc,
    time::{Duration, Instant},
};

use green_api_sandbox::{InstanceOptions, PersonOptions, Sandbox};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::LocalSet,
};

#[cfg(all(feature = "jemalloc", not(target_env = "msvc")))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// Tells the process that it is the server, and what kind of one: `memory`, or a file.
const SERVE: &str = "SANDBOX_BENCH_SERVE";
const OWN: u64 = 79_001_234_567;
const FRIEND: u64 = 79_001_234_568;
const CONNECTIONS: usize = 64;
/// Warming up, then so many runs of which the best counts: other programs on the machine only make it slower.
const RUNS: usize = 5;
const RUN: Duration = Duration::from_secs(3);
const POLLS: usize = 10_000;

fn main() {
    if let Ok(place) = std::env::var(SERVE) {
        return serve(&place);
    }
    // `cargo test --benches` starts it too, and has no time for it.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    LocalSet::new().block_on(&runtime, async {
        start_time().await;
        let server = Server::launch("memory");
        report("sendMessage, in memory", &sends(&server).await);
        drop(server);
        let folder = tempfile::tempdir().unwrap();
        let server = Server::launch(folder.path().join("sandbox.db").to_str().unwrap());
        report("sendMessage, kept in a file", &sends(&server).await);
        drop(server);
        polls().await;
    });
}

/// The server: one instance without limits on two threads.
fn serve(place: &str) {
    raise_limit();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let builder = Sandbox::builder().unlimited().person(PersonOptions::new(FRIEND));
        let builder = if place == "memory" { builder } else { builder.data(place) };
        let begun = Instant::now();
        let sandbox = builder.start().await.unwrap();
        let instance = sandbox.create_instance(InstanceOptions::authorized(OWN));
        sandbox.kept().await.unwrap();
        println!(
            "{} {} {} {}",
            sandbox.api_url().trim_start_matches("http://"),
            instance.id,
            instance.token,
            begun.elapsed().as_micros()
        );
        std::future::pending::<()>().await;
    });
}

/// A running server.
struct Server {
    process: Child,
    address: String,
    /// Instance and token in the path.
    id: String,
    token: String,
    started_in: Duration,
}

impl Server {
    fn launch(place: &str) -> Self {
        let mut process =
            Command::new(std::env::current_exe().unwrap()).env(SERVE, place).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let words: Vec<&str> = line.split_whitespace().collect();
        let [address, id, token, micros] = words[..] else { panic!("the server said {line:?}") };
        let started_in = Duration::from_micros(micros.parse().unwrap());
        Self { process, address: address.to_owned(), id: id.to_owned(), token: token.to_owned(), started_in }
    }

    async fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).await.unwrap();
        stream.set_nodelay(true).unwrap();
        stream
    }

    /// Resident memory in kB.
    fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()))
            .expect("memory is measured on Linux");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        line.trim().trim_end_matches(" kB").parse().unwrap()
    }
}

impl Server {
    /// CPU time of all threads so far; the kernel counts it in nanoseconds.
    fn cpu(&self) -> Duration {
        let threads =
            std::fs::read_dir(format!("/proc/{}/task", self.process.id())).expect("CPU time is measured on Linux");
        let spent = |thread: std::io::Result<std::fs::DirEntry>| -> Option<u64> {
            let text = std::fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
            text.split_whitespace().next()?.parse().ok()
        };
        Duration::from_nanos(threads.filter_map(spent).sum())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

async fn start_time() {
    let (mut inside, mut outside) = (Vec::new(), Vec::new());
    for _ in 0..10 {
        let begun = Instant::now();
        let server = Server::launch("memory");
        outside.push(begun.elapsed());
        inside.push(server.started_in);
        tokio::task::yield_now().await;
    }
    inside.sort();
    outside.sort();
    println!(
        "start: {:.1?} best, {:.1?} worst of 10; with its process {:.1?} and {:.1?}",
        inside[0], inside[9], outside[0], outside[9]
    );
}

/// What runs came to.
struct Measured {
    /// Requests a second.
    rates: Vec<f64>,
    /// CPU time of the server for a request.
    costs: Vec<Duration>,
    /// Cores that the server had, on average.
    cores: Vec<f64>,
    /// Times of the requests.
    times: Vec<Duration>,
}

fn report(what: &str, measured: &Measured) {
    let best = measured.rates.iter().copied().fold(0.0, f64::max);
    let all = measured.rates.iter().map(|rate| format!("{rate:.0}")).collect::<Vec<_>>().join(", ");
    let quantile = |part: usize| measured.times[(measured.times.len() - 1) * part / 1000];
    println!(
        "{what}: {best:.0}/s over {CONNECTIONS} connections, best of {all}; half within {:.1?}, 99 % within {:.1?}",
        quantile(500),
        quantile(990)
    );
    let least = measured.costs.iter().min().copied().unwrap_or_default();
    let cores = measured.cores.iter().map(|cores| format!("{cores:.2}")).collect::<Vec<_>>().join(", ");
    println!(
        "{what}: {least:.1?} of the server's CPU time for a request, {:.0}/s if it had two cores; it had {cores}",
        2.0 / least.as_secs_f64()
    );
}

async fn sends(server: &Server) -> Measured {
    let body = format!(r#"{{"chatId":"{FRIEND}@c.us","message":"How are you?"}}"#);
    let request = format!(
        "POST /waInstance{}/sendMessage/{} HTTP/1.1\r\nhost: {}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        server.id,
        server.token,
        server.address,
        body.len()
    );
    let request: Rc<[u8]> = request.into_bytes().into();
    let mut measured = Measured { rates: Vec::new(), costs: Vec::new(), cores: Vec::new(), times: Vec::new() };
    for run in 0..=RUNS {
        let (done, times) = (Rc::new(Cell::new(0_u64)), Rc::new(RefCell::new(Vec::new())));
        let (begun, cpu) = (Instant::now(), server.cpu());
        let mut tasks = Vec::new();
        for _ in 0..CONNECTIONS {
            let (mut stream, request, done, times) =
                (server.connect().await, request.clone(), done.clone(), times.clone());
            tasks.push(tokio::task::spawn_local(async move {
                let mut buffer = Vec::with_capacity(1024);
                while begun.elapsed() < RUN {
                    let asked = Instant::now();
                    stream.write_all(&request).await.unwrap();
                    answer(&mut stream, &mut buffer).await;
                    times.borrow_mut().push(asked.elapsed());
                    done.set(done.get() + 1);
                }
            }));
        }
        for task in tasks {
            task.await.unwrap();
        }
        // The first run warms up.
        if run > 0 {
            #[allow(clippy::cast_precision_loss, reason = "counts of a few seconds")]
            let requests = done.get().max(1) as f64;
            measured.rates.push(requests / begun.elapsed().as_secs_f64());
            let cpu = server.cpu().saturating_sub(cpu);
            measured.cores.push(cpu.as_secs_f64() / begun.elapsed().as_secs_f64());
            measured.costs.push(cpu.div_f64(requests));
            measured.times.append(&mut times.borrow_mut());
        }
        // The queue of what was sent is emptied, so that each run meets the same server.
        let mut stream = server.connect().await;
        let clear = format!(
            "GET /waInstance{}/clearMessagesQueue/{} HTTP/1.1\r\nhost: {}\r\n\r\n",
            server.id, server.token, server.address
        );
        stream.write_all(clear.as_bytes()).await.unwrap();
        answer(&mut stream, &mut Vec::new()).await;
    }
    measured.times.sort();
    measured
}

/// Reads an answer with a length; anything but 200 is not what is measured.
async fn answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) {
    buffer.clear();
    loop {
        assert!(stream.read_buf(buffer).await.unwrap() > 0, "the server closed the connection");
        let Some(head) = buffer.windows(4).position(|window| window == b"\r\n\r\n") else { continue };
        let text = std::str::from_utf8(&buffer[..head]).unwrap();
        assert!(text.starts_with("HTTP/1.1 200"), "{}", String::from_utf8_lossy(buffer));
        let length = text.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
        if buffer.len() >= head + 4 + length.parse::<usize>().unwrap() {
            return;
        }
    }
}

/// Memory of long polls that wait. The kernel's buffers of the connections are not in it.
async fn polls() {
    let limit = raise_limit();
    let server = Server::launch("memory");
    // Nobody measures what the first requests of a process set up.
    let poll = format!(
        "GET /waInstance{}/receiveNotification/{}?receiveTimeout=60 HTTP/1.1\r\nhost: {}\r\n\r\n",
        server.id, server.token, server.address
    );
    let count = POLLS.min(usize::try_from(limit).unwrap_or(POLLS).saturating_sub(200));
    let mut streams = Vec::with_capacity(count);
    let mut first = server.connect().await;
    first.write_all(poll.as_bytes()).await.unwrap();
    tokio::time::sleep(Duration::from_millis(500)).await;
    let before = server.memory();
    for _ in 0..count {
        let mut stream = server.connect().await;
        stream.write_all(poll.as_bytes()).await.unwrap();
        streams.push(stream);
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    let after = server.memory();
    #[allow(clippy::cast_precision_loss, reason = "kilobytes")]
    let each = (after - before) as f64 / count as f64;
    println!("long polls: {count} wait, {each:.1} kB each ({before} kB before, {after} kB after)");
    // They are all alive: one message wakes every one of them.
    let begun = Instant::now();
    let body = format!(r#"{{"chatId":"{FRIEND}@c.us","message":"wake up"}}"#);
    let mut sender = server.connect().await;
    let settings = r#"{"outgoingAPIMessageWebhook":"yes"}"#;
    for (method, body) in [("setSettings", settings), ("sendMessage", &body)] {
        let request = format!(
            "POST /waInstance{}/{method}/{} HTTP/1.1\r\nhost: {}\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            server.id,
            server.token,
            server.address,
            body.len()
        );
        sender.write_all(request.as_bytes()).await.unwrap();
        answer(&mut sender, &mut Vec::new()).await;
        // The settings apply in a moment.
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
    for stream in &mut streams {
        answer(stream, &mut Vec::new()).await;
    }
    println!("long polls: all {count} answered {:.1?} after the settings were changed", begun.elapsed());
}

/// Each connection is a file descriptor on both sides, and the usual limit is 1024: both processes take what they may have.
fn raise_limit() -> u64 {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let limit = getrlimit(Resource::Nofile);
        let _ = setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, maximum: limit.maximum });
        getrlimit(Resource::Nofile).current.unwrap_or(u64::MAX)
    }
    #[cfg(not(unix))]
    u64::MAX
}
