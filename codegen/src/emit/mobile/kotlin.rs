//! The Kotlin on top of what uniffi makes: the client's methods, the JSON of models, the kinds of unions.

use std::fmt::Write as _;

use super::surface::{Method, Model, Record, Surface, field_docs, is_optional, one_line, property, required_first};
pub use super::surface::{class, function};
use crate::{
    emit::File,
    ir::{Field, Type},
    names::camel,
};

const HEAD: &str = "// @generated from the specification; edit spec/ instead.\n\npackage com.greenapi\n\n";

/// All files, by the folder of the package.
pub fn files(surface: &Surface<'_>) -> Vec<File> {
    let file =
        |name: &str, text: String| File { path: format!("com/greenapi/{name}.kt"), text: format!("{HEAD}{text}") };
    vec![
        file("ApiMethods", methods(surface)),
        file("ModelJson", model_json(surface)),
        file("Models", catalog(surface)),
        file("Kinds", kinds(surface)),
    ]
}

/// The methods, as a class that the client extends.
fn methods(surface: &Surface<'_>) -> String {
    let mut text = String::from(
        "/** The methods of the API, with the names that it gives them. [GreenApi] has them all. */\n\
         @Suppress(\"LongParameterList\", \"TooManyFunctions\")\n\
         public abstract class ApiMethods internal constructor(internal val native: NativeClient) {\n",
    );
    for method in surface.methods() {
        text.push_str(&one_method(surface, &method));
    }
    text.push_str("}\n");
    text
}

fn one_method(surface: &Surface<'_>, method: &Method<'_>) -> String {
    let name = function(&method.operation.name);
    let fields = method.request.as_ref().map(|record| required_first(&record.fields)).unwrap_or_default();
    let mut docs = method.docs.clone();
    for (index, field) in fields.iter().enumerate() {
        let break_before = if index == 0 { "\n\n" } else { "\n" };
        let _ = write!(docs, "{break_before}@param {} {}", property(field), one_line(&field_docs(field)));
    }
    let mut arguments = String::new();
    for field in &fields {
        let default = if is_optional(field) { "? = null" } else { "" };
        let _ = writeln!(arguments, "        {}: {}{default},", quoted(&property(field)), value_type(surface, field));
    }
    let arguments = if arguments.is_empty() { String::new() } else { format!("\n{arguments}    ") };
    let returned = method.answer.as_ref().map_or_else(
        || "Unit".to_owned(),
        |answer| format!("{}{}", kotlin_type(surface, answer.ty), if answer.nullable { "?" } else { "" }),
    );
    let request = method.request.as_ref().map(constructed).unwrap_or_default();
    let deprecated =
        if method.operation.deprecated { "    @Deprecated(\"The manual calls it obsolete.\")\n" } else { "" };
    format!(
        "{}{deprecated}    public suspend fun {name}({arguments}): {returned} = call {{ native.{name}({request}) }}\n\n",
        kdoc(&docs, "    ")
    )
}

/// The record of a method's arguments.
fn constructed(record: &Record<'_>) -> String {
    let given: Vec<_> =
        record.fields.iter().map(|field| quoted(&property(field))).map(|name| format!("{name} = {name}")).collect();
    format!("{}({})", class(&record.name), given.join(", "))
}

/// `toJson` and `fromJson` of every model that is a class of its own.
fn model_json(surface: &Surface<'_>) -> String {
    let mut text = String::new();
    for model in surface.models().iter().filter(|model| matches!(model.ty, Type::Named(_)) && !model.nullable) {
        let (name, made) = (class(&model.name), construction(surface, model));
        let _ = write!(
            text,
            "/** The JSON of this, as the API writes it. */\n\
             public fun {name}.toJson(): String = {made}.encode(this)\n\n\
             /** Reads [{name}] from JSON. Throws [GreenApiException.Decode] when it does not fit. */\n\
             public fun {name}.Companion.fromJson(json: String): {name} = {made}.decode(json)\n\n"
        );
    }
    text
}

/// Models by the name of their method.
fn catalog(surface: &Surface<'_>) -> String {
    let models = surface.models();
    let find = |name: &str| models.iter().find(|model| model.name == name).map(|model| construction(surface, model));
    let mut methods = String::new();
    let (mut requests, mut answers) = (String::new(), String::new());
    for method in surface.methods() {
        let name = &method.operation.name;
        let _ = writeln!(methods, "        \"{name}\",");
        if let Some(made) = Surface::request_model(&method).and_then(|model| find(&model)) {
            let _ = writeln!(requests, "        \"{name}\" -> {made}");
        }
        if let Some(made) = Surface::answer_model(&method).and_then(|model| find(&model)) {
            let _ = writeln!(answers, "        \"{name}\" -> {made}");
        }
    }
    let mut errors = String::new();
    for (status, name) in &surface.api().error_bodies {
        if let Some(made) = find(&camel(name)) {
            let _ = writeln!(errors, "        {status} -> {made}");
        }
    }
    format!(
        "/** Models by the name of their method, for tools that have the name at run time. */\n\
         @Suppress(\"CyclomaticComplexMethod\")\n\
         public object Models {{\n\
         \x20   /** The names of all methods, as the API writes them. */\n\
         \x20   public val methods: List<String> = listOf(\n{methods}    )\n\n\
         \x20   /** What a method takes as a JSON body; null when it takes none. */\n\
         \x20   public fun request(method: String): Model<*>? = when (method) {{\n{requests}        else -> null\n    }}\n\n\
         \x20   /** What a method answers; null when it answers nothing. */\n\
         \x20   public fun answer(method: String): Model<*>? = when (method) {{\n{answers}        else -> null\n    }}\n\n\
         \x20   /** The body of an error with this HTTP status; null when it has none of its own. */\n\
         \x20   public fun error(status: Int): Model<*>? = when (status) {{\n{errors}        else -> null\n    }}\n}}\n"
    )
}

/// The tags of unions as the API writes them.
fn kinds(surface: &Surface<'_>) -> String {
    let mut text = String::new();
    for (definition, union) in surface.unions() {
        let (name, tag) = (class(&camel(&definition.name)), quoted(&function(&union.tag)));
        let mut arms = String::new();
        for variant in &union.variants {
            let _ = writeln!(arms, "        is {name}.{} -> \"{}\"", class(&camel(&variant.ty)), variant.value);
        }
        let misfit = if union.misfit { format!("        is {name}.Misfit -> value.kind\n") } else { String::new() };
        let _ = write!(
            text,
            "/** The value of `{}`, as the API writes it. */\n\
             public val {name}.{tag}: String\n    get() = when (this) {{\n{arms}        \
             is {name}.Unknown -> value.kind\n{misfit}    }}\n\n",
            union.tag
        );
    }
    text
}

/// `Model("…", converter)`.
fn construction(surface: &Surface<'_>, model: &Model) -> String {
    let optional = if model.nullable { "Optional" } else { "" };
    format!("Model(\"{}\", FfiConverter{optional}{})", model.name, canonical(surface, &model.ty))
}

/// What uniffi calls a type inside the names of converters.
fn canonical(surface: &Surface<'_>, ty: &Type) -> String {
    match surface.plain(ty) {
        Type::Text | Type::Any | Type::Binary => "String".to_owned(),
        Type::Integer => "Long".to_owned(),
        Type::Number => "Double".to_owned(),
        Type::Boolean => "Boolean".to_owned(),
        Type::List(inner) => format!("Sequence{}", canonical(surface, inner)),
        Type::Map(inner) => format!("MapString{}", canonical(surface, inner)),
        Type::Named(name) => format!("Type{}", class(&camel(name))),
    }
}

fn value_type(surface: &Surface<'_>, field: &Field) -> String {
    if field.keep_raw { "DecodedNotification".to_owned() } else { kotlin_type(surface, &field.ty) }
}

fn kotlin_type(surface: &Surface<'_>, ty: &Type) -> String {
    match surface.plain(ty) {
        Type::Text | Type::Any => "String".to_owned(),
        Type::Integer => "Long".to_owned(),
        Type::Number => "Double".to_owned(),
        Type::Boolean => "Boolean".to_owned(),
        Type::Binary => "OutgoingFile".to_owned(),
        Type::List(inner) => format!("List<{}>", kotlin_type(surface, inner)),
        Type::Map(inner) => format!("Map<String, {}>", kotlin_type(surface, inner)),
        Type::Named(name) => class(&camel(name)),
    }
}

/// A name, in backticks when it is a word of the language.
pub fn quoted(name: &str) -> String {
    const WORDS: [&str; 28] = [
        "as",
        "break",
        "class",
        "continue",
        "do",
        "else",
        "false",
        "for",
        "fun",
        "if",
        "in",
        "interface",
        "is",
        "null",
        "object",
        "package",
        "return",
        "super",
        "this",
        "throw",
        "true",
        "try",
        "typealias",
        "typeof",
        "val",
        "var",
        "when",
        "while",
    ];
    if WORDS.contains(&name) { format!("`{name}`") } else { name.to_owned() }
}

/// A text as documentation. Comments nest in Kotlin: what opens or closes one is taken apart.
fn kdoc(text: &str, indent: &str) -> String {
    let text = text.replace("*/", "*&#47;").replace("/*", "&#47;*");
    let lines =
        text.lines().map(|line| if line.is_empty() { format!("{indent} *\n") } else { format!("{indent} * {line}\n") });
    format!("{indent}/**\n{}{indent} */\n", lines.collect::<String>())
}
