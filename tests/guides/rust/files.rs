//! Files.

// ANCHOR: upload
use green_api::{
    Client, Error, File,
    models::{SendFileByUpload, SendFileByUrl, UploadFile},
};

const CHAT: &str = "79001234568@c.us";

/// Sends a file of the file system. It is streamed, and its size is checked before anything goes out.
async fn send(client: &Client, path: &str) -> Result<String, Error> {
    let file = File::from_path(path).on_progress(|sent, total| println!("{sent} of {total:?} bytes"));
    let sent = client.send_file_by_upload(SendFileByUpload::new(CHAT, file).caption("The report")).await?;
    Ok(sent.id_message)
}

/// Uploads once, to send it to many.
async fn send_to_many(client: &Client, chats: &[&str]) -> Result<(), Error> {
    let uploaded = client.upload_file(UploadFile::new(File::from_bytes("menu.txt", "Soup"))).await?;
    for chat in chats {
        client.send_file_by_url(SendFileByUrl::new(*chat, &uploaded.url_file, "menu.txt")).await?;
    }
    Ok(())
}
// ANCHOR_END: upload

// ANCHOR: download
/// Fetches a file of an incoming message. What is written appears under its name when it is complete.
async fn fetch(client: &Client, download_url: &str, path: &std::path::Path) -> Result<u64, Error> {
    client.download(download_url).to_path(path).await
}
// ANCHOR_END: download

#[tokio::test]
async fn files_go_out_and_come_in() {
    use green_api::models::{MessageData, Notification};
    use green_api_sandbox::Attachment;

    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("report.txt");
    std::fs::write(&report, "All is well.").unwrap();

    let sandbox = super::gateway().await;
    let client = super::linked(&sandbox);
    assert!(!send(&client, report.to_str().unwrap()).await.unwrap().is_empty());
    send_to_many(&client, &[CHAT]).await.unwrap();

    let mut notifications = client.notifications();
    sandbox.person(super::FRIEND).sends_file("79001234567@c.us", Attachment::new("note.txt", "Thank you."));
    let arrived = |told: &Notification| {
        matches!(told, Notification::IncomingMessageReceived(message)
            if matches!(&message.message_data, MessageData::DocumentMessage(file) if file.file_message_data.file_name.as_deref() == Some("note.txt")))
    };
    let delivery = super::until(&mut notifications, arrived).await;
    let Notification::IncomingMessageReceived(message) = delivery.notification() else { unreachable!() };
    let MessageData::DocumentMessage(document) = &message.message_data else { unreachable!() };
    let note = folder.path().join("note.txt");
    let fetched = fetch(&client, &document.file_message_data.download_url, &note).await.unwrap();
    assert_eq!((fetched, std::fs::read_to_string(note).unwrap().as_str()), (10, "Thank you."));
}
