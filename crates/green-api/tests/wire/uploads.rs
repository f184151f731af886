//! Files on their way out.

use crate::gateway::{Gateway, Reply};
use green_api::models::{SendFileByUpload, UploadFile};
use green_api::{ErrorKind, File};
use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, ReadBuf};

const SENT: &str = r#"{"idMessage": "3EB0C767D097B7C7C030", "urlFile": "https://example.com/1.jpg"}"#;
const STORED: &str = r#"{"urlFile": "https://example.com/1.jpg"}"#;

fn to_chat(file: File) -> SendFileByUpload {
    SendFileByUpload::new("79001234568@c.us", file)
}

/// So many bytes, made when they are read.
struct Made {
    left: u64,
    read: Arc<AtomicU64>,
}

impl AsyncRead for Made {
    fn poll_read(mut self: Pin<&mut Self>, _: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let length = self.left.min(buffer.remaining() as u64);
        buffer.put_slice(&vec![b'x'; usize::try_from(length).unwrap()]);
        self.left -= length;
        self.read.fetch_add(length, Ordering::SeqCst);
        Poll::Ready(Ok(()))
    }
}

fn made(length: u64) -> (Made, Arc<AtomicU64>) {
    let read = Arc::new(AtomicU64::new(0));
    (Made { left: length, read: read.clone() }, read)
}

#[tokio::test]
async fn a_form_is_what_the_documentation_shows() {
    let gateway = Gateway::script([Reply::ok(SENT)]).await;
    let request = to_chat(File::from_bytes("фото \"1\".jpg", "abc")).caption("Подпись").file_name("photo.jpg");
    let sent = gateway.client().send_file_by_upload(request).await.unwrap();
    assert_eq!(sent.url_file, "https://example.com/1.jpg");
    let asked = &gateway.asked()[0];
    let text = asked.text();
    assert!(asked.header("content-type").unwrap().starts_with("multipart/form-data; boundary="));
    assert_eq!(asked.header("content-length").map(str::parse), Some(Ok(asked.body_length)));
    for part in [
        "name=\"chatId\"\r\n\r\n79001234568@c.us\r\n",
        "name=\"caption\"\r\n\r\nПодпись\r\n",
        "name=\"fileName\"\r\n\r\nphoto.jpg\r\n",
        "name=\"file\"; filename=\"фото %221%22.jpg\"\r\nContent-Type: image/jpeg\r\n\r\nabc\r\n",
    ] {
        let escaped = part.replace("%22", "\\\"");
        assert!(text.contains(part) || text.contains(&escaped), "{part} in {text}");
    }
}

#[tokio::test]
async fn a_file_is_streamed_and_never_whole_in_memory() {
    // The server does not read on: only what fits into the buffers on the way is taken from the file.
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let hold = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        tokio::time::sleep(Duration::from_mins(10)).await;
        drop(stream);
    });
    let (reader, read) = made(90 * 1024 * 1024);
    let client = green_api::Client::builder()
        .credentials(1, "token-of-a-test")
        .api_url(format!("http://{address}"))
        .timeout(Duration::from_secs(2))
        .build()
        .unwrap();
    let file = File::from_reader("video.mp4", reader, Some(90 * 1024 * 1024));
    let error = client.send_file_by_upload(to_chat(file)).await.unwrap_err();
    hold.abort();
    assert!(matches!(error.kind(), ErrorKind::Timeout { maybe_accepted: true }), "{error}");
    let read = read.load(Ordering::SeqCst);
    assert!(read > 0 && read < 16 * 1024 * 1024, "{read} bytes were read ahead");
}

#[tokio::test]
async fn a_large_file_arrives_and_its_progress_is_told() {
    let length = 40 * 1024 * 1024 + 7;
    for known in [Some(length), None] {
        let gateway = Gateway::script([Reply::ok(SENT)]).await;
        let steps: Arc<Mutex<Vec<_>>> = Arc::default();
        let seen = steps.clone();
        let file = File::from_reader("video.mp4", made(length).0, known)
            .on_progress(move |sent, total| seen.lock().unwrap().push((sent, total)));
        gateway.client().send_file_by_upload(to_chat(file)).await.unwrap();
        assert!(gateway.asked()[0].body_length as u64 > length);
        let steps = steps.lock().unwrap();
        assert!(steps.is_sorted() && steps.len() > 100);
        assert_eq!(steps.last(), Some(&(length, known)));
    }
}

#[tokio::test]
async fn a_slow_upload_may_take_longer_than_an_answer() {
    /// A byte now and then, far more often than the limit for an answer.
    struct Slow(tokio::time::Interval, usize);
    impl AsyncRead for Slow {
        fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
            if self.1 == 0 {
                return Poll::Ready(Ok(()));
            }
            std::task::ready!(self.0.poll_tick(cx));
            self.1 -= 1;
            buffer.put_slice(b"x");
            Poll::Ready(Ok(()))
        }
    }
    let gateway = Gateway::script([Reply::ok(STORED)]).await;
    let client = gateway.builder().timeout(Duration::from_secs(2)).build().unwrap();
    let slow = Slow(tokio::time::interval(Duration::from_millis(250)), 12);
    client.upload_file(UploadFile::new(File::from_reader("a.jpg", slow, Some(12)))).await.unwrap();
    assert_eq!(gateway.asked()[0].text(), "x".repeat(12));
}

#[tokio::test]
async fn a_raw_upload_says_its_type_or_its_name() {
    let gateway = Gateway::script([Reply::ok(STORED)]).await;
    let client = gateway.client();
    client.upload_file(UploadFile::new(File::from_bytes("cat.jpg", "abc"))).await.unwrap();
    client.upload_file(UploadFile::new(File::from_bytes("main.go", "abc")).ga_filename("main.go")).await.unwrap();
    client.upload_file(UploadFile::new(File::from_bytes("cat", "abc")).content_type("image/webp")).await.unwrap();
    let seen: Vec<_> = gateway
        .asked()
        .iter()
        .map(|asked| {
            assert_eq!((asked.text().as_str(), asked.header("content-length")), ("abc", Some("3")));
            let header = |name| asked.header(name).map(str::to_owned);
            (header("content-type"), header("ga-filename"))
        })
        .collect();
    let expected = [(Some("image/jpeg"), None), (None, Some("main.go")), (Some("image/webp"), None)];
    let expected: Vec<_> = expected.map(|(kind, name)| (kind.map(str::to_owned), name.map(str::to_owned))).into();
    assert_eq!(seen, expected);
}

#[tokio::test]
async fn files_that_the_service_does_not_take_are_not_sent() {
    let gateway = Gateway::script([Reply::ok(SENT)]).await;
    let client = gateway.client();
    let limit = 100 * 1024 * 1024;
    let folder = std::env::temp_dir().join(format!("green-api-{:x}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let empty = folder.join("empty.jpg");
    std::fs::write(&empty, "").unwrap();
    let table = [
        (File::from_bytes("a.jpg", ""), "validation"),
        (File::from_path(&empty), "validation"),
        (File::from_reader("a.jpg", made(0).0, None), "validation"),
        (File::from_reader("a.jpg", made(0).0, Some(0)), "validation"),
        (File::from_reader("a.jpg", made(limit + 1).0, Some(limit + 1)), "tooLarge"),
        (File::from_path(folder.join("missing.jpg")), "file"),
        (File::from_path(&folder), "file"),
    ];
    for (file, code) in table {
        let shown = format!("{file:?}");
        let error = client.send_file_by_upload(to_chat(file)).await.unwrap_err();
        assert_eq!(error.kind().code(), code, "{shown}: {error}");
        assert!(!error.outcome_unknown());
    }
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(gateway.connections(), 0);
}

#[tokio::test]
async fn a_file_that_turns_out_too_large_is_broken_off() {
    let gateway = Gateway::script([Reply::ok(SENT)]).await;
    let file = File::from_reader("video.mp4", made(101 * 1024 * 1024).0, None);
    let error = gateway.client().send_file_by_upload(to_chat(file)).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::TooLarge), "{error}");
    let file = File::from_reader("video.mp4", made(500_000).0, Some(400_000));
    let error = gateway.client().send_file_by_upload(to_chat(file)).await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::File), "{error}");
    assert_eq!(gateway.asked().len(), 0, "no whole request arrived");
}

#[tokio::test]
async fn a_file_is_sent_again_when_it_can_be_read_again() {
    let folder = std::env::temp_dir().join(format!("green-api-again-{:x}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("a.jpg");
    std::fs::write(&path, "abc").unwrap();
    let table = [
        (File::from_path(&path), 2),
        (File::from_bytes("a.jpg", "abc"), 2),
        (File::from_reader("a.jpg", made(3).0, Some(3)), 1),
    ];
    for (file, times) in table {
        let gateway = Gateway::script([Reply::Answer(429, String::new()), Reply::ok(SENT)]).await;
        let result = gateway.client().send_file_by_upload(to_chat(file)).await;
        assert_eq!((gateway.asked().len(), result.is_ok()), (times, times == 2));
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[tokio::test]
async fn uploads_go_to_the_media_host() {
    let (api, media) = (Gateway::script([Reply::ok(SENT)]).await, Gateway::script([Reply::ok(SENT)]).await);
    let client = api.builder().media_url(media.url()).build().unwrap();
    client.send_file_by_upload(to_chat(File::from_bytes("a.jpg", "abc"))).await.unwrap();
    client.get_settings().await.unwrap_err();
    assert_eq!((api.methods(), media.methods()), (vec!["getSettings".to_owned()], vec!["sendFileByUpload".to_owned()]));
}

#[test]
fn progress_callbacks_can_share_state() {
    let count = Arc::new(AtomicUsize::new(0));
    let counted = count.clone();
    let file = File::from_bytes("a.jpg", "abc").on_progress(move |_, _| _ = counted.fetch_add(1, Ordering::SeqCst));
    assert!(format!("{file:?}").contains("a.jpg"));
}
