//! Files: kinds, types, previews, and how long they can be had.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;
#[path = "support/client.rs"]
mod through_client;

use std::time::Duration;

use base64::{Engine, engine::general_purpose::STANDARD};
use green_api::{
    File, limits,
    models::{DeliveryStatus, DownloadFile, MessageData, Notification, SendFileByUpload, SendFileByUrl, UploadFile},
};
use green_api_sandbox::{Attachment, InstanceOptions, Sandbox, Timings};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use support::{FRIEND, OWN, chat, everything_on, message, world, world_with};
use through_client::{client, json_of, refusal, statuses, told};

fn own() -> String {
    chat(OWN)
}

fn linked() -> InstanceOptions {
    InstanceOptions::authorized(OWN).settings(everything_on())
}

/// A picture of this size, PNG.
fn picture(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::GrayImage::new(width, height).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

// behaviours: 115
#[tokio::test]
async fn a_picture_of_up_to_3000_pixels_has_a_preview() {
    let world = world().await;
    let (client, friend) = (client(&world), world.sandbox.person(FRIEND));
    let url = client.upload_file(UploadFile::new(File::from_bytes("a.png", picture(3000, 8)))).await.unwrap().url_file;
    for (width, has) in [(3000, true), (3001, false)] {
        let bytes = picture(width, 8);
        friend.sends_file(own(), Attachment::new("a.png", bytes.clone()));
        client
            .send_file_by_upload(SendFileByUpload::new(chat(FRIEND), File::from_bytes("a.png", bytes)))
            .await
            .unwrap();
        world.seconds_later(60);
        let previews: Vec<_> = told(&world, &client)
            .await
            .into_iter()
            .filter_map(|notification| match notification {
                Notification::IncomingMessageReceived(message) => Some(message.message_data),
                Notification::OutgoingApiMessageReceived(message) => Some(message.message_data),
                _ => None,
            })
            .map(|message| json_of(&message)["fileMessageData"]["jpegThumbnail"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(previews.len(), 2);
        for preview in previews {
            let jpeg = STANDARD.decode(preview).unwrap();
            assert_eq!(jpeg.starts_with(&[0xff, 0xd8, 0xff]), has, "{width}");
            assert_eq!(jpeg.is_empty(), !has);
        }
    }
    client.send_file_by_url(SendFileByUrl::new(chat(FRIEND), url, "a.png")).await.unwrap();
    world.seconds_later(60);
    let Some(MessageData::ImageMessage(got)) = friend.received().pop().map(|got| got.content) else {
        panic!("{:?}", friend.received())
    };
    assert!(!got.file_message_data.jpeg_thumbnail.unwrap().is_empty());
}

// behaviours: 113, 182
#[tokio::test]
async fn the_kind_of_a_file_follows_from_its_extension_and_only_documents_keep_their_name() {
    let world = world().await;
    let (client, friend) = (client(&world), world.sandbox.person(FRIEND));
    for (name, kind, caption) in [
        ("a.jpg", "imageMessage", "look"),
        ("a.mp4", "videoMessage", "look"),
        ("a.ogg", "audioMessage", ""),
        ("a.docx", "documentMessage", ""),
        ("a.unheard-of", "documentMessage", ""),
    ] {
        client
            .send_file_by_upload(SendFileByUpload::new(chat(FRIEND), File::from_bytes(name, "?")).caption("look"))
            .await
            .unwrap();
        world.seconds_later(60);
        let got = json_of(&friend.received().pop().unwrap().content);
        assert_eq!(
            (&got["typeMessage"], &got["fileMessageData"]["caption"]),
            (&json!(kind), &json!(caption)),
            "{name}"
        );
        assert_eq!(got["fileMessageData"]["fileName"] == json!(name), kind == "documentMessage", "{name}");
    }
}

// behaviours: 116
#[tokio::test]
async fn sending_a_file_takes_up_to_twenty_seconds() {
    let world = world_with(Sandbox::builder().held_clock().unlimited().timings(Timings::documented()), linked()).await;
    let client = client(&world);
    client.send_file_by_upload(SendFileByUpload::new(chat(FRIEND), File::from_bytes("a.jpg", "?"))).await.unwrap();
    world.seconds_later(19);
    assert!(statuses(&world, &client).await.is_empty());
    world.seconds_later(1);
    assert_eq!(statuses(&world, &client).await[0].status, DeliveryStatus::Sent);
}

/// A server that answers one request with this head and body.
async fn behind_a_link(head: &'static str, body: &'static [u8]) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let _ = stream.read(&mut [0; 4096]).await;
        let answer = format!("HTTP/1.1 200 OK\r\n{head}content-length: {}\r\nconnection: close\r\n\r\n", body.len());
        stream.write_all(answer.as_bytes()).await.unwrap();
        let _ = stream.write_all(body).await;
    });
    format!("http://{address}/file")
}

// behaviours: 126
#[tokio::test]
async fn the_type_of_a_file_behind_a_link_follows_from_its_name_its_header_its_bytes_or_is_binary() {
    let world = world().await;
    let (client, friend) = (client(&world), world.sandbox.person(FRIEND));
    let cases: [(&str, &str, &[u8], &str); 5] = [
        ("song.mp3", "content-type: image/png\r\n", b"%PDF-1.7", "audio/mpeg"),
        ("song", "content-type: image/png\r\n", b"%PDF-1.7", "image/png"),
        ("song", "content-type: no/such-type\r\n", b"%PDF-1.7", "application/pdf"),
        ("song", "", b"%PDF-1.7", "application/pdf"),
        ("song", "", b"la la la", limits::DEFAULT_MIME_TYPE),
    ];
    for (name, head, body, mime) in cases {
        let url = behind_a_link(head, body).await;
        client.send_file_by_url(SendFileByUrl::new(chat(FRIEND), url, name)).await.unwrap();
        world.seconds_later(60);
        let got = json_of(&friend.received().pop().unwrap().content);
        assert_eq!(got["fileMessageData"]["mimeType"], mime, "{name} {head}");
    }
}

// behaviours: 127, 128
#[tokio::test]
async fn a_stored_file_is_named_by_its_type_or_by_the_header_or_bin() {
    let world = world().await;
    let store = async |headers: &[(&str, &str)]| {
        let mut request =
            world.api.http().post(format!("{}{}", world.api.media, world.api.path("uploadFile"))).body("la la la");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        support::read(request).await.1["urlFile"].as_str().unwrap().to_owned()
    };
    for (headers, name) in [
        (vec![("content-type", "image/png")], "file.png"),
        (vec![("ga-filename", "main.go")], "main.go"),
        (vec![("content-type", "no/such-type")], "file.bin"),
        (vec![], "file.bin"),
    ] {
        let url = store(&headers).await;
        assert_eq!(url.rsplit('/').next(), Some(name));
    }
}

// behaviours: 130, 209, 210, 211, 212
#[tokio::test]
async fn a_file_can_be_downloaded_as_long_as_whatsapp_has_it() {
    for (days_at_whatsapp, again) in [(14, false), (30, true)] {
        let mut timings = Timings::quick();
        timings.whatsapp_files = Duration::from_hours(days_at_whatsapp * 24);
        let world = world_with(Sandbox::builder().held_clock().unlimited().timings(timings), linked()).await;
        let (client, friend) = (client(&world), world.sandbox.person(FRIEND));
        let id = friend.sends_file(own(), Attachment::new("a.pdf", "all of it"));
        let text = friend.says(own(), "no file");
        world.seconds_later(60);
        let link = async |id: &str| {
            client.download_file(DownloadFile::new(chat(FRIEND), id)).await.map(|answer| answer.download_url)
        };
        let url = link(&id).await.unwrap();
        assert_eq!(client.download(&url).to_bytes().await.unwrap(), "all of it");
        let expires = client.file_expiration(&url).await.unwrap().unwrap();
        let now = world.sandbox.clock().now().system_time();
        let left = expires.duration_since(now).unwrap();
        assert!(left <= limits::FILE_LINK_RETENTION && left + Duration::from_mins(2) > limits::FILE_LINK_RETENTION);
        let not_found = format!("File message encrypted url not found by chatId {} and idMessage {text}", chat(FRIEND));
        assert_eq!(refusal(link(&text).await), (400, not_found));
        world.later(limits::FILE_LINK_RETENTION);
        assert!(client.download(&url).to_bytes().await.is_err());
        if again {
            let url = link(&id).await.unwrap();
            assert_eq!(client.download(&url).to_bytes().await.unwrap(), "all of it");
        } else {
            let gone = format!("Internal error when downloading file by chatId {} and idMessage {id}", chat(FRIEND));
            assert_eq!(refusal(link(&id).await), (500, gone));
        }
    }
}

// behaviours: 114
#[tokio::test]
async fn a_caption_has_at_most_20000_characters() {
    let world = world().await;
    let send = async |length: usize| {
        let caption = "x".repeat(length);
        let by_url = json!({"chatId": chat(FRIEND), "urlFile": "http://127.0.0.1:1/a.png", "fileName": "a.png", "caption": caption});
        let by_url = world.api.post("sendFileByUrl", by_url).await;
        let file = reqwest::multipart::Part::bytes(b"?".to_vec()).file_name("a.png");
        let form =
            reqwest::multipart::Form::new().text("chatId", chat(FRIEND)).text("caption", caption).part("file", file);
        let upload = support::read(
            world.api.http().post(format!("{}{}", world.api.media, world.api.path("sendFileByUpload"))).multipart(form),
        )
        .await;
        [(by_url.0, message(&by_url).to_owned()), (upload.0, message(&upload).to_owned())]
    };
    assert_eq!(send(20_000).await, [(200, String::new()), (200, String::new())]);
    let text = "Validation failed. Details: 'caption' length must be less than or equal to 20000 characters long";
    assert_eq!(send(20_001).await, [(400, text.to_owned()), (400, "failed to upload file".to_owned())]);
}
