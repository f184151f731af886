//! Whether an instance may call a method now: token, standing, beta, requests per second, state, quotas of the tariff.

use green_api::models::{
    Notification, QuotaExceeded, QuotaExceededResponse, QuotaStatus, QuotaStatusCode, StateInstance,
};

use crate::{
    methods::{Handler, Needs},
    spec::{Method, errors, errors::standard, texts},
    world::{InstanceId, World, instance::Standing, quota::Tariff},
};

use super::reply::{Refusal, RefusalBody};

/// HTTP status of a used up quota.
const QUOTA_STATUS: u16 = standard::QUOTA_EXCEEDED.status;

/// What is looked at before the body is read.
pub fn admit(world: &mut World, id: InstanceId, method: Method, token: &str) -> Result<(), Refusal> {
    let (now, unlimited) = (world.now, world.unlimited);
    let instance = world.instances.get_mut(&id).ok_or_else(|| standard::FORBIDDEN.refuse())?;
    // In constant time by habit, although nothing here is secret.
    let same = token.len() == instance.token.len()
        && token.bytes().zip(instance.token.bytes()).fold(0, |all, (a, b)| all | (a ^ b)) == 0;
    if !same {
        return Err(standard::UNAUTHORIZED.refuse());
    }
    match instance.standing {
        Standing::Paid => {}
        Standing::Expired => return Err(standard::INSTANCE_EXPIRED.refuse()),
        Standing::Deleted => return Err(standard::INSTANCE_DELETED.refuse()),
    }
    if method.route().operation.beta && !instance.beta {
        return Err(standard::FORBIDDEN.refuse());
    }
    if !unlimited && !instance.rates.take(method, now) {
        // This method is limited by WhatsApp, which says so in its own way.
        return Err(match method {
            Method::SetProfilePicture => errors::set_profile_picture::RATE_OVERLIMIT.refuse(),
            _ => standard::TOO_MANY_REQUESTS.refuse(),
        });
    }
    Ok(())
}

/// What is looked at once the request is known to be valid.
pub fn charge(world: &mut World, id: InstanceId, method: Method, handler: &Handler) -> Result<(), Refusal> {
    let (now, unlimited) = (world.now, world.unlimited);
    let instance = world.instances.get_mut(&id).ok_or_else(|| standard::FORBIDDEN.refuse())?;
    match (handler.needs, &instance.state) {
        (Needs::Nothing, _) => {}
        (_, None) => return Err(standard::INSTANCE_STARTING.refuse()),
        (Needs::Creation, Some(_)) => {}
        (_, Some(StateInstance::Starting)) => return Err(standard::INSTANCE_STARTING.refuse()),
        (Needs::Started, Some(_)) => {}
        (Needs::Account, Some(state)) => {
            if matches!(state, StateInstance::NotAuthorized | StateInstance::Blocked) || instance.account.is_none() {
                return Err(standard::INSTANCE_NOT_AUTHORIZED.refuse());
            }
        }
    }
    if unlimited {
        return Ok(());
    }
    instance.usage.take(instance.tariff, method, now).map_err(|(used, total)| {
        let status = QuotaStatus::new()
            .method(method.route().lower)
            .used(i64::from(used))
            .total(i64::from(total))
            .status(QuotaStatusCode::QuoteExceeded)
            .description(texts::QUOTA_EXCEEDED);
        quota_refusal(&QuotaExceededResponse::new().invoke_status(status))
    })
}

/// Whether the tariff lets the instance write to this chat; the fourth chat of a month is refused on the developer tariff.
pub fn admit_chat(world: &mut World, id: InstanceId, method: Method, chat: &str) -> Result<(), Refusal> {
    let (now, unlimited) = (world.now, world.unlimited);
    let instance = world.instances.get_mut(&id).ok_or_else(|| standard::FORBIDDEN.refuse())?;
    if unlimited || instance.tariff == Tariff::Business || instance.usage.admit(instance.tariff, chat, now) {
        return Ok(());
    }
    let chats = instance.usage.chats();
    let count = i64::try_from(chats.len()).unwrap_or_default();
    let described = |text: &str, between: &str| {
        text.replace("{chats}", &chats.iter().map(String::as_str).collect::<Vec<_>>().join(between))
    };
    let answered = described(texts::CHATS_EXCEEDED, ",");
    let notified = described(texts::CHATS_EXCEEDED_NOTIFICATION, ", ");
    let invoke = QuotaStatus::new()
        .method(method.route().lower)
        .used(i64::from(instance.usage.used(method)))
        .total(0)
        .status(QuotaStatusCode::QuoteAllowed);
    let correspondents = |status: QuotaStatusCode, description: String| {
        QuotaStatus::new().method("correspondents").used(count).total(count).status(status).description(description)
    };
    let refusal = quota_refusal(
        &QuotaExceededResponse::new()
            .invoke_status(invoke)
            .correspondents_status(correspondents(QuotaStatusCode::CorrespondentsQuoteExceeded, answered)),
    );
    let exceeded = correspondents(QuotaStatusCode::CorrespondentsQuotaExceeded, notified);
    let notice = QuotaExceeded::new(world.instance_data(id), exceeded).timestamp(now.seconds());
    world.notify(id, None, &Notification::QuotaExceeded(notice));
    Err(refusal)
}

fn quota_refusal(body: &QuotaExceededResponse) -> Refusal {
    Refusal { status: QUOTA_STATUS, body: RefusalBody::Json(serde_json::to_vec(body).unwrap_or_default()) }
}
