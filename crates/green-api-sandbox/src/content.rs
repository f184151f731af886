//! What people write beside texts and files: contents for `Person::sends` and its kin. Any other model of a message can be sent too.

use green_api::models::{
    ButtonsMessage, ButtonsMessageButton, ButtonsMessageData, ContactMessage, ContactMessageData, ContactsArrayMessage,
    ContactsArrayMessageData, ExtendedTextMessage, ExtendedTextMessageData, ListMessage, ListMessageData,
    ListMessageRow, ListMessageSection, LocationMessage, LocationMessageData, MessageData, PollMessage,
    PollMessageData, PollOption, TemplateButton, TemplateCallButton, TemplateMessage, TemplateMessageData,
    TemplateQuickReplyButton, TemplateUrlButton, VcardContact,
};

use crate::world::Phone;

pub use crate::happenings::people::text;

/// A text with a link and its preview.
pub fn link(text: impl Into<String>, title: impl Into<String>, description: impl Into<String>) -> MessageData {
    let data = ExtendedTextMessageData::new(text).title(title).description(description).jpeg_thumbnail("");
    ExtendedTextMessage::new(data.is_forwarded(false).forwarding_score(0)).into()
}

/// An advertising message: the first words of somebody who came from an advertisement.
pub fn advertising(text: impl Into<String>, title: impl Into<String>, source_url: impl Into<String>) -> MessageData {
    let data = ExtendedTextMessageData::new(text)
        .title(title)
        .description("")
        .contains_auto_reply(false)
        .media_type("IMAGE")
        .show_ad_attribution(true)
        .source_id("122210486228016873")
        .source_type("ad")
        .source_url(source_url)
        .conversion_source("FB_Ads")
        .entry_point_conversion_app("instagram")
        .jpeg_thumbnail("")
        .thumbnail_url("")
        .preview_type("");
    ExtendedTextMessage::new(data).into()
}

/// A place.
pub fn location(latitude: f64, longitude: f64, name: impl Into<String>, address: impl Into<String>) -> MessageData {
    let data = LocationMessageData::new(latitude, longitude).name_location(name).address(address).jpeg_thumbnail("");
    LocationMessage::new(data.is_forwarded(false).forwarding_score(0)).into()
}

/// The card of a contact.
pub fn contact(name: impl Into<String>, phone: Phone) -> MessageData {
    let name = name.into();
    let vcard = vcard(&name, phone);
    ContactMessage::new(ContactMessageData::new(name, vcard).is_forwarded(false).forwarding_score(0)).into()
}

/// The cards of several contacts.
pub fn contacts(contacts: impl IntoIterator<Item = (impl Into<String>, Phone)>) -> MessageData {
    let cards = contacts.into_iter().map(|(name, phone)| {
        let name = name.into();
        let vcard = vcard(&name, phone);
        VcardContact::new(name, vcard)
    });
    ContactsArrayMessage::new()
        .message_data(ContactsArrayMessageData::new().contacts(cards).is_forwarded(false).forwarding_score(0))
        .into()
}

/// A contact as phones write it (manual: line 3823).
fn vcard(name: &str, phone: Phone) -> String {
    let name = name.replace(['\n', '\r', ';'], " ");
    format!(
        "BEGIN:VCARD\nVERSION:3.0\nN:;{name};;;\nFN:{name}\nitem1.TEL;waid={phone}:+{phone}\nitem1.X-ABLabel:Mobile\nEND:VCARD"
    )
}

/// A poll.
pub fn poll(
    question: impl Into<String>,
    options: impl IntoIterator<Item = impl Into<String>>,
    multiple_answers: bool,
) -> MessageData {
    let options = options.into_iter().map(|option| PollOption::new(option));
    PollMessage::new(PollMessageData::new(question, options).multiple_answers(multiple_answers)).into()
}

/// A message with buttons: their ids and texts.
pub fn buttons(
    text: impl Into<String>,
    footer: impl Into<String>,
    buttons: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
) -> MessageData {
    let buttons = buttons.into_iter().map(|(id, text)| ButtonsMessageButton::new().button_id(id).button_text(text));
    let data =
        ButtonsMessageData::new(buttons).content_text(text).footer(footer).is_forwarded(false).forwarding_score(0);
    ButtonsMessage::new(data).into()
}

/// A message with a list of one section: ids and texts of its values.
pub fn list(
    text: impl Into<String>,
    button: impl Into<String>,
    rows: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
) -> MessageData {
    let rows = rows.into_iter().map(|(id, title)| ListMessageRow::new().row_id(id).title(title));
    let data = ListMessageData::new([ListMessageSection::new().title("").rows(rows)])
        .content_text(text)
        .title("")
        .footer("")
        .button_text(button);
    ListMessage::new(data.is_forwarded(false).forwarding_score(0)).into()
}

/// A template message with a button of each kind: a link, a number to call, and an answer with its id.
pub fn template(text: impl Into<String>, link: (&str, &str), call: (&str, &str), reply: (&str, &str)) -> MessageData {
    let buttons = [
        TemplateButton::new().index(1).url_button(TemplateUrlButton::new().display_text(link.0).url(link.1)),
        TemplateButton::new().index(2).call_button(TemplateCallButton::new().display_text(call.0).phone_number(call.1)),
        TemplateButton::new()
            .index(3)
            .quick_reply_button(TemplateQuickReplyButton::new().display_text(reply.0).id(reply.1)),
    ];
    let data = TemplateMessageData::new(buttons).content_text(text).footer("").is_forwarded(false).forwarding_score(0);
    TemplateMessage::new(data).into()
}

/// A message that could not be received, with the code of the reason: `SWE001`, `SWE003`, `SWE004`, `SWE999`
/// (the codes of [`green_api::limits::MARKERS`]).
pub fn undelivered(code: &str) -> MessageData {
    text(mark(code))
}

/// The marker that stands where something could not be received.
pub(crate) fn mark(code: &str) -> String {
    format!("{{{{{code}}}}}")
}
