//! Bodies, answers, errors, notifications.

use crate::{Case, case};

const COOKING: &str = "paths/cooking.yaml";
const PANTRY: &str = "paths/pantry.yaml";
const HOOKS: &str = "webhooks/notifications.yaml";
const MODELS: &str = "schemas/cooking.yaml";
const NEWS: &str = "schemas/notifications.yaml";

pub const CASES: &[Case] = &[
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
        "schemas/pantry.yaml",
        (
            "  type: object\n  description: Settings of the kitchen.\n  minProperties: 1\n  properties:\n    \
             notifyDone: {$ref: common.yaml#/Switch, description: Tell when a dish is done.}\n    \
             notifyAll: {$ref: common.yaml#/Switch, description: Tell everything.}\n    \
             doorCode: {type: string, x-secret: true, description: Opens the door.}\n    \
             oldBell: {$ref: common.yaml#/Switch, deprecated: true, description: Rings a bell.}\n\
             OvenMessage:\n  type: object\n  description: News of the oven.\n  deprecated: true\n  \
             required: [degrees]\n  properties:\n",
            "  type: string\n  description: Settings of the kitchen.\nOvenMessage:\n  type: object\n  \
             description: News of the oven.\n  properties:\n    door: {$ref: common.yaml#/Switch}\n",
        ),
        "requestBody",
        at!("post" "setKitchen" "/requestBody"),
        "the body `SetKitchen` is not an object; define it with properties",
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
        ("      - id: notCooked", "      - id: stoveBusy # again"),
        "again",
        at!("post" "cook" "/x-errors/1/id"),
        "`id: stoveBusy` is used twice here; rename one",
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
