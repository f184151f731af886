//! Uses what is emitted from the kitchen sink, as a program would.

#![allow(deprecated, reason = "deprecated items are in the kitchen sink on purpose")]

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use kitchen_sink::{Client, File, Nullable, catalog, decode, decode_notification, limits, messages, models::*, operations};
use serde_json::json;

/// The stub never waits, so one poll is enough.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("the stub waits"),
    }
}

fn client(answer: &str) -> Client {
    Client { answer: answer.to_owned().into(), ..Client::default() }
}

fn sent(client: &Client) -> String {
    client.sent.lock().unwrap().join("\n")
}

fn soup() -> Cook {
    Cook::new("soup", "79001234567@c.us", [Ingredient::new("water")], HerbGarnish::new("dark"))
}

fn changed(change: impl FnOnce(&mut Cook)) -> Cook {
    let mut cook = soup();
    change(&mut cook);
    cook
}

fn wet(millilitres: i64) -> Garnish {
    SauceGarnish::new().millilitres(millilitres).into()
}

#[test]
fn a_method_sends_its_request_and_decodes_its_answer() {
    let client = client(r#"{"cooked": "true", "idDish": "abcd", "doneAt": "12", "new": 1}"#);
    let answer = now(client.cook(soup().minutes(5).cover(false).steps(["boil"]))).unwrap();
    assert!(answer.cooked);
    assert_eq!(answer.done_at, Some(12));
    // In the order of the specification.
    assert_eq!(
        sent(&client),
        r#"Post cook {"title":"soup","guest":"79001234567@c.us","ingredients":[{"name":"water"}],"steps":["boil"],"garnish":{"kind":"herb","colour":"dark"},"minutes":5,"cover":false}"#
    );
}

#[test]
fn parameters_stand_in_path_query_and_headers() {
    let client = client("null");
    assert_eq!(now(client.get_dish(GetDish::new("abcd"))).unwrap(), None);
    now(client.remove_dish(RemoveDish::new("abcd"))).unwrap();
    *client.answer.lock().unwrap() = "[]".to_owned();
    let menu = GetMenu::new(Course::MainCourse).max_items(3).x_max_price(2.5);
    assert_eq!(now(client.get_menu(menu)).unwrap(), []);
    let expected = "Get getDish /abcd\nDelete removeDish /abcd\nGet getMenu ?maxItems=3 ?course=mainCourse X-Max-Price: 2.5";
    assert_eq!(sent(&client), expected);
}

#[test]
fn files_stand_in_forms_after_the_texts_or_are_the_whole_body() {
    let client = client(r#"{"url": "https://kitchen.example/1"}"#);
    let photo = SendPhoto::new("7@c.us", "dish.jpg").caption("Soup").course("starter").price(1.5).public(true);
    now(client.send_photo(photo)).unwrap();
    now(client.store_photo(StorePhoto::new("dish.jpg").content_type("image/jpeg"))).unwrap();
    assert_eq!(
        sent(&client),
        "Post sendPhoto guest=7@c.us caption=Soup course=starter price=1.5 public=true file=@dish.jpg\n\
         Post storePhoto @dish.jpg Some(\"image/jpeg\")"
    );
    assert_eq!(operations::STORE_PHOTO.file_limits.unwrap().maximum_bytes, 1_048_576);
}

#[test]
fn a_request_that_is_json_is_sent_like_a_typed_one() {
    for (method, request, file, expected) in [
        (
            "cook",
            json!({"title": "soup", "guest": "7@c.us", "ingredients": [{"ingredientName": "water", "grams": null}], "minutes": "5",
                "garnish": {"colour": "dark", "kind": "herbs"}}),
            None,
            r#"Post cook {"title":"soup","guest":"7@c.us","ingredients":[{"name":"water"}],"garnish":{"kind":"herb","colour":"dark"},"minutes":5}"#,
        ),
        ("getDish", json!({"idDish": "abcd"}), None, "Get getDish /abcd"),
        ("getMenu", json!({"course": "main_course", "X-Max-Price": 2.5}), None, "Get getMenu ?course=mainCourse X-Max-Price: 2.5"),
        (
            "sendPhoto",
            json!({"guest": "7@c.us", "public": true}),
            Some(File::from("dish.jpg")),
            "Post sendPhoto guest=7@c.us public=true file=@dish.jpg",
        ),
        ("storePhoto", json!({"GA-Filename": "a"}), Some(File::from("dish.jpg")), "Post storePhoto GA-Filename: a @dish.jpg None"),
        ("getStock", json!({}), None, "Get getStock"),
    ] {
        let client = client("");
        now(client.perform(method, request.to_string().as_bytes(), file)).unwrap();
        assert_eq!(sent(&client), expected);
    }
}

#[test]
fn a_request_that_is_json_is_checked_like_a_typed_one_and_names_are_known() {
    let cook = |name: &str, value: serde_json::Value| {
        let mut request = json!({"title": "soup", "guest": "7@c.us", "ingredients": [{"name": "water"}], "garnish": {"kind": "herb", "colour": "dark"}});
        request[name] = value;
        request
    };
    for (request, refusal) in [
        (cook("titel", json!("soup")), "titel: 'titel' is unknown; did you mean 'title'?"),
        (cook("title", json!(null)), "title: 'title' is missing"),
        (cook("title", json!(1)), "title: 'title' is no text"),
        (cook("title", json!("a".repeat(21))), "title: 'title' has more than 20 characters"),
        (cook("minutes", json!("many")), "minutes: 'minutes' is no number"),
        (cook("cover", json!(1)), "cover: 'cover' is no boolean"),
        (cook("steps", json!("boil")), "steps: 'steps' is no list"),
        (cook("steps", json!([1])), "steps[0]: 'steps[0]' is no text"),
        (cook("ingredients", json!([{"name": "a", "Name": "b"}])), "ingredients[0].name: is given twice, also under the name 'name'"),
        (cook("ingredients", json!([{"name": "a", "gram": 1}])), "ingredients[0].gram: 'ingredients[0].gram' is unknown; did you mean 'grams'?"),
        (cook("remarks", json!({"cook": {}})), "remarks.cook.name: 'remarks.cook.name' is missing"),
        (cook("remarks", json!([])), "remarks: 'remarks' is no object"),
        (cook("garnish", json!({"colour": "dark"})), "garnish.kind: 'garnish.kind' is missing"),
        (cook("garnish", json!({"kind": "sauce", "colour": "dark"})), "garnish.colour: 'garnish.colour' is unknown"),
        (cook("garnish", json!({"kind": "stone"})), "garnish.kind: 'garnish.kind' must be one of [herb, sauce]"),
        (cook("garnish", json!({"kind": "herb", "colour": ""})), "garnish.colour: 'garnish.colour' is empty"),
    ] {
        let client = client("");
        let error = now(client.perform("cook", request.to_string().as_bytes(), None)).unwrap_err();
        assert_eq!(error.0, format!("cook: {refusal}"));
        assert_eq!(sent(&client), "");
    }
    let refused = |method: &str, file| now(client("").perform(method, b"{\"guest\": \"7@c.us\"}", file)).unwrap_err().0;
    assert_eq!(refused("sendPhoto", None), "sendPhoto: file: 'file' is missing");
    assert_eq!(refused("getStock", Some(File::from("a"))), "getStock: file: 'file' is unknown");
    assert_eq!(refused("watchOven", None), "method: \"watchOven\" is no method of the specification; it is a websocket, which has a method of its own");
    assert_eq!(refused("kook", None), "method: \"kook\" is no method of the specification");
}

#[test]
fn every_limit_is_checked_before_anything_is_sent() {
    let ingredients = |list: Vec<Ingredient>| changed(|cook| cook.ingredients = list);
    let pinch = Ingredient::new("salt").grams(0);
    let remarks = [("cook".to_owned(), Ingredient::new(""))].into();
    let labels = [("en".to_owned(), "Soup".to_owned())].into();
    for (request, refusal) in [
        (changed(|cook| cook.title.clear()), "title: 'title' is empty"),
        (changed(|cook| cook.title = "a".repeat(21)), "title: 'title' has more than 20 characters"),
        (changed(|cook| cook.guest = "nobody".into()), "guest: 'guest' has a wrong format"),
        (ingredients(vec![]), "ingredients: 'ingredients' has fewer than 1 items"),
        (ingredients(vec![pinch.clone(), pinch.clone()]), "ingredients: an ingredient is listed twice"),
        (ingredients(vec![pinch]), "ingredients[0].grams: 'ingredients[0].grams' is below 1"),
        (soup().steps(["stir", "stir"]), "steps: 'steps' has an item twice"),
        (soup().steps(["a".repeat(101)]), "steps[0]: 'steps[0]' has more than 100 characters"),
        (changed(|cook| cook.remarks = Some(remarks)), "remarks.cook.name: 'remarks.cook.name' is empty"),
        (changed(|cook| cook.labels = Some(labels)), "labels.en: 'labels.en' has a wrong format"),
        (changed(|cook| cook.garnish = HerbGarnish::new("").into()), "garnish.colour: 'garnish.colour' is empty"),
        (changed(|cook| cook.garnish = wet(0)), "garnish.millilitres: 'garnish.millilitres' is below 1"),
        (soup().plates(3), "plates: 'plates' must be one of [1, 2, 4]"),
        (soup().price(100.0), "price: 'price' has a wrong format"),
        (soup().price(f64::NAN), "price: 'price' is below 0"),
        (soup().minutes(0), "minutes: 'minutes' is below 1"),
    ] {
        let client = client("{}");
        assert_eq!(now(client.cook(request)).unwrap_err().0, format!("cook: {refusal}"));
        assert_eq!(sent(&client), "");
    }
    // Left to the service by `x-client-unchecked`.
    soup().minutes(100_000).validate().unwrap();
    let nothing = SetKitchen::new().validate().unwrap_err();
    assert_eq!(nothing.message(), "at least 1 key must be given");
    assert_eq!(GetDish::new("abc").validate().unwrap_err().message(), "a dish's id has 4 symbols");
}

#[test]
fn absent_null_and_given_are_told_apart_and_kept() {
    let text = r#"{"title":"soup","course":"2ndHelping","photo":null,"tags":["starter"],"history":[null,1]}"#;
    let dish: Dish = decode(text.as_bytes()).unwrap();
    assert_eq!((&dish.photo, &dish.dessert), (&Nullable::Null, &Nullable::Absent));
    assert_eq!(dish.course, Course::Value2ndHelping);
    assert_eq!(serde_json::to_string(&dish).unwrap(), text);
    let cooked = r#"{"cooked":false,"idDish":"abcd","doneAt":null}"#;
    let answer: CookResponse = decode(cooked.as_bytes()).unwrap();
    assert_eq!(serde_json::to_string(&answer).unwrap(), cooked);
}

#[test]
fn numbers_are_read_from_text_also_inside_lists_and_maps() {
    let text = r#"{"title":"soup","plates":"2","course":"starter","ratings":["1",2],"stars":{"guide":"2.5"},"spicy":"true"}"#;
    let dish: Dish = decode(text.as_bytes()).unwrap();
    assert_eq!(dish.plates, Some(2));
    assert_eq!(dish.ratings.unwrap(), [1, 2]);
    assert_eq!(dish.stars.unwrap()["guide"], 2.5);
    assert_eq!(dish.spicy, Some(true));
}

#[test]
fn other_spellings_decode_to_the_canonical_one() {
    assert_eq!(Course::from("main_course").as_str(), "mainCourse");
    assert_eq!(Course::from("brunch"), Course::Unknown("brunch".to_owned()));
    assert_eq!(Course::from("unknown"), Course::UnknownValue);
    for body in [r#"{"Name":"salt"}"#, r#"{"ingredientName":"salt"}"#] {
        assert_eq!(decode::<Ingredient>(body.as_bytes()).unwrap(), Ingredient::new("salt"));
    }
    let garnish: Garnish = decode(br#"{"colour":"dark","kind":"herbs","note":"fresh"}"#).unwrap();
    assert_eq!((garnish.kind(), garnish.note()), ("herb", Some("fresh")));
    let recoded = catalog::recode_response("cook", br#"{"cooked":1}"#).unwrap().unwrap_err();
    assert_eq!(recoded.path(), "cooked");
}

#[test]
fn a_property_that_stands_beside_is_kept_inside() {
    let body = r#"{"typeWebhook":"dishReady","timestamp":1,"plate":{"typePlate":"flat"},"status":"warm","napkin":"red","spoons":"2"}"#;
    let decoded = decode_notification(body);
    let canonical = json!({
        "typeWebhook": "dishDone",
        "timestamp": 1,
        "plate": {"typePlate": "flat", "napkin": "red"},
        "tray": {"spoons": 2},
        "status": "warm",
    });
    assert_eq!(serde_json::to_value(decoded.notification()).unwrap(), canonical);
    assert_eq!(decoded.raw_text(), body);
    // What stands inside wins.
    let body = r#"{"typeWebhook":"dishDone","timestamp":1,"plate":{"typePlate":"flat","napkin":"blue"},"status":"warm","napkin":"red"}"#;
    let decoded = decode_notification(body);
    let Notification::DishDone(done) = decoded.notification() else { panic!("another kind") };
    let Plate::FlatPlate(plate) = &done.plate else { panic!("another plate") };
    assert_eq!(plate.napkin.as_deref(), Some("blue"));
}

#[test]
fn nothing_that_is_new_or_broken_is_lost() {
    let client = client(r#"{"receipt": 1, "body": {"typeWebhook": "fire", "where": "oven"}}"#);
    let news = now(client.receive_news()).unwrap().unwrap();
    assert_eq!(news.body.notification().type_webhook(), "fire");
    assert_eq!(news.body.raw_text(), r#"{"typeWebhook": "fire", "where": "oven"}"#);
    let broken = decode_notification(r#"{"typeWebhook":"dishDone","timestamp":1,"plate":{"typePlate":"flat"},"status":7}"#);
    let Notification::Misfit(misfit) = broken.notification() else { panic!("it fits") };
    assert_eq!((misfit.tag(), misfit.path()), ("dishDone", "status"));
}

#[test]
fn a_secret_is_sent_but_not_shown() {
    let client = client("");
    let settings = SetKitchen::new().door_code("1234").notify_all(true);
    let shown = format!("{settings:?}");
    assert!(shown.contains("door_code") && !shown.contains("1234"), "{shown}");
    now(client.set_kitchen(settings)).unwrap();
    assert_eq!(sent(&client), r#"Post setKitchen {"notifyAll":"yes","doorCode":"1234"}"#);
}

#[test]
fn the_tables_hold_what_the_specification_says() {
    assert_eq!(operations::ALL.len(), 11);
    assert_eq!(operations::COOK.rate_per_second, Some(0.1));
    assert_eq!(operations::COOK.errors.iter().map(|error| error.id).collect::<Vec<_>>(), ["stoveBusy", "notCooked", "saidInWords"]);
    assert_eq!(operations::STANDARD_ERRORS[1].status, 466);
    assert_eq!(limits::CURING_TIME.as_secs(), 14 * 86_400);
    assert_eq!(limits::WEBSOCKET_URL, "wss://kitchen.example");
    assert_eq!(kitchen_sink::Marker::find("{{BURNT}}").unwrap().code, "BURNT");
    assert_eq!(messages::INGREDIENT_TWICE, "an ingredient is listed twice");
}
