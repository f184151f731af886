//! The samples of the reference pages: each is run, and sends what its page says that it sends.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]

mod recorder;

use green_api::{Client, ErrorKind};
use recorder::{Recorder, Sent};
use serde::Deserialize;
use serde_json::{Map, Value};

#[allow(deprecated, reason = "obsolete methods have pages too")]
mod rust {
    include!(concat!(env!("OUT_DIR"), "/samples.rs"));
}

const INSTANCE: i64 = 1_101_000_001;
const TOKEN: &str = "d75b3a66374942c5b3c019c698abc2067e151558acbd412345";
const PHOTO: &[u8] = b"\xff\xd8\xff not a photograph, but not empty";

/// What a sample must send, and what it is answered.
#[derive(Deserialize)]
struct Expected {
    sample: String,
    verb: String,
    path: String,
    query: Map<String, Value>,
    headers: Map<String, Value>,
    body: Option<Body>,
    answers: bool,
    answer: Option<Value>,
    curl: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Body {
    Json { json: Value },
    Form { form: Map<String, Value>, files: Vec<String> },
    File { file: String },
}

fn expected() -> Vec<Expected> {
    serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/requests.json"))).unwrap()
}

impl Expected {
    /// Compares what arrived with what the page says.
    fn assert_sent(&self, sent: &Sent) {
        let sample = &self.sample;
        let path = self.path.replace("{idInstance}", &INSTANCE.to_string()).replace("{apiTokenInstance}", TOKEN);
        assert_eq!((sent.verb.as_str(), sent.path.as_str()), (self.verb.as_str(), path.as_str()), "{sample}");
        for (name, value) in &self.query {
            assert_eq!(sent.query.get(name).map(String::as_str), value.as_str(), "{sample}: {name}");
        }
        for (name, value) in &self.headers {
            assert_eq!(sent.headers.get(&name.to_lowercase()).map(String::as_str), value.as_str(), "{sample}: {name}");
        }
        match &self.body {
            None => assert!(sent.body.is_empty(), "{sample} has no body"),
            Some(Body::Json { json }) => assert_eq!(&sent.json(), json, "{sample}"),
            Some(Body::File { .. }) => assert_eq!(sent.body, PHOTO, "{sample}"),
            Some(Body::Form { form, files }) => {
                for (name, value) in form {
                    assert_eq!(
                        sent.form.get(name).map(Vec::as_slice),
                        value.as_str().map(str::as_bytes),
                        "{sample}: {name}"
                    );
                }
                for name in files {
                    assert_eq!(sent.form.get(name).map(Vec::as_slice), Some(PHOTO), "{sample}: {name}");
                }
                assert_eq!(sent.form.len(), form.len() + files.len(), "{sample}: {:?}", sent.form.keys());
            }
        }
    }
}

/// Samples send a file of the folder that they run in.
fn folder_with_the_photo() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let files = expected().into_iter().filter_map(|expected| match expected.body {
        Some(Body::File { file }) => Some(file),
        _ => None,
    });
    for file in files {
        std::fs::write(folder.path().join(file), PHOTO).unwrap();
    }
    folder
}

#[tokio::test]
async fn each_sample_in_rust_sends_what_its_page_says() {
    let folder = folder_with_the_photo();
    std::env::set_current_dir(folder.path()).unwrap();
    let recorder = Recorder::start().await;
    let client = Client::builder()
        .credentials(INSTANCE, TOKEN)
        .api_url(recorder.url())
        .media_url(recorder.url())
        .pacing(false)
        .retries(0)
        .build()
        .unwrap();
    for expected in expected() {
        recorder.answer(expected.answer.as_ref());
        let ran = rust::run(&expected.sample, &client).await.expect("there is such a sample");
        match ran {
            Ok(()) => {}
            // Without an example of the answer there is nothing to decode.
            Err(error) if expected.answers && expected.answer.is_none() => {
                assert!(matches!(error.kind(), ErrorKind::Decode { .. }), "{}: {error}", expected.sample);
            }
            Err(error) => panic!("{}: {error}", expected.sample),
        }
        expected.assert_sent(&recorder.sent());
    }
}

#[tokio::test]
async fn each_sample_with_curl_sends_what_its_page_says() {
    if tokio::process::Command::new("curl").arg("--version").output().await.is_err() {
        println!("curl is not installed: its samples are not run");
        return;
    }
    let folder = folder_with_the_photo();
    let recorder = Recorder::start().await;
    for expected in expected() {
        recorder.answer(expected.answer.as_ref());
        let ran = tokio::process::Command::new("sh")
            .args(["-c", &expected.curl])
            .current_dir(folder.path())
            .env("GREEN_API_URL", recorder.url())
            .env("GREEN_API_MEDIA_URL", recorder.url())
            .env("GREEN_API_ID_INSTANCE", INSTANCE.to_string())
            .env("GREEN_API_TOKEN_INSTANCE", TOKEN)
            .env("no_proxy", "127.0.0.1")
            .output()
            .await
            .unwrap();
        assert!(ran.status.success(), "{}: {}", expected.sample, String::from_utf8_lossy(&ran.stderr));
        expected.assert_sent(&recorder.sent());
    }
}
