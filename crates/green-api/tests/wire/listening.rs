//! Handlers.

use crate::gateway::{Gateway, Reply};
use crate::notifications::{MISFIT, NEW, Queue, STATE};
use green_api::{DeadLetter, ErrorKind, Incoming, StopHandle};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::time::timeout;

const SOON: Duration = Duration::from_secs(60);
const SHORT: Duration = Duration::from_millis(5);

type Seen = Arc<Mutex<Vec<(i64, u32)>>>;

fn note(seen: &Seen, incoming: &Incoming) -> usize {
    let mut seen = seen.lock().unwrap();
    seen.push((incoming.receipt_id().unwrap(), incoming.attempt()));
    seen.len()
}

/// Stops when the queue is empty.
fn stop_at_the_end(queue: &Queue, stop: StopHandle) {
    let queue = queue.clone();
    tokio::spawn(async move {
        while queue.left() > 0 {
            tokio::time::sleep(SHORT).await;
        }
        stop.stop();
    });
}

#[tokio::test]
async fn every_kind_goes_through_the_handler_and_is_acknowledged() {
    let queue = Queue::of([STATE, NEW, MISFIT]);
    let gateway = queue.gateway().await;
    let seen = Seen::default();
    let noted = seen.clone();
    let listener = gateway.client().listen(move |incoming| {
        note(&noted, &incoming);
        async { Ok::<_, std::io::Error>(()) }
    });
    stop_at_the_end(&queue, listener.stop_handle());
    timeout(SOON, listener.run()).await.unwrap().unwrap();
    assert_eq!(*seen.lock().unwrap(), [(1, 1), (2, 1), (3, 1)]);
    assert_eq!(queue.left(), 0);
}

#[tokio::test]
async fn a_handler_that_keeps_failing_ends_in_a_dead_letter_and_an_acknowledgement() {
    let queue = Queue::of([STATE, NEW]);
    let gateway = queue.gateway().await;
    let (seen, letters) = (Seen::default(), Arc::new(Mutex::new(Vec::<DeadLetter>::new())));
    let (noted, buried) = (seen.clone(), letters.clone());
    let listener = gateway
        .client()
        .listen(move |incoming| {
            note(&noted, &incoming);
            let known = incoming.receipt_id() == Some(1);
            async move {
                match (known, incoming.attempt()) {
                    (true, 1) => Err("first"),
                    (true, 2) => panic!("second {}", "panic"),
                    (true, _) => Err("last"),
                    (false, _) => Ok(()),
                }
            }
        })
        .retries(2)
        .retry_delays(SHORT, SHORT)
        .dead_letters(move |letter| {
            buried.lock().unwrap().push(letter);
            async { Ok::<_, std::io::Error>(()) }
        });
    stop_at_the_end(&queue, listener.stop_handle());
    timeout(SOON, listener.run()).await.unwrap().unwrap();
    assert_eq!(*seen.lock().unwrap(), [(1, 1), (1, 2), (1, 3), (2, 1)]);
    let letters = letters.lock().unwrap();
    assert_eq!(letters.len(), 1);
    assert_eq!((letters[0].incoming.receipt_id(), letters[0].error.as_str()), (Some(1), "last"));
    assert!(std::str::from_utf8(letters[0].incoming.raw()).unwrap().contains("stateInstanceChanged"));
}

#[tokio::test]
async fn a_panic_is_a_failure_like_others() {
    let queue = Queue::of([STATE, NEW]);
    let gateway = queue.gateway().await;
    let reasons = Arc::new(Mutex::new(Vec::new()));
    let told = reasons.clone();
    let listener = gateway
        .client()
        .listen(move |incoming| {
            // Before there is a future, and inside it.
            assert!(incoming.receipt_id() != Some(1), "before");
            async move { if incoming.receipt_id() == Some(2) { panic!("inside") } else { Ok::<_, std::io::Error>(()) } }
        })
        .retries(0)
        .dead_letters(move |letter| {
            told.lock().unwrap().push(letter.error);
            async { Ok::<_, std::io::Error>(()) }
        });
    stop_at_the_end(&queue, listener.stop_handle());
    timeout(SOON, listener.run()).await.unwrap().unwrap();
    assert_eq!(*reasons.lock().unwrap(), ["panicked: before", "panicked: inside"]);
}

#[tokio::test]
async fn without_a_sink_the_queue_goes_on_all_the_same() {
    let queue = Queue::of([STATE, NEW]);
    let gateway = queue.gateway().await;
    let listener = gateway.client().listen(|_| async { Err::<(), _>("no") }).retries(0);
    stop_at_the_end(&queue, listener.stop_handle());
    timeout(SOON, listener.run()).await.unwrap().unwrap();
}

#[tokio::test]
async fn a_sink_that_fails_leaves_the_notification_with_the_service() {
    let queue = Queue::of([STATE]);
    let gateway = queue.gateway().await;
    let seen = Seen::default();
    let noted = seen.clone();
    let (sunk, stop) = (Seen::default(), Arc::new(Mutex::new(None::<StopHandle>)));
    let (sinking, stopping) = (sunk.clone(), stop.clone());
    let listener = gateway
        .client()
        .listen(move |incoming| {
            note(&noted, &incoming);
            async { Err::<(), _>("no") }
        })
        .retries(0)
        .dead_letters(move |letter| {
            if note(&sinking, &letter.incoming) == 2 {
                stopping.lock().unwrap().as_ref().unwrap().stop();
            }
            async { Err::<(), _>("the disk is full") }
        });
    *stop.lock().unwrap() = Some(listener.stop_handle());
    timeout(SOON, listener.run()).await.unwrap().unwrap();
    assert_eq!((queue.left(), sunk.lock().unwrap().len()), (1, 2), "it came again");
}

#[tokio::test]
async fn stopping_lets_the_handler_finish_and_acknowledges() {
    let queue = Queue::of([STATE, NEW]);
    let gateway = queue.gateway().await;
    let seen = Seen::default();
    let noted = seen.clone();
    let stop: Arc<Mutex<Option<StopHandle>>> = Arc::default();
    let stopping = stop.clone();
    let listener = gateway.client().listen(move |incoming| {
        stopping.lock().unwrap().as_ref().unwrap().stop();
        let noted = noted.clone();
        async move {
            tokio::time::sleep(Duration::from_millis(100)).await;
            note(&noted, &incoming);
            Ok::<_, std::io::Error>(())
        }
    });
    *stop.lock().unwrap() = Some(listener.stop_handle());
    timeout(SOON, listener.run()).await.unwrap().unwrap();
    assert_eq!((seen.lock().unwrap().len(), queue.left()), (1, 1));
}

#[tokio::test]
async fn stopping_between_repeats_loses_nothing() {
    let queue = Queue::of([STATE]);
    let gateway = queue.gateway().await;
    let listener = gateway
        .client()
        .listen(|_| async { Err::<(), _>("not yet") })
        .retry_delays(Duration::from_mins(10), Duration::from_mins(10));
    let stop = listener.stop_handle();
    let running = tokio::spawn(listener.run());
    tokio::time::sleep(Duration::from_millis(100)).await;
    stop.stop();
    timeout(SOON, running).await.unwrap().unwrap().unwrap();
    assert_eq!(queue.left(), 1);
}

#[tokio::test]
async fn what_is_handled_is_not_handled_again_when_only_the_acknowledgement_failed() {
    let queue = Queue::of([STATE]);
    let answering = queue.clone();
    let gateway = Gateway::answering(move |asked, index| match (asked.verb.as_str(), index) {
        // All tries of the first acknowledgement.
        ("DELETE", ..=4) => Reply::Answer(502, String::new()),
        _ => answering.answer(asked),
    })
    .await;
    let seen = Seen::default();
    let noted = seen.clone();
    let listener = gateway.client().listen(move |incoming| {
        note(&noted, &incoming);
        async { Ok::<_, std::io::Error>(()) }
    });
    stop_at_the_end(&queue, listener.stop_handle());
    timeout(SOON, listener.run()).await.unwrap().unwrap();
    assert_eq!(*seen.lock().unwrap(), [(1, 1)]);
}

#[tokio::test]
async fn wrong_credentials_end_the_listener() {
    let gateway = Gateway::script([Reply::Answer(401, String::new())]).await;
    let error = gateway.client().listen(|_| async { Ok::<_, std::io::Error>(()) }).run().await.unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Unauthorized));
}
