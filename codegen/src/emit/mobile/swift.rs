//! The Swift on top of what uniffi makes: the client's methods, the JSON of models, the kinds of unions.
//!
//! The file of the models is put behind uniffi's own: converters of lists are visible there only.

use std::fmt::Write as _;

use heck::ToLowerCamelCase;

use super::surface::{Method, Model, Record, Surface, field_docs, is_optional, one_line, property, required_first};
pub use super::surface::{class, function};
use crate::{
    emit::File,
    ir::{Field, Type},
    names::camel,
};

const HEAD: &str = "// @generated from the specification; edit spec/ instead.\n\n";

/// What the models have in common.
const MODEL_BASICS: &str = "/// What has a JSON form.
public protocol ApiModel {
    /// The JSON of this, as the API writes it.
    func json() throws -> String
    /// Reads it from JSON. Throws ``GreenApiError`` when it does not fit.
    init(json: String) throws
}

private func recode<T>(
    _ name: String,
    _ json: String,
    _ read: (inout (data: Data, offset: Data.Index)) throws -> T,
    _ write: (T, inout [UInt8]) -> Void
) throws -> String {
    var reader = createReader(data: try decodeModel(name: name, json: json))
    var bytes = [UInt8]()
    write(try read(&reader), &bytes)
    return try encodeModel(name: name, record: Data(bytes))
}

";

/// All files.
pub fn files(surface: &Surface<'_>) -> Vec<File> {
    let file = |path: &str, text: String| File { path: path.to_owned(), text: format!("{HEAD}{text}") };
    vec![
        file("ApiMethods.swift", methods(surface)),
        file(super::SWIFT_MODELS, format!("{}{}", model_json(surface), catalog(surface))),
        file("Kinds.swift", kinds(surface)),
    ]
}

/// The methods, as an extension of the client.
fn methods(surface: &Surface<'_>) -> String {
    let mut text =
        String::from("/// The methods of the API, with the names that it gives them.\nextension GreenApi {\n");
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
    if !fields.is_empty() {
        docs.push_str("\n\n- Parameters:");
    }
    for field in &fields {
        let _ = write!(docs, "\n  - {}: {}", property(field), one_line(&field_docs(field)));
    }
    docs.push_str("\n\n- Throws: ``GreenApiError``, or `CancellationError` when the task was cancelled.");
    let arguments: Vec<_> = fields
        .iter()
        .map(|field| {
            let (name, ty) = (quoted(&property(field)), value_type(surface, field));
            let default = if is_optional(field) { "? = nil" } else { "" };
            format!("{name}: {ty}{default}")
        })
        .collect();
    let returned = method.answer.as_ref().map_or_else(String::new, |answer| {
        format!(" -> {}{}", swift_type(surface, answer.ty), if answer.nullable { "?" } else { "" })
    });
    let call = method.request.as_ref().map_or_else(
        || format!("try await call {{ try await $0.{name}() }}"),
        |record| {
            format!(
                "let request = {}\n        return try await call {{ try await $0.{name}(request: request) }}",
                constructed(record)
            )
        },
    );
    let deprecated = if method.operation.deprecated {
        "    @available(*, deprecated, message: \"The manual calls it obsolete.\")\n"
    } else {
        ""
    };
    format!(
        "{}{deprecated}    public func {name}({}) async throws{returned} {{\n        {call}\n    }}\n\n",
        docc(&docs, "    "),
        arguments.join(", ")
    )
}

/// The record of a method's arguments.
fn constructed(record: &Record<'_>) -> String {
    let given: Vec<_> =
        record.fields.iter().map(|field| quoted(&property(field))).map(|name| format!("{name}: {name}")).collect();
    format!("{}({})", class(&record.name), given.join(", "))
}

/// `json()` and `init(json:)` of every model that is a type of its own.
fn model_json(surface: &Surface<'_>) -> String {
    let mut text = String::from(MODEL_BASICS);
    for model in surface.models().iter().filter(|model| matches!(model.ty, Type::Named(_)) && !model.nullable) {
        let (type_name, converter) = (class(&model.name), converter(surface, model));
        let _ = write!(
            text,
            "extension {type_name}: ApiModel {{\n    \
             /// The JSON of this, as the API writes it.\n    \
             public func json() throws -> String {{\n        \
             var bytes = [UInt8]()\n        {converter}.write(self, into: &bytes)\n        \
             return try encodeModel(name: \"{name}\", record: Data(bytes))\n    }}\n\n    \
             /// Reads it from JSON.\n    \
             public init(json: String) throws {{\n        \
             var reader = createReader(data: try decodeModel(name: \"{name}\", json: json))\n        \
             self = try {converter}.read(from: &reader)\n    }}\n}}\n\n",
            name = model.name
        );
    }
    text
}

/// Models by the name of their method.
fn catalog(surface: &Surface<'_>) -> String {
    let models = surface.models();
    let recode = |name: &str| models.iter().find(|model| model.name == name).map(|model| recoding(surface, model));
    let (mut names, mut requests, mut answers, mut errors) =
        (String::new(), String::new(), String::new(), String::new());
    for method in surface.methods() {
        let name = &method.operation.name;
        let _ = writeln!(names, "        \"{name}\",");
        if let Some(recode) = Surface::request_model(&method).and_then(|model| recode(&model)) {
            let _ = writeln!(requests, "        case \"{name}\": return {recode}");
        }
        if let Some(recode) = Surface::answer_model(&method).and_then(|model| recode(&model)) {
            let _ = writeln!(answers, "        case \"{name}\": return {recode}");
        }
    }
    for (status, name) in &surface.api().error_bodies {
        if let Some(recode) = recode(&camel(name)) {
            let _ = writeln!(errors, "        case {status}: return {recode}");
        }
    }
    let function = |docs: &str, name: &str, argument: &str, arms: &str| {
        format!(
            "    /// {docs}\n    public static func {name}({argument}) throws -> String? {{\n        \
             switch key {{\n{arms}        default: return nil\n        }}\n    }}\n\n"
        )
    };
    format!(
        "/// Models by the name of their method, for tools that have the name at run time: JSON is read into the model and written again.\n\
         public enum Models {{\n    \
         /// The names of all methods, as the API writes them.\n    \
         public static let methods: [String] = [\n{names}    ]\n\n{}{}{}}}\n",
        function(
            "The JSON body of a method's request; nil when it takes none.",
            "recodeRequest",
            "method key: String, json: String",
            &requests
        ),
        function(
            "The answer of a method; nil when it answers nothing.",
            "recodeAnswer",
            "method key: String, json: String",
            &answers
        ),
        function(
            "The body of an error with this HTTP status; nil when it has none of its own.",
            "recodeError",
            "status key: Int, json: String",
            &errors
        ),
    )
}

/// Reads a model and writes it again.
fn recoding(surface: &Surface<'_>, model: &Model) -> String {
    let converter = converter(surface, model);
    format!(
        "try recode(\"{}\", json, {{ try {converter}.read(from: &$0) }}, {{ {converter}.write($0, into: &$1) }})",
        model.name
    )
}

/// The tags of unions as the API writes them.
fn kinds(surface: &Surface<'_>) -> String {
    let mut text = String::new();
    for (definition, union) in surface.unions() {
        let (type_name, tag) = (class(&camel(&definition.name)), quoted(&function(&union.tag)));
        let mut arms = String::new();
        for variant in &union.variants {
            let case = camel(&variant.ty).to_lower_camel_case();
            let _ = writeln!(arms, "        case .{case}: return \"{}\"", variant.value);
        }
        let misfit = if union.misfit { "        case .misfit(let misfit): return misfit.kind\n" } else { "" };
        let _ = write!(
            text,
            "extension {type_name} {{\n    /// The value of `{}`, as the API writes it.\n    \
             public var {tag}: String {{\n        switch self {{\n{arms}        \
             case .unknown(let unknown): return unknown.kind\n{misfit}        }}\n    }}\n}}\n\n",
            union.tag
        );
    }
    text
}

/// The converter of a model.
fn converter(surface: &Surface<'_>, model: &Model) -> String {
    let option = if model.nullable { "Option" } else { "" };
    format!("FfiConverter{option}{}", canonical(surface, &model.ty))
}

/// What uniffi calls a type inside the names of converters.
fn canonical(surface: &Surface<'_>, ty: &Type) -> String {
    match surface.plain(ty) {
        Type::Text | Type::Any | Type::Binary => "String".to_owned(),
        Type::Integer => "Int64".to_owned(),
        Type::Number => "Double".to_owned(),
        Type::Boolean => "Bool".to_owned(),
        Type::List(inner) => format!("Sequence{}", canonical(surface, inner)),
        Type::Map(inner) => format!("DictionaryString{}", canonical(surface, inner)),
        Type::Named(name) => format!("Type{}", class(&camel(name))),
    }
}

fn value_type(surface: &Surface<'_>, field: &Field) -> String {
    if field.keep_raw { "DecodedNotification".to_owned() } else { swift_type(surface, &field.ty) }
}

fn swift_type(surface: &Surface<'_>, ty: &Type) -> String {
    match surface.plain(ty) {
        Type::Text | Type::Any => "String".to_owned(),
        Type::Integer => "Int64".to_owned(),
        Type::Number => "Double".to_owned(),
        Type::Boolean => "Bool".to_owned(),
        Type::Binary => "OutgoingFile".to_owned(),
        Type::List(inner) => format!("[{}]", swift_type(surface, inner)),
        Type::Map(inner) => format!("[String: {}]", swift_type(surface, inner)),
        Type::Named(name) => class(&camel(name)),
    }
}

/// A name, in backticks when it is a word of the language.
fn quoted(name: &str) -> String {
    const WORDS: [&str; 44] = [
        "as",
        "associatedtype",
        "break",
        "case",
        "catch",
        "class",
        "continue",
        "default",
        "defer",
        "deinit",
        "do",
        "else",
        "enum",
        "extension",
        "fallthrough",
        "false",
        "fileprivate",
        "for",
        "func",
        "guard",
        "if",
        "import",
        "in",
        "init",
        "inout",
        "internal",
        "is",
        "let",
        "nil",
        "operator",
        "private",
        "protocol",
        "public",
        "repeat",
        "return",
        "self",
        "static",
        "struct",
        "switch",
        "throw",
        "true",
        "try",
        "var",
        "where",
    ];
    if WORDS.contains(&name) { format!("`{name}`") } else { name.to_owned() }
}

/// A text as documentation.
fn docc(text: &str, indent: &str) -> String {
    text.lines()
        .map(|line| if line.is_empty() { format!("{indent}///\n") } else { format!("{indent}/// {line}\n") })
        .collect()
}
