//! What can go wrong, and when.

use std::time::Duration;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{spec::Method, world::InstanceId};

use super::name::MethodName;

/// What goes wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub enum FaultKind {
    /// The answer, or the delivery of a webhook, takes longer, in real time: `from` to `to` milliseconds, at most ten minutes.
    Latency {
        /// At least so many milliseconds.
        from: u32,
        /// At most so many milliseconds.
        to: u32,
    },
    /// 401 Unauthorized; nothing is done.
    Unauthorized,
    /// 429 Too Many Requests; nothing is done.
    TooManyRequests,
    /// 466 with `invokeStatus`; nothing is done.
    QuotaExceeded,
    /// 499 Client Closed Request; nothing is done.
    ClientClosed,
    /// 500 Internal Server Error; nothing is done.
    InternalError,
    /// 502 Bad Gateway; nothing is done.
    BadGateway,
    /// The connection ends before the request takes effect: nothing is done, nothing is answered.
    CutBefore,
    /// The connection ends after the request took effect: all is done, the answer is lost. Who repeats it does it twice.
    CutAfter,
    /// The connection ends in the middle of the answer.
    CutMidway,
    /// The answer comes piece by piece, in real time.
    SlowBody {
        /// Bytes of a piece; 16 when left out.
        #[serde(default = "FaultKind::default_piece")]
        piece: u32,
        /// Milliseconds between two pieces; 100 when left out.
        #[serde(default = "FaultKind::default_pause")]
        pause: u32,
    },
    /// Half of the JSON, as if it were all.
    TruncatedJson,
    /// Something that is no JSON: a stray bracket, an HTML page, `NaN`.
    MalformedJson,
    /// `null` where an object is expected.
    Null {
        /// JSON pointer of what becomes null, `/body/senderData` for instance; the whole answer when left out.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<String>,
    },
    /// A new notification is queued twice, under two receipts.
    DuplicatedNotifications,
    /// A new notification overtakes the one before it, unless that was received already.
    ReorderedNotifications,
}

impl FaultKind {
    const fn default_piece() -> u32 {
        16
    }

    const fn default_pause() -> u32 {
        100
    }

    /// It ends the request before it takes effect.
    pub(super) fn stops(&self) -> bool {
        matches!(
            self,
            Self::Unauthorized
                | Self::TooManyRequests
                | Self::QuotaExceeded
                | Self::ClientClosed
                | Self::InternalError
                | Self::BadGateway
                | Self::CutBefore
        )
    }

    /// It changes the queue of notifications.
    pub(super) fn concerns_the_queue(&self) -> bool {
        matches!(self, Self::DuplicatedNotifications | Self::ReorderedNotifications)
    }

    /// Whether it can befall a delivery to a webhook: what answers there is the user's server, not the gateway.
    pub fn befalls_webhooks(&self) -> bool {
        use FaultKind::{CutAfter, CutBefore, Latency, MalformedJson, Null, TruncatedJson};
        matches!(self, Latency { .. } | CutBefore | CutAfter | TruncatedJson | MalformedJson | Null { .. })
    }
}

/// What a fault befalls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Befalls {
    /// Requests to the API.
    #[default]
    Requests,
    /// Deliveries to the webhook: latency, cuts (`cutAfter`: the server took the notification, and gets it again), broken JSON.
    Webhooks,
}

/// A fault: what goes wrong, for whom, how often.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Fault {
    /// What goes wrong.
    pub(super) kind: FaultKind,
    /// What it befalls; requests when left out. Faults of the queue of notifications befall what is queued, whoever takes it.
    #[serde(default)]
    pub(super) befalls: Befalls,
    /// The instance; all when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) instance: Option<InstanceId>,
    /// The method; all when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) method: Option<MethodName>,
    /// How likely it is each time, from 0 to 1; 1 when left out.
    #[serde(default = "certain")]
    #[schemars(range(min = 0, max = 1))]
    pub(super) probability: f64,
    /// How often it happens at most; without end when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) count: Option<u64>,
    /// Seed of its chance; from the seed of all faults and its number when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) seed: Option<u64>,
}

fn certain() -> f64 {
    1.0
}

/// Longer than this nobody waits.
const LONGEST: u32 = 600_000;

impl Fault {
    /// A fault that befalls every request of every instance.
    pub fn new(kind: FaultKind) -> Self {
        Self {
            kind,
            befalls: Befalls::Requests,
            instance: None,
            method: None,
            probability: 1.0,
            count: None,
            seed: None,
        }
    }

    /// Answers take so long.
    pub fn latency(from: Duration, to: Duration) -> Self {
        let milliseconds = |time: Duration| u32::try_from(time.as_millis()).unwrap_or(LONGEST);
        Self::new(FaultKind::Latency { from: milliseconds(from), to: milliseconds(to) })
    }

    /// For this instance alone.
    pub fn on(mut self, instance: InstanceId) -> Self {
        self.instance = Some(instance);
        self
    }

    /// For this method alone.
    pub fn method(mut self, method: Method) -> Self {
        self.method = Some(MethodName(method));
        self
    }

    /// For deliveries to the webhook instead of requests.
    pub fn webhooks(mut self) -> Self {
        self.befalls = Befalls::Webhooks;
        self
    }

    /// How likely it is each time, from 0 to 1.
    pub fn probability(mut self, probability: f64) -> Self {
        self.probability = probability;
        self
    }

    /// How often it happens at most.
    pub fn times(mut self, count: u64) -> Self {
        self.count = Some(count);
        self
    }

    /// The same seed gives the same run, whatever other faults there are.
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = Some(seed);
        self
    }

    /// Why it can never happen as it is written: the field, and what to do.
    pub fn misfit(&self) -> Option<(&'static str, &'static str)> {
        match &self.kind {
            _ if !(0.0..=1.0).contains(&self.probability) => Some(("probability", "give a number from 0 to 1")),
            FaultKind::Latency { from, to } if from > to => {
                Some(("kind.latency.to", "give at least as many milliseconds as in `from`"))
            }
            FaultKind::Latency { to, .. } if *to > LONGEST => {
                Some(("kind.latency.to", "give at most 600000 milliseconds"))
            }
            FaultKind::SlowBody { piece: 0, .. } => Some(("kind.slowBody.piece", "give at least 1 byte")),
            FaultKind::SlowBody { pause, .. } if *pause > LONGEST => {
                Some(("kind.slowBody.pause", "give at most 600000 milliseconds"))
            }
            FaultKind::Null { at: Some(at) } if !at.is_empty() && !at.starts_with('/') => {
                Some(("kind.null.at", "give a JSON pointer, which begins with a slash, or leave it out"))
            }
            kind if kind.concerns_the_queue() && (self.method.is_some() || self.befalls == Befalls::Webhooks) => {
                Some(("kind", "leave `method` and `befalls` out: the queue is one for both ways of receiving"))
            }
            kind if self.befalls == Befalls::Webhooks && !kind.befalls_webhooks() => {
                Some(("kind", "for webhooks take latency, cutBefore, cutAfter, truncatedJson, malformedJson or null"))
            }
            _ if self.befalls == Befalls::Webhooks && self.method.is_some() => {
                Some(("method", "leave it out: webhooks have no method"))
            }
            _ => None,
        }
    }
}
