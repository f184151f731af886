//! Linking a WhatsApp account.

// ANCHOR: qr
use green_api::{Client, Error, QrCode, QrEvent};

/// Shows codes until somebody has scanned one.
async fn link(client: &Client, show: impl Fn(&QrCode)) -> Result<bool, Error> {
    // By websocket each new code comes by itself. `qr_codes()` asks for them instead.
    let mut codes = client.qr_code_socket();
    while let Some(event) = codes.next().await {
        match event? {
            QrEvent::Code(code) => show(&code),
            QrEvent::Authorized => return Ok(true),
            QrEvent::Problem(words) => println!("{words}"),
            // Nobody scanned it in time: begin again when somebody is there.
            QrEvent::TimedOut => return Ok(false),
            _ => {}
        }
    }
    Ok(false)
}
// ANCHOR_END: qr

// ANCHOR: code
use green_api::{WaitOptions, models::GetAuthorizationCode};

/// Shows the code that has to be typed into the phone, and waits until that is done.
async fn link_by_number(client: &Client, phone_number: i64, show: impl Fn(&str)) -> Result<(), Error> {
    let answer = client.get_authorization_code(GetAuthorizationCode::new(phone_number)).await?;
    show(answer.code.as_deref().unwrap_or_default());
    client.wait_until_authorized(WaitOptions::new()).await
}
// ANCHOR_END: code

#[tokio::test]
async fn a_phone_scans_the_code() {
    let sandbox = super::gateway().await;
    let instance = sandbox.create_instance(green_api_sandbox::InstanceOptions::ready());
    let client = super::client_of(&sandbox, &instance);
    let linking = link(&client, |code| {
        assert!(code.png().unwrap().starts_with(b"\x89PNG"));
        // A code is shown until the phone is through: it may scan twice.
        let _ = sandbox.scan_qr(instance.id, super::OWN_PHONE);
    });
    assert!(tokio::time::timeout(super::PATIENCE, linking).await.expect("it is linked").unwrap());
}

#[tokio::test]
async fn a_phone_is_linked_by_its_number() {
    let sandbox = super::gateway().await;
    let instance = sandbox.create_instance(green_api_sandbox::InstanceOptions::ready());
    let client = super::client_of(&sandbox, &instance);
    let number = i64::try_from(super::OWN_PHONE).unwrap();
    link_by_number(&client, number, |code| {
        sandbox.enter_code(super::OWN_PHONE, code).unwrap();
    })
    .await
    .unwrap();
}
