//! The world and its clock, as the gateway, the couriers and the typed API share them.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use tokio::{
    runtime::Handle,
    sync::{Notify, watch},
};

use crate::{
    clock::{Clock, Moment},
    delivery,
    outside::Outside,
    world::{Effect, World},
};

/// What everybody shares. The only way to the world is [`Shared::enter`].
#[derive(Debug)]
pub struct Shared {
    world: Mutex<World>,
    /// The clock.
    pub clock: Clock,
    /// The way to other people's servers.
    pub outside: Outside,
    /// When the timekeeper looks next.
    next: AtomicI64,
    /// Tells the timekeeper that something was planned before that.
    planned: Notify,
    runtime: Handle,
    closing: watch::Sender<bool>,
}

impl Shared {
    /// Shares a world.
    pub fn new(world: World, clock: Clock, outside: Outside, runtime: Handle) -> Arc<Self> {
        Arc::new(Self {
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

    /// Runs something until it ends or the sandbox is closed.
    pub fn spawn(self: &Arc<Self>, work: impl Future<Output = ()> + Send + 'static) {
        let mut closing = self.closing.subscribe();
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
