//! Methods and their parameters.

use crate::{Case, case};

const COOKING: &str = "paths/cooking.yaml";
const PANTRY: &str = "paths/pantry.yaml";
const SHARED: &str = "parameters.yaml";

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
        "a parameter is not null, and has no x-aliases, x-moved-to, x-keep-raw and x-secret; remove that",
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
];
