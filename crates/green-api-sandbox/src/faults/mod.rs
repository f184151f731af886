//! What goes wrong on purpose: slow, refused, cut, broken, doubled.
//!
//! Requests meet faults at three points of the gateway (`gateway::front`): before they take effect, after they took effect, and while
//! the answer is written. Deliveries meet them in `delivery::webhook`, new notifications where they are queued.

mod chance;
mod fault;
pub mod name;
pub mod notices;
pub mod spoil;

use std::{
    collections::BTreeMap,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use schemars::JsonSchema;
use serde::Serialize;

use crate::{spec::Method, world::InstanceId};

pub use self::fault::{Befalls, Fault, FaultKind};

/// Number of a fault that was injected.
pub type FaultId = u64;

/// The faults of a sandbox.
#[derive(Debug, Default)]
pub struct Faults {
    /// There are some: without any a request costs one look at this.
    armed: AtomicBool,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    seed: u64,
    injected: FaultId,
    rules: Vec<Rule>,
}

#[derive(Debug)]
struct Rule {
    id: FaultId,
    fault: Fault,
    happened: u64,
    /// How many requests of each instance and method it saw.
    seen: BTreeMap<(InstanceId, Option<Method>), u64>,
}

/// A fault that was injected.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "InjectedFault")]
#[non_exhaustive]
pub struct Injected {
    /// Its number.
    pub id: FaultId,
    /// What it is.
    pub fault: Fault,
    /// How often it happened.
    pub happened: u64,
}

/// Where faults are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A request to the API.
    Request(Method),
    /// A delivery to a webhook.
    Webhook,
    /// A notification that is queued.
    Queue,
}

/// What a request, a delivery or a notification meets.
#[derive(Debug, Default)]
pub(crate) struct Met {
    /// It takes so much longer.
    pub delay: Duration,
    /// What ends it before it takes effect.
    pub stop: Option<FaultKind>,
    /// Its answer is lost.
    pub lost: bool,
    /// What happens to what is written, or to the queue.
    pub spoil: Option<FaultKind>,
    /// A random number for what is left to chance in it.
    pub draw: u64,
    /// The faults that it met.
    pub faults: Vec<FaultId>,
}

impl Faults {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets something go wrong from now on. A fault that cannot happen as it is written ([`Fault::misfit`]) never does.
    pub fn inject(&self, fault: Fault) -> FaultId {
        let mut state = self.state();
        state.injected += 1;
        let id = state.injected;
        state.rules.push(Rule { id, fault, happened: 0, seen: BTreeMap::new() });
        self.armed.store(true, Ordering::Release);
        id
    }

    /// Begins chance anew from this seed, and the counts of all faults with it: the same requests meet the same faults again.
    pub fn seed(&self, seed: u64) {
        let mut state = self.state();
        state.seed = seed;
        for rule in &mut state.rules {
            rule.happened = 0;
            rule.seen.clear();
        }
    }

    /// The seed of chance.
    pub fn current_seed(&self) -> u64 {
        self.state().seed
    }

    /// The faults that were injected and not taken away.
    pub fn list(&self) -> Vec<Injected> {
        self.state()
            .rules
            .iter()
            .map(|rule| Injected { id: rule.id, fault: rule.fault.clone(), happened: rule.happened })
            .collect()
    }

    /// Takes a fault away; false when there is none with this number.
    pub fn remove(&self, id: FaultId) -> bool {
        let mut state = self.state();
        let before = state.rules.len();
        state.rules.retain(|rule| rule.id != id);
        self.armed.store(!state.rules.is_empty(), Ordering::Release);
        state.rules.len() < before
    }

    /// Takes all faults away. Their numbers begin anew, so that chance does too.
    pub fn clear(&self) {
        let mut state = self.state();
        state.rules.clear();
        state.injected = 0;
        self.armed.store(false, Ordering::Release);
    }

    /// Whether there are any.
    pub(crate) fn any(&self) -> bool {
        self.armed.load(Ordering::Acquire)
    }

    /// What something meets here. It meets at most one fault of each sort, the oldest first, and any number of delays.
    pub(crate) fn meet(&self, place: Place, instance: InstanceId) -> Met {
        let mut met = Met::default();
        if !self.any() {
            return met;
        }
        let mut state = self.state();
        let seed = state.seed;
        for rule in state.rules.iter_mut().filter(|rule| rule.fits(place, instance)) {
            rule.meet(place, instance, seed, &mut met);
        }
        met
    }
}

impl Rule {
    fn fits(&self, place: Place, instance: InstanceId) -> bool {
        let fault = &self.fault;
        let here = match place {
            Place::Queue => fault.kind.concerns_the_queue(),
            Place::Webhook => fault.befalls == Befalls::Webhooks && fault.kind.befalls_webhooks(),
            Place::Request(method) => {
                let named = fault.method.is_none_or(|name| name.0 == method);
                named && fault.befalls == Befalls::Requests && !fault.kind.concerns_the_queue()
            }
        };
        here && fault.instance.is_none_or(|only| only == instance)
    }

    fn meet(&mut self, place: Place, instance: InstanceId, seed: u64, met: &mut Met) {
        let method = if let Place::Request(method) = place { Some(method) } else { None };
        let count = self.seen.entry((instance, method)).or_default();
        *count += 1;
        let (seed, stream) = self.fault.seed.map_or((seed, self.id), |own| (own, 0));
        let draw = chance::draw(&[seed, stream, instance, method.map_or(u64::MAX, |method| method as u64), *count]);
        let room = self.fault.count.is_none_or(|count| self.happened < count);
        if !room || !chance::happens(draw, self.fault.probability) {
            return;
        }
        let kind = &self.fault.kind;
        // What comes after an end would not be seen.
        if met.stop.is_some() {
            return;
        }
        match kind {
            FaultKind::Latency { from, to } => {
                let time =
                    chance::between(chance::draw(&[draw]), u64::from(*from), u64::from(*to).max(u64::from(*from)));
                met.delay += Duration::from_millis(time);
            }
            FaultKind::CutAfter if met.lost => return,
            FaultKind::CutAfter => met.lost = true,
            kind if kind.stops() => met.stop = Some(kind.clone()),
            _ if met.spoil.is_some() || met.lost => return,
            kind => met.spoil = Some(kind.clone()),
        }
        met.draw = chance::draw(&[draw, 1]);
        met.faults.push(self.id);
        self.happened += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(faults: &Faults, instances: &[u64]) -> Vec<(u64, bool)> {
        let meet = |id: &u64| (*id, faults.meet(Place::Request(Method::SendMessage), *id).stop.is_some());
        instances.iter().map(meet).collect()
    }

    fn of(run: &[(u64, bool)], instance: u64) -> Vec<bool> {
        run.iter().filter(|(id, _)| *id == instance).map(|(_, met)| *met).collect()
    }

    #[test]
    fn what_an_instance_meets_does_not_depend_on_the_others() {
        let faults = Faults::default();
        faults.inject(Fault::new(FaultKind::BadGateway).probability(0.5));
        faults.seed(7);
        let mixed = run(&faults, &[1, 2, 1, 1, 2, 2, 2, 1, 1, 1, 2, 1]);
        faults.seed(7);
        let alone = run(&faults, &[1, 1, 1, 1, 1, 1, 1]);
        assert_eq!(of(&mixed, 1), of(&alone, 1));
        assert!(of(&alone, 1).contains(&true) && of(&alone, 1).contains(&false));
        faults.seed(8);
        assert_ne!(run(&faults, &[1; 64]), {
            faults.seed(7);
            run(&faults, &[1; 64])
        });
    }

    #[test]
    fn a_counted_fault_happens_so_often_and_no_more() {
        let faults = Faults::default();
        faults.inject(Fault::new(FaultKind::CutBefore).method(Method::SendMessage).times(2));
        assert_eq!(of(&run(&faults, &[1; 4]), 1), [true, true, false, false]);
        assert_eq!(faults.list()[0].happened, 2);
        assert!(faults.meet(Place::Request(Method::SendPoll), 1).stop.is_none());
    }
}
