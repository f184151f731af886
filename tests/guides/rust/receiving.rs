//! Receiving without loss.

// ANCHOR: listen
use green_api::{Client, DeadLetter, Error, Incoming, models::Notification};

async fn handle(incoming: Incoming) -> Result<(), std::io::Error> {
    match incoming.notification() {
        Notification::IncomingMessageReceived(message) => println!("{}", message.id_message),
        Notification::OutgoingMessageStatus(status) => println!("{}: {:?}", status.id_message, status.status),
        // Kinds that are not used, kinds that are new, and bodies that do not fit: succeed, and they are acknowledged.
        other => println!("not used: {}", other.type_webhook()),
    }
    Ok(())
}

/// What the handler never managed is kept here, whole.
async fn keep(letter: DeadLetter) -> Result<(), std::io::Error> {
    let name = format!("dead-letter-{}.json", letter.incoming.receipt_id().unwrap_or_default());
    std::fs::write(std::env::temp_dir().join(name), letter.incoming.raw())
}

async fn run(client: &Client) -> Result<(), Error> {
    let listener = client.listen(handle).retries(3).dead_letters(keep);
    let stop = listener.stop_handle();
    tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            // The handler that is at work finishes; everything else stays with the service.
            stop.stop();
        }
    });
    listener.run().await
}
// ANCHOR_END: listen

#[tokio::test]
async fn what_a_handler_never_manages_is_kept_and_does_not_block() {
    use std::sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    };

    let sandbox = super::gateway().await;
    let client = super::linked(&sandbox);
    for text in ["one", "two"] {
        sandbox.person(super::FRIEND).says("79001234567@c.us", text);
    }
    let kept = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&kept);
    let none = std::time::Duration::ZERO;
    let listener = client
        .listen(|_| async { Err::<(), _>(std::io::Error::other("the database is away")) })
        .retries(1)
        .retry_delays(none, none);
    let stop = listener.stop_handle();
    let listener = listener.dead_letters(move |letter| {
        let counted = Arc::clone(&counted);
        let stop = stop.clone();
        async move {
            assert_eq!(letter.incoming.attempt(), 2);
            keep(letter).await?;
            if counted.fetch_add(1, Ordering::SeqCst) == 1 {
                stop.stop();
            }
            Ok::<_, std::io::Error>(())
        }
    });
    tokio::time::timeout(super::PATIENCE, listener.run()).await.expect("both are kept").unwrap();
    assert_eq!(kept.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn the_loop_of_the_guide_handles_what_comes() {
    let sandbox = super::gateway().await;
    let client = super::linked(&sandbox);
    sandbox.person(super::FRIEND).says("79001234567@c.us", "Hello");
    super::queued(&sandbox, &client, true).await;
    tokio::select! {
        ended = run(&client) => panic!("{ended:?}"),
        () = super::queued(&sandbox, &client, false) => {}
    }
}
