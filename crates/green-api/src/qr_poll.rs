//! QR codes by asking again and again.

use crate::client::Client;
use crate::error::Error;
use crate::facts;
use crate::generated::models::{QrResponse, QrType};
use crate::qr::{QrCode, QrCodes, QrEvent};
use crate::stop::StopHandle;
use futures_util::stream;
use std::time::Duration;
use tokio::time::Instant;

impl Client {
    /// QR codes to link a phone, asked for every second: an event for each new code, until the instance is authorized.
    /// The instance must not be authorized before: otherwise the only event is [`QrEvent::Authorized`].
    ///
    /// ```no_run
    /// # async fn example(client: green_api::Client) -> Result<(), green_api::Error> {
    /// use green_api::QrEvent;
    ///
    /// let mut codes = client.qr_codes();
    /// while let Some(event) = codes.next().await {
    ///     match event? {
    ///         QrEvent::Code(code) => { /* show code.png()? */ }
    ///         QrEvent::Authorized => println!("linked"),
    ///         other => println!("{other:?}"),
    ///     }
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// For several codes at once, or to be told of the scan immediately, see `qr_code_socket`.
    pub fn qr_codes(&self) -> QrCodes {
        self.qr_codes_every(facts::QR_POLL_INTERVAL)
    }

    /// As [`Client::qr_codes`], with another interval between the questions.
    pub fn qr_codes_every(&self, interval: Duration) -> QrCodes {
        let stop = StopHandle::new();
        let poller =
            Poller { client: self.clone(), interval, stop: stop.clone(), asked: None, last: None, ended: false };
        QrCodes::new(stop, stream::unfold(poller, |mut poller| async move { Some((poller.step().await?, poller)) }))
    }
}

struct Poller {
    client: Client,
    interval: Duration,
    stop: StopHandle,
    asked: Option<Instant>,
    last: Option<QrEvent>,
    ended: bool,
}

impl Poller {
    async fn step(&mut self) -> Option<Result<QrEvent, Error>> {
        if self.ended {
            return None;
        }
        let stop = self.stop.clone();
        let event = stop.unless_stopped(self.search()).await;
        self.ended = !matches!(&event, Some(Ok(event)) if *event != QrEvent::Authorized);
        event
    }

    /// Asks until there is something new to tell.
    async fn search(&mut self) -> Result<QrEvent, Error> {
        loop {
            if let Some(asked) = self.asked {
                tokio::time::sleep_until(asked + self.interval).await;
            }
            self.asked = Some(Instant::now());
            let event = event(self.client.qr().await?);
            if self.last.as_ref() != Some(&event) {
                self.last = Some(event.clone());
                return Ok(event);
            }
        }
    }
}

fn event(answer: QrResponse) -> QrEvent {
    match answer.r#type {
        QrType::QrCode => QrEvent::Code(QrCode::new(&answer.message)),
        QrType::AlreadyLogged => QrEvent::Authorized,
        QrType::Error => QrEvent::Problem(answer.message),
        other => QrEvent::Unknown { kind: other.as_str().to_owned(), message: answer.message },
    }
}
