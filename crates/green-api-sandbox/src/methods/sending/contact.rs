//! `sendContact`.

use green_api::models::{
    ContactCard, ContactMessage, ContactMessageData, QueuedSendContact, QueuedSendContactBody, SendContact,
    SendContactResponse,
};

use crate::gateway::{
    reply::{Answer, Refusal},
    request::Call,
};

use super::{Outgoing, enqueue};

/// Puts a contact into the queue.
pub fn send(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let request: SendContact = call.body()?;
    let id = call.world.ids.api_message();
    let mut body = QueuedSendContactBody::new(&request.chat_id, request.contact.clone());
    body.quoted_message_id.clone_from(&request.quoted_message_id);
    let data = ContactMessageData::new(display_name(&request.contact), vcard(&request.contact));
    let outgoing = Outgoing {
        id: id.clone(),
        chat: request.chat_id.into(),
        quoted: request.quoted_message_id,
        content: ContactMessage::new(data).into(),
        item: QueuedSendContact::new(id.as_str(), body).into(),
    };
    enqueue(call, outgoing)?;
    Ok(Answer::json(&SendContactResponse::new(id)))
}

/// The names, or the company when there is none.
fn display_name(contact: &ContactCard) -> String {
    let names = [&contact.first_name, &contact.middle_name, &contact.last_name];
    let names: Vec<&str> = names.into_iter().flatten().map(String::as_str).filter(|name| !name.is_empty()).collect();
    if names.is_empty() { contact.company.clone().unwrap_or_default() } else { names.join(" ") }
}

/// The contact as phones send it.
fn vcard(contact: &ContactCard) -> String {
    let part = |part: &Option<String>| part.as_deref().unwrap_or_default().replace(['\n', '\r', ';'], " ");
    let phone = contact.phone_contact;
    let (last, first, middle) = (part(&contact.last_name), part(&contact.first_name), part(&contact.middle_name));
    let mut lines = vec![
        "BEGIN:VCARD".to_owned(),
        "VERSION:3.0".to_owned(),
        format!("N:{last};{first};{middle};;"),
        format!("FN:{}", display_name(contact).replace(['\n', '\r'], " ")),
        format!("TEL;TYPE=CELL;waid={phone}:+{phone}"),
    ];
    if contact.company.is_some() {
        lines.push(format!("ORG:{}", part(&contact.company)));
    }
    lines.push("END:VCARD".to_owned());
    lines.join("\n")
}
