//! The sandbox in the hands of a test or of the command line.

use std::sync::Arc;

use green_api::models::StateInstance;
use serde_json::Value;

use crate::{
    builder::Builder,
    control::{self, Problem},
    faults::Faults,
    happenings::linking::LinkError,
    keeping::{ImportError, NotKept},
    options::{InstanceOptions, PersonOptions},
    person::Person,
    shared::Shared,
    time::Time,
    world::{
        InstanceId, Phone, World,
        account::Account,
        agenda::Event,
        instance::{Instance, Standing},
    },
};

/// A running sandbox. It ends when it is dropped.
#[derive(Debug)]
pub struct Sandbox {
    shared: Arc<Shared>,
    api_url: String,
    media_url: String,
}

/// What a client needs to use an instance.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Credentials {
    /// Number of the instance.
    pub id: InstanceId,
    /// Its access token.
    pub token: String,
}

/// The first number that is given to an instance.
const FIRST_INSTANCE: InstanceId = 1_101_000_001;

impl Sandbox {
    /// Settings to start with.
    pub fn builder() -> Builder {
        Builder::default()
    }

    pub(crate) fn new(shared: Arc<Shared>, api_url: String, media_url: String) -> Self {
        Self { shared, api_url, media_url }
    }

    /// Address of the API host.
    pub fn api_url(&self) -> &str {
        &self.api_url
    }

    /// Address of the media host.
    pub fn media_url(&self) -> &str {
        &self.media_url
    }

    /// The time.
    pub fn clock(&self) -> Time {
        Time::new(self.shared.clone())
    }

    /// What goes wrong on purpose.
    pub fn faults(&self) -> &Faults {
        &self.shared.faults
    }

    /// Does an operation of the control interface (docs/control.openapi.json) inside the process, without HTTP, and gives the JSON of its
    /// answer. `parameters` is one flat object with what stands in the path, in the query and in the body, by name:
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = green_api_sandbox::Sandbox::builder().start().await?;
    /// use serde_json::json;
    ///
    /// sandbox.control("createPerson", json!({"phone": 79001234569_u64, "name": "Anna", "answers": "echo"}))?;
    /// sandbox.control("act", json!({"phone": 79001234569_u64, "do": "write", "chat": "79001234567@c.us", "text": "Hello"}))?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// It does not wait for the file of `Builder::data`; [`Sandbox::kept`] does.
    pub fn control(&self, operation_id: &str, parameters: Value) -> Result<Vec<u8>, Problem> {
        control::perform(&self.shared, operation_id, parameters)
    }

    /// Looks at or changes everything. The world is locked meanwhile: keep it short.
    pub fn world<R>(&self, act: impl FnOnce(&mut World) -> R) -> R {
        self.shared.enter(act)
    }

    /// The whole state as a value, for [`Builder::import`] and [`Sandbox::import`] of the same version: its layout is not stable.
    /// What belongs to the process is not in it: addresses, timings, switches of the builder, faults.
    pub fn export(&self) -> Value {
        self.shared.export()
    }

    /// Takes over an exported state in the place of everything that there is; the clock shows what it showed then.
    pub fn import(&self, state: &Value) -> Result<(), ImportError> {
        self.shared.import(state)
    }

    /// Waits until all that happened so far is in the file of `Builder::data`; at once without one. Answers over HTTP wait by themselves.
    pub async fn kept(&self) -> Result<(), NotKept> {
        self.shared.kept().await
    }

    /// Creates an instance.
    pub fn create_instance(&self, options: InstanceOptions) -> Credentials {
        self.world(|world| create_instance(world, options))
    }

    /// Makes a person, or another one with the same number.
    pub fn add_person(&self, options: PersonOptions) -> Person {
        let phone = options.phone;
        self.world(|world| world.accounts.insert(phone, options.into_account()));
        self.person(phone)
    }

    /// The person with this number.
    pub fn person(&self, phone: Phone) -> Person {
        Person::new(self.shared.clone(), phone)
    }

    /// The instances that there are, by number.
    pub fn instances(&self) -> Vec<Credentials> {
        self.world(|world| {
            world
                .instances
                .iter()
                .map(|(id, instance)| Credentials { id: *id, token: instance.token.clone() })
                .collect()
        })
    }

    /// A phone scans the instance's current QR code.
    pub fn scan_qr(&self, id: InstanceId, phone: Phone) -> Result<(), LinkError> {
        self.world(|world| {
            let code = world.qr_code(id).ok_or(LinkError::NotReady)?;
            world.scan(phone, &code).map(|_| ())
        })
    }

    /// A phone scans a QR code that says this; tells which instance it was.
    pub fn scan_text(&self, phone: Phone, text: &str) -> Result<InstanceId, LinkError> {
        self.world(|world| world.scan(phone, text))
    }

    /// A phone enters a code that `getAuthorizationCode` gave; tells which instance it was.
    pub fn enter_code(&self, phone: Phone, code: &str) -> Result<InstanceId, LinkError> {
        self.world(|world| world.enter_code(phone, code))
    }

    /// The state of an instance; none while it is being created or when there is none.
    pub fn state(&self, id: InstanceId) -> Option<StateInstance> {
        self.world(|world| world.instances.get(&id)?.state.clone())
    }

    /// Puts an instance into a state, as WhatsApp or the service would.
    pub fn set_state(&self, id: InstanceId, state: StateInstance) {
        self.world(|world| world.set_state(id, state));
    }

    /// Whether an instance may be used.
    pub fn set_standing(&self, id: InstanceId, standing: Standing) {
        self.world(|world| world.set_standing(id, standing));
    }

    /// Gives an instance another token; the old one stops working.
    pub fn change_token(&self, id: InstanceId) -> Option<Credentials> {
        self.world(|world| {
            let token = world.ids.token();
            let instance = world.instances.get_mut(&id)?;
            instance.token.clone_from(&token);
            Some(Credentials { id, token })
        })
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.shared.close();
    }
}

pub(crate) fn create_instance(world: &mut World, options: InstanceOptions) -> Credentials {
    let next = world.instances.last().map_or(FIRST_INSTANCE, |(last, _)| last + 1);
    let id = options.id.unwrap_or(next);
    let token = options.token.unwrap_or_else(|| world.ids.token());
    let mut instance = Instance::new(id, token.clone());
    instance.tariff = options.tariff;
    instance.beta = options.beta;
    if options.ready {
        instance.state = Some(StateInstance::NotAuthorized);
    } else {
        let at = world.now + world.timings.creation;
        world.agenda.plan(at, Event::Created(id));
    }
    world.instances.insert(id, instance);
    if let Some(settings) = options.settings {
        world.change_settings(id, &settings);
        world.settings_apply(id);
    }
    if let Some(phone) = options.phone {
        if !world.accounts.contains(&phone) {
            world.accounts.insert(phone, Account::new(phone, ""));
        }
        if let Some(instance) = world.instances.get_mut(&id) {
            // Nobody is told of a link that was always there.
            instance.account = Some(phone);
            instance.journal_from = world.now;
            instance.state = Some(StateInstance::Authorized);
        }
    }
    Credentials { id, token }
}
