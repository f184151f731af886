//! The steps of the demo. Each waits for what it is about, and fails when that does not happen.

use std::{collections::VecDeque, io::Write, time::Duration};

use green_api::{
    ChatId, Client, Delivery, Notifications, QrCode, QrEvent,
    models::{DeliveryStatus, IncomingMessageReceived, MessageData, Notification, SendMessage, StateInstance},
};
use green_api_sandbox::Sandbox;
use tokio::time::timeout;

use super::{
    DemoError,
    transcript::{Arrow, Transcript},
};
use crate::login::camera;
use crate::sandbox::{CONTACT_PHONE, OWN_PHONE};

/// What the program writes.
const TEXT: &str = "Hello from the demo!";
/// How often the code and the state are asked for: a simulated phone is quick.
const INTERVAL: Duration = Duration::from_millis(200);
/// After this time without a notification none is left.
const SILENCE: Duration = Duration::from_millis(500);

/// A program with an instance, a phone and a contact.
pub struct Scene<'a, W> {
    sandbox: &'a Sandbox,
    client: Client,
    notifications: Notifications,
    transcript: Transcript<W>,
    patience: Duration,
}

impl<'a, W: Write> Scene<'a, W> {
    /// Before the first step.
    pub fn new(sandbox: &'a Sandbox, client: Client, transcript: Transcript<W>, patience: Duration) -> Self {
        Self { sandbox, notifications: client.notifications(), client, transcript, patience }
    }

    /// Links the instance: the phone scans the QR code.
    pub async fn link(&mut self) -> Result<(), DemoError> {
        self.transcript.title("Linking an account")?;
        self.says("getStateInstance")?;
        match self.client.get_state_instance().await?.map(|answer| answer.state_instance) {
            Some(StateInstance::NotAuthorized) => self.hears("notAuthorized")?,
            other => return otherwise(format!("a new instance must be notAuthorized, not {other:?}")),
        }
        self.says("qr")?;
        let mut codes = self.client.qr_codes_every(INTERVAL);
        match within(self.patience, "the gateway shows a QR code", codes.next()).await? {
            Some(QrEvent::Code(code)) => self.scan(&code)?,
            other => return otherwise(format!("no QR code but {other:?}")),
        }
        loop {
            match within(self.patience, "the instance is linked", codes.next()).await? {
                Some(QrEvent::Authorized) => break,
                // The service goes on showing codes until the phone is through.
                Some(QrEvent::Code(_)) => {}
                other => return otherwise(format!("not linked but {other:?}")),
            }
        }
        self.hears("alreadyLogged: the account is linked")?;
        let delivery = self.next("a notification tells that the instance is authorized").await?;
        match delivery.notification() {
            Notification::StateInstanceChanged(change) if change.state_instance == StateInstance::Authorized => {
                self.hears("stateInstanceChanged: authorized")?;
            }
            other => return otherwise(format!("expected stateInstanceChanged, got {other:?}")),
        }
        self.acknowledge(&delivery).await
    }

    fn scan(&mut self, code: &QrCode) -> Result<(), DemoError> {
        let picture = code.png()?;
        self.hears(&format!("a QR code, {} bytes of PNG", picture.len()))?;
        let text =
            camera::scan(&picture).or_else(|reason| otherwise(format!("the QR code cannot be read: {reason}")))?;
        self.transcript.line("phone", Arrow::To, &format!("scans it; the number is {OWN_PHONE}"))?;
        let scanned = self.sandbox.scan_text(OWN_PHONE, &text);
        scanned.map(drop).or_else(|reason| otherwise(format!("the phone could not link: {reason}")))
    }

    /// Sends a text and tells its id.
    pub async fn send(&mut self) -> Result<String, DemoError> {
        self.transcript.title("Sending a text")?;
        let chat = ChatId::personal(CONTACT_PHONE);
        self.says(&format!("sendMessage to {chat}: “{TEXT}”"))?;
        let sent = self.client.send_message(SendMessage::new(chat, TEXT)).await?;
        self.hears(&format!("in the queue as {}", sent.id_message))?;
        Ok(sent.id_message)
    }

    /// Receives what becomes of the text, until the contact has answered.
    pub async fn follow(&mut self, sent: &str, answer: &str) -> Result<(), DemoError> {
        let mut expected = VecDeque::from([DeliveryStatus::Sent, DeliveryStatus::Delivered, DeliveryStatus::Read]);
        let mut answered = false;
        while !(answered && expected.is_empty()) {
            let delivery = self
                .next(if expected.is_empty() { "the contact answers" } else { "the text is sent, delivered and read" })
                .await?;
            match delivery.notification() {
                Notification::StatusInstanceChanged(change) => {
                    self.hears(&format!("statusInstanceChanged: {}", change.status_instance))?;
                }
                Notification::OutgoingApiMessageReceived(message) if message.id_message == sent => {
                    self.hears("outgoingAPIMessageReceived: the text, as the service has it")?;
                }
                Notification::OutgoingMessageStatus(status) if status.id_message == sent => {
                    self.hears(&format!("outgoingMessageStatus: {}", status.status))?;
                    if expected.pop_front().as_ref() != Some(&status.status) {
                        return otherwise(format!("`{}` is out of order", status.status));
                    }
                }
                Notification::IncomingMessageReceived(message) => {
                    self.read(message, answer)?;
                    answered = true;
                }
                other => return otherwise(format!("nobody expected this: {other:?}")),
            }
            self.acknowledge(&delivery).await?;
        }
        let received = self.sandbox.person(CONTACT_PHONE).received();
        if !received.iter().any(|message| message.text() == Some(TEXT)) {
            return otherwise(format!("the contact should have got “{TEXT}”, not {received:?}"));
        }
        Ok(())
    }

    /// The contact's answer.
    fn read(&mut self, message: &IncomingMessageReceived, answer: &str) -> Result<(), DemoError> {
        let MessageData::TextMessage(text) = &message.message_data else {
            return otherwise(format!("expected a text, got {}", message.message_data.type_message()));
        };
        let (chat, text) = (&message.sender_data.chat_id, &text.text_message_data.text_message);
        self.hears(&format!("incomingMessageReceived from {chat}: “{text}”"))?;
        if text != answer || *chat != ChatId::personal(CONTACT_PHONE) {
            return otherwise(format!("the contact should answer “{answer}”, not “{text}”"));
        }
        Ok(())
    }

    /// Nothing is left: everything was acknowledged.
    pub async fn end(&mut self) -> Result<(), DemoError> {
        if let Ok(Some(left)) = timeout(SILENCE, self.notifications.next()).await {
            return otherwise(format!("a notification is left: {:?}", left?.notification()));
        }
        self.hears("no more notifications")?;
        Ok(self.transcript.summary("linked, sent, delivered, read, answered, acknowledged")?)
    }

    async fn next(&mut self, what: &'static str) -> Result<Delivery, DemoError> {
        let next = within(self.patience, what, self.notifications.next()).await?;
        next.map_or_else(|| otherwise("the notifications ended".to_owned()), Ok)
    }

    async fn acknowledge(&mut self, delivery: &Delivery) -> Result<(), DemoError> {
        delivery.ack().await?;
        self.says(&format!("deleteNotification {}: acknowledged", delivery.receipt_id()))
    }

    fn says(&mut self, what: &str) -> Result<(), DemoError> {
        Ok(self.transcript.line("program", Arrow::To, what)?)
    }

    fn hears(&mut self, what: &str) -> Result<(), DemoError> {
        Ok(self.transcript.line("program", Arrow::From, what)?)
    }
}

/// The next item of a stream, unless it takes too long.
async fn within<T>(
    patience: Duration,
    what: &'static str,
    next: impl Future<Output = Option<Result<T, green_api::Error>>>,
) -> Result<Option<T>, DemoError> {
    let next = timeout(patience, next).await.map_err(|_| DemoError::NotHappened(patience.as_secs(), what))?;
    Ok(next.transpose()?)
}

fn otherwise<T>(what: String) -> Result<T, DemoError> {
    Err(DemoError::Otherwise(what))
}
