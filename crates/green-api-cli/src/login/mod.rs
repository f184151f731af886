//! `green-api login`: links a phone, by a QR code in the terminal or by a code to type in.

pub mod camera;
mod picture;

use std::{io::IsTerminal, time::Duration};

use clap::Args;
use green_api::{
    Client, QrCode, QrEvent, WaitOptions,
    models::{GetAuthorizationCode, StateInstance},
};

use crate::{connection::Connection, failure::Failure, handling::tell};

/// Link a WhatsApp account to the instance: scan the QR code that is shown, or type in a code
#[derive(Args)]
pub struct Arguments {
    /// Show a code to type in on the phone of this number, digits only, instead of a QR code
    #[arg(long, value_name = "NUMBER")]
    phone: Option<i64>,
    /// How long to wait for the phone, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 300)]
    wait: u64,
    #[command(flatten)]
    connection: Connection,
}

/// Shows codes until the instance is authorized.
pub async fn run(arguments: Arguments) -> Result<(), Failure> {
    let client = arguments.connection.client()?;
    let state = client.get_state_instance().await?;
    if state.is_some_and(|answer| answer.state_instance == StateInstance::Authorized) {
        return tell("An account is linked already. To link another one: green-api logout");
    }
    let patience = Duration::from_secs(arguments.wait);
    match arguments.phone {
        Some(phone) => by_phone(&client, phone, patience).await?,
        None => tokio::time::timeout(patience, by_picture(&client))
            .await
            .map_err(|_| Failure::other("the code was not scanned in time; begin again"))??,
    }
    tell("The account is linked.")
}

async fn by_phone(client: &Client, phone: i64, patience: Duration) -> Result<(), Failure> {
    let answer = client.get_authorization_code(GetAuthorizationCode::new(phone)).await?;
    let code = answer.code.into_value().filter(|code| !code.is_empty());
    let Some(code) = code.filter(|_| answer.status) else {
        return Err(Failure::other("the service issued no code; try again"));
    };
    tell(&format!("On the phone: Linked devices, Link a device, Link with phone number instead. The code is {code}"))?;
    let options = WaitOptions::new().interval(Duration::from_secs(2)).timeout(patience);
    Ok(client.wait_until_authorized(options).await?)
}

async fn by_picture(client: &Client) -> Result<(), Failure> {
    tell("On the phone: Linked devices, Link a device. Then scan this:")?;
    let mut codes = client.qr_codes();
    let mut drawn = None;
    while let Some(event) = codes.next().await {
        match event? {
            QrEvent::Code(code) => drawn = Some(draw(&code, drawn)?),
            QrEvent::Authorized => return Ok(()),
            QrEvent::Problem(text) => tell(&format!("The service: {text}"))?,
            QrEvent::TimedOut => return Err(Failure::other("the code was not scanned in time; begin again")),
            _ => {}
        }
    }
    Err(Failure::other("there are no more codes; begin again"))
}

/// Draws the code over the one before; answers how many lines it has.
fn draw(code: &QrCode, before: Option<usize>) -> Result<usize, Failure> {
    let text =
        camera::scan(&code.png()?).map_err(|error| Failure::other(format!("the code cannot be read: {error}")))?;
    let picture = picture::of(&text)?;
    if let Some(lines) = before.filter(|_| std::io::stderr().is_terminal()) {
        // Up to where the last one began, and away with it.
        tell(&format!("\x1b[{}A\x1b[J{picture}", lines + 1))?;
    } else {
        tell(&picture)?;
    }
    Ok(picture.lines().count())
}
