//! The world and its clock, as the gateway, the couriers and the typed API share them.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use serde_json::Value;
use tokio::{
    runtime::Handle,
    sync::{Notify, watch},
};

use crate::{
    clock::{Clock, Moment},
    delivery,
    faults::Faults,
    gateway::{bounds::Bounds, log::Log},
    keeping::{self, ImportError, Keeper, NotKept},
    outside::Outside,
    world::{Effect, World},
};

/// What clients may do.
#[derive(Clone, Debug, Default)]
pub struct Access {
    /// How much they may take.
    pub bounds: Bounds,
    /// The control interface answers other computers too.
    pub remote_control: bool,
}

/// What everybody shares. The only way to the world is [`Shared::enter`].
#[derive(Debug)]
pub struct Shared {
    world: Mutex<World>,
    /// The clock.
    pub clock: Clock,
    /// The way to other people's servers.
    pub outside: Outside,
    /// What clients may do.
    pub access: Access,
    /// What goes wrong on purpose.
    pub faults: Arc<Faults>,
    /// The last requests.
    pub log: Log,
    /// Who writes down what changed; none in memory.
    keeper: Option<Keeper>,
    /// When the timekeeper looks next.
    next: AtomicI64,
    /// Tells the timekeeper that something was planned before that.
    planned: Notify,
    runtime: Handle,
    closing: watch::Sender<bool>,
}

impl Shared {
    /// Shares a world.
    pub fn new(
        world: World,
        clock: Clock,
        outside: Outside,
        access: Access,
        keeper: Option<Keeper>,
        runtime: Handle,
    ) -> Arc<Self> {
        Arc::new(Self {
            access,
            faults: world.faults.clone(),
            log: Log::default(),
            keeper,
            world: Mutex::new(world),
            clock,
            outside,
            next: AtomicI64::new(Moment::NEVER.0),
            planned: Notify::new(),
            runtime,
            closing: watch::Sender::new(false),
        })
    }

    /// Looks at or changes the world at the present time: first what was due is done, then `act`, then what it made due.
    ///
    /// The world is locked meanwhile: `act` must be short and must not wait.
    pub fn enter<R>(self: &Arc<Self>, act: impl FnOnce(&mut World) -> R) -> R {
        let mut world = self.world.lock().unwrap_or_else(PoisonError::into_inner);
        world.catch_up(self.clock.now());
        let result = act(&mut world);
        let now = world.now;
        world.catch_up(now);
        let effects = std::mem::take(&mut world.effects);
        let next = world.agenda.next();
        if let Some(keeper) = &self.keeper {
            keeper.note(&mut world, &self.clock);
        }
        drop(world);
        if self.next.fetch_min(next.0, Ordering::AcqRel) > next.0 {
            self.planned.notify_one();
        }
        for effect in effects {
            match effect {
                Effect::Courier(id) => self.spawn(delivery::webhook::carry(self.clone(), id)),
            }
        }
        result
    }

    /// Moves the clock on and does what becomes due, in order.
    pub fn advance(self: &Arc<Self>, by: Duration) {
        self.clock.advance(by);
        self.enter(|_| ());
    }

    /// Waits until all that happened is in the file: what is told to somebody else before that may be forgotten. At once in memory.
    pub async fn kept(&self) -> Result<(), NotKept> {
        match &self.keeper {
            Some(keeper) => keeper.kept().await,
            None => Ok(()),
        }
    }

    /// The whole state, for [`Shared::import`] of the same version. What belongs to the process is not in it: addresses, timings,
    /// switches of the builder, faults.
    pub fn export(self: &Arc<Self>) -> Value {
        self.enter(|world| keeping::export(world, &self.clock))
    }

    /// Takes over an exported state in the place of everything that there is; the clock shows what it showed then.
    pub fn import(self: &Arc<Self>, state: &Value) -> Result<(), ImportError> {
        let mut stored = keeping::import(state)?;
        let time = stored.time()?;
        self.enter(|world| {
            stored.move_links(&world.media_url)?;
            stored.restore()?.into_world(world);
            self.clock.set(time.now, time.held, time.scale);
            world.now = time.now;
            if let Some(keeper) = &self.keeper {
                keeper.replaced();
            }
            Ok(())
        })
    }

    /// Runs something until it ends or the sandbox is closed.
    pub fn spawn(self: &Arc<Self>, work: impl Future<Output = ()> + Send + 'static) {
        let mut closing = self.closing.subscribe();
        // Boxed, or it would take its room twice: as what is captured and as what is selected.
        let work = Box::pin(work);
        self.runtime.spawn(async move {
            tokio::select! {
                _ = closing.wait_for(|closing| *closing) => {}
                () = work => {}
            }
        });
    }

    /// Ends everything.
    pub fn close(&self) {
        self.closing.send_replace(true);
        if let Some(keeper) = &self.keeper {
            keeper.close();
        }
    }

    /// Does what is due when it is due.
    pub async fn keep_time(self: Arc<Self>) {
        loop {
            let planned = self.planned.notified();
            let next = self.enter(|world| world.agenda.next());
            self.next.store(next.0, Ordering::Release);
            // Something may have been planned between the look and the note of it.
            if self.enter(|world| world.agenda.next()) < next {
                continue;
            }
            if next == Moment::NEVER {
                planned.await;
                continue;
            }
            tokio::select! {
                () = self.clock.until(next) => {}
                () = planned => {}
            }
        }
    }
}
