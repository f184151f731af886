//! `green-api/testing`: the types and operations of the sandbox's control interface, and what people can be told to do.

use std::collections::BTreeSet;

use super::{jsdoc, models, types};
use crate::{
    control::{Body, ControlApi, Field, Kind, Operation, Payload, Place, Type, TypeDef, Union, Variant},
    emit::{File, text},
};

/// What needs its person: the operation behind the actions. It is no method of its own.
const ACT: &str = "act";

const HEADER: &str =
    "// @generated from the sandbox's control interface; edit crates/green-api-sandbox/src/control instead.\n\n";

/// All files of `testing/`.
pub fn files(control: &ControlApi) -> Vec<File> {
    let file = |name: &str, text: String| File {
        path: format!("testing/{name}"),
        text: format!("{HEADER}{}\n", text.trim_end()),
    };
    vec![file("types.ts", definitions(control)), file("methods.ts", methods(control))]
}

/// `types.ts`.
fn definitions(control: &ControlApi) -> String {
    let mut mentioned = Mentioned::default();
    let taken: Vec<&str> = control.operations.iter().filter_map(|operation| body_type(&operation.body)).collect();
    let used = |definition: &&TypeDef| match &definition.kind {
        // Bodies without anything in them, and the union of all actions: methods take their place.
        Kind::Object(fields) => !fields.is_empty() || !taken.contains(&definition.name.as_str()),
        _ => !control.operations.iter().any(|operation| operation.body == Body::Union(definition.name.clone())),
    };
    let definitions: String = control.types.values().filter(used).map(|it| definition(it, &mut mentioned)).collect();
    format!("{}{definitions}", mentioned.models())
}

fn definition(definition: &TypeDef, mentioned: &mut Mentioned) -> String {
    let TypeDef { name, description, kind } = definition;
    let (docs, text) = match kind {
        Kind::Any => (description.clone(), format!("export type {name} = {};\n", of(&Type::Any, mentioned))),
        Kind::Object(all) => {
            (description.clone(), format!("export interface {name} {{\n{}}}\n", fields(all, 2, mentioned)))
        }
        Kind::Enumeration(enumeration) => {
            let values = enumeration.values.iter().map(|value| (value.value.as_str(), value.description.as_deref()));
            let members = values.clone().map(|(value, _)| format!("\n  | {}", types::literal(value)));
            let members = members.collect::<Vec<_>>().concat();
            let lines = values.filter_map(|(value, about)| about.map(|about| format!("- `{value}`: {about}")));
            let docs = text::paragraphs(&[description, &lines.collect::<Vec<_>>().join("\n")]);
            (docs, format!("export type {name} ={members};\n"))
        }
        Kind::Union(union) => (description.clone(), format!("export type {name} ={};\n", members(union, mentioned))),
    };
    format!("{}{text}\n", jsdoc::comment(&docs, 0))
}

/// The things of a union, each with its documentation.
fn members(union: &Union, mentioned: &mut Mentioned) -> String {
    let member = |variant: &Variant| {
        let name = types::name(&variant.name);
        let body = match (&union.tag, &variant.payload) {
            (Some(tag), Payload::Fields(all)) => {
                let tag = format!("    {}: {};\n", types::name(tag), types::literal(&variant.name));
                format!("{{\n{tag}{}  }}", fields(all, 4, mentioned))
            }
            (Some(tag), _) => format!("{{ {}: {} }}", types::name(tag), types::literal(&variant.name)),
            (None, Payload::None) => types::literal(&variant.name),
            (None, Payload::Value(ty)) => format!("{{ {name}: {} }}", of(ty, mentioned)),
            (None, Payload::Fields(all)) => format!("{{\n    {name}: {{\n{}    }};\n  }}", fields(all, 6, mentioned)),
        };
        format!("\n{}  | {body}", jsdoc::comment(&variant.description, 2))
    };
    union.variants.iter().map(member).collect()
}

fn fields(fields: &[Field], indent: usize, mentioned: &mut Mentioned) -> String {
    let field = |field: &Field| {
        let default = field.default.as_ref().map(|value| format!("@default {value}")).unwrap_or_default();
        let docs = jsdoc::comment(&text::paragraphs(&[&field.description, &default]), indent);
        let optional = if field.required { "" } else { "?" };
        let null = if field.nullable { " | null" } else { "" };
        let ty = of(&field.ty, mentioned);
        // Who passes options on has `undefined` in them.
        let undefined = if field.required { "" } else { " | undefined" };
        format!("{docs}{}{}{optional}: {ty}{null}{undefined};\n", " ".repeat(indent), types::name(&field.name))
    };
    fields.iter().map(field).collect()
}

/// `methods.ts`.
fn methods(control: &ControlApi) -> String {
    let mut mentioned = Mentioned::default();
    let operations = control.operations.iter().filter(|operation| operation.id != ACT);
    let operations: String = operations.map(|operation| method(control, operation, &mut mentioned)).collect();
    let result = control.operation(ACT).map_or_else(|| "void".to_owned(), |act| of(&act.answer, &mut mentioned));
    let actions: String = control.actions().iter().map(|action| act(action, &result, &mut mentioned)).collect();
    format!(
        "{}{}\
         /** The operations of the control interface. */\n\
         export abstract class ControlMethods {{\n  \
           /** Does an operation; what it takes is one flat object. */\n  \
           protected abstract control<Answer>(operation: string, parameters: object): Answer;\n\
         {operations}}}\n\n\
         /** What a person can do. */\n\
         export abstract class PersonActions {{\n  \
           /** Does an action of this name. */\n  \
           protected abstract act(action: string, fields: object): {result};\n\
         {actions}}}\n",
        mentioned.types(),
        mentioned.models(),
    )
}

/// What stands in the path comes first, each for itself; then one object with the rest.
fn method(control: &ControlApi, operation: &Operation, mentioned: &mut Mentioned) -> String {
    let at = |place: Place| operation.parameters.iter().filter(move |parameter| parameter.place == place);
    let path: Vec<&Field> = at(Place::Path).map(|parameter| &parameter.field).collect();
    let query: Vec<Field> = at(Place::Query).map(|parameter| parameter.field.clone()).collect();
    let (ty, optional) = rest(control, operation, &query, mentioned);
    let mut arguments: Vec<String> =
        path.iter().map(|field| format!("{}: {}", field.name, of(&field.ty, mentioned))).collect();
    let mut given: Vec<String> = path.iter().map(|field| field.name.clone()).collect();
    if let Some(ty) = ty {
        let default = if optional { " = {}" } else { "" };
        arguments.push(format!("options: {ty}{default}"));
        given.push("...options".to_owned());
    }
    let parameters = match given.as_slice() {
        [] => "{}".to_owned(),
        [only] if only == "...options" => "options".to_owned(),
        all => format!("{{ {} }}", all.join(", ")),
    };
    let about = path.iter().map(|field| format!("@param {} {}", field.name, field.description));
    let about = about.collect::<Vec<_>>().join("\n");
    let summary = format!("{}.", operation.summary.trim_end_matches('.'));
    let docs = text::paragraphs(&[&summary, operation.description.as_deref().unwrap_or_default(), &about]);
    let answer = of(&operation.answer, mentioned);
    format!(
        "\n{}  {}({}): {answer} {{\n    return this.control({}, {parameters});\n  }}\n",
        jsdoc::comment(&docs, 2),
        operation.id,
        arguments.join(", "),
        types::literal(&operation.id),
    )
}

/// The type of the object with everything that does not stand in the path, and whether it can be left out.
fn rest(
    control: &ControlApi,
    operation: &Operation,
    query: &[Field],
    mentioned: &mut Mentioned,
) -> (Option<String>, bool) {
    let body = body_type(&operation.body).map(|name| of(&Type::Named(name.to_owned()), mentioned));
    let inline = (!query.is_empty()).then(|| inline(query, mentioned));
    let parts: Vec<String> = inline.into_iter().chain(body).collect();
    let required = |field: &Field| field.required;
    let optional = !matches!(operation.body, Body::Any(_))
        && !query.iter().any(required)
        && !control.body_fields(operation).iter().any(required);
    ((!parts.is_empty()).then(|| parts.join(" & ")), optional)
}

fn inline(fields: &[Field], mentioned: &mut Mentioned) -> String {
    let field = |field: &Field| {
        let (optional, undefined) = if field.required { ("", "") } else { ("?", " | undefined") };
        format!("{}{optional}: {}{undefined}", types::name(&field.name), of(&field.ty, mentioned))
    };
    format!("{{ {} }}", fields.iter().map(field).collect::<Vec<_>>().join("; "))
}

fn act(action: &Variant, result: &str, mentioned: &mut Mentioned) -> String {
    let name = types::literal(&action.name);
    let docs = jsdoc::comment(&action.description, 2);
    let Payload::Fields(all) = &action.payload else {
        return format!("\n{docs}  {}(): {result} {{\n    return this.act({name}, {{}});\n  }}\n", action.name);
    };
    let default = if all.iter().any(|field| field.required) { "" } else { " = {}" };
    format!(
        "\n{docs}  {}(options: {{\n{}  }}{default}): {result} {{\n    return this.act({name}, options);\n  }}\n",
        action.name,
        fields(all, 4, mentioned),
    )
}

/// The type of a body that is an object.
fn body_type(body: &Body) -> Option<&str> {
    match body {
        Body::Fields(name) | Body::Any(name) => Some(name),
        Body::None | Body::Union(_) => None,
    }
}

/// What has to be imported.
#[derive(Default)]
struct Mentioned {
    models: BTreeSet<String>,
    types: BTreeSet<String>,
}

impl Mentioned {
    fn models(&self) -> String {
        import(&self.models, "../models/index.js") + if self.models.is_empty() { "" } else { "\n" }
    }

    fn types(&self) -> String {
        import(&self.types, "./types.js")
    }
}

fn import(names: &BTreeSet<String>, path: &str) -> String {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    if names.is_empty() { String::new() } else { models::import(&names, path) }
}

/// A type.
fn of(ty: &Type, mentioned: &mut Mentioned) -> String {
    match ty {
        Type::Text => "string".to_owned(),
        Type::Integer | Type::Number => "number".to_owned(),
        Type::Boolean => "boolean".to_owned(),
        Type::Any => "{ [property: string]: unknown }".to_owned(),
        Type::List(inner) => format!("{}[]", of(inner, mentioned)),
        Type::Map(inner) => format!("{{ [key: string]: {} }}", of(inner, mentioned)),
        Type::Model(name) => {
            mentioned.models.insert(name.clone());
            name.clone()
        }
        Type::Named(name) => {
            mentioned.types.insert(name.clone());
            name.clone()
        }
    }
}
