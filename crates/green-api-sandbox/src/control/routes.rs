//! The list of all routes.

use std::sync::LazyLock;

use hyper::Method;

use super::{
    actions, clock, faults, instances, look, people,
    route::{Route, read, write},
    state, statuses,
};

/// An exported state has all files in it.
const STATE_MAXIMUM: usize = 512 * 1024 * 1024;
/// A file of 100 MB as base64, and something around it.
const ACTION_MAXIMUM: usize = 140 * 1024 * 1024;

const LAST: &[(&str, &str)] = &[("last", "So many of the last ones.")];

/// All routes.
pub static ALL: LazyLock<Vec<Route>> =
    LazyLock::new(|| [general(), of_instances(), of_people(), of_time_and_faults()].into_iter().flatten().collect());

fn general() -> Vec<Route> {
    let (get, put, delete) = (Method::GET, Method::PUT, Method::DELETE);
    vec![
        read(get.clone(), "/health", "health", "Whether the sandbox runs, and where", state::health),
        read(get.clone(), "/openapi.json", "describe", "This interface as OpenAPI", state::openapi),
        read(get.clone(), "/state", "exportState", "The whole state", state::export),
        write(put, "/state", "importState", "Put an exported state in the place of what there is", state::import)
            .explained("It is the one of `exportState`, of the same version. The clock shows what it showed then.")
            .up_to(STATE_MAXIMUM),
        read(get.clone(), "/requests", "requests", "The last 1000 requests to the API, without tokens", look::requests)
            .with_query(LAST),
        read(delete, "/requests", "clearRequests", "Forget the requests", look::clear_requests),
        read(get.clone(), "/groups", "listGroups", "All groups, and who is in them", look::groups),
        read(get, "/messages", "messages", "What anybody wrote, and whom it reached", look::written).with_query(LAST),
    ]
}

fn of_instances() -> Vec<Route> {
    let (get, post, patch, delete) = (Method::GET, Method::POST, Method::PATCH, Method::DELETE);
    vec![
        read(get.clone(), "/instances", "listInstances", "All instances", instances::list),
        write(post.clone(), "/instances", "createInstance", "Make an instance", instances::create)
            .explained(
                "Without parameters it waits for a phone to link it: by the QR code (`scan`) or by a code (`enterCode`). With `phone` it \
                 is authorized at once.",
            )
            .creates(),
        read(get.clone(), "/instances/{id}", "showInstance", "An instance", instances::show),
        write(
            patch,
            "/instances/{id}",
            "changeInstance",
            "Block it, give it a yellow card, let it expire, change its tariff",
            instances::change,
        ),
        read(
            delete.clone(),
            "/instances/{id}",
            "deleteInstance",
            "Delete an instance as the service does: it says so from then on",
            instances::delete,
        ),
        write(
            post.clone(),
            "/instances/{id}/token",
            "changeToken",
            "Give it another token; the old one stops working",
            instances::change_token,
        ),
        write(post.clone(), "/instances/{id}/unlink", "unlink", "Unlink its account on the phone", instances::unlink),
        write(post.clone(), "/instances/{id}/scan", "scan", "A phone scans its current QR code", instances::scan),
        write(post.clone(), "/scan", "scanText", "A phone scans a QR code that says this", instances::scan_text),
        write(
            post,
            "/enter-code",
            "enterCode",
            "A code of getAuthorizationCode is entered on a phone",
            instances::enter_code,
        ),
        read(get.clone(), "/instances/{id}/send-queue", "sendQueue", "What waits to be sent", look::send_queue),
        read(
            get.clone(),
            "/instances/{id}/notifications",
            "notifications",
            "The notifications that wait",
            look::notifications,
        ),
        read(
            delete,
            "/instances/{id}/notifications",
            "clearNotifications",
            "Forget the notifications that wait",
            look::clear_notifications,
        ),
        read(get, "/instances/{id}/journal", "journal", "What stands in its journals", look::journal),
    ]
}

fn of_people() -> Vec<Route> {
    let (get, put, post, patch) = (Method::GET, Method::PUT, Method::POST, Method::PATCH);
    vec![
        read(get.clone(), "/people", "listPeople", "All accounts", people::list),
        write(
            put,
            "/people/{phone}",
            "createPerson",
            "Make a person, or another one with the same number",
            people::create,
        )
        .explained("Who is not made does not exist on WhatsApp: messages to that number are not delivered."),
        read(get.clone(), "/people/{phone}", "showPerson", "An account", people::show),
        write(
            patch,
            "/people/{phone}",
            "changePerson",
            "Change a person: phone on or off, answers, names",
            people::change,
        ),
        read(
            get.clone(),
            "/people/{phone}/messages",
            "messagesOfPerson",
            "What a person wrote and received",
            look::messages_of,
        ),
        read(
            get,
            "/people/{phone}/statuses",
            "statusesOfPerson",
            "The statuses that a person got, oldest first",
            statuses::seen,
        ),
        write(post, "/people/{phone}/actions", "act", "A person does something", actions::act).up_to(ACTION_MAXIMUM),
    ]
}

fn of_time_and_faults() -> Vec<Route> {
    let (get, post, put, delete) = (Method::GET, Method::POST, Method::PUT, Method::DELETE);
    vec![
        read(get.clone(), "/clock", "clock", "What the clock shows", clock::show),
        write(post.clone(), "/clock/hold", "holdClock", "Stop the clock", clock::hold),
        write(post.clone(), "/clock/release", "releaseClock", "Let the clock run", clock::release),
        write(
            post.clone(),
            "/clock/advance",
            "advanceClock",
            "Move the clock on; what becomes due is done before the answer",
            clock::advance,
        )
        .explained("Hold the clock first (`holdClock`) when nothing else is to move it."),
        write(put.clone(), "/clock/scale", "scaleClock", "Let the clock run faster or slower", clock::scale),
        read(get, "/faults", "listFaults", "What goes wrong on purpose", faults::list),
        write(post, "/faults", "addFault", "Let something go wrong", faults::add).creates(),
        write(put, "/faults/seed", "seedFaults", "Begin chance anew", faults::seed),
        read(delete.clone(), "/faults", "clearFaults", "Let nothing go wrong", faults::clear),
        read(delete, "/faults/{fault}", "removeFault", "Take a fault away", faults::remove),
    ]
}
