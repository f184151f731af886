//! The time that the simulated service goes by. Tests hold it and move it on.

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use serde::{Deserialize, Serialize};
use tokio::sync::Notify;

/// A point in time, in milliseconds since 1970.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    /// What is not going to happen.
    pub const NEVER: Self = Self(i64::MAX);

    /// What the computer's clock says.
    pub fn wall() -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Self(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }

    /// UNIX time in seconds.
    pub fn seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// The time from `earlier` to this.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }

    /// For formats of other crates.
    pub fn system_time(self) -> SystemTime {
        UNIX_EPOCH + Duration::from_millis(u64::try_from(self.0).unwrap_or(0))
    }

    /// Year, month and day in GMT.
    pub fn date(self) -> (i64, u32, u32) {
        // Days to a civil date, counted in eras of 400 years from March 1st, 0000.
        let days = self.0.div_euclid(86_400_000) + 719_468;
        let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (year, u32::try_from(month).unwrap_or(1), u32::try_from(day).unwrap_or(1))
    }

    /// `2024-06-01T00:00:00.000Z`.
    pub fn iso(self) -> String {
        let (year, month, day) = self.date();
        let time = self.0.rem_euclid(86_400_000);
        let (hours, minutes, seconds) = (time / 3_600_000, time / 60_000 % 60, time / 1000 % 60);
        format!("{year:04}-{month:02}-{day:02}T{hours:02}:{minutes:02}:{seconds:02}.{:03}Z", time % 1000)
    }
}

impl std::ops::Add<Duration> for Moment {
    type Output = Self;

    fn add(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)))
    }
}

impl std::ops::Sub<Duration> for Moment {
    type Output = Self;

    fn sub(self, duration: Duration) -> Self {
        Self(self.0.saturating_sub(i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)))
    }
}

/// A clock that runs (as fast as wanted) or is held.
#[derive(Debug)]
pub struct Clock {
    state: Mutex<State>,
    changed: Notify,
    /// How often it was set otherwise, for those who store it.
    changes: AtomicU64,
}

#[derive(Clone, Copy, Debug)]
struct State {
    base: Moment,
    /// When it was at `base`; none while it is held.
    since: Option<Instant>,
    scale: f64,
}

impl State {
    fn now(&self) -> Moment {
        self.since.map_or(self.base, |since| self.base + since.elapsed().mul_f64(self.scale))
    }
}

impl Clock {
    /// A clock that starts at `start` and runs `scale` times as fast as time does.
    pub fn running(start: Moment, scale: f64) -> Self {
        Self::with(State { base: start, since: Some(Instant::now()), scale })
    }

    /// A clock that stands at `start`.
    pub fn held(start: Moment) -> Self {
        Self::with(State { base: start, since: None, scale: 1.0 })
    }

    fn with(state: State) -> Self {
        Self { state: Mutex::new(state), changed: Notify::new(), changes: AtomicU64::new(0) }
    }

    fn state(&self) -> State {
        *self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner));
        self.changes.fetch_add(1, Ordering::Relaxed);
        self.changed.notify_waiters();
    }

    /// The time now.
    pub fn now(&self) -> Moment {
        self.state().now()
    }

    /// Whether it stands still.
    pub fn is_held(&self) -> bool {
        self.state().since.is_none()
    }

    /// How many times as fast as time it runs.
    pub fn scale(&self) -> f64 {
        self.state().scale
    }

    /// How often it was held, let run, moved or set.
    #[cfg(feature = "keeping")]
    pub(crate) fn changes(&self) -> u64 {
        self.changes.load(Ordering::Relaxed)
    }

    /// Sets it.
    pub(crate) fn set(&self, now: Moment, held: bool, scale: f64) {
        self.change(|state| *state = State { base: now, since: (!held).then(Instant::now), scale });
    }

    /// Stops it.
    pub fn hold(&self) {
        self.change(|state| *state = State { base: state.now(), since: None, ..*state });
    }

    /// Lets it run.
    pub fn resume(&self) {
        self.change(|state| *state = State { base: state.now(), since: Some(Instant::now()), ..*state });
    }

    /// Lets it run so many times as fast as time does, from now on.
    pub fn set_scale(&self, scale: f64) {
        self.change(|state| *state = State { base: state.now(), since: state.since.map(|_| Instant::now()), scale });
    }

    /// Moves it on, whether it runs or not.
    pub fn advance(&self, by: Duration) {
        self.change(|state| state.base = state.base + by);
    }

    /// Waits until it shows `moment`.
    pub async fn until(&self, moment: Moment) {
        loop {
            let changed = self.changed.notified();
            tokio::pin!(changed);
            // Registered before looking, so that no change is missed.
            changed.as_mut().enable();
            let state = self.state();
            let now = state.now();
            if now >= moment {
                return;
            }
            if state.since.is_none() {
                changed.await;
                continue;
            }
            // Timers of more than a month are not needed; they would overflow when scaled.
            let wait = moment.since(now).min(Duration::from_secs(30 * 86_400)).div_f64(state.scale.max(1e-6));
            tokio::select! {
                () = tokio::time::sleep(wait.min(Duration::from_secs(30 * 86_400))) => {}
                () = changed => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_as_dates() {
        assert_eq!(Moment(0).iso(), "1970-01-01T00:00:00.000Z");
        assert_eq!(Moment(1_717_200_000_123).iso(), "2024-06-01T00:00:00.123Z");
        assert_eq!(Moment(1_709_164_800_000).date(), (2024, 2, 29));
    }

    #[tokio::test]
    async fn a_held_clock_wakes_who_waits_when_it_is_moved() {
        let clock = std::sync::Arc::new(Clock::held(Moment(1000)));
        let waiter = tokio::spawn({
            let clock = clock.clone();
            async move { clock.until(Moment(61_000)).await }
        });
        tokio::task::yield_now().await;
        clock.advance(Duration::from_secs(30));
        tokio::task::yield_now().await;
        assert!(!waiter.is_finished());
        clock.advance(Duration::from_secs(30));
        waiter.await.unwrap();
    }
}
