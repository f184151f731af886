//! Methods and notifications.

use crate::{Case, case};

const COOKING: &str = "paths/cooking.yaml";
const PANTRY: &str = "paths/pantry.yaml";
const HOOKS: &str = "webhooks/notifications.yaml";
const MODELS: &str = "schemas/cooking.yaml";
const NEWS: &str = "schemas/notifications.yaml";
const SHARED: &str = "parameters.yaml";

/// Pointer of a method and a part of it.
macro_rules! at {
    ($verb:literal $method:literal) => {
        at!($verb $method "")
    };
    ($verb:literal $method:literal $part:literal) => {
        concat!("#/paths/~1waInstance{idInstance}~1", $method, "~1{apiTokenInstance}/", $verb, $part)
    };
}

pub const CASES: &[Case] = &[
    case(
        COOKING,
        ("operationId: getMenu", "operationId: getList"),
        "get:",
        at!("get" "getMenu"),
        "the path must be /waInstance{idInstance}/getList/{apiTokenInstance}, as `operationId` and parameters say",
    ),
    case(COOKING, ("    operationId: cook\n", ""), "post:", at!("post" "cook"), "`operationId` is missing; add it"),
    case(COOKING, ("    summary: Cook a dish\n", ""), "post:", at!("post" "cook"), "`summary` is missing; add it"),
    case(
        COOKING,
        ("    description: >-\n      Puts a dish on the stove. It is served when it is done.\n", ""),
        "post:",
        at!("post" "cook"),
        "`description` is missing; add it",
    ),
    case(
        COOKING,
        ("    x-retry: not-accepted\n    x-beta: true\n", ""),
        "post:",
        at!("post" "cook"),
        "`x-retry` is missing; add it",
    ),
    case(
        COOKING,
        ("    x-rate-per-second: 0.1\n", ""),
        "post:",
        at!("post" "cook"),
        "`x-rate-per-second` is missing; add it",
    ),
    case(
        COOKING,
        ("    x-monthly-quota: {developer: 100, business: 3000}\n", ""),
        "post:",
        at!("post" "cook"),
        "`x-monthly-quota` is missing; add it",
    ),
    case(
        COOKING,
        ("{developer: 100, business: 3000}", "{developer: 100}"),
        "x-monthly-quota",
        at!("post" "cook" "/x-monthly-quota"),
        "`business` is missing; add it",
    ),
    case(
        COOKING,
        ("{developer: 100, business: 3000}", "{developer: -1, business: 3000}"),
        "x-monthly-quota",
        at!("post" "cook" "/x-monthly-quota/developer"),
        "`developer` is not a number of requests; write a count or null",
    ),
    case(
        COOKING,
        ("x-rate-per-second: 0.1", "x-rate-per-second: 0"),
        "x-rate-per-second",
        at!("post" "cook" "/x-rate-per-second"),
        "must be above 0; write null when there is none",
    ),
    case(
        COOKING,
        ("x-rate-per-second: 0.1", "x-rate-per-second: often"),
        "x-rate-per-second",
        at!("post" "cook" "/x-rate-per-second"),
        "expected a number, found text; write digits",
    ),
    case(
        COOKING,
        ("x-retry: never", "x-retry: sometimes"),
        "x-retry",
        "#/paths/~1waInstance{idInstance}~1removeDish~1{apiTokenInstance}~1{idDish}/delete/x-retry",
        "is none of safe, not-accepted, never; use one",
    ),
    case(
        COOKING,
        ("x-beta: true", "x-beta: maybe"),
        "x-beta",
        at!("post" "cook" "/x-beta"),
        "expected true or false, found text; write one of them",
    ),
    case(
        COOKING,
        ("    x-timeout-seconds: 30\n", "    x-timeout: 30\n"),
        "x-timeout",
        at!("get" "getMenu" "/x-timeout"),
        "`x-timeout` is not in the subset",
    ),
    case(
        COOKING,
        ("    tags: [cooking]\n    summary: Cook a dish", "    tags: [cooking, pantry]\n    summary: Cook a dish"),
        "tags",
        at!("post" "cook" "/tags"),
        "a method has exactly one tag: its section; write one",
    ),
    case(
        COOKING,
        ("  get:\n    operationId: getMenu", "  put: {}\n  get:\n    operationId: getMenu"),
        "put",
        "#/paths/~1waInstance{idInstance}~1getMenu~1{apiTokenInstance}/put",
        "`put` is not in the subset",
    ),
    case(
        COOKING,
        ("  get:\n    operationId: getMenu", "  post: {}\n  get:\n    operationId: getMenu"),
        "getMenu",
        "#/paths/~1waInstance{idInstance}~1getMenu~1{apiTokenInstance}",
        "a path has exactly one of get, post, delete; keep one",
    ),
    case(
        COOKING,
        (
            "servers: [{url: 'https://media.kitchen.example', x-host: media}]\n    x-rate-per-second: 5",
            "servers: [{url: 'https://media.kitchen.example', x-host: moon}]\n    x-rate-per-second: 5",
        ),
        "moon",
        at!("post" "sendPhoto" "/servers"),
        "`x-host: moon` is not known; use media or websocket",
    ),
    case(
        PANTRY,
        ("    x-websocket-message: {$ref: ../schemas/pantry.yaml#/OvenMessage}\n", ""),
        "",
        "#/components/schemas/OvenMessage",
        "nothing refers to `OvenMessage`",
    ),
    case(
        PANTRY,
        ("    servers: [{url: 'wss://kitchen.example', x-host: websocket, description: The oven's line.}]\n", ""),
        "get:",
        at!("get" "watchOven"),
        "`x-host: websocket` and `x-websocket-message` stand together; add the other one",
    ),
    // Parameters
    case(
        COOKING,
        ("      - name: maxItems\n        in: query", "      - name: maxItems\n        in: cookie"),
        "in: cookie",
        at!("get" "getMenu" "/parameters/0/in"),
        "is none of path, query, header; use one",
    ),
    case(
        COOKING,
        ("      - name: maxItems\n        in: query", "      - name: maxItems\n        in: path"),
        "maxItems",
        at!("get" "getMenu" "/parameters/0"),
        "a parameter of the path is always there; write `required: true`",
    ),
    case(
        COOKING,
        (
            "      - name: maxItems\n        in: query",
            "      - name: maxItems\n        required: true\n        in: path",
        ),
        "get:",
        at!("get" "getMenu"),
        "the path must be /waInstance{idInstance}/getMenu/{apiTokenInstance}/{maxItems}",
    ),
    case(
        COOKING,
        ("        description: How many dishes, 1 to 60.\n", ""),
        "maxItems",
        at!("get" "getMenu" "/parameters/0"),
        "`description` is missing; add it",
    ),
    case(
        COOKING,
        ("          x-messages: {minimum: maximum}", "          x-messages: {minimum: nothing}"),
        "parameters",
        at!("get" "getMenu" "/parameters"),
        "which is not in x-validation-messages; add its text there",
    ),
    case(
        COOKING,
        (
            "        schema: {$ref: ../schemas/common.yaml#/Price}",
            "        schema: {$ref: ../schemas/common.yaml#/Price, x-aliases: [cost]}",
        ),
        "schema",
        at!("get" "getMenu" "/parameters/2/schema"),
        "a parameter is not null, and has no x-aliases, x-moved-to and x-keep-raw; remove that",
    ),
    case(
        COOKING,
        (
            "        schema: {$ref: ../schemas/common.yaml#/Price}",
            "        schema: {type: array, items: {type: string}}",
        ),
        "schema",
        at!("get" "getMenu" "/parameters/2/schema"),
        "`X-Max-Price` must be text, a number or a boolean",
    ),
    case(
        COOKING,
        (
            "        schema: {$ref: ../schemas/common.yaml#/Price}",
            "        schema: {$ref: ../schemas/cooking.yaml#/Dish}",
        ),
        "parameters",
        at!("get" "getMenu" "/parameters"),
        "`X-Max-Price` must be text, a number or a boolean",
    ),
    case(
        COOKING,
        (
            "  post:\n    operationId: cook",
            "  post:\n    parameters: [{name: slowly, in: query, description: Slowly., schema: {type: boolean}}]\n    operationId: cook",
        ),
        "post:",
        at!("post" "cook"),
        "a method with a body has no parameters but a file's; move them into the body",
    ),
    case(
        SHARED,
        (
            "  name: idDish\n  in: path\n  required: true",
            "  name: idDish\n  in: path\n  style: simple\n  required: true",
        ),
        "style",
        "#/components/parameters/idDish/style",
        "`style` is not in the subset",
    ),
    // Bodies and answers
    case(
        COOKING,
        (
            "        application/json:\n          schema: {$ref: ../schemas/cooking.yaml#/Cook}",
            "        text/plain:\n          schema: {$ref: ../schemas/cooking.yaml#/Cook}",
        ),
        "schema",
        at!("post" "cook" "/requestBody/content/text~1plain/schema"),
        "with a named schema is not read; use application/json or multipart/form-data",
    ),
    case(
        COOKING,
        (
            "        application/json:\n          schema: {$ref: ../schemas/cooking.yaml#/Cook}",
            "        application/json:\n          schema: {$ref: ../schemas/common.yaml#/Course}",
        ),
        "requestBody",
        at!("post" "cook" "/requestBody"),
        "the body `Course` is not an object; define it with properties",
    ),
    case(
        COOKING,
        (
            "schema: {type: string, format: binary, description: 'The photograph, up to 1 MB.', x-min-bytes: 1,",
            "schema: {type: string, format: binary, description: 'The photograph, up to 1 MB.', x-min-bytes: 9999999,",
        ),
        "x-min-bytes",
        at!("post" "storePhoto" "/requestBody/content/application~1octet-stream/schema/x-min-bytes"),
        "`x-min-bytes` is above `x-max-bytes`; exchange them",
    ),
    case(
        COOKING,
        (
            "schema: {type: string, format: binary, description: 'The photograph, up to 1 MB.', x-min-bytes: 1, x-max-bytes: 1048576}",
            "schema: {type: string}",
        ),
        "schema",
        at!("post" "storePhoto" "/requestBody/content/application~1octet-stream/schema"),
        "a body is a named schema, or `type: string, format: binary` for a file",
    ),
    case(
        COOKING,
        (
            "        application/octet-stream:",
            "        image/png: {schema: {type: string, format: binary}}\n        application/octet-stream:",
        ),
        "content",
        at!("post" "storePhoto" "/requestBody/content"),
        "exactly one media type is read; keep one",
    ),
    case(
        COOKING,
        ("          encoding: {file: {contentType: image/jpeg}}", "          example: {}"),
        "example",
        at!("post" "sendPhoto" "/requestBody/content/multipart~1form-data/example"),
        "`example` is not in the subset",
    ),
    case(
        PANTRY,
        ("      '200': {description: The settings are saved.}", "      '400': {$ref: ../responses.yaml#/BadRequest}"),
        "responses",
        at!("post" "setKitchen" "/responses"),
        "there is no response '200'; add it",
    ),
    case(
        PANTRY,
        (
            "      '200': {description: The settings are saved.}",
            "      '200': {description: The settings are saved.}\n      '101': {description: Open.}",
        ),
        "101",
        at!("post" "setKitchen" "/responses/101"),
        "a method has one successful answer; keep 200, or 101 of a websocket",
    ),
    case(
        PANTRY,
        (
            "      '200': {description: The settings are saved.}",
            "      '200': {description: The settings are saved.}\n      default: {$ref: ../responses.yaml#/BadRequest}",
        ),
        "default",
        at!("post" "setKitchen" "/responses/default"),
        "`default` is not an HTTP status; write three digits in quotes",
    ),
    case(
        PANTRY,
        (
            "      '200': {description: The settings are saved.}",
            "      '200': {description: The settings are saved.}\n      '500': {description: Broken.}",
        ),
        "500",
        at!("post" "setKitchen" "/responses/500"),
        "`$ref` is missing; add it",
    ),
    case(
        PANTRY,
        (
            "          application/json:\n            schema: {description: Any JSON.}",
            "          text/plain:\n            schema: {type: string}",
        ),
        "content",
        at!("get" "getRecipe" "/responses/200/content"),
        "an answer of `text/plain` is not read; use application/json",
    ),
    case(
        PANTRY,
        ("            schema: {description: Any JSON.}", "            schema: {type: string, format: binary}"),
        "schema",
        at!("get" "getRecipe" "/responses/200/content/application~1json/schema"),
        "an answer that is a file is not read; describe its JSON",
    ),
    // Errors
    case(
        COOKING,
        ("        description: Another dish is on the stove; wait for it.\n", ""),
        "stoveBusy",
        at!("post" "cook" "/x-errors/0"),
        "`description` is missing; add it",
    ),
    case(
        COOKING,
        ("      - id: notCooked", "      - id: stoveBusy"),
        "notCooked",
        at!("post" "cook" "/x-errors/1/id"),
        "",
    ),
    case(
        COOKING,
        ("        status: 400\n", "        status: 4000\n"),
        "4000",
        at!("post" "cook" "/x-errors/0/status"),
        "is not an HTTP status; write 100 to 599",
    ),
    case(
        COOKING,
        ("        equals: false\n", ""),
        "notCooked",
        at!("post" "cook" "/x-errors/1"),
        "`field` and `equals` stand together; add the other one",
    ),
    case(
        COOKING,
        ("        message: out of gas\n", ""),
        "saidInWords",
        at!("post" "cook" "/x-errors/2"),
        "a failure inside HTTP 200 has a `message`, or `field` and `equals`; add them",
    ),
    case(
        COOKING,
        ("        failure: false\n", ""),
        "equals: cooking",
        at!("post" "cook" "/x-errors/3/equals"),
        "a failure is told by a boolean; write true or false, or `failure: false` for an answer",
    ),
    case(
        COOKING,
        ("        failure: false\n", "        failure: no\n"),
        "failure",
        at!("post" "cook" "/x-errors/3/failure"),
        "expected true or false, found text; write one of them",
    ),
    case(
        COOKING,
        ("        field: cooked\n", "        field: done\n"),
        "x-errors",
        at!("post" "cook" "/x-errors"),
        "`field: done` is no property of the answer; correct it",
    ),
    case(
        COOKING,
        ("      - id: stoveBusy", "      - id: kitchenClosed"),
        "x-errors",
        at!("post" "cook" "/x-errors"),
        "`kitchenClosed` is one of x-standard-errors; delete it here",
    ),
    // Notifications
    case(
        HOOKS,
        ("    operationId: dishDone", "    operationId: dishReady"),
        "operationId",
        "#/webhooks/dishDone/post/operationId",
        "`operationId` must be the notification's kind; write dishDone",
    ),
    case(
        HOOKS,
        ("x-enabled-by: [notifyDone, notifyAll]", "x-enabled-by: [notifyNobody]"),
        "x-enabled-by",
        "#/webhooks/dishDone/post/x-enabled-by",
        "`x-enabled-by` names `notifyNobody`, which no request sets; correct it",
    ),
    case(
        HOOKS,
        (
            "          schema: {$ref: ../schemas/notifications.yaml#/DishDone}",
            "          schema: {$ref: ../schemas/notifications.yaml#/Tray}",
        ),
        "dishDone",
        "#/webhooks/dishDone",
        "no union with `x-misfit` has the value `dishDone` for `Tray`; add both to it",
    ),
    case(
        HOOKS,
        (
            "    requestBody:\n      required: true\n      content:\n        application/json:\n          schema: {$ref: ../schemas/notifications.yaml#/DishDone}\n",
            "",
        ),
        "post:",
        "#/webhooks/dishDone/post",
        "a notification has a JSON body with a named schema; add `requestBody`",
    ),
    case(
        "openapi.yaml",
        ("  ovenAPIBroken: {$ref: webhooks/notifications.yaml#/ovenAPIBroken}\n", ""),
        "ovenAPIBroken:",
        "webhooks/notifications.yaml#/ovenAPIBroken",
        "nothing refers to `ovenAPIBroken`; refer to it or delete it",
    ),
    case(
        NEWS,
        ("  x-misfit: true\n", ""),
        "body:",
        "#/components/schemas/ReceivedNews/properties/body",
        "`x-keep-raw` is for a reference to a union with `x-misfit`; remove it",
    ),
    case(
        MODELS,
        (
            "    guest: {$ref: common.yaml#/ChatId, description: Who sees it.}",
            "    guest: {type: string, const: nobody, description: Who sees it.}",
        ),
        "guest",
        "#/components/schemas/SendPhoto/properties/guest",
        "`guest` cannot have `const` or `x-moved-to` in a form; remove that",
    ),
];
