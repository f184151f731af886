//! Starting a sandbox.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::Arc,
};

use tokio::{net::TcpListener, runtime::Handle};

use crate::{
    clock::{Clock, Moment},
    gateway::{Host, server},
    options::PersonOptions,
    outside::Outside,
    sandbox::Sandbox,
    shared::Shared,
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
    scale: f64,
    timings: Timings,
    unlimited: bool,
    people: Vec<PersonOptions>,
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
            scale: 1.0,
            timings: Timings::default(),
            unlimited: false,
            people: Vec::new(),
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
        self.scale = scale;
        self
    }

    /// How long things take; [`Timings::quick`] by default.
    pub fn timings(mut self, timings: Timings) -> Self {
        self.timings = timings;
        self
    }

    /// Without requests per second and quotas.
    pub fn unlimited(mut self) -> Self {
        self.unlimited = true;
        self
    }

    /// With a person to write to.
    pub fn person(mut self, person: PersonOptions) -> Self {
        self.people.push(person);
        self
    }

    /// Starts it on the current Tokio runtime.
    pub async fn start(self) -> Result<Sandbox, StartError> {
        let api = TcpListener::bind(SocketAddr::new(self.address, self.api_port)).await?;
        let media = TcpListener::bind(SocketAddr::new(self.address, self.media_port)).await?;
        let start = self.start.unwrap_or_else(Moment::wall);
        let clock = if self.held { Clock::held(start) } else { Clock::running(start, self.scale) };
        let mut world = World::new(start, self.seed, self.timings);
        world.unlimited = self.unlimited;
        world.api_url = format!("http://{}", api.local_addr()?);
        world.media_url = format!("http://{}", media.local_addr()?);
        for person in self.people {
            world.accounts.insert(person.phone, person.into_account());
        }
        let (api_url, media_url) = (world.api_url.clone(), world.media_url.clone());
        let outside = Outside::new().map_err(StartError::Outside)?;
        let shared = Shared::new(world, clock, outside, Handle::current());
        shared.spawn(server::serve(shared.clone(), api, Host::Api));
        shared.spawn(server::serve(shared.clone(), media, Host::Media));
        shared.spawn(Arc::clone(&shared).keep_time());
        Ok(Sandbox::new(shared, api_url, media_url))
    }
}
