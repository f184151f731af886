//! Pacing: calls wait their turn so that no method is called more often per second than the documentation allows.
//!
//! A slot is free again one second after its *answer* came, not after its request left: whatever the network does, the
//! service then never sees more requests in a second than it allows. A slow answer holds its slot for a quarter of a
//! second at most, so that long calls do not slow down the others.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::Notify;
use tokio::time::Instant;

/// How long a slot waits for its answer before its second begins.
const LONGEST_TRAVEL: Duration = Duration::from_millis(250);

/// The pacers of all methods and instances that share connections.
#[derive(Default)]
pub(crate) struct Pacing(Mutex<HashMap<(i64, String), Arc<Pacer>>>);

impl Pacing {
    /// The pacer of a method of an instance.
    pub(crate) fn of(&self, instance: i64, method: &str, rate_per_second: f64) -> Arc<Pacer> {
        let mut pacers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pacers
            .entry((instance, method.to_ascii_lowercase()))
            .or_insert_with(|| Arc::new(Pacer::new(rate_per_second)))
            .clone()
    }
}

/// Lets `capacity` calls begin in every window.
pub(crate) struct Pacer {
    capacity: usize,
    window: Duration,
    /// Held by the first in line; tokio's mutex is fair, so this is the queue.
    line: tokio::sync::Mutex<()>,
    slots: Mutex<Slots>,
    answered: Notify,
}

#[derive(Default)]
struct Slots {
    taken: VecDeque<Slot>,
    next_id: u64,
}

struct Slot {
    id: u64,
    /// When its second begins at the latest, or began.
    counted_from: Instant,
}

/// A begun call; dropping it says that its answer came.
pub(crate) struct Turn {
    pacer: Arc<Pacer>,
    id: u64,
}

impl Pacer {
    fn new(rate_per_second: f64) -> Self {
        let second = Duration::from_secs(1);
        // Below one a second: one in the time that one takes.
        let (capacity, window) = if rate_per_second >= 1.0 {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Saturates, and is positive.
            let whole = rate_per_second as usize;
            (whole, second)
        } else {
            let window = Duration::try_from_secs_f64(1.0 / rate_per_second).unwrap_or(second);
            (1, window)
        };
        Self { capacity, window, line: tokio::sync::Mutex::default(), slots: Mutex::default(), answered: Notify::new() }
    }

    /// Waits for a free slot, first come, first served.
    pub(crate) async fn turn(self: &Arc<Self>) -> Turn {
        let _first_in_line = self.line.lock().await;
        loop {
            let free_at = match self.take(Instant::now()) {
                Ok(id) => return Turn { pacer: self.clone(), id },
                Err(free_at) => free_at,
            };
            tokio::select! {
                () = tokio::time::sleep_until(free_at) => {}
                () = self.answered.notified() => {}
            }
        }
    }

    /// Takes a slot, or tells when the next one is free at the latest.
    fn take(&self, now: Instant) -> Result<u64, Instant> {
        let mut slots = self.slots();
        slots.taken.retain(|slot| slot.counted_from + self.window > now);
        if slots.taken.len() >= self.capacity {
            let earliest = slots.taken.iter().map(|slot| slot.counted_from).min().unwrap_or(now);
            return Err(earliest + self.window);
        }
        let id = slots.next_id;
        slots.next_id += 1;
        slots.taken.push_back(Slot { id, counted_from: now + LONGEST_TRAVEL });
        Ok(id)
    }

    fn slots(&self) -> MutexGuard<'_, Slots> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let now = Instant::now();
        let mut slots = self.pacer.slots();
        if let Some(slot) = slots.taken.iter_mut().find(|slot| slot.id == self.id) {
            slot.counted_from = slot.counted_from.min(now);
        }
        drop(slots);
        self.pacer.answered.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Begins `calls` calls at once, each answered after `travel`, and returns when each began.
    async fn begin(rate: f64, calls: usize, travel: Duration) -> Vec<Duration> {
        let pacer = Pacing::default().of(1, "m", rate);
        let start = Instant::now();
        let tasks: Vec<_> = (0..calls)
            .map(|_| {
                let pacer = pacer.clone();
                tokio::spawn(async move {
                    let turn = pacer.turn().await;
                    let began = start.elapsed();
                    tokio::time::sleep(travel).await;
                    drop(turn);
                    began
                })
            })
            .collect();
        let mut begun = Vec::new();
        for task in tasks {
            begun.push(task.await.unwrap());
        }
        begun
    }

    #[tokio::test(start_paused = true)]
    async fn no_window_of_a_second_has_more_calls_than_the_rate() {
        let table = [(50.0, 50, 500, 30), (1.0, 1, 10, 0), (3.0, 3, 20, 400), (100.0, 100, 450, 5), (2.5, 2, 12, 10)];
        for (rate, most, calls, travel) in table {
            let begun = begin(rate, calls, Duration::from_millis(travel)).await;
            for (index, start) in begun.iter().enumerate() {
                let inside = begun[index..].iter().filter(|at| **at < *start + Duration::from_secs(1)).count();
                assert!(inside <= most, "{inside} calls in a second at {rate}");
            }
        }
    }

    #[tokio::test(start_paused = true)]
    async fn the_rate_is_nearly_reached() {
        let last = *begin(50.0, 500, Duration::from_millis(30)).await.last().unwrap();
        // 450 calls after the first 50, at 50 in 1.03 seconds.
        assert!(last <= Duration::from_millis(9_300), "{last:?}");
    }

    #[tokio::test(start_paused = true)]
    async fn a_rate_below_one_leaves_one_call_in_its_time() {
        let begun = begin(0.1, 3, Duration::ZERO).await;
        let seconds: Vec<_> = begun.iter().map(Duration::as_secs).collect();
        assert_eq!(seconds, [0, 10, 20]);
    }

    #[tokio::test(start_paused = true)]
    async fn calls_begin_in_the_order_they_came() {
        let begun = begin(1.0, 8, Duration::from_millis(20)).await;
        assert!(begun.is_sorted(), "{begun:?}");
    }

    #[tokio::test(start_paused = true)]
    async fn a_call_that_never_ends_does_not_stop_the_others() {
        let begun = begin(2.0, 6, Duration::from_hours(1)).await;
        assert!(begun.last().unwrap() < &Duration::from_secs(4), "{begun:?}");
    }

    #[tokio::test(start_paused = true)]
    async fn one_that_gives_up_waiting_leaves_the_line() {
        let pacer = Pacing::default().of(1, "m", 1.0);
        drop(pacer.turn().await);
        let impatient = tokio::time::timeout(Duration::from_millis(10), pacer.turn()).await;
        assert!(impatient.is_err());
        let start = Instant::now();
        drop(pacer.turn().await);
        assert!(start.elapsed() <= Duration::from_secs(1));
    }

    #[test]
    fn clones_of_a_client_share_and_instances_do_not() {
        let pacing = Pacing::default();
        let first = pacing.of(1, "sendMessage", 50.0);
        assert!(Arc::ptr_eq(&first, &pacing.of(1, "SendMessage", 50.0)));
        assert!(!Arc::ptr_eq(&first, &pacing.of(2, "sendMessage", 50.0)));
        assert!(!Arc::ptr_eq(&first, &pacing.of(1, "sendPoll", 50.0)));
    }
}
