//! The sandbox's control interface: what it takes and gives, its operations, and what a person can be told to do.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    file, models,
    source::{WIDTH, docstring, import, listed, literal},
    structure, types,
};
use crate::{
    control::{Body, ControlApi, Enumeration, Field, Kind, Operation, Payload, Type, TypeDef, Union, Variant},
    emit::{File, core::Context, text},
};

/// `_generated/testing.py`.
pub fn testing(context: &Context<'_>, control: &ControlApi) -> File {
    let emitter = Emitter { context, control };
    let mut body = String::new();
    let wanted = emitter.wanted();
    let shown = |definition: &&TypeDef| wanted.contains(&definition.name) && !matches!(definition.kind, Kind::Any);
    for definition in control.types.values().filter(shown) {
        body.push_str("\n\n");
        body.push_str(&match &definition.kind {
            Kind::Object(fields) => emitter.record(definition, fields),
            Kind::Enumeration(enumeration) => alias(definition, &values(enumeration), &meanings(enumeration)),
            Kind::Union(union) => alias(definition, &choices(union), &variants(union)),
            Kind::Any => String::new(),
        });
    }
    let operations = control.operations.iter().filter(|operation| !matches!(operation.body, Body::Union(_)));
    body.push_str("\n\nclass ControlMethods(Controlling):\n    \"\"\"What a test can do to the sandbox.\"\"\"\n");
    body.extend(operations.map(|operation| emitter.operation(operation)));
    body.push_str(
        "\n\nclass PersonActions(Acting):\n    \"\"\"What a person of the sandbox can be told to do.\"\"\"\n",
    );
    body.extend(control.actions().iter().map(|action| emitter.action(action)));
    file("_generated/testing.py", &format!("{}{body}", emitter.header(&body)))
}

struct Emitter<'a> {
    context: &'a Context<'a>,
    control: &'a ControlApi,
}

impl Emitter<'_> {
    fn header(&self, body: &str) -> String {
        let code = models::code_only(body);
        let mentioned = |name: &&str| models::mentions(&code, name);
        let picked = |names: &[&str]| {
            names.iter().copied().filter(|name| mentioned(name)).map(str::to_owned).collect::<Vec<_>>()
        };
        let (mut called, mut typed) = (String::new(), String::new());
        for (module, names) in self.models(&code) {
            let module = format!("green_api._generated.models.{module}");
            // A union is an alias, which is only mentioned; a class is called to decode.
            let (classes, aliases): (Vec<String>, Vec<String>) = names
                .into_iter()
                .partition(|name| [".from_dict(", "("].iter().any(|call| code.contains(&format!(" {name}{call}"))));
            called.push_str(&import(&module, &classes, 0));
            typed.push_str(&import(&module, &aliases, 4));
        }
        let abstract_types = import("collections.abc", &picked(&["Iterable", "Mapping"]), 4);
        let gap = if typed.is_empty() || abstract_types.is_empty() { "" } else { "\n" };
        let base = picked(&["Acting", "Controlling", "Record", "notification"]);
        format!(
            "\"\"\"The sandbox from a test: what it takes and gives, its operations, and what its people do.\"\"\"\n\n\
             # mypy: disable-error-code=\"no-any-return\"\n\nfrom __future__ import annotations\n\n{}\n{}{called}\n\
             if TYPE_CHECKING:\n{abstract_types}{gap}{typed}",
            import(
                "typing",
                &[picked(&["Any", "Literal", "TypeAlias", "final"]), vec!["TYPE_CHECKING".to_owned()]].concat(),
                0
            ),
            import("green_api._controlling", &base, 0),
        )
    }

    /// The models of the API that are mentioned, by module.
    fn models(&self, code: &str) -> BTreeMap<String, Vec<String>> {
        let mut modules: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for definition in self.context.api.types.values() {
            let known = self.control.types.contains_key(&definition.name);
            if !known && !models::names(self.context, definition).is_empty() && models::mentions(code, &definition.name)
            {
                modules.entry(models::module_of(definition).to_owned()).or_default().push(definition.name.clone());
            }
        }
        modules
    }

    /// The types that answers and arguments mention.
    fn wanted(&self) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for operation in self.control.operations.iter().filter(|operation| !matches!(operation.body, Body::Union(_))) {
            self.walk(&operation.answer, &mut found);
            self.control.parameters(operation).iter().for_each(|field| self.walk(&field.ty, &mut found));
        }
        for action in self.control.actions() {
            if let Payload::Fields(fields) = &action.payload {
                for field in fields {
                    self.walk(&field.ty, &mut found);
                }
            }
        }
        self.walk(&self.action_answer(), &mut found);
        found
    }

    fn walk(&self, ty: &Type, found: &mut BTreeSet<String>) {
        match ty {
            Type::List(inner) | Type::Map(inner) => self.walk(inner, found),
            Type::Named(name) => {
                if let Some(definition) = self.control.types.get(name)
                    && found.insert(name.clone())
                    && let Kind::Object(fields) = &definition.kind
                {
                    for field in fields {
                        self.walk(&field.ty, found);
                    }
                }
            }
            _ => {}
        }
    }

    fn action_answer(&self) -> Type {
        let act = self.control.operations.iter().find(|operation| matches!(operation.body, Body::Union(_)));
        act.map_or(Type::Any, |operation| operation.answer.clone())
    }

    fn kind(&self, name: &str) -> &Kind {
        self.control.types.get(name).map_or(&Kind::Any, |definition| &definition.kind)
    }

    /// The type of what is given back.
    fn answer(&self, ty: &Type) -> String {
        match ty {
            Type::Text => "str".to_owned(),
            Type::Integer => "int".to_owned(),
            Type::Number => "float".to_owned(),
            Type::Boolean => "bool".to_owned(),
            Type::Any => "dict[str, Any]".to_owned(),
            Type::List(inner) => format!("list[{}]", self.answer(inner)),
            Type::Map(inner) => format!("dict[str, {}]", self.answer(inner)),
            Type::Model(name) if self.decodes(name) => name.clone(),
            Type::Model(_) => "dict[str, Any]".to_owned(),
            Type::Named(name) if matches!(self.kind(name), Kind::Any) => "dict[str, Any]".to_owned(),
            Type::Named(name) => name.clone(),
        }
    }

    /// The type of an argument.
    fn argument(&self, ty: &Type) -> String {
        match ty {
            Type::List(inner) => format!("Iterable[{}]", self.argument(inner)),
            Type::Map(inner) => format!("Mapping[str, {}]", self.argument(inner)),
            Type::Any => "Mapping[str, Any]".to_owned(),
            Type::Model(name) => format!("{name} | Mapping[str, Any]"),
            Type::Named(name) => match self.kind(name) {
                Kind::Object(_) | Kind::Any => "Mapping[str, Any]".to_owned(),
                Kind::Enumeration(_) | Kind::Union(_) => name.clone(),
            },
            _ => self.answer(ty),
        }
    }

    /// Whether a model can be made of JSON: unions can only as notifications.
    fn decodes(&self, name: &str) -> bool {
        match self.context.api.named(name).map(|definition| &definition.kind) {
            Some(crate::ir::Kind::Union(union)) => union.misfit,
            known => known.is_some(),
        }
    }

    /// The expression that makes it of its JSON.
    fn made(&self, ty: &Type, value: &str) -> String {
        match ty {
            Type::List(inner) | Type::Map(inner) if self.made(inner, "item") == "item" => value.to_owned(),
            Type::List(inner) => format!("[{} for item in {value}]", self.made(inner, "item")),
            Type::Map(inner) => format!("{{name: {} for name, item in {value}.items()}}", self.made(inner, "item")),
            Type::Named(name) if matches!(self.kind(name), Kind::Object(_)) => format!("{name}({value})"),
            Type::Model(name) if self.decodes(name) => match self.context.api.named(name).map(|known| &known.kind) {
                Some(crate::ir::Kind::Union(_)) => format!("notification({value})"),
                Some(crate::ir::Kind::Enumeration(_)) => format!("{name}({value})"),
                _ => format!("{name}.from_dict({value})"),
            },
            _ => value.to_owned(),
        }
    }

    fn record(&self, definition: &TypeDef, fields: &[Field]) -> String {
        let mut text = format!(
            "@final\nclass {}(Record):\n{}\n    __slots__ = ()\n",
            definition.name,
            docstring(&definition.description, 4)
        );
        for field in fields {
            let may_be_none = !field.required || field.nullable;
            let name = literal(&field.name);
            let value = if may_be_none { format!("self.get({name})") } else { format!("self[{name}]") };
            let made = self.made(&field.ty, &value);
            let body = if may_be_none && made != value {
                let made = self.made(&field.ty, "value");
                format!("        value = {value}\n        return None if value is None else {made}\n")
            } else {
                format!("        return {made}\n")
            };
            let ty = types::optional(&self.answer(&field.ty), may_be_none);
            text.push_str(&format!(
                "\n    @property\n    def {}(self) -> {ty}:\n{}{body}",
                types::name(&field.name),
                docstring(&about(field), 8)
            ));
        }
        text
    }

    fn operation(&self, operation: &Operation) -> String {
        let name = types::name(&operation.id);
        let summary = format!("{}.", operation.summary.trim_end_matches('.'));
        let docs = text::paragraphs(&[&summary, operation.description.as_deref().unwrap_or_default()]);
        let call =
            |given: &str| self.made(&operation.answer, &format!("self._control({}, {given})", literal(&operation.id)));
        let answer = self.answer(&operation.answer);
        if matches!(operation.body, Body::Any(_)) {
            let arguments = ["self".to_owned(), "value: Mapping[str, Any]".to_owned()];
            return method(&name, &arguments, &answer, &docs, &[], call);
        }
        let fields = self.control.parameters(operation);
        let (arguments, described) = self.arguments(&fields);
        let docs = text::paragraphs(&[&docs, &described]);
        method(&name, &arguments, &answer, &docs, &fields, call)
    }

    fn action(&self, action: &Variant) -> String {
        let fields = match &action.payload {
            Payload::Fields(fields) => fields.as_slice(),
            Payload::None | Payload::Value(_) => &[],
        };
        let (required, optional): (Vec<Field>, Vec<Field>) = fields.iter().cloned().partition(|field| field.required);
        let fields = [required, optional].concat();
        let (arguments, described) = self.arguments(&fields);
        let docs = text::paragraphs(&[&format!("{}.", action.description.trim_end_matches('.')), &described]);
        let answer = self.action_answer();
        let call = |given: &str| self.made(&answer, &format!("self._act({}, {given})", literal(&action.name)));
        method(&types::name(&action.name), &arguments, &self.answer(&answer), &docs, &fields, call)
    }

    /// Arguments, and what a docstring says of them.
    fn arguments(&self, fields: &[Field]) -> (Vec<String>, String) {
        let mut arguments = vec!["self".to_owned()];
        let mut described = String::new();
        for (at, field) in fields.iter().enumerate() {
            if !field.required && (at == 0 || fields[at - 1].required) {
                arguments.push("*".to_owned());
            }
            let name = types::name(&field.name);
            let ty = types::optional(&self.argument(&field.ty), !field.required || field.nullable);
            let default = if field.required { "" } else { " = None" };
            arguments.push(format!("{name}: {ty}{default}"));
            let about = about(field);
            described.push_str(&format!("    {name}: {}\n", about.split_whitespace().collect::<Vec<_>>().join(" ")));
        }
        let described = if described.is_empty() { described } else { format!("Args:\n{}", described.trim_end()) };
        (arguments, described)
    }
}

fn method(
    name: &str,
    arguments: &[String],
    answer: &str,
    docs: &str,
    fields: &[Field],
    call: impl Fn(&str) -> String,
) -> String {
    // The dictionary of the arguments by their names on the wire; an argument that is the whole is one itself.
    let entries: Vec<String> =
        fields.iter().map(|field| format!("{}: {}", literal(&field.name), types::name(&field.name))).collect();
    let whole = fields.is_empty() && arguments.len() > 1;
    let given = if whole { "value".to_owned() } else { format!("{{{}}}", entries.join(", ")) };
    let line = format!("        return {}\n", call(&given));
    let body = if line.chars().count() <= WIDTH + 1 {
        line
    } else {
        format!("{}\n        return {}\n", listed("given = {", &entries, "}", 8), call("given"))
    };
    format!(
        "\n{}\n{}{body}",
        listed(&format!("def {name}("), arguments, &format!(") -> {answer}:"), 4),
        docstring(docs, 8)
    )
}

/// Description, default and limits.
fn about(field: &Field) -> String {
    let default = match &field.default {
        None | Some(serde_json::Value::Null) => String::new(),
        Some(value) => format!("Default: `{}`.", structure::constant(value)),
    };
    let limits = match (field.minimum.filter(|least| *least > 0.0), field.maximum) {
        (Some(least), Some(most)) => format!("From {least} to {most}."),
        (Some(least), None) => format!("At least {least}."),
        (None, Some(most)) => format!("At most {most}."),
        (None, None) => String::new(),
    };
    [field.description.as_str(), &limits, &default]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn alias(definition: &TypeDef, ty: &str, meanings: &str) -> String {
    let line = format!("{}: TypeAlias = {ty}\n", definition.name);
    format!("{line}{}", docstring(&text::paragraphs(&[&definition.description, meanings]), 0))
}

fn values(enumeration: &Enumeration) -> String {
    let values: Vec<String> = enumeration.values.iter().map(|value| literal(&value.value)).collect();
    listed("Literal[", &values, "]", 0)
}

fn meanings(enumeration: &Enumeration) -> String {
    let described = enumeration.values.iter().filter_map(|value| Some((&value.value, value.description.as_ref()?)));
    described.map(|(value, meaning)| format!("- `{value}`: {meaning}")).collect::<Vec<_>>().join("\n")
}

/// A union without a tag: names alone, or objects with a name as the only property.
fn choices(union: &Union) -> String {
    let plain = union.variants.iter().filter(|variant| matches!(variant.payload, Payload::None));
    let plain: Vec<String> = plain.map(|variant| literal(&variant.name)).collect();
    match (plain.is_empty(), plain.len() == union.variants.len()) {
        (true, _) => "\"Mapping[str, Any]\"".to_owned(),
        (false, true) => listed("Literal[", &plain, "]", 0),
        (false, false) => {
            let line = listed("Literal[", &plain, "]", 0);
            format!("\"{} | Mapping[str, Any]\"", line.replace('"', "'").replace('\n', " "))
        }
    }
}

fn variants(union: &Union) -> String {
    let lines = union.variants.iter().map(|variant| {
        let form = match &variant.payload {
            Payload::None => format!("`\"{}\"`", variant.name),
            Payload::Fields(fields) => {
                let names: Vec<String> = fields.iter().map(|field| format!("\"{}\": …", field.name)).collect();
                format!("`{{\"{}\": {{{}}}}}`", variant.name, names.join(", "))
            }
            Payload::Value(Type::List(_)) => format!("`{{\"{}\": […]}}`", variant.name),
            Payload::Value(_) => format!("`{{\"{}\": …}}`", variant.name),
        };
        format!("- {form}: {}", variant.description)
    });
    lines.collect::<Vec<_>>().join("\n")
}
