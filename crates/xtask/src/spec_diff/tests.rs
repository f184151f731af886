//! Small documents that differ in one thing.

use serde_json::{Value, json};

use super::compare;

/// A document with a method, a notification, and a model of each form.
fn document() -> Value {
    let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let body = |name: &str| json!({"content": {"application/json": {"schema": reference(name)}}});
    json!({
        "servers": [{"url": "https://api.example"}],
        "paths": {"/{t}/cook": {"post": {
            "operationId": "cookDish", "summary": "Cook a dish", "x-rate-per-second": 5, "x-monthly-quota": {"developer": 100},
            "parameters": [{"$ref": "#/components/parameters/t"}],
            "requestBody": body("CookDish"),
            "responses": {"200": body("CookDishResponse")},
            "x-errors": [{"id": "busy", "status": 400, "message": "busy", "description": "Wait."}],
        }}, "/{t}/list": {"get": {"operationId": "listDishes", "summary": "List", "responses": {"200": {
            "content": {"application/json": {"schema": {"type": "array", "items": reference("Dish")}}},
        }}}}},
        "webhooks": {"dishDone": {"post": {"operationId": "dishDone", "summary": "A dish is done", "x-enabled-by": ["dishWebhook"],
            "requestBody": body("DishDone")}}},
        "x-standard-errors": [], "x-service": {"plates": {"value": 12, "unit": "items", "description": "Plates."}},
        "components": {"schemas": {
            "CookDish": {"type": "object", "required": ["dishName"], "properties": {
                "dishName": {"type": "string", "maxLength": 20, "description": "Name."},
                "course": reference("Course"),
            }},
            "CookDishResponse": {"type": "object", "required": ["idDish"], "properties": {"idDish": {"type": "string"}}},
            "Course": {"type": "string", "enum": ["soup", "main"], "x-values": {"soup": "First.", "main": "Second."}},
            "Dish": {"oneOf": [reference("CookDishResponse")], "discriminator": {"propertyName": "typeDish",
                "mapping": {"plain": "#/components/schemas/CookDishResponse"}}},
            "DishDone": {"allOf": [reference("CookDishResponse"), {"type": "object", "required": ["timestamp"],
                "properties": {"timestamp": {"type": "integer"}}}]},
        }},
    })
}

/// The report when this is changed.
fn after(change: impl FnOnce(&mut Value)) -> String {
    let (old, mut new) = (document(), document());
    change(&mut new);
    compare(&old, &new)
}

fn schema<'d>(document: &'d mut Value, name: &str) -> &'d mut Value {
    &mut document["components"]["schemas"][name]
}

fn assert_says(report: &str, part: &str, lines: &[&str]) {
    let section = report.split("### ").find(|section| section.starts_with(part)).unwrap_or_default();
    for line in lines {
        assert!(section.contains(line), "{line:?} is not under {part}:\n{report}");
    }
}

#[test]
fn equal_specifications_have_nothing_to_report() {
    assert_eq!(compare(&document(), &document()), "Nothing that users could notice.\n");
}

#[test]
fn descriptions_and_lines_of_the_manual_are_no_change() {
    let report = after(|new| {
        schema(new, "CookDish")["properties"]["dishName"]["description"] = json!("Another name.");
        new["x-service"]["plates"]["x-manual"] = json!([[1, 2]]);
    });
    assert_eq!(report, "Nothing that users could notice.\n");
}

#[test]
fn methods_that_come_and_go_are_told_with_their_names() {
    let report = after(|new| {
        let listing = new["paths"].as_object_mut().unwrap().remove("/{t}/list").unwrap();
        new["paths"]["/{t}/new"] = json!({"get": listing["get"]});
        new["paths"]["/{t}/new"]["get"]["operationId"] = json!("getMenu");
    });
    assert_says(&report, "Breaking", &["The method `listDishes` is gone (Rust, Python `list_dishes`"]);
    assert_says(&report, "Added", &["The method `getMenu`: List (Rust, Python `get_menu`"]);
}

#[test]
fn a_new_optional_property_of_a_request_is_added() {
    let report = after(|new| schema(new, "CookDish")["properties"]["withSalt"] = json!({"type": "boolean"}));
    assert_says(
        &report,
        "Added",
        &["`CookDish.withSalt` can be given.", "Rust: the setter `with_salt(…)`", "`with_salt` or `withSalt`"],
    );
    assert!(!report.contains("Breaking"), "{report}");
}

#[test]
fn a_property_that_must_be_given_now_breaks() {
    let report = after(|new| schema(new, "CookDish")["required"] = json!(["dishName", "course"]));
    assert_says(&report, "Breaking", &["`CookDish.course` must be given now.", "Rust: an argument of `new`"]);
    let report = after(|new| {
        schema(new, "CookDish")["properties"]["guests"] = json!({"type": "integer"});
        schema(new, "CookDish")["required"] = json!(["dishName", "guests"]);
    });
    assert_says(
        &report,
        "Breaking",
        &["`CookDish.guests` is new and must be given.", "Rust: `new` takes one more argument"],
    );
}

#[test]
fn a_property_that_may_be_left_out_now_breaks_rust_only() {
    let report = after(|new| schema(new, "CookDish")["required"] = json!([]));
    let lines = ["`CookDish.dishName` may be left out now.", "Rust: the setter `dish_name`", "Swift: nothing to do"];
    assert_says(&report, "Breaking", &lines);
}

#[test]
fn properties_of_answers_are_told_for_those_who_read_them() {
    let report = after(|new| schema(new, "DishDone")["allOf"][1]["properties"]["cook"] = json!({"type": "string"}));
    assert_says(&report, "Added", &["`DishDone.cook` can be read"]);
    let report = after(|new| schema(new, "CookDishResponse")["required"] = json!([]));
    assert_says(
        &report,
        "Breaking",
        &["`CookDishResponse.idDish` may be absent now.", "`DishDone.idDish` may be absent now."],
    );
    let report = after(|new| schema(new, "DishDone")["allOf"][1]["properties"] = json!({}));
    assert_says(&report, "Breaking", &["`DishDone.timestamp` is gone, for code that reads it"]);
}

#[test]
fn other_types_break_and_null_does_too() {
    let report = after(|new| schema(new, "CookDish")["properties"]["dishName"]["type"] = json!("integer"));
    assert_says(&report, "Breaking", &["`CookDish.dishName` is whole number now, it was text"]);
    let report =
        after(|new| schema(new, "CookDishResponse")["properties"]["idDish"]["type"] = json!(["string", "null"]));
    assert_says(&report, "Breaking", &["`CookDishResponse.idDish` may be `null` now."]);
}

#[test]
fn limits_say_whether_more_or_less_is_taken() {
    let set = |most: Value| after(|new| schema(new, "CookDish")["properties"]["dishName"]["maxLength"] = most);
    assert_says(&set(json!(30)), "Changed", &["`CookDish.dishName`: `maxLength` `20` → `30`: more is taken."]);
    assert_says(&set(json!(10)), "Changed", &["`20` → `10`: calls that passed may be refused"]);
    assert_says(&set(Value::Null), "Changed", &["`20` → none: more is taken."]);
}

#[test]
fn values_and_kinds_come_and_go() {
    let report = after(|new| {
        schema(new, "Course")["enum"] = json!(["soup", "dessert"]);
        schema(new, "Course")["x-values"]["dessert"] = json!("Last.");
        schema(new, "Dish")["discriminator"]["mapping"] = json!({"fancy": "#/components/schemas/CookDishResponse"});
    });
    assert_says(&report, "Added", &["The value `dessert` of `Course`: Last.", "the kind `fancy` of `typeDish`"]);
    assert_says(&report, "Breaking", &["The value `main` of `Course` is gone", "the kind `plain` is gone"]);
}

#[test]
fn facts_of_methods_ask_for_no_other_code() {
    let report = after(|new| {
        let cook = &mut new["paths"]["/{t}/cook"]["post"];
        cook["x-rate-per-second"] = json!(1);
        cook["deprecated"] = json!(true);
        cook["x-errors"][0]["message"] = json!("very busy");
        new["x-service"]["plates"]["value"] = json!(24);
        new["webhooks"]["dishDone"]["post"]["x-enabled-by"] = json!(["dishWebhook", "kitchenWebhook"]);
    });
    assert_says(
        &report,
        "Changed",
        &[
            "`cookDish`: requests per second: `5` → `1`.",
            "`cookDish`: obsolete: none → `true`.",
            "the error `busy` is told by 400 `\"very busy\"`",
            "`plates`",
            "`dishDone` is switched on by",
        ],
    );
    assert!(!report.contains("Breaking"), "{report}");
}

#[test]
fn a_first_parameter_changes_the_call_in_rust_and_typescript() {
    let report = after(|new| {
        let parameter = json!({"name": "pageSize", "in": "query", "schema": {"type": "integer"}});
        new["paths"]["/{t}/list"]["get"]["parameters"] = json!([parameter]);
    });
    assert_says(&report, "Breaking", &["Rust: `list_dishes(ListDishes::new())` instead of `list_dishes()`"]);
    assert_says(&report, "Added", &["`listDishes`: the parameter `pageSize` can be given."]);
}

#[test]
fn notification_kinds_come_and_go() {
    let report = after(|new| {
        let kind = new["webhooks"].as_object_mut().unwrap().remove("dishDone").unwrap();
        new["webhooks"]["dishBurnt"] = kind;
        new["webhooks"]["dishBurnt"]["post"]["operationId"] = json!("dishBurnt");
    });
    assert_says(&report, "Breaking", &["The notification kind `dishDone` is gone"]);
    assert_says(&report, "Added", &["The notification kind `dishBurnt`: A dish is done."]);
}
