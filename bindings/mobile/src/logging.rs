//! What the library has to say, in the other language's own logging.

use std::fmt::{self, Write as _};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::layer::{Context, SubscriberExt};
use tracing_subscriber::registry::{LookupSpan, Scope};
use tracing_subscriber::{Layer, Registry};

/// How important a line is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, uniffi::Enum)]
pub enum LogLevel {
    /// Something was lost or does not work.
    Error,
    /// Something is not as it should be; it is tried again.
    Warn,
    /// What a person wants to know.
    Info,
    /// Calls and repeats.
    Debug,
    /// Everything.
    Trace,
}

/// Takes lines of the log. They contain no address and no token.
#[uniffi::export(with_foreign)]
pub trait LogListener: Send + Sync {
    /// Takes one.
    fn log(&self, level: LogLevel, target: String, text: String);
}

type Installed = RwLock<Option<(LogLevel, Arc<dyn LogListener>)>>;

static LISTENER: OnceLock<Installed> = OnceLock::new();

/// Lines from this level up go to the listener, which takes the place of an earlier one; nothing goes anywhere without.
#[uniffi::export]
pub fn set_log_listener(level: LogLevel, listener: Option<Arc<dyn LogListener>>) {
    let installed = LISTENER.get_or_init(|| {
        // Fails when the process has a subscriber of its own: then that one gets the lines.
        let _ = tracing::subscriber::set_global_default(Registry::default().with(Forward));
        RwLock::default()
    });
    *installed.write().unwrap_or_else(PoisonError::into_inner) = listener.map(|listener| (level, listener));
    tracing::callsite::rebuild_interest_cache();
}

fn listener(level: LogLevel) -> Option<Arc<dyn LogListener>> {
    let installed = LISTENER.get()?.read().unwrap_or_else(PoisonError::into_inner);
    installed.as_ref().filter(|(least, _)| level <= *least).map(|(_, listener)| listener.clone())
}

/// Hands events over.
struct Forward;

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Forward {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        // What the span says is put before every line inside of it: the method that is called, for example.
        let mut line = Line::default();
        attributes.record(&mut line);
        if let Some(span) = context.span(id) {
            span.extensions_mut().insert(line);
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let target = event.metadata().target();
        // Libraries below may log addresses: only our own lines are known not to.
        if !target.starts_with("green_api") {
            return;
        }
        let level = LogLevel::from(*event.metadata().level());
        let Some(listener) = listener(level) else { return };
        let mut text = String::new();
        for span in context.event_scope(event).into_iter().flat_map(Scope::from_root) {
            if span.metadata().target().starts_with("green_api") {
                let extensions = span.extensions();
                let said = extensions.get::<Line>().map(|line| line.0.as_str()).unwrap_or_default();
                let _ = write!(text, "{}{said}: ", span.name());
            }
        }
        let mut line = Line::default();
        event.record(&mut line);
        listener.log(level, target.to_owned(), text + &line.0);
    }
}

impl From<Level> for LogLevel {
    fn from(level: Level) -> Self {
        match level {
            Level::ERROR => Self::Error,
            Level::WARN => Self::Warn,
            Level::INFO => Self::Info,
            Level::DEBUG => Self::Debug,
            _ => Self::Trace,
        }
    }
}

/// The message, then the fields.
#[derive(Default)]
struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let _ = if field.name() == "message" {
            self.0 = format!("{value:?}{}", self.0);
            Ok(())
        } else {
            write!(self.0, " {}={value:?}", field.name())
        };
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "message" {
            self.0 = format!("{value}{}", self.0);
        } else {
            let _ = write!(self.0, " {}={value}", field.name());
        }
    }
}
