//! Every kind of incoming message: what makes it, what it says, what switches it off.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;
#[path = "support/client.rs"]
mod through_client;

use green_api::{
    Marker, limits,
    models::{MessageData, SetSettings, Switch},
};
use green_api_sandbox::{Attachment, InstanceOptions, Person, Sandbox, content};
use serde_json::{Value, json};

use support::{FRIEND, OWN, World, chat, everything_on, world, world_with};
use through_client::{assert_includes, client, incoming, json_of};

/// A kind of message: its name, what the friend does, and what the notification says.
struct Kind {
    name: &'static str,
    happens: fn(&World, &Person),
    says: Value,
}

/// A kind of message, how the friend sends it, and what a quote says of it.
type Said = (&'static str, fn(&Person) -> String, Value);

fn own() -> String {
    chat(OWN)
}

/// A picture of this size, PNG.
fn picture(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::GrayImage::new(width, height).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// The account of the instance sends something with buttons to the friend, who finds it as the last message.
fn asked(world: &World, content: MessageData) -> String {
    let id = world.sandbox.person(OWN).sends(chat(FRIEND), content);
    world.seconds_later(60);
    id
}

#[allow(clippy::too_many_lines, reason = "a table")]
fn kinds() -> Vec<Kind> {
    let kind = |name, happens, says| Kind { name, happens, says };
    let file = |name: &str, mime: &str, caption: &str| {
        let data = json!({"downloadUrl": "*", "caption": caption, "fileName": name, "jpegThumbnail": "", "mimeType": mime, "isForwarded": false, "forwardingScore": 0});
        json!({"fileMessageData": data})
    };
    let vcard = "BEGIN:VCARD\nVERSION:3.0\nN:;Ann;;;\nFN:Ann\nitem1.TEL;waid=79001230000:+79001230000\nitem1.X-ABLabel:Mobile\nEND:VCARD";
    let card = json!({"displayName": "Ann", "vcard": vcard});
    vec![
        kind(
            "textMessage",
            |_, friend| drop(friend.says(own(), "hello")),
            json!({"textMessageData": {"textMessage": "hello", "isTemplateMessage": false}, "quotedMessage": null}),
        ),
        kind(
            "extendedTextMessage",
            |_, friend| drop(friend.sends(own(), content::link("https://green-api.com", "Title", "About"))),
            json!({"extendedTextMessageData": {"text": "https://green-api.com", "title": "Title", "description": "About", "isForwarded": false, "forwardingScore": 0, "sourceId": null}}),
        ),
        kind(
            "extendedTextMessage",
            |_, friend| drop(friend.sends(own(), content::advertising("Tell me more", "Green API", "https://fb.me/x"))),
            json!({"extendedTextMessageData": {
                "text": "Tell me more", "title": "Green API", "containsAutoReply": false, "mediaType": "IMAGE", "showAdAttribution": true, "sourceId": "*",
                "sourceType": "ad", "sourceUrl": "https://fb.me/x", "conversionSource": "FB_Ads", "entryPointConversionApp": "instagram", "previewType": "",
            }}),
        ),
        kind(
            "quotedMessage",
            |world, friend| {
                let id = asked(world, content::text("How are you?"));
                friend.quotes(own(), &id, content::text("Fine")).unwrap();
            },
            json!({
                "extendedTextMessageData": {"text": "Fine", "stanzaId": "*", "participant": own()},
                "quotedMessage": {"stanzaId": "*", "participant": own(), "typeMessage": "textMessage", "textMessage": "How are you?"},
            }),
        ),
        kind(
            "imageMessage",
            |_, friend| drop(friend.sends_file(own(), Attachment::new("photo.png", picture(8, 8)).caption("look"))),
            json!({"fileMessageData": {"downloadUrl": "*", "caption": "look", "fileName": "*", "jpegThumbnail": "*", "mimeType": "image/png", "isForwarded": false, "forwardingScore": 0}}),
        ),
        kind(
            "videoMessage",
            |_, friend| drop(friend.sends_file(own(), Attachment::new("film.mp4", "film").caption("look"))),
            file("*", "video/mp4", "look"),
        ),
        kind(
            "audioMessage",
            |_, friend| drop(friend.sends_file(own(), Attachment::new("song.mp3", "song").caption("no"))),
            file("*", "audio/mpeg", ""),
        ),
        kind(
            "documentMessage",
            |_, friend| drop(friend.sends_file(own(), Attachment::new("note.pdf", "note"))),
            file("note.pdf", "application/pdf", ""),
        ),
        kind(
            "stickerMessage",
            |_, friend| drop(friend.sends_file(own(), Attachment::animated_sticker("sticker"))),
            json!({"fileMessageData": {"downloadUrl": "*", "caption": "", "fileName": "*", "jpegThumbnail": "", "isAnimated": true, "mimeType": "image/webp", "isForwarded": false, "forwardingScore": 0}}),
        ),
        kind(
            "locationMessage",
            |_, friend| drop(friend.sends(own(), content::location(12.5, -14.25, "Office", "Main street 1"))),
            json!({"locationMessageData": {"nameLocation": "Office", "address": "Main street 1", "jpegThumbnail": "", "latitude": 12.5, "longitude": -14.25, "isForwarded": false, "forwardingScore": 0}}),
        ),
        kind(
            "contactMessage",
            |_, friend| drop(friend.sends(own(), content::contact("Ann", 79_001_230_000))),
            json!({"contactMessageData": {"displayName": "Ann", "vcard": vcard, "isForwarded": false, "forwardingScore": 0}}),
        ),
        kind(
            "contactsArrayMessage",
            |_, friend| {
                drop(friend.sends(own(), content::contacts([("Ann", 79_001_230_000), ("Ann", 79_001_230_000)])))
            },
            json!({"messageData": {"contacts": [card, card], "isForwarded": false, "forwardingScore": 0}}),
        ),
        kind(
            "buttonsMessage",
            |_, friend| drop(friend.sends(own(), content::buttons("Choose", "below", [("1", "Yes"), ("2", "No")]))),
            json!({"buttonsMessage": {"contentText": "Choose", "footer": "below", "buttons": [{"buttonId": "1", "buttonText": "Yes"}, {"buttonId": "2", "buttonText": "No"}]}}),
        ),
        kind(
            "listMessage",
            |_, friend| drop(friend.sends(own(), content::list("Choose", "Open", [("1", "One")]))),
            json!({"listMessage": {"contentText": "Choose", "buttonText": "Open", "sections": [{"rows": [{"title": "One", "rowId": "1"}]}]}}),
        ),
        kind(
            "templateMessage",
            |_, friend| drop(friend.sends(own(), template())),
            json!({"templateMessage": {"contentText": "Choose", "buttons": [
                {"index": 1, "urlButton": {"displayText": "Star us", "url": "https://github.com"}},
                {"index": 2, "callButton": {"displayText": "Call us", "phoneNumber": "+1 234"}},
                {"index": 3, "quickReplyButton": {"displayText": "Hello", "id": "plain"}},
            ]}}),
        ),
        kind(
            "reactionMessage",
            |world, friend| drop(friend.reacts(own(), &asked(world, content::text("Done")), "👍").unwrap()),
            json!({"extendedTextMessageData": {"text": "👍"}, "quotedMessage": {"stanzaId": "*", "participant": own(), "typeMessage": null}}),
        ),
        kind(
            "groupInviteMessage",
            |world, friend| {
                let me = world.sandbox.person(OWN);
                me.saves(FRIEND, "Friend of mine");
                me.set_groups_by_contacts_only(true);
                let group = friend.creates_group("Drawing", []).unwrap();
                friend.invites(OWN, group).unwrap();
            },
            json!({"groupInviteMessageData": {"groupJid": "*", "inviteCode": "*", "inviteExpiration": "0", "groupName": "Drawing", "caption": "*", "name": "Friend", "jpegThumbnail": ""}}),
        ),
        kind(
            "pollMessage",
            |_, friend| drop(friend.sends(own(), content::poll("Tea?", ["Yes", "No"], false))),
            json!({"pollMessageData": {"name": "Tea?", "options": [{"optionName": "Yes"}, {"optionName": "No"}], "multipleAnswers": false}}),
        ),
        kind(
            "pollUpdateMessage",
            |world, friend| {
                assert!(friend.votes(own(), &asked(world, content::poll("Tea?", ["Yes", "No"], true)), ["Yes"]))
            },
            json!({"pollMessageData": {"name": "Tea?", "multipleAnswers": true, "stanzaId": "*", "votes": [
                {"optionName": "Yes", "optionVoters": [chat(FRIEND)]}, {"optionName": "No", "optionVoters": []},
            ]}}),
        ),
        kind(
            "buttonsResponseMessage",
            |world, friend| {
                drop(friend.presses(own(), &asked(world, content::buttons("Choose", "", [("1", "Yes")])), "1").unwrap())
            },
            json!({"buttonsResponseMessage": {"stanzaId": "*", "selectedButtonId": "1", "selectedButtonText": "Yes"}}),
        ),
        kind(
            "templateButtonReplyMessage",
            |world, friend| drop(friend.presses(own(), &asked(world, template()), "plain").unwrap()),
            json!({"templateButtonReplyMessage": {"stanzaId": "*", "selectedIndex": "3", "selectedId": "plain", "selectedDisplayText": "Hello"}}),
        ),
        kind(
            "listResponseMessage",
            |world, friend| {
                drop(
                    friend.chooses(own(), &asked(world, content::list("Choose", "Open", [("1", "One")])), "1").unwrap(),
                )
            },
            json!({"listResponseMessage": {"stanzaId": "*", "title": "One", "listType": "1", "singleSelectReply": "1"}}),
        ),
    ]
}

fn template() -> MessageData {
    content::template("Choose", ("Star us", "https://github.com"), ("Call us", "+1 234"), ("Hello", "plain"))
}

async fn with(settings: SetSettings) -> World {
    world_with(Sandbox::builder().held_clock().unlimited(), InstanceOptions::authorized(OWN).settings(settings)).await
}

/// The incoming messages that a kind makes with these settings.
async fn made(kind: &Kind, settings: SetSettings) -> Vec<green_api::models::IncomingMessageReceived> {
    let world = with(settings).await;
    (kind.happens)(&world, &world.sandbox.person(FRIEND));
    world.seconds_later(60);
    incoming(&world, &client(&world)).await
}

// behaviours: 173, 174, 176, 178, 180, 181, 183, 187
#[tokio::test]
async fn every_kind_of_message_comes_in_with_its_documented_fields() {
    let kinds = kinds();
    for kind in &kinds {
        let came = made(kind, everything_on()).await;
        assert_eq!(came.len(), 1, "{} {came:?}", kind.name);
        let message = &came[0];
        assert_eq!(message.message_data.type_message(), kind.name);
        assert!(!matches!(message.message_data, MessageData::Unknown(_)), "{}", kind.name);
        assert_includes(&json_of(&message.message_data), &kind.says, kind.name);
        assert_eq!(message.instance_data.wid.as_str(), own());
        assert_eq!(message.instance_data.type_instance, "whatsapp");
        assert!(message.instance_data.id_instance > 1_000_000_000);
        assert_eq!(
            (message.sender_data.chat_id.as_str(), message.sender_data.sender.as_str()),
            (chat(FRIEND).as_str(), chat(FRIEND).as_str())
        );
        assert_eq!(message.sender_data.sender_name.as_deref(), Some("Friend"));
        assert!(message.timestamp > 1_000_000_000 && message.id_message.len() >= 16);
    }
    let all: std::collections::BTreeSet<_> = kinds.iter().map(|kind| kind.name).collect();
    // All kinds of the specification: an unknown one decodes to `Unknown` and has no line here.
    assert_eq!(all.len(), 21);
}

// behaviours: 67, 107
#[tokio::test]
async fn every_kind_of_message_is_silenced_by_its_settings() {
    for kind in &kinds() {
        let off = made(kind, everything_on().incoming_webhook(Switch::No)).await;
        assert!(off.is_empty(), "{} {off:?}", kind.name);
        let without_polls = made(kind, everything_on().poll_message_webhook(Switch::No)).await;
        assert_eq!(without_polls.is_empty(), kind.name.starts_with("poll"), "{}", kind.name);
    }
}

// behaviours: 178, 179
#[tokio::test]
async fn a_quoted_message_of_each_kind_is_described_in_the_fields_of_its_kind() {
    let file = json!({"downloadUrl": "", "caption": "", "jpegThumbnail": ""});
    let said: Vec<Said> = vec![
        ("textMessage", |friend| friend.says(own(), "hello"), json!({"textMessage": "hello"})),
        (
            "extendedTextMessage",
            |friend| friend.sends(own(), content::link("https://green-api.com", "Title", "About")),
            json!({"textMessage": "https://green-api.com", "extendedTextMessage": {"title": "Title", "description": "About"}}),
        ),
        ("imageMessage", |friend| friend.sends_file(own(), Attachment::new("a.png", "?")), file.clone()),
        ("videoMessage", |friend| friend.sends_file(own(), Attachment::new("a.mp4", "?")), file.clone()),
        ("audioMessage", |friend| friend.sends_file(own(), Attachment::new("a.mp3", "?")), file.clone()),
        ("documentMessage", |friend| friend.sends_file(own(), Attachment::new("a.pdf", "?")), file.clone()),
        (
            "stickerMessage",
            |friend| friend.sends_file(own(), Attachment::sticker("?")),
            json!({"downloadUrl": "", "isAnimated": false}),
        ),
        (
            "locationMessage",
            |friend| friend.sends(own(), content::location(1.0, 2.0, "", "")),
            json!({"location": {"latitude": 1.0, "longitude": 2.0}}),
        ),
        (
            "contactMessage",
            |friend| friend.sends(own(), content::contact("Ann", 1)),
            json!({"contact": {"displayName": "Ann"}}),
        ),
        (
            "contactsArrayMessage",
            |friend| friend.sends(own(), content::contacts([("Ann", 1)])),
            json!({"contacts": [{"displayName": "Ann"}]}),
        ),
        (
            "pollMessage",
            |friend| friend.sends(own(), content::poll("Tea?", ["Yes", "No"], false)),
            json!({"pollMessageData": {"name": "Tea?", "options": []}}),
        ),
    ];
    for (kind, says, described) in said {
        let world = world().await;
        let friend = world.sandbox.person(FRIEND);
        let id = says(&friend);
        friend.quotes(own(), &id, content::text("That one")).unwrap();
        world.seconds_later(60);
        let came = incoming(&world, &client(&world)).await;
        let mut quotes = came
            .iter()
            .map(|message| json_of(&message.message_data))
            .filter(|message| message["typeMessage"] == "quotedMessage");
        let quote = quotes.next().unwrap();
        assert_includes(&quote["quotedMessage"], &described, kind);
        assert_eq!(
            (&quote["quotedMessage"]["typeMessage"], &quote["quotedMessage"]["stanzaId"]),
            (&json!(kind), &json!(id))
        );
        assert_eq!(quote["quotedMessage"]["participant"], chat(FRIEND));
    }
}

// behaviours: 179
#[tokio::test]
async fn files_places_and_contacts_with_a_quote_keep_their_own_kind() {
    let world = world().await;
    let friend = world.sandbox.person(FRIEND);
    let id = friend.says(own(), "hello");
    friend.quotes_with_file(own(), &id, Attachment::new("a.png", "?")).unwrap();
    friend.quotes_with_file(own(), &id, Attachment::sticker("?")).unwrap();
    friend.quotes(own(), &id, content::location(1.0, 2.0, "", "")).unwrap();
    friend.quotes(own(), &id, content::contact("Ann", 1)).unwrap();
    friend.quotes(own(), &id, content::contacts([("Ann", 1)])).unwrap();
    world.seconds_later(60);
    let came = incoming(&world, &client(&world)).await;
    let mut kinds: Vec<_> = came.iter().skip(1).map(|message| message.message_data.type_message()).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, ["contactMessage", "contactsArrayMessage", "imageMessage", "locationMessage", "stickerMessage"]);
    let quoted = |message: &MessageData| json_of(message)["quotedMessage"]["textMessage"].clone();
    assert!(
        came.iter().filter(|message| message.id_message != id).all(|message| quoted(&message.message_data) == "hello")
    );
    assert!(friend.quotes(own(), "0000000000000000", content::text("?")).is_none());
}

// behaviours: 204, 206, 207, 208
#[tokio::test]
async fn messages_that_could_not_be_received_have_a_marker_for_a_text() {
    for code in ["SWE001", "SWE003", "SWE004", "SWE999"] {
        let world = world().await;
        world.sandbox.person(FRIEND).sends(own(), content::undelivered(code));
        world.seconds_later(60);
        let came = incoming(&world, &client(&world)).await;
        let MessageData::TextMessage(text) = &came[0].message_data else { panic!("{came:?}") };
        assert_eq!(text.text_message_data.text_message, format!("{{{{{code}}}}}"));
        assert_eq!(Marker::find(&text.text_message_data.text_message).unwrap().code, code);
    }
    assert_eq!(limits::MARKERS.len(), 5);
}

// behaviours: 205
#[tokio::test]
async fn an_incoming_file_over_a_hundred_megabytes_has_a_marker_for_a_link() {
    let world = world().await;
    let book = |size| Attachment::new("book.pdf", "book").size(size);
    world.sandbox.person(FRIEND).sends_file(own(), book(limits::FILE_MAXIMUM));
    world.sandbox.person(FRIEND).sends_file(own(), book(limits::FILE_MAXIMUM + 1));
    world.seconds_later(60);
    let came = incoming(&world, &client(&world)).await;
    let link = |message: &MessageData| json_of(message)["fileMessageData"]["downloadUrl"].as_str().unwrap().to_owned();
    assert!(link(&came[0].message_data).starts_with("http://"));
    assert_eq!(link(&came[1].message_data), "{{SWE002}}");
    assert_eq!(json_of(&came[1].message_data)["fileMessageData"]["fileName"], "book.pdf");
}
