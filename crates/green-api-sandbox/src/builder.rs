//! Starting a sandbox.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::PathBuf,
    sync::Arc,
};

use serde_json::Value;
use tokio::{net::TcpListener, runtime::Handle};

use crate::{
    clock::{Clock, Moment},
    gateway::{Host, bounds::Bounds, server},
    keeping::{self, ImportError, Keeper, KeepingError, Stored},
    options::PersonOptions,
    outside::Outside,
    sandbox::Sandbox,
    shared::{Access, Shared},
    timings::Timings,
    world::World,
};

/// Why a sandbox did not start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// The port is taken, or the address is not this computer's.
    #[error("cannot listen: {0}")]
    Listen(#[from] std::io::Error),
    /// TLS for webhooks and links cannot be set up.
    #[error("no client for webhooks and links: {0}")]
    Outside(Box<dyn std::error::Error + Send + Sync>),
    /// The file for the state cannot be used.
    #[error(transparent)]
    Keeping(#[from] KeepingError),
    /// The state to begin with cannot be used.
    #[error(transparent)]
    Import(#[from] ImportError),
    /// The file for the state holds one already.
    #[error("{} holds a state already: import into a new file", .0.display())]
    Occupied(PathBuf),
}

/// Settings of a sandbox.
#[derive(Clone, Debug)]
pub struct Builder {
    address: IpAddr,
    api_port: u16,
    media_port: u16,
    seed: u64,
    start: Option<Moment>,
    held: bool,
    scale: Option<f64>,
    timings: Timings,
    unlimited: bool,
    people: Vec<PersonOptions>,
    access: Access,
    data: Option<PathBuf>,
    import: Option<Value>,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            address: IpAddr::V4(Ipv4Addr::LOCALHOST),
            api_port: 0,
            media_port: 0,
            seed: 0,
            start: None,
            held: false,
            scale: None,
            timings: Timings::default(),
            unlimited: false,
            people: Vec::new(),
            access: Access::default(),
            data: None,
            import: None,
        }
    }
}

impl Builder {
    /// Where to listen; loopback by default.
    pub fn address(mut self, address: IpAddr) -> Self {
        self.address = address;
        self
    }

    /// Port of the API host; 0, the default, takes a free one.
    pub fn api_port(mut self, port: u16) -> Self {
        self.api_port = port;
        self
    }

    /// Port of the media host; 0, the default, takes a free one.
    pub fn media_port(mut self, port: u16) -> Self {
        self.media_port = port;
        self
    }

    /// The same seed gives the same tokens, ids and codes.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// The time at the start; the computer's by default.
    pub fn starting_at(mut self, moment: Moment) -> Self {
        self.start = Some(moment);
        self
    }

    /// The clock stands until it is moved on or let run.
    pub fn held_clock(mut self) -> Self {
        self.held = true;
        self
    }

    /// The clock runs so many times as fast as time does.
    pub fn time_scale(mut self, scale: f64) -> Self {
        self.scale = Some(scale);
        self
    }

    /// How long things take; [`Timings::quick`] by default.
    pub fn timings(mut self, timings: Timings) -> Self {
        self.timings = timings;
        self
    }

    /// Without requests per second, quotas and the interval between new groups.
    pub fn unlimited(mut self) -> Self {
        self.unlimited = true;
        self
    }

    /// With a person to write to.
    pub fn person(mut self, person: PersonOptions) -> Self {
        self.people.push(person);
        self
    }

    /// How much clients may take.
    pub fn bounds(mut self, bounds: Bounds) -> Self {
        self.access.bounds = bounds;
        self
    }

    /// Other computers may use the control interface too: whoever reaches the port rules the sandbox.
    pub fn remote_control(mut self) -> Self {
        self.access.remote_control = true;
        self
    }

    /// Keeps the state in this SQLite file, which is made when it is not there; in memory by default.
    ///
    /// A process that is killed, at whatever moment, goes on where it was: an HTTP answer leaves when all that happened before it is in
    /// the file, so nothing that was acknowledged comes back and nothing else is lost. When the computer itself loses power the last
    /// moments may be missing. A file brings its own instances, people and time; seed and people of this builder are for what is not
    /// there yet. While nobody had it open time went on as the computer's did, unless the clock was held.
    #[cfg(feature = "keeping")]
    pub fn data(mut self, file: impl Into<PathBuf>) -> Self {
        self.data = Some(file.into());
        self
    }

    /// Begins with a state that [`Sandbox::export`] gave, in the same version, and with its time.
    pub fn import(mut self, state: Value) -> Self {
        self.import = Some(state);
        self
    }

    /// The file, and what is in it.
    #[cfg(feature = "keeping")]
    fn opened(&self) -> Result<(Option<Keeper>, Stored), KeepingError> {
        let opened = self.data.as_deref().map(Keeper::open).transpose()?;
        Ok(opened.map_or((None, Stored::default()), |(keeper, stored)| (Some(keeper), stored)))
    }

    #[cfg(not(feature = "keeping"))]
    #[allow(clippy::unused_self, clippy::unnecessary_wraps, reason = "it stands for one that opens a file")]
    fn opened(&self) -> Result<(Option<Keeper>, Stored), KeepingError> {
        Ok((None, Stored::default()))
    }

    /// What to begin with: from the file, or imported.
    fn stored(&mut self) -> Result<(Option<Keeper>, Stored), StartError> {
        let (keeper, mut stored) = self.opened()?;
        if let Some(state) = self.import.take() {
            match &self.data {
                Some(path) if !stored.is_empty() => return Err(StartError::Occupied(path.clone())),
                _ => stored = keeping::import(&state)?,
            }
        }
        Ok((keeper, stored))
    }

    /// Starts it on the current Tokio runtime.
    pub async fn start(mut self) -> Result<Sandbox, StartError> {
        let api = TcpListener::bind(SocketAddr::new(self.address, self.api_port)).await?;
        let media = TcpListener::bind(SocketAddr::new(self.address, self.media_port)).await?;
        let imported = self.import.is_some();
        let (keeper, mut stored) = self.stored()?;
        let damaged = |damage| match &self.data {
            Some(path) if !imported => StartError::Keeping(KeepingError::damaged(path, &damage)),
            _ => StartError::Import(damage.into()),
        };
        let (mut start, mut held, mut scale) = (self.start.unwrap_or_else(Moment::wall), self.held, self.scale);
        if !stored.is_empty() {
            let time = stored.time().map_err(damaged)?;
            start = if imported { time.now } else { time.after_pause() };
            (held, scale) = (held || time.held, scale.or(Some(time.scale)));
        }
        let clock = if held { Clock::held(start) } else { Clock::running(start, scale.unwrap_or(1.0)) };
        let mut world = World::new(start, self.seed, self.timings);
        world.unlimited = self.unlimited;
        world.api_url = format!("http://{}", api.local_addr()?);
        world.media_url = format!("http://{}", media.local_addr()?);
        if !stored.is_empty() {
            let moved = stored.move_links(&world.media_url).map_err(damaged)?;
            stored.restore().map_err(damaged)?.into_world(&mut world);
            // What the file says is true of this world, unless it came from elsewhere or its links changed.
            if let Some(keeper) = keeper.as_ref().filter(|_| !imported && !moved) {
                keeper.adopt(&mut world, &clock);
            }
        }
        for person in self.people {
            if !world.accounts.contains(&person.phone) {
                world.accounts.insert(person.phone, person.into_account());
            }
        }
        let (api_url, media_url) = (world.api_url.clone(), world.media_url.clone());
        let outside = Outside::new().map_err(StartError::Outside)?;
        let shared = Shared::new(world, clock, outside, self.access, keeper, Handle::current());
        shared.spawn(server::serve(shared.clone(), api, Host::Api));
        shared.spawn(server::serve(shared.clone(), media, Host::Media));
        shared.spawn(Arc::clone(&shared).keep_time());
        Ok(Sandbox::new(shared, api_url, media_url))
    }
}
