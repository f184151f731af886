//! Files on their way in.

use crate::gateway::{Gateway, Reply, TOKEN};
use green_api::ErrorKind;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

/// A client whose gateway is another server than the storage.
async fn client_beside(storage: &Gateway) -> green_api::Client {
    let client = Gateway::script([Reply::Answer(500, String::new())]).await.client();
    assert_ne!(client.api_url(), storage.url());
    client
}

#[tokio::test]
async fn a_file_comes_into_memory_or_into_a_file() {
    let storage = Gateway::script([Reply::ok("x".repeat(300_000))]).await;
    let client = client_beside(&storage).await;
    let url = format!("{}/file.jpg?signature=1", storage.url());
    let steps: Arc<Mutex<Vec<_>>> = Arc::default();
    let seen = steps.clone();
    let download =
        client.download(&url).on_progress(move |received, total| seen.lock().unwrap().push((received, total)));
    assert_eq!(download.to_bytes().await.unwrap().len(), 300_000);
    assert_eq!(steps.lock().unwrap().last(), Some(&(300_000, Some(300_000))));

    let folder = std::env::temp_dir().join(format!("green-api-download-{:x}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("file.jpg");
    assert_eq!(client.download(&url).to_path(&path).await.unwrap(), 300_000);
    assert_eq!(std::fs::read(&path).unwrap().len(), 300_000);
    let left: Vec<_> = std::fs::read_dir(&folder).unwrap().collect();
    assert_eq!(left.len(), 1);
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(storage.asked().iter().all(|asked| !format!("{asked:?}").contains(TOKEN)));
}

#[tokio::test]
async fn a_file_that_is_too_large_leaves_nothing_behind() {
    let chunked =
        format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n100\r\n{}\r\n0\r\n\r\n", "x".repeat(256));
    let replies = [Reply::ok("x".repeat(256)), Reply::Bytes(chunked.into_bytes())];
    let folder = std::env::temp_dir().join(format!("green-api-large-{:x}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    for reply in replies {
        let storage = Gateway::script([reply]).await;
        let client = client_beside(&storage).await;
        let download = client.download(format!("{}/a", storage.url())).max_bytes(255);
        let error = download.to_path(folder.join("a")).await.unwrap_err();
        assert!(matches!(error.kind(), ErrorKind::TooLarge), "{error}");
        let exact = client.download(format!("{}/a", storage.url())).max_bytes(256);
        assert_eq!(exact.to_bytes().await.unwrap().len(), 256);
    }
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
    std::fs::remove_dir_all(&folder).unwrap();
}

#[tokio::test]
async fn a_storage_may_send_on_and_may_be_busy() {
    let target = Gateway::script([Reply::Answer(503, String::new()), Reply::ok("abc")]).await;
    let location = format!("Location: {}/real\r\n", target.url());
    let storage = Gateway::script([Reply::WithHeaders(302, location, String::new())]).await;
    let client = client_beside(&storage).await;
    assert_eq!(client.download(format!("{}/a", storage.url())).to_bytes().await.unwrap(), "abc");
    assert_eq!(target.asked().len(), 2);
    let circle = Gateway::script([Reply::WithHeaders(302, "Location: /b\r\n".into(), String::new())]).await;
    let error = client.download(format!("{}/a", circle.url())).to_bytes().await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::UnexpectedStatus), "{error}");
}

#[tokio::test]
async fn what_is_no_link_to_a_file_is_refused() {
    let storage = Gateway::script([Reply::ok("abc")]).await;
    let client = client_beside(&storage).await;
    let with_token = format!("{}/waInstance1/getSettings/{TOKEN}", storage.url());
    for url in ["", "{{SWE002}}", "file:///etc/hosts", "ftp://example.com/a", &with_token] {
        let error = client.download(url).to_bytes().await.unwrap_err();
        assert_eq!(error.field(), Some("url"), "{url}");
        assert!(!format!("{error} {error:?}").contains(TOKEN));
    }
    assert_eq!(storage.connections(), 0);
}

#[tokio::test]
async fn the_storage_tells_until_when_a_link_works() {
    let header = "X-Amz-Expiration: expiry-date=\"Sat, 01 Jun 2024 00:00:00 GMT\", rule-id=\"15\"\r\n".to_owned();
    let storage = Gateway::script([
        Reply::WithHeaders(200, header, String::new()),
        Reply::ok(""),
        Reply::Answer(404, String::new()),
    ])
    .await;
    let client = client_beside(&storage).await;
    let url = format!("{}/a", storage.url());
    let expected = SystemTime::UNIX_EPOCH + Duration::from_hours(477_000);
    assert_eq!(client.file_expiration(&url).await.unwrap(), Some(expected));
    assert_eq!(client.file_expiration(&url).await.unwrap(), None);
    assert!(matches!(client.file_expiration(&url).await.unwrap_err().kind(), ErrorKind::NotFound));
    assert!(storage.asked().iter().all(|asked| asked.verb == "HEAD"));
}
