//! Decoding of notifications, ratios within one run: the typed model against a plain derived-serde parse of the same fields
//! without any union, and against `serde_json::Value`. `cargo xtask bench decode` runs it.
#![allow(
    missing_docs,
    dead_code,
    clippy::unwrap_used,
    clippy::struct_field_names,
    reason = "a benchmark; the plain structs are only parsed"
)]

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use serde::Deserialize;
use serde_json::Value;

/// The same fields as the model has, read by plain derived serde.
mod plain {
    use super::Deserialize;

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub struct Message<D> {
        type_webhook: String,
        instance_data: InstanceData,
        timestamp: i64,
        id_message: String,
        sender_data: SenderData,
        message_data: D,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub struct InstanceData {
        id_instance: i64,
        wid: String,
        type_instance: String,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub struct SenderData {
        chat_id: String,
        sender: String,
        chat_name: Option<String>,
        sender_name: Option<String>,
        sender_contact_name: Option<String>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub struct Text {
        type_message: String,
        text_message_data: TextData,
        quoted_message: Option<Quoted>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub struct TextData {
        text_message: String,
        is_template_message: Option<bool>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub struct Image {
        type_message: String,
        file_message_data: FileData,
        quoted_message: Option<Quoted>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub struct FileData {
        download_url: String,
        caption: Option<String>,
        file_name: Option<String>,
        jpeg_thumbnail: Option<String>,
        mime_type: Option<String>,
        is_forwarded: Option<bool>,
        forwarding_score: Option<i64>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub struct Quote {
        type_message: String,
        extended_text_message_data: QuoteData,
        quoted_message: Option<Quoted>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub struct QuoteData {
        description: Option<String>,
        title: Option<String>,
        contains_auto_reply: Option<bool>,
        media_type: Option<String>,
        show_ad_attribution: Option<bool>,
        source_id: Option<String>,
        source_type: Option<String>,
        source_url: Option<String>,
        conversion_source: Option<String>,
        entry_point_conversion_app: Option<String>,
        jpeg_thumbnail: Option<String>,
        thumbnail_url: Option<String>,
        preview_type: Option<String>,
        is_forwarded: Option<bool>,
        forwarding_score: Option<i64>,
        text: String,
        stanza_id: Option<String>,
        participant: Option<String>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub struct Quoted {
        is_forwarded: Option<bool>,
        forwarding_score: Option<i64>,
        stanza_id: Option<String>,
        participant: Option<String>,
        type_message: Option<String>,
        text_message: Option<String>,
        download_url: Option<String>,
        caption: Option<String>,
        file_name: Option<String>,
        jpeg_thumbnail: Option<String>,
        mime_type: Option<String>,
        is_animated: Option<bool>,
        location: Option<Box<serde_json::value::RawValue>>,
        contact: Option<Box<serde_json::value::RawValue>>,
        contacts: Option<Vec<Box<serde_json::value::RawValue>>>,
        extended_text_message: Option<Box<serde_json::value::RawValue>>,
        poll_message_data: Option<Box<serde_json::value::RawValue>>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub struct Poll {
        type_message: String,
        poll_message_data: PollData,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub struct PollData {
        stanza_id: Option<String>,
        name: String,
        votes: Vec<Vote>,
        multiple_answers: Option<bool>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub struct Vote {
        option_name: String,
        option_voters: Vec<String>,
    }

    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    pub struct Status {
        type_webhook: String,
        chat_id: String,
        instance_data: InstanceData,
        timestamp: i64,
        id_message: String,
        status: String,
        description: Option<String>,
        send_by_api: Option<bool>,
    }
}

fn example(file: &str) -> String {
    let path = green_api_spec::directory().join("examples").join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let value: Value = serde_json::from_str(&text).unwrap();
    compact(&text, &value)
}

/// The text without white space, its members in the order that the service writes.
fn compact(text: &str, value: &Value) -> String {
    let mut result = String::with_capacity(text.len());
    let (mut in_text, mut escaped) = (false, false);
    for character in text.chars() {
        if in_text || !character.is_whitespace() {
            result.push(character);
        }
        match (character, escaped) {
            ('\\', false) if in_text => escaped = true,
            ('"', false) => in_text = !in_text,
            _ => escaped = false,
        }
    }
    assert_eq!(&serde_json::from_str::<Value>(&result).unwrap(), value);
    result
}

fn compare<'a, T: Deserialize<'a>>(criterion: &mut Criterion, name: &str, body: &'a str) {
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Bytes(body.len() as u64));
    group.bench_function("typed", |bencher| {
        bencher.iter(|| {
            black_box(green_api::decode::<green_api::models::Notification>(black_box(body.as_bytes())).unwrap())
        });
    });
    group.bench_function("plain", |bencher| {
        bencher.iter(|| {
            black_box(serde_json::from_str::<T>(std::str::from_utf8(black_box(body.as_bytes())).unwrap()).unwrap())
        });
    });
    group.bench_function("value", |bencher| {
        bencher.iter(|| {
            black_box(serde_json::from_str::<Value>(std::str::from_utf8(black_box(body.as_bytes())).unwrap()).unwrap())
        });
    });
    group.finish();
}

fn decode(criterion: &mut Criterion) {
    let (text, image, quote) = (
        example("messages/text-message.json"),
        example("messages/image-message.json"),
        example("messages/quoted-message-text.json"),
    );
    let (poll, status) =
        (example("messages/poll-update-message.json"), example("notifications/outgoing-message-status-sent.json"));
    compare::<plain::Message<plain::Text>>(criterion, "text", &text);
    compare::<plain::Message<plain::Image>>(criterion, "image", &image);
    compare::<plain::Message<plain::Quote>>(criterion, "quote", &quote);
    compare::<plain::Message<plain::Poll>>(criterion, "poll", &poll);
    compare::<plain::Status>(criterion, "status", &status);
}

criterion_group!(benches, decode);
criterion_main!(benches);
