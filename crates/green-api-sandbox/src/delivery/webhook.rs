//! Carries the notifications of an instance to its webhook, one after another.

use std::sync::Arc;

use bytes::Bytes;
use green_api::limits;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE};

use crate::{
    faults::{Place, spoil},
    shared::Shared,
    world::InstanceId,
};

/// What has to be carried: where, with which token, which notification.
struct Load {
    url: String,
    token: String,
    receipt: u64,
    json: Bytes,
}

/// Carries until nothing is left or the address is taken away.
pub async fn carry(shared: Arc<Shared>, id: InstanceId) {
    while let Some(load) = next(&shared, id) {
        // Nobody is told of what a process that is killed now would not know.
        if shared.kept().await.is_err() {
            return;
        }
        let receipt = load.receipt;
        let taken = post(&shared, id, load).await;
        let pause = if taken { limits::WEBHOOK_INTERVAL } else { limits::WEBHOOK_RETRY_PAUSE };
        let until = shared.enter(|world| {
            if taken && let Some(instance) = world.instances.get_mut(&id) {
                instance.notices.delete(receipt);
            }
            world.now + pause
        });
        shared.clock.until(until).await;
    }
}

/// The head of the queue. When there is none the courier goes, and the next notification calls for another one.
fn next(shared: &Arc<Shared>, id: InstanceId) -> Option<Load> {
    shared.enter(|world| {
        let now = world.now;
        let instance = world.instances.get_mut(&id)?;
        let url = instance.webhook_url().map(str::to_owned);
        let token = instance.settings.webhook_url_token.clone().unwrap_or_default();
        let load = url.and_then(|url| {
            let (receipt, notice) = instance.notices.receive(now)?;
            Some(Load { url, token, receipt, json: notice.json.clone().into() })
        });
        instance.courier = load.is_some();
        load
    })
}

/// Whether the server answered 200 in time, and the answer came.
async fn post(shared: &Arc<Shared>, id: InstanceId, mut load: Load) -> bool {
    let met = shared.faults.meet(Place::Webhook, id);
    if !met.delay.is_zero() {
        tokio::time::sleep(met.delay).await;
    }
    if met.stop.is_some() {
        return false;
    }
    if let Some(kind) = &met.spoil {
        load.json = spoil::body(kind, load.json, met.draw);
    }
    attempt(shared, load).await && !met.lost
}

async fn attempt(shared: &Arc<Shared>, load: Load) -> bool {
    let mut request =
        shared.outside.client().post(&load.url).header(CONTENT_TYPE, "application/json; charset=utf-8").body(load.json);
    if let Some(authorization) = authorization(&load.token) {
        request = request.header(AUTHORIZATION, authorization);
    }
    let deadline = shared.clock.now() + limits::WEBHOOK_ANSWER_TIMEOUT;
    tokio::select! {
        answer = request.send() => answer.is_ok_and(|answer| answer.status().as_u16() == 200),
        () = shared.clock.until(deadline) => false,
    }
}

/// The header for a token: as it is when it names its scheme, otherwise as a bearer token.
fn authorization(token: &str) -> Option<String> {
    let token = token.trim();
    if token.is_empty() {
        return None;
    }
    let named = ["Basic ", "Bearer "].iter().any(|scheme| token.starts_with(scheme));
    Some(if named { token.to_owned() } else { format!("Bearer {token}") })
}

#[cfg(test)]
mod tests {
    use super::authorization;

    #[test]
    fn a_token_without_a_scheme_is_a_bearer_token() {
        assert_eq!(authorization(""), None);
        assert_eq!(authorization("abc").as_deref(), Some("Bearer abc"));
        assert_eq!(authorization("Bearer abc").as_deref(), Some("Bearer abc"));
        assert_eq!(authorization("Basic YTpi").as_deref(), Some("Basic YTpi"));
    }
}
