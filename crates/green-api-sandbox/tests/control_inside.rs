//! Control without HTTP: operations by their ids, with one flat object.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use std::collections::BTreeSet;

use green_api_sandbox::{Problem, Sandbox, control};
use serde_json::{Value, json};

use support::{FRIEND, OWN, chat, http, read, world};

const ANNA: u64 = 79_001_234_570;

fn done(sandbox: &Sandbox, operation: &str, parameters: Value) -> Value {
    let answer = sandbox.control(operation, parameters).unwrap_or_else(|problem| panic!("{operation}: {problem}"));
    serde_json::from_slice(&answer).unwrap()
}

fn refused(sandbox: &Sandbox, operation: &str, parameters: Value) -> Problem {
    match sandbox.control(operation, parameters) {
        Err(problem) => problem,
        Ok(_) => panic!("{operation} was done"),
    }
}

/// All operations of the description, with what they take: path and query, then the properties of the body.
fn described() -> Vec<(String, Vec<String>, Vec<String>)> {
    let document = control::document();
    let operations =
        document["paths"].as_object().unwrap().values().flat_map(|path| path.as_object().unwrap().values());
    let names =
        |schema: &Value| schema["properties"].as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
    let described = operations.map(|operation| {
        let parameters = operation["parameters"].as_array().unwrap();
        let parameters = parameters.iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect();
        let body = &operation["requestBody"]["content"]["application/json"]["schema"]["$ref"];
        let body = body.as_str().map_or(&Value::Null, |at| document.pointer(&at[1..]).unwrap());
        let variants = body["oneOf"].as_array().into_iter().flatten();
        let properties = variants.chain([body]).flat_map(|schema| -> Vec<String> { names(schema) }).collect();
        (operation["operationId"].as_str().unwrap().to_owned(), parameters, properties)
    });
    described.collect()
}

#[tokio::test]
async fn every_operation_of_the_description_is_reached_by_its_id() {
    let world = world().await;
    let (sandbox, id) = (&world.sandbox, world.api.id);
    let called = std::cell::RefCell::new(BTreeSet::new());
    let call = |operation: &str, parameters: Value| {
        called.borrow_mut().insert(operation.to_owned());
        done(sandbox, operation, parameters)
    };

    assert_eq!(call("health", json!({}))["apiUrl"], sandbox.api_url());
    assert_eq!(call("describe", Value::Null), control::document());

    let made = call("createInstance", json!({"tariff": "developer"}));
    let new = &made["id"];
    assert_eq!(call("showInstance", json!({"id": new}))["state"], "notAuthorized");
    assert_eq!(call("scan", json!({"id": new, "phone": 79_001_110_011_u64}))["id"], *new);
    call("advanceClock", json!({"seconds": 10}));
    assert_eq!(call("changeInstance", json!({"id": new, "state": "yellowCard"}))["state"], "yellowCard");
    assert_ne!(call("changeToken", json!({"id": new}))["token"], made["token"]);
    call("unlink", json!({"id": new}));
    assert_eq!(call("deleteInstance", json!({"id": new}))["standing"], "deleted");
    assert_eq!(call("listInstances", json!({})).as_array().unwrap().len(), 2);

    let other = call("createInstance", json!({}))["id"].as_u64().unwrap();
    let text = sandbox.world(|world| world.qr_code(other)).unwrap();
    assert_eq!(call("scanText", json!({"phone": 79_001_110_012_u64, "text": text}))["id"], other);
    let other = call("createInstance", json!({}))["id"].as_u64().unwrap();
    let code = sandbox.world(|world| world.phone_code(other, 79_001_110_013)).unwrap();
    assert_eq!(call("enterCode", json!({"phone": 79_001_110_013_u64, "code": code}))["id"], other);

    assert_eq!(
        call("createPerson", json!({"phone": ANNA, "name": "Anna", "phoneBook": {"79001234568": "Friend"}}))["name"],
        "Anna"
    );
    assert_eq!(call("changePerson", json!({"phone": FRIEND, "phoneBook": {"79001234570": "Anna"}}))["phone"], FRIEND);
    assert_eq!(call("showPerson", json!({"phone": ANNA}))["name"], "Anna");
    assert!(call("listPeople", json!({})).as_array().unwrap().len() >= 3);
    let written = call("act", json!({"phone": ANNA, "do": "write", "chat": chat(OWN), "text": "Hello"}));
    let group =
        call("act", json!({"phone": ANNA, "do": "createGroup", "name": "Tea", "with": [FRIEND]}))["group"].clone();
    call(
        "act",
        json!({"phone": ANNA, "do": "setAdministrator", "group": group, "participant": FRIEND, "administrator": true}),
    );
    assert_eq!(call("listGroups", json!({}))[0]["administrators"], json!([FRIEND, ANNA]));
    call("act", json!({"phone": ANNA, "do": "publishText", "text": "Good morning"}));
    call("advanceClock", json!({"seconds": 1}));
    assert_eq!(call("statusesOfPerson", json!({"phone": FRIEND}))[0]["text"]["text"], "Good morning");
    assert_eq!(call("messagesOfPerson", json!({"phone": ANNA}))[0]["id"], written["idMessage"]);
    assert_eq!(call("messages", json!({"last": 1})).as_array().unwrap().len(), 1);
    assert_eq!(call("messages", json!({"last": "1"})).as_array().unwrap().len(), 1);
    assert!(
        call("journal", json!({"id": id})).as_array().unwrap().iter().any(|entry| entry["id"] == written["idMessage"])
    );
    assert!(!call("notifications", json!({"id": id})).as_array().unwrap().is_empty());
    assert_eq!(call("clearNotifications", json!({"id": id})), json!([]));
    assert_eq!(call("sendQueue", json!({"id": id})), json!([]));

    assert_eq!(call("clock", json!({}))["held"], true);
    assert_eq!(call("releaseClock", json!({}))["held"], false);
    assert_eq!(call("scaleClock", json!({"scale": 2.5}))["scale"], 2.5);
    assert_eq!(call("holdClock", json!({}))["held"], true);

    let fault = call("addFault", json!({"kind": {"latency": {"from": 1, "to": 2}}, "instance": id}));
    assert_eq!(call("seedFaults", json!({"seed": 7}))["seed"], 7);
    assert_eq!(call("listFaults", json!({}))["faults"][0]["id"], fault["id"]);
    assert_eq!(call("removeFault", json!({"fault": fault["id"]}))["faults"], json!([]));
    assert_eq!(call("clearFaults", json!({}))["faults"], json!([]));

    world.api.get("getSettings").await;
    assert_eq!(call("requests", json!({"last": 1}))[0]["method"], "getSettings");
    assert_eq!(call("clearRequests", json!({})), json!([]));
    let state = call("exportState", json!({}));
    call("clearNotifications", json!({"id": id}));
    assert_eq!(call("importState", state)["status"], "ok");

    let all: BTreeSet<_> = described().into_iter().map(|(name, ..)| name).collect();
    assert_eq!(*called.borrow(), all);
}

/// Or one of them could not be given.
#[test]
fn no_operation_has_two_parameters_with_one_name() {
    let described = described();
    assert!(
        described.iter().any(|(name, parameters, body)| name == "act" && parameters[0] == "phone" && body.len() > 50)
    );
    for (operation, parameters, body) in described {
        for name in &parameters {
            assert!(!body.contains(name), "`{name}` of {operation} stands in the address and in the body");
        }
    }
}

#[tokio::test]
async fn what_is_refused_over_http_is_refused_with_the_same_words() {
    let world = world().await;
    let actions = format!("/people/{FRIEND}/actions");
    for (verb, path, body, operation, parameters) in [
        ("POST", "/instances", json!({"id": 0}), "createInstance", json!({"id": 0})),
        ("POST", "/instances", json!({"colour": 1}), "createInstance", json!({"colour": 1})),
        ("PATCH", "/instances/7", json!({}), "changeInstance", json!({"id": 7})),
        ("PATCH", "/instances/x", json!({}), "changeInstance", json!({"id": "x"})),
        ("POST", actions.as_str(), json!({"do": "fly"}), "act", json!({"phone": FRIEND, "do": "fly"})),
        ("POST", actions.as_str(), json!({"do": "hangUp"}), "act", json!({"phone": FRIEND, "do": "hangUp"})),
        ("GET", "/messages?last=x", Value::Null, "messages", json!({"last": "x"})),
        ("GET", "/clock?now=1", Value::Null, "clock", json!({"now": 1})),
        ("PUT", "/state", json!({"version": 99_999}), "importState", json!({"version": 99_999})),
        ("DELETE", "/faults/9", Value::Null, "removeFault", json!({"fault": 9})),
    ] {
        let address = format!("{}{}{path}", world.sandbox.api_url(), control::PREFIX);
        let request = http().request(verb.parse().unwrap(), address).header("content-type", "application/json");
        let (status, problem) = read(request.body(body.to_string())).await;
        let inside = refused(&world.sandbox, operation, parameters);
        assert_eq!(inside.status, status, "{operation}");
        assert_eq!(serde_json::to_value(&inside).unwrap(), problem, "{operation}");
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_call_is_said_with_what_to_do() {
    let world = world().await;
    for (operation, parameters, status, text) in [
        (
            "makeCoffee",
            json!({}),
            404,
            "there is no operation `makeCoffee`: /sandbox/v1/openapi.json lists what there is",
        ),
        ("person", json!({}), 404, "there is no operation `person`: there is createPerson, showPerson, changePerson"),
        ("clock", json!([]), 400, "body: the parameters are no object: give one JSON object"),
        ("showInstance", json!({}), 400, "id: this parameter is missing: give the number"),
        ("showInstance", json!({"id": null}), 400, "id: this parameter is missing: give the number"),
        ("showInstance", json!({"id": -1}), 400, "id: this is no number: give digits only, without a plus"),
        ("requests", json!({"last": [1]}), 400, "last: this is no number: give a whole number"),
    ] {
        let problem = refused(&world.sandbox, operation, parameters);
        assert_eq!(problem.status, status, "{problem}");
        assert!(problem.to_string().starts_with(text), "{problem}");
    }
    assert_eq!(done(&world.sandbox, "requests", json!({"last": null, "first": null})), json!([]));
}
