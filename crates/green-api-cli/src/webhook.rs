//! `green-api webhook serve`: notifications as the service sends them to an address.

use std::net::{IpAddr, SocketAddr};

use clap::{Args, Subcommand};
use green_api::{WebhookReceiver, WebhookServer, WebhookServerOptions};

use crate::{
    failure::Failure,
    handling::{Handling, stop_when_interrupted, tell},
    output::Output,
    text::Reader,
};

/// Receive notifications as webhooks
#[derive(Args)]
pub struct Arguments {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    Serve(Box<Serve>),
}

/// Serve the address of the setting webhookUrl: check what comes, and print it, run a command for it, or send it on
///
/// A request is answered with 200 when its notification was handled; with anything else the service sends it again after a
/// minute. Put a proxy in front that speaks HTTPS. Ctrl-C ends it and loses nothing.
#[derive(Args)]
struct Serve {
    /// Address and port to listen on; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Path of the address that the setting webhookUrl names
    #[arg(long, value_name = "PATH", default_value = "/")]
    path: String,
    /// Demand this token, the setting webhookUrlToken; better as @FILE or in the variable, where no list of processes shows it
    #[arg(long, value_name = "TOKEN", env = "GREEN_API_WEBHOOK_TOKEN", hide_env_values = true)]
    token: Option<String>,
    /// Take requests from this address only; repeatable
    #[arg(long, value_name = "ADDRESS")]
    allow: Vec<IpAddr>,
    /// Take requests from the service's published addresses only
    #[arg(long, conflicts_with = "allow")]
    published_addresses: bool,
    /// Header in which the proxy names the sender's address, for example X-Real-IP
    #[arg(long, value_name = "NAME")]
    address_header: Option<String>,
    /// Notifications that are handled at the same time; 1 keeps their order
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    concurrency: usize,
    #[command(flatten)]
    handling: Handling,
    #[command(flatten)]
    output: Output,
}

/// Serves until it is interrupted.
pub async fn run(arguments: Arguments) -> Result<(), Failure> {
    let Action::Serve(serve) = arguments.action;
    let mut receiver = WebhookReceiver::new();
    if let Some(token) = &serve.token {
        receiver = receiver.token(Reader::default().read(token)?);
    }
    if serve.published_addresses {
        receiver = receiver.published_addresses();
    } else if !serve.allow.is_empty() {
        receiver = receiver.allowed_addresses(serve.allow);
    }
    let mut options = WebhookServerOptions::new().path(&serve.path);
    if let Some(header) = serve.address_header {
        options = options.address_header(header);
    }
    let server = WebhookServer::bind(serve.listen, receiver, options).await?;
    let path = if serve.path.starts_with('/') { serve.path } else { format!("/{}", serve.path) };
    tell(&format!("Listening on http://{}{path}", server.local_address()))?;
    let handler = serve.handling.handler(serve.output, server.stop_handle())?;
    let listener = server
        .listen(move |incoming| handler.clone().handle(incoming))
        .concurrency(serve.concurrency)
        .retries(serve.handling.retries())
        .dead_letters(serve.handling.dead_letters());
    stop_when_interrupted(listener.stop_handle());
    listener.run().await;
    Ok(())
}
