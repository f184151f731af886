//! The gateway: addresses, hosts, tokens, verbs, validation, rates, quotas, bounds.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]

mod support;

use green_api::{models::StateInstance, operation::Verb};
use green_api_sandbox::{InstanceOptions, PersonOptions, Sandbox, Tariff, spec::Method, world::instance::Standing};
use serde_json::{Value, json};

use support::{Api, FRIEND, OWN, chat, everything_on, message, read, world, world_with};

// behaviours: 1, 5, 6
#[tokio::test]
async fn methods_are_found_in_any_case_and_with_the_stray_slash() {
    let world = world().await;
    let api = &world.api;
    for path in [
        api.path("getStateInstance"),
        api.path("GetStateInstance"),
        format!("/waInstance/{}/getStateInstance/{}", api.id, api.token),
    ] {
        let answer = read(api.http().get(format!("{}{path}", api.url))).await;
        assert_eq!(answer, (200, json!({"stateInstance": "authorized"})), "{path}");
    }
    let deletion = format!("{}{}/1", api.url, api.path("deleteNotification"));
    assert_eq!(read(api.http().delete(deletion)).await, (200, json!({"result": false})));
}

// behaviours: 2
#[tokio::test]
async fn the_media_host_knows_uploads_only() {
    let world = world().await;
    let api = &world.api;
    let upload = |host: &str| {
        api.http().post(format!("{host}{}", api.path("uploadFile"))).header("content-type", "image/png").body("x")
    };
    assert_eq!(read(upload(&api.media)).await.0, 200);
    assert_eq!(read(upload(&api.url)).await.0, 200);
    assert_eq!(read(api.http().get(format!("{}{}", api.media, api.path("getSettings")))).await.0, 403);
}

// behaviours: 10, 11, 12
#[tokio::test]
async fn a_wrong_token_is_401_and_a_wrong_instance_403() {
    let world = world().await;
    let old = world.api.clone();
    let wrong = Api { token: "wrong".to_owned(), ..old.clone() };
    let answer = wrong.get("getSettings").await;
    assert_eq!((answer.0, message(&answer)), (401, "Unauthorized"));
    let nobody = Api { id: 7, ..old.clone() };
    let answer = nobody.get("getSettings").await;
    assert_eq!((answer.0, message(&answer)), (403, "Forbidden"));
    let credentials = world.sandbox.change_token(old.id).unwrap();
    assert_eq!(old.get("getSettings").await.0, 401);
    assert_eq!(Api::new(&world.sandbox, &credentials).get("getSettings").await.0, 200);
}

// behaviours: 13, 14
#[tokio::test]
async fn an_unknown_method_or_verb_is_404_and_options_204() {
    let world = world().await;
    let api = &world.api;
    assert_eq!(api.get("makeCoffee").await.0, 404);
    assert_eq!(api.post("getSettings", json!({})).await.0, 404);
    assert_eq!(api.get("sendFileByUpload").await.0, 404);
    let options = api.http().request(reqwest::Method::OPTIONS, api.address("getSettings"));
    assert_eq!(read(options).await, (204, Value::Null));
}

// behaviours: 15, 16, 17, 18
#[tokio::test]
async fn the_state_of_an_instance_refuses_what_cannot_be_done() {
    let world = world_with(Sandbox::builder().held_clock().unlimited(), InstanceOptions::new()).await;
    let (sandbox, api) = (&world.sandbox, &world.api);
    let answer = api.get("qr").await;
    assert_eq!((answer.0, message(&answer)), (400, "instance in starting process try later"));
    world.seconds_later(600);
    let picture = || {
        let file = reqwest::multipart::Part::bytes(vec![0xff, 0xd8, 0xff, 0]).file_name("a.jpg");
        api.http().post(api.address("setProfilePicture")).multipart(reqwest::multipart::Form::new().part("file", file))
    };
    let answer = read(picture()).await;
    assert_eq!((answer.0, message(&answer)), (400, "instance is starting or not authorized"));
    sandbox.set_standing(api.id, Standing::Expired);
    let answer = api.get("getSettings").await;
    assert_eq!(
        (answer.0, message(&answer)),
        (400, "Instance account is expired. Renew your instance from personal area")
    );
    sandbox.set_standing(api.id, Standing::Deleted);
    let answer = api.get("getSettings").await;
    assert_eq!((answer.0, message(&answer)), (400, "Instance is deleted"));
}

// behaviours: 19
#[tokio::test]
async fn what_is_no_request_of_its_kind_is_bad_request_data() {
    let world = world().await;
    let answer = world.api.get("scanqrcode").await;
    assert_eq!((answer.0, message(&answer)), (400, "bad request data"));
    let torn = world.api.http().post(world.api.address("setProfilePicture"));
    let torn = torn.header("content-type", "multipart/form-data; boundary=x").body("--x\r\nno form");
    let answer = read(torn).await;
    assert_eq!((answer.0, message(&answer)), (400, "bad request data"));
}

// behaviours: 20, 31
#[tokio::test]
async fn json_that_is_none_or_too_large_is_refused() {
    let world = world().await;
    let answer = world.api.post_raw("sendMessage", "{\"chatId\": x}").await;
    assert_eq!((answer.0, message(&answer)), (400, "Unexpected token x in JSON at position 11"));
    let answer = world.api.post("sendMessage", json!({"chatId": chat(FRIEND), "message": "x".repeat(102_400)})).await;
    assert_eq!((answer.0, message(&answer)), (500, "request entity too large"));
}

// behaviours: 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 83, 99, 101, 102, 103, 104, 105, 123, 124, 131, 133, 134, 222, 223
#[tokio::test]
async fn what_breaks_a_rule_is_said_in_the_documented_words() {
    let world = world().await;
    let to = chat(FRIEND);
    let options =
        |names: &[&str]| Value::from(names.iter().map(|name| json!({"optionName": name})).collect::<Vec<_>>());
    let cases = [
        (
            "sendMessage",
            json!({"chatId": "79001234568", "message": "x"}),
            "'chatId' must be one of the next formats: 'phone_number@c.us' or 'group_id@g.us'",
        ),
        ("sendMessage", json!({"chatId": to, "message": "x", "colour": 1}), "'colour' is not allowed"),
        ("sendMessage", json!({"chatId": to}), "'message' is required"),
        ("sendMessage", json!({}), "'chatId' is required"),
        ("sendMessage", json!({"chatId": to, "message": ""}), "'message' is not allowed to be empty"),
        ("sendMessage", json!({"chatId": "", "message": "x"}), "'chatId' is not allowed to be empty"),
        ("sendMessage", json!({"chatId": to, "message": 1}), "'message' must be a string"),
        ("getMessage", json!({"chatId": to, "idMessage": 1}), "'idMessage' must be a string"),
        (
            "sendMessage",
            json!({"chatId": to, "message": "x", "quotedMessageId": 1}),
            "'quotedMessageId' must be a string",
        ),
        ("getGroupData", json!({"groupId": 1}), "'groupId' must be a string"),
        ("createGroup", json!({"groupName": 1, "chatIds": [to]}), "'groupName' must be a string"),
        (
            "addGroupParticipant",
            json!({"groupId": "120363000000000000@g.us", "participantChatId": 1}),
            "'participantChatId' must be a string",
        ),
        (
            "sendPoll",
            json!({"chatId": to, "message": "?", "options": [{"optionName": "a"}, {"optionName": 1}]}),
            "'options[1].optionName' must be a string",
        ),
        ("createGroup", json!({"groupName": "a", "chatIds": "x"}), "'chatIds' must be an array"),
        (
            "sendMessage",
            json!({"chatId": to, "message": "x", "quotedMessageId": "short"}),
            "'message id' must be at least 16 symbols",
        ),
        ("sendMessage", json!({"chatId": to, "message": "x", "linkPreview": "yes"}), "'linkPreview' must be a boolean"),
        (
            "sendMessage",
            json!({"chatId": to, "message": "ё".repeat(20_001)}),
            "'message' length must be less than or equal to 20000 characters long",
        ),
        (
            "sendPoll",
            json!({"chatId": to, "message": "x".repeat(256), "options": options(&["a", "b"])}),
            "'message' length must be less than or equal to 255 characters long",
        ),
        (
            "sendPoll",
            json!({"chatId": to, "message": "?", "options": options(&["a"])}),
            "'options' length must be from 2 to 12 elements inclusive",
        ),
        (
            "sendPoll",
            json!({"chatId": to, "message": "?", "options": options(&["a"; 13])}),
            "'options' length must be from 2 to 12 elements inclusive",
        ),
        (
            "sendPoll",
            json!({"chatId": to, "message": "?", "options": options(&["a", &"b".repeat(101)])}),
            "'optionName' length must be less than or equal to 100 characters long",
        ),
        (
            "sendPoll",
            json!({"chatId": to, "message": "?", "options": options(&["a", "a"])}),
            "'optionName' field must have unique value",
        ),
        (
            "sendPoll",
            json!({"chatId": to, "message": "?", "options": [{"optionName": "a"}, {}]}),
            "'options[1].optionName' is required",
        ),
        ("sendPoll", json!({"chatId": to, "message": "?", "options": "a"}), "'options' must be an array"),
        (
            "sendPoll",
            json!({"chatId": to, "message": "?", "options": options(&["a", "b"]), "multipleAnswers": 1}),
            "'multipleAnswers' must be a boolean",
        ),
        (
            "sendFileByUrl",
            json!({"chatId": to, "urlFile": "ftp://a/b", "fileName": "b"}),
            "url has incorrect format. It should start with http(s)://'",
        ),
        ("sendFileByUrl", json!({"chatId": to, "urlFile": 1, "fileName": "b"}), "'urlFile' must be a string"),
        (
            "sendLocation",
            json!({"chatId": to, "latitude": true, "longitude": 1}),
            "'latitude' must be a number or string",
        ),
        ("sendLocation", json!({"chatId": to, "latitude": 1e20, "longitude": 1}), "'latitude' must be a safe number"),
        ("sendLocation", json!({"chatId": to, "longitude": 1}), "'latitude' is required"),
        ("sendLocation", json!({"chatId": to, "latitude": 1}), "'longitude' is required"),
        ("sendFileByUrl", json!({"chatId": to, "fileName": "b"}), "'urlFile' is required"),
        ("sendFileByUrl", json!({"chatId": to, "urlFile": "https://a/b"}), "'fileName' is required"),
        ("sendContact", json!({}), "'value' must have at least 1 key"),
        (
            "sendContact",
            json!({"chatId": to, "contact": {"phoneContact": "many"}}),
            "'contact.phoneContact' must be a number",
        ),
        (
            "sendContact",
            json!({"chatId": to, "contact": {"phoneContact": 1e17, "firstName": "A"}}),
            "'contact.phoneContact' must be a safe number",
        ),
        (
            "sendContact",
            json!({"chatId": to, "contact": {"phoneContact": 79_001_234_568_u64}}),
            "'value' must have at least 1 key",
        ),
        (
            "forwardMessages",
            json!({"chatId": to, "chatIdFrom": to, "messages": []}),
            "'messages' must contain at least 1 items",
        ),
        ("forwardMessages", json!({"chatId": to, "chatIdFrom": to, "messages": "x"}), "'messages' must be an array"),
        ("forwardMessages", json!({"chatId": to, "messages": ["x"]}), "'chatIdFrom' is required"),
        ("forwardMessages", json!({"chatIdFrom": to, "messages": ["x"]}), "'chatId' is required"),
        ("downloadFile", json!({"chatId": to}), "'value' must have at least 2 keys"),
        (
            "getAuthorizationCode",
            json!({"phoneNumber": "+7900"}),
            "Wrong format. 'phoneNumber' must contain only digits",
        ),
        ("getChatHistory", json!({"chatId": to, "count": "many"}), "'count' must be a number"),
        ("getMessage", json!({"chatId": to, "idMessage": ""}), "'idMessage' is not allowed to be empty"),
        ("getMessage", json!({"chatId": to, "idMessage": "short"}), "'message id' must be at least 16 symbols"),
        ("checkWhatsapp", json!({"phoneNumber": 123}), "bad phone number, valid 11 or 12 digits"),
        ("checkWhatsapp", json!({}), "'value' must have at least 1 key"),
        ("archiveChat", json!({}), "'value' must have at least 1 key"),
        ("unarchiveChat", json!({}), "'value' must have at least 1 key"),
        ("setDisappearingChat", json!({"chatId": to}), "'value' must have at least 2 keys"),
    ];
    for (method, body, text) in cases {
        let answer = world.api.post(method, body.clone()).await;
        let said = message(&answer).strip_prefix("Validation failed. Details: ");
        assert_eq!(
            (answer.0, said),
            (400, Some(text)),
            "{method} {}",
            &body.to_string()[..body.to_string().len().min(200)]
        );
        assert_eq!(answer.1["statusCode"], 400);
        assert_eq!(answer.1["path"], json!(world.api.path(method)));
        assert!(answer.1["timestamp"].is_string());
    }
}

// behaviours: 283
#[tokio::test]
async fn a_chat_id_of_another_type_is_500_where_the_manual_says_so() {
    let world = world().await;
    let answer = world.api.post("getContactInfo", json!({"chatId": true})).await;
    assert_eq!((answer.0, message(&answer)), (500, "interface conversion: interface {} is bool, not string"));
}

// behaviours: 32, 302, 303
#[tokio::test]
async fn more_requests_a_second_than_the_table_allows_are_429_for_that_instance_alone() {
    let world = world_with(Sandbox::builder().held_clock(), InstanceOptions::authorized(OWN)).await;
    let other = Api::new(&world.sandbox, &world.sandbox.create_instance(InstanceOptions::authorized(OWN + 10)));
    for _ in 0..50 {
        world.api.send(&chat(FRIEND), "x").await;
    }
    let answer = world.api.post("sendMessage", json!({"chatId": chat(FRIEND), "message": "x"})).await;
    assert_eq!((answer.0, message(&answer)), (429, "Too Many Requests"));
    other.send(&chat(FRIEND), "x").await;
    assert_eq!(world.api.get("getSettings").await.0, 200);
    assert_eq!(world.api.get("getSettings").await.0, 429);
    world.seconds_later(1);
    assert_eq!(world.api.get("getSettings").await.0, 200);
    world.api.send(&chat(FRIEND), "x").await;
}

// behaviours: 304
#[tokio::test]
async fn each_method_has_its_requests_a_second() {
    let table: [(f64, &[&str]); 7] = [
        (
            1.0,
            &[
                "getSettings",
                "setSettings",
                "getStateInstance",
                "reboot",
                "logout",
                "scanQrCode",
                "getWaSettings",
                "getChatHistory",
                "lastIncomingMessages",
                "lastOutgoingMessages",
                "createGroup",
                "updateGroupName",
                "getGroupData",
                "setGroupPicture",
                "getContacts",
                "getContactInfo",
                "setDisappearingChat",
                "clearMessagesQueue",
                "showMessagesQueue",
                "getIncomingStatuses",
                "getOutgoingStatuses",
                "getStatusStatistic",
            ],
        ),
        (3.0, &["qr"]),
        (0.1, &["setProfilePicture"]),
        (5.0, &["downloadFile", "sendTextStatus", "sendVoiceStatus", "sendMediaStatus"]),
        (
            10.0,
            &[
                "getMessage",
                "addGroupParticipant",
                "removeGroupParticipant",
                "setGroupAdmin",
                "removeAdmin",
                "leaveGroup",
                "readChat",
                "checkWhatsapp",
                "getAvatar",
                "deleteMessage",
                "archiveChat",
                "unarchiveChat",
                "deleteStatus",
            ],
        ),
        (
            50.0,
            &[
                "sendMessage",
                "sendPoll",
                "sendFileByUpload",
                "sendFileByUrl",
                "sendLocation",
                "sendContact",
                "forwardMessages",
            ],
        ),
        (100.0, &["receiveNotification", "deleteNotification"]),
    ];
    let options = InstanceOptions::authorized(OWN).beta();
    let world = world_with(Sandbox::builder().held_clock(), options).await;
    for (rate, methods) in table {
        for name in methods {
            let method = Method::named(&name.to_ascii_lowercase()).expect(name);
            assert_eq!(method.route().operation.rate_per_second, Some(rate), "{name}");
            // Whatever is sent: requests are counted before they are read.
            let verb = match method.route().operation.verb {
                Verb::Get => reqwest::Method::GET,
                Verb::Post => reqwest::Method::POST,
                Verb::Delete => reqwest::Method::DELETE,
            };
            // A number of requests that fit into a second, or one in its ten seconds.
            let fit = (1..=100).take_while(|count| f64::from(*count) <= rate.max(1.0)).count();
            let mut answers = Vec::new();
            for _ in 0..=fit {
                let address = match *name {
                    // Refused at once, or the request would wait.
                    "receiveNotification" => format!("{}?receiveTimeout=x", world.api.address(name)),
                    "deleteNotification" => format!("{}/1", world.api.address(name)),
                    _ => world.api.address(name),
                };
                answers.push(read(world.api.http().request(verb.clone(), address)).await);
            }
            let limited = |answer: &(u16, Value)| answer.0 == 429 || answer.1 == "rate-overlimit";
            let within = answers.iter().take_while(|answer| !limited(answer)).count();
            assert_eq!(within, fit, "{name}: {:?}", answers.last());
            world.sandbox.set_state(world.api.id, StateInstance::Authorized);
            world.seconds_later(1);
        }
    }
}

// behaviours: 297
#[test]
fn each_method_has_its_requests_a_month() {
    let table: [(u32, &[&str]); 5] = [
        (
            1000,
            &[
                "sendContact",
                "deleteMessage",
                "sendLocation",
                "sendFileByUrl",
                "updateGroupName",
                "getGroupData",
                "addGroupParticipant",
                "removeGroupParticipant",
                "setGroupAdmin",
                "removeAdmin",
                "leaveGroup",
                "sendFileByUpload",
                "lastIncomingMessages",
                "lastOutgoingMessages",
                "createGroup",
                "getContacts",
                "forwardMessages",
            ],
        ),
        (500, &["readChat", "downloadFile"]),
        (300, &["getChatHistory"]),
        (
            100,
            &[
                "checkWhatsapp",
                "getAvatar",
                "setGroupPicture",
                "archiveChat",
                "unarchiveChat",
                "getContactInfo",
                "setDisappearingChat",
            ],
        ),
        (10, &["sendTextStatus", "sendVoiceStatus", "sendMediaStatus", "getOutgoingStatuses", "getIncomingStatuses"]),
    ];
    for method in Method::ALL {
        let operation = method.route().operation;
        let developer = table.iter().find(|(_, methods)| methods.contains(&operation.name)).map(|(quota, _)| *quota);
        let business = (operation.name == "checkWhatsapp").then_some(30_000);
        assert_eq!((operation.quota.developer, operation.quota.business), (developer, business), "{}", operation.name);
    }
}

// behaviours: 295, 298, 299
#[tokio::test]
async fn a_used_up_quota_is_466_until_the_first_of_the_month() {
    let start = green_api_sandbox::clock::Moment(1_717_113_600_000);
    let options = InstanceOptions::authorized(OWN).tariff(Tariff::Developer);
    let world = world_with(Sandbox::builder().held_clock().starting_at(start), options).await;
    for _ in 0..300 {
        assert_eq!(world.api.post("getChatHistory", json!({"chatId": chat(FRIEND)})).await.0, 200);
        world.seconds_later(1);
    }
    let answer = world.api.post("getChatHistory", json!({"chatId": chat(FRIEND)})).await;
    assert_eq!(answer.0, 466);
    let status = &answer.1["invokeStatus"];
    assert_eq!(
        (&status["method"], &status["used"], &status["total"]),
        (&json!("getchathistory"), &json!(300), &json!(300))
    );
    assert_eq!(status["status"], "QUOTE_EXCEEDED");
    let description = "Monthly quota has been exceeded. Please go to your console and change the tariff to business \
                       https://console.green-api.com";
    assert_eq!(status["description"], description);
    assert!(answer.1["correspondentsStatus"].is_null());
    // The sandbox began on May 31st.
    world.seconds_later(86_400);
    assert_eq!(world.api.post("getChatHistory", json!({"chatId": chat(FRIEND)})).await.0, 200);
}

// behaviours: 203, 294, 300, 301
#[tokio::test]
async fn the_fourth_chat_of_a_month_is_466_on_the_developer_tariff() {
    let options = InstanceOptions::authorized(OWN).tariff(Tariff::Developer).settings(everything_on());
    let world = world_with(Sandbox::builder().held_clock(), options).await;
    for number in 0..3 {
        world.api.send(&chat(FRIEND + number), "x").await;
    }
    let answer = world.api.post("sendMessage", json!({"chatId": chat(FRIEND + 3), "message": "x"})).await;
    assert_eq!(answer.0, 466);
    assert_eq!(answer.1["invokeStatus"]["status"], "QUOTE_ALLOWED");
    assert_eq!((&answer.1["invokeStatus"]["total"], &answer.1["invokeStatus"]["used"]), (&json!(0), &json!(4)));
    let chats = &answer.1["correspondentsStatus"];
    assert_eq!((&chats["method"], &chats["used"], &chats["total"]), (&json!("correspondents"), &json!(3), &json!(3)));
    assert_eq!(chats["status"], "CORRESPONDENTS_QUOTE_EXCEEDED");
    let allowed = [chat(FRIEND), chat(FRIEND + 1), chat(FRIEND + 2)].join(",");
    let description = format!(
        "Monthly quota has been exceeded. You can only send or receive messages from these numbers: {allowed}. Please go to your personal \
         account and change the tariff to business https://console.green-api.com"
    );
    assert_eq!(chats["description"], description);
    world.api.send(&chat(FRIEND), "x").await;
    // Others are not heard of either.
    world.sandbox.add_person(PersonOptions::new(FRIEND + 3)).says(chat(OWN), "fourth");
    world.sandbox.person(FRIEND).says(chat(OWN), "first");
    world.seconds_later(60);
    let notifications = world.api.notifications(&world).await;
    let incoming: Vec<_> =
        notifications.iter().filter(|notification| notification["typeWebhook"] == "incomingMessageReceived").collect();
    assert_eq!(incoming.len(), 1, "{incoming:?}");
    assert_eq!(incoming[0]["senderData"]["chatId"], chat(FRIEND));
    let exceeded: Vec<_> =
        notifications.iter().filter(|notification| notification["typeWebhook"] == "quotaExceeded").collect();
    assert_eq!(exceeded.len(), 1);
    let quota = &exceeded[0]["quotaData"];
    assert_eq!((&quota["method"], &quota["used"], &quota["total"]), (&json!("correspondents"), &json!(3), &json!(3)));
    assert_eq!(quota["status"], "CORRESPONDENTS_QUOTA_EXCEEDED");
    let chats = allowed.replace(',', ", ");
    let description = quota["description"].as_str().unwrap();
    assert!(description.contains(&format!("from following chats: {chats}. Please go")), "{description}");
}

// behaviours: 253
#[tokio::test]
async fn methods_in_beta_are_403_without_access() {
    let world = world().await;
    let answer = world.api.get("getIncomingStatuses").await;
    assert_eq!((answer.0, message(&answer)), (403, "Forbidden"));
}
