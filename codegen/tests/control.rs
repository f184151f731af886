//! The description of the control interface, as the sandbox makes it: complete, typed, and refused when it says something new.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test")]

use std::{collections::BTreeSet, path::PathBuf};

use green_api_codegen::{
    SpecError,
    control::{Body, ControlApi, Field, Kind, Payload, Type, Verb, load},
};

fn document() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/green-api-sandbox/docs/control.openapi.json"))
}

fn control() -> ControlApi {
    load(&document()).unwrap_or_else(|error| panic!("{error}"))
}

fn names(fields: &[Field]) -> Vec<&str> {
    fields.iter().map(|field| field.name.as_str()).collect()
}

fn field<'a>(fields: &'a [Field], name: &str) -> &'a Field {
    fields.iter().find(|field| field.name == name).unwrap_or_else(|| panic!("{name}"))
}

fn fields<'a>(control: &'a ControlApi, name: &str) -> &'a [Field] {
    match &control.types[name].kind {
        Kind::Object(fields) => fields,
        other => panic!("{name} is {other:?}"),
    }
}

#[test]
fn an_operation_has_what_a_wrapper_of_it_needs() {
    let control = control();
    let create = control.operation("createInstance").unwrap();
    assert_eq!((create.verb, create.path.as_str()), (Verb::Post, "/sandbox/v1/instances"));
    assert_eq!((create.section.as_str(), create.summary.as_str()), ("instances", "Make an instance"));
    assert!(create.description.as_ref().unwrap().contains("QR code"));
    assert_eq!(create.answer, Type::Named("SandboxInstance".into()));
    let parameters = control.parameters(create);
    assert_eq!(names(&parameters), ["id", "token", "tariff", "beta", "phone", "creating", "settings"]);
    let id = field(&parameters, "id");
    assert_eq!((&id.ty, id.required, id.nullable, id.minimum), (&Type::Integer, false, true, Some(1.0)));
    assert_eq!(field(&parameters, "token").pattern.as_deref(), Some("^[0-9A-Za-z]{1,100}$"));
    assert_eq!(field(&parameters, "tariff").ty, Type::Named("Tariff".into()));
    assert_eq!(field(&parameters, "beta").default, Some(false.into()));
    assert_eq!(field(&parameters, "settings").ty, Type::Model("SetSettings".into()));

    let scan = control.operation("scan").unwrap();
    assert_eq!(names(&control.parameters(scan)), ["id", "phone"]);
    assert!(control.parameters(scan).iter().all(|field| field.required && field.ty == Type::Integer));
    let requests = control.operation("requests").unwrap();
    assert_eq!(names(&control.parameters(requests)), ["last"]);
    assert_eq!(requests.answer, Type::List(Box::new(Type::Named("LoggedRequest".into()))));
    assert_eq!(control.operation("holdClock").unwrap().body, Body::None);
    assert_eq!(control.operation("importState").unwrap().body, Body::Any("ExportedState".into()));
    let change = control.parameters(control.operation("changePerson").unwrap());
    assert_eq!((change[0].name.as_str(), change[0].required), ("phone", true));
    assert_eq!(field(&change, "phoneBook").ty, Type::Map(Box::new(Type::Text)));
    assert_eq!(field(&change, "blocked").ty, Type::List(Box::new(Type::Integer)));
    assert_eq!(field(&change, "answers").ty, Type::Named("Answers".into()));
}

#[test]
fn a_persons_actions_have_fields_and_words() {
    let control = control();
    let actions = control.actions();
    assert!(actions.len() > 25);
    let write = actions.iter().find(|action| action.name == "write").unwrap();
    let Payload::Fields(fields) = &write.payload else { panic!("{write:?}") };
    assert_eq!(names(fields), ["chat", "text", "quotes"]);
    assert_eq!(fields.iter().map(|field| field.required).collect::<Vec<_>>(), [true, true, false]);
    let hang_up = actions.iter().find(|action| action.name == "hangUp").unwrap();
    assert!(matches!(hang_up.payload, Payload::None));
    let send = actions.iter().find(|action| action.name == "send").unwrap();
    let Payload::Fields(fields) = &send.payload else { panic!("{send:?}") };
    assert_eq!(field(fields, "content").ty, Type::Model("MessageData".into()));
    let Kind::Union(union) = &control.types["Action"].kind else { panic!("Action") };
    assert_eq!(union.tag.as_deref(), Some("do"));
}

#[test]
fn a_fault_is_a_name_or_a_name_with_fields() {
    let control = control();
    let fault = fields(&control, "Fault");
    assert_eq!(names(fault), ["kind", "befalls", "instance", "method", "probability", "count", "seed"]);
    assert_eq!(field(fault, "kind").ty, Type::Named("FaultKind".into()));
    assert_eq!((field(fault, "probability").minimum, field(fault, "probability").maximum), (Some(0.0), Some(1.0)));
    let Kind::Union(kinds) = &control.types["FaultKind"].kind else { panic!("FaultKind") };
    assert_eq!(kinds.tag, None);
    let kind = |name: &str| &kinds.variants.iter().find(|variant| variant.name == name).unwrap().payload;
    assert!(matches!(kind("cutAfter"), Payload::None));
    let Payload::Fields(latency) = kind("latency") else { panic!("latency") };
    assert_eq!(names(latency), ["from", "to"]);
    let Kind::Union(answers) = &control.types["Answers"].kind else { panic!("Answers") };
    let script = answers.variants.iter().find(|variant| variant.name == "script").unwrap();
    assert!(matches!(&script.payload, Payload::Value(Type::List(item)) if **item == Type::Text));
    let Kind::Enumeration(methods) = &control.types["MethodName"].kind else { panic!("MethodName") };
    assert!(methods.values.iter().any(|value| value.value == "sendMessage"));
    let Kind::Enumeration(states) = &control.types["InstanceState"].kind else { panic!("InstanceState") };
    assert!(states.values.iter().all(|state| state.description.is_some()));
}

/// Types of every field, of every variant, of every answer.
fn types(control: &ControlApi) -> Vec<Type> {
    let mut found: Vec<Type> = control.operations.iter().map(|operation| operation.answer.clone()).collect();
    for definition in control.types.values() {
        match &definition.kind {
            Kind::Object(fields) => found.extend(fields.iter().map(|field| field.ty.clone())),
            Kind::Union(union) => {
                for variant in &union.variants {
                    match &variant.payload {
                        Payload::Fields(fields) => found.extend(fields.iter().map(|field| field.ty.clone())),
                        Payload::Value(ty) => found.push(ty.clone()),
                        Payload::None => {}
                    }
                }
            }
            Kind::Enumeration(_) | Kind::Any => {}
        }
    }
    let inner = |ty: Type| match ty {
        Type::List(inner) | Type::Map(inner) => *inner,
        other => other,
    };
    found.into_iter().map(inner).collect()
}

#[test]
fn every_model_is_one_of_the_specification_and_no_name_stands_for_two_types() {
    let control = control();
    let api = green_api_codegen::load(&PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../spec"))).unwrap().api;
    let models: BTreeSet<_> = types(&control)
        .into_iter()
        .filter_map(|ty| match ty {
            Type::Model(name) => Some(name),
            _ => None,
        })
        .collect();
    assert!(models.len() > 5, "{models:?}");
    for model in &models {
        assert!(api.types.contains_key(model), "{model} is not in the specification");
    }
    for name in control.types.keys() {
        assert!(!api.types.contains_key(name), "{name} is a model of the API as well");
    }
}

/// Where the description of a document, changed in one place, is refused, and why.
fn refusal(old: &str, new: &str) -> (String, String) {
    let text = std::fs::read_to_string(document()).unwrap();
    assert!(text.contains(old), "{old}");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("control.openapi.json");
    std::fs::write(&file, text.replacen(old, new, 1)).unwrap();
    match load(&file).err().unwrap_or_else(|| panic!("{new} is accepted")) {
        SpecError::Invalid { at, pointer, message } => {
            assert_eq!(&*at.file, "control.openapi.json");
            assert!(at.line > 1);
            (pointer, message)
        }
        other => panic!("{other}"),
    }
}

#[test]
fn what_is_not_understood_is_refused_with_its_place() {
    let (pointer, message) = refusal("\"minimum\": 0", "\"multipleOf\": 5");
    assert!(pointer.ends_with("/multipleOf") && message.contains("`multipleOf`"), "{pointer} {message}");
    let (pointer, message) = refusal("#/components/schemas/SandboxInstance", "#/components/schemas/Nobody");
    assert!(pointer.starts_with("#/paths/") && message.contains("no such schema"), "{pointer} {message}");
    let (_, message) = refusal("\"in\": \"query\"", "\"in\": \"cookie\"");
    assert!(message.contains("`cookie` is no place of a parameter"), "{message}");
    let (_, message) = refusal("\"operationId\": \"listPeople\"", "\"operationId\": \"health\"");
    assert!(message.contains("`health` is there twice"), "{message}");
    let (_, message) = refusal("\"description\": \"Number of the instance.\"", "\"description\": \"\"");
    assert!(message.contains("say what it is"), "{message}");
}
