//! Instances: made, changed, linked, taken away.

use green_api::models::{SetSettings, StateInstance};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    happenings::linking::LinkError,
    options::InstanceOptions,
    sandbox::create_instance,
    world::{
        InstanceId, Phone, World,
        instance::{Instance, Standing},
        quota::Tariff,
    },
};

use super::{clock::Nothing, model, problem::Problem, route::Context};

/// States, as `getStateInstance` tells them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "InstanceState")]
pub enum State {
    /// No account is linked.
    NotAuthorized,
    /// An account is linked: messages are sent and received.
    Authorized,
    /// The account was blocked by WhatsApp.
    Blocked,
    /// The phone is switched off.
    SleepMode,
    /// It restarts.
    Starting,
    /// Sending is suspended because the account writes too much.
    YellowCard,
}

impl From<State> for StateInstance {
    fn from(state: State) -> Self {
        match state {
            State::NotAuthorized => Self::NotAuthorized,
            State::Authorized => Self::Authorized,
            State::Blocked => Self::Blocked,
            State::SleepMode => Self::SleepMode,
            State::Starting => Self::Starting,
            State::YellowCard => Self::YellowCard,
        }
    }
}

/// An instance.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SandboxInstance {
    /// Its number, `idInstance`.
    id: InstanceId,
    /// Its access token, `apiTokenInstance`.
    token: String,
    /// Its state; null while it is being created.
    #[schemars(with = "Option<State>")]
    state: Option<StateInstance>,
    /// Whether it may be used.
    standing: Standing,
    /// Its tariff.
    tariff: Tariff,
    /// It has access to methods in beta.
    beta: bool,
    /// The number that it is linked to.
    phone: Option<Phone>,
    /// The settings that apply.
    #[schemars(with = "model::SetSettings")]
    settings: SetSettings,
    /// How much waits to be sent.
    queued: usize,
    /// How many notifications wait.
    notifications: usize,
}

/// An instance to make: linked when `phone` is given, otherwise waiting for a phone to link it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "InstanceOptions")]
pub struct NewInstance {
    /// Its number; the next one that is free when left out.
    #[schemars(range(min = 1, max = 9_999_999_999_u64))]
    id: Option<InstanceId>,
    /// Its access token; made when left out.
    #[schemars(regex(pattern = "^[0-9A-Za-z]{1,100}$"))]
    token: Option<String>,
    /// Its tariff; business when left out.
    tariff: Option<Tariff>,
    /// It has access to methods in beta.
    #[serde(default)]
    beta: bool,
    /// The number that it is linked to from the start; not linked when left out.
    phone: Option<Phone>,
    /// It takes its time to be created, and is `null` meanwhile.
    #[serde(default)]
    creating: bool,
    /// Settings that differ from those of a new instance.
    #[schemars(with = "Option<model::SetSettings>")]
    settings: Option<SetSettings>,
}

/// What changes; the rest stays.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InstanceChange {
    /// `blocked`, `yellowCard`, …, as WhatsApp or the service would.
    state: Option<State>,
    /// Whether it may be used.
    standing: Option<Standing>,
    /// Its tariff.
    tariff: Option<Tariff>,
    /// It has access to methods in beta.
    beta: Option<bool>,
    /// Settings to change at once.
    #[schemars(with = "Option<model::SetSettings>")]
    settings: Option<SetSettings>,
}

/// A phone that scans the instance's current QR code.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scan {
    /// Its number; an account is made when there is none.
    phone: Phone,
}

/// A phone that scans a QR code somewhere, a screen for instance.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScanText {
    /// Its number.
    phone: Phone,
    /// What the QR code says.
    text: String,
}

/// A phone on which a code of `getAuthorizationCode` is entered.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnterCode {
    /// Its number.
    phone: Phone,
    /// The code.
    code: String,
}

fn view(instance: &Instance) -> SandboxInstance {
    SandboxInstance {
        id: instance.id,
        token: instance.token.clone(),
        state: instance.state.clone(),
        standing: instance.standing,
        tariff: instance.tariff,
        beta: instance.beta,
        phone: instance.account,
        settings: instance.settings.clone(),
        queued: instance.queue.iter().count(),
        notifications: instance.notices.iter().count(),
    }
}

fn view_of(world: &World, id: InstanceId) -> Result<SandboxInstance, Problem> {
    world.instances.get(&id).map(view).ok_or_else(Problem::no_instance)
}

/// All of them.
pub fn list(context: &Context<'_>) -> Result<Vec<SandboxInstance>, Problem> {
    Ok(context.shared.enter(|world| world.instances.iter().map(|(_, instance)| view(instance)).collect()))
}

/// One of them.
pub fn show(context: &Context<'_>) -> Result<SandboxInstance, Problem> {
    context.shared.enter(|world| view_of(world, context.number("id")))
}

/// Makes one.
pub fn create(context: &Context<'_>, new: NewInstance) -> Result<SandboxInstance, Problem> {
    if new.id.is_some_and(|id| !(1..=9_999_999_999).contains(&id)) {
        return Err(Problem::field("id", "this is no number of an instance", "give a number of 1 to 10 digits"));
    }
    let fits =
        |token: &String| (1..=100).contains(&token.len()) && token.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if new.token.as_ref().is_some_and(|token| !fits(token)) {
        return Err(Problem::field("token", "this is no token", "give 1 to 100 letters and digits"));
    }
    if let Some(phone) = new.phone {
        super::people::check_phone("phone", phone)?;
    }
    let mut options = match new.phone {
        Some(phone) if !new.creating => InstanceOptions::authorized(phone),
        Some(_) => {
            return Err(Problem::field(
                "creating",
                "an instance that is being created is not linked",
                "leave `phone` or `creating` out",
            ));
        }
        None if new.creating => InstanceOptions::new(),
        None => InstanceOptions::ready(),
    };
    options.id = new.id;
    options.token = new.token;
    options.tariff = new.tariff.unwrap_or_default();
    options.beta = new.beta;
    options.settings = new.settings;
    context.shared.enter(|world| {
        if new.id.is_some_and(|id| world.instances.contains(&id)) {
            return Err(Problem::field("id", "there is an instance with this number", "give another one, or none"));
        }
        let made = create_instance(world, options);
        view_of(world, made.id)
    })
}

/// Changes one.
pub fn change(context: &Context<'_>, change: InstanceChange) -> Result<SandboxInstance, Problem> {
    let id = context.number("id");
    context.shared.enter(|world| {
        let instance = world.instances.get_mut(&id).ok_or_else(Problem::no_instance)?;
        if change.state == Some(State::Authorized) && instance.account.is_none() {
            return Err(Problem::field("state", "no account is linked", "let a phone scan the QR code: POST …/scan"));
        }
        instance.tariff = change.tariff.unwrap_or(instance.tariff);
        instance.beta = change.beta.unwrap_or(instance.beta);
        if let Some(standing) = change.standing {
            world.set_standing(id, standing);
        }
        if let Some(settings) = &change.settings {
            world.change_settings(id, settings);
            world.settings_apply(id);
        }
        if let Some(state) = change.state {
            world.set_state(id, state.into());
        }
        view_of(world, id)
    })
}

/// Deletes one, as the service does: it says so from then on.
pub fn delete(context: &Context<'_>) -> Result<SandboxInstance, Problem> {
    let id = context.number("id");
    context.shared.enter(|world| {
        world.set_standing(id, Standing::Deleted);
        view_of(world, id)
    })
}

/// Gives one another token.
pub fn change_token(context: &Context<'_>, _: Nothing) -> Result<SandboxInstance, Problem> {
    let id = context.number("id");
    context.shared.enter(|world| {
        let token = world.ids.token();
        world.instances.get_mut(&id).ok_or_else(Problem::no_instance)?.token = token;
        view_of(world, id)
    })
}

/// Unlinks the account on its phone.
pub fn unlink(context: &Context<'_>, _: Nothing) -> Result<SandboxInstance, Problem> {
    let id = context.number("id");
    context.shared.enter(|world| {
        world.unlink_on_phone(id);
        view_of(world, id)
    })
}

fn link_problem(field: &str, error: LinkError) -> Problem {
    match error {
        LinkError::NoInstance => Problem::no_instance(),
        LinkError::NotReady => {
            Problem::field("id", error.to_string(), "it has to be `notAuthorized`: wait, or call `logout`")
        }
        LinkError::WrongCode => Problem::field(field, error.to_string(), "ask the API for the current one"),
    }
}

/// A phone scans the current QR code.
pub fn scan(context: &Context<'_>, scan: Scan) -> Result<SandboxInstance, Problem> {
    super::people::check_phone("phone", scan.phone)?;
    let id = context.number("id");
    context.shared.enter(|world| {
        view_of(world, id)?;
        let code = world.qr_code(id).ok_or_else(|| link_problem("id", LinkError::NotReady))?;
        world.scan(scan.phone, &code).map_err(|error| link_problem("id", error))?;
        view_of(world, id)
    })
}

/// A phone scans a text.
pub fn scan_text(context: &Context<'_>, scan: ScanText) -> Result<SandboxInstance, Problem> {
    super::people::check_phone("phone", scan.phone)?;
    context.shared.enter(|world| {
        let id = world.scan(scan.phone, &scan.text).map_err(|error| link_problem("text", error))?;
        view_of(world, id)
    })
}

/// A code is entered on a phone.
pub fn enter_code(context: &Context<'_>, entered: EnterCode) -> Result<SandboxInstance, Problem> {
    super::people::check_phone("phone", entered.phone)?;
    context.shared.enter(|world| {
        let id = world.enter_code(entered.phone, &entered.code).map_err(|error| link_problem("code", error))?;
        view_of(world, id)
    })
}
