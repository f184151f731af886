//! Names.

use crate::{Case, case};

const ROOT: &str = "openapi.yaml";
const COMMON: &str = "schemas/common.yaml";
const COOKING: &str = "schemas/cooking.yaml";
const NEWS: &str = "schemas/notifications.yaml";
const PATHS: &str = "paths/cooking.yaml";

pub const CASES: &[Case] = &[
    case(
        ROOT,
        ("  - name: pantry\n", "  - name: ../attic\n    description: Nothing.\n  - name: pantry\n"),
        "tags:",
        "#/tags",
        "`../attic` is not a section's name; write it in lowerCamelCase",
    ),
    case(
        ROOT,
        ("  - name: pantry\n", "  - name: cooking\n    description: Again.\n  - name: pantry\n"),
        "tags:",
        "#/tags",
        "`cooking` and `cooking` are both `cooking` in Rust; rename one",
    ),
    case(
        ROOT,
        ("  steepingTime:", "  coolingTIME:"),
        "coolingTIME",
        "#/x-service/coolingTIME",
        "are both `COOLING_TIME` in Rust; rename one",
    ),
    case(
        ROOT,
        ("  steepingTime:", "  markers:"),
        "markers",
        "#/x-service/markers",
        "`markers` and `MARKERS, which the generator adds` are both `MARKERS` in Rust; rename one",
    ),
    case(
        ROOT,
        ("  ingredientTwice: ", "  '²': Nothing.\n  ingredientTwice: "),
        "²",
        "#/x-validation-messages/²",
        "gives no name in Rust; rename it, or teach it to codegen/src/names.rs",
    ),
    case(
        COMMON,
        (
            "enum: [starter, mainCourse, 2ndHelping, unknown]\n  x-values:\n",
            "enum: [starter, Starter, mainCourse, 2ndHelping, unknown]\n  x-values:\n    Starter: Again.\n",
        ),
        "enum",
        "#/components/schemas/Course/enum",
        "`Starter` and `starter` are both `Starter` in Rust; rename one, or tell them apart in codegen/src/names.rs",
    ),
    case(
        COOKING,
        ("        cover: {type: boolean,", "        MINUTES: {type: boolean,"),
        "MINUTES",
        "#/components/schemas/Cook/allOf/2/properties/MINUTES",
        "`MINUTES` and `minutes` are both `minutes` in Rust",
    ),
    case(
        COOKING,
        ("        cover: {type: boolean,", "        validate: {type: boolean,"),
        "validate",
        "#/components/schemas/Cook/allOf/2/properties/validate",
        "`validate` and `validate, which the generator adds` are both `validate` in Rust",
    ),
    case(
        COOKING,
        ("        cover: {type: boolean,", "        '+': {type: boolean,"),
        "'+'",
        "#/components/schemas/Cook/allOf/2/properties/+",
        "`+` gives no name in Rust; rename it",
    ),
    case(
        COOKING,
        ("x-aliases: [Name, ingredientName]", "x-aliases: [Name, grams]"),
        "grams",
        "#/components/schemas/Ingredient/properties/grams",
        "`grams` is a name of `name` and of `grams`; keep one",
    ),
    case(
        NEWS,
        (
            "        napkin: {type: string, x-moved-to: plate/napkin,",
            "        '+': {type: string, x-moved-to: plate/napkin,",
        ),
        "'+'",
        "#/components/schemas/DishDone/allOf/1/properties/+",
        "`+` gives no name in Rust; rename it",
    ),
    case(
        PATHS,
        ("    operationId: cook\n", "    operationId: Cook\n"),
        "post:",
        at!("post" "cook"),
        "the path must be /waInstance{idInstance}/Cook/{apiTokenInstance}",
    ),
];
