//! The methods of the client, a TypeScript class that the hand-written client extends.

use std::collections::BTreeSet;

use super::{jsdoc, models, types};
use crate::{
    emit::core::{client, request},
    ir::{Answer, Api, Field, Host, Operation, Type},
};

/// `methods.ts`.
pub fn methods(api: &Api) -> String {
    let mut mentioned = BTreeSet::new();
    let methods: String = api
        .operations
        .iter()
        .filter(|operation| operation.host != Host::Websocket)
        .map(|operation| method(api, operation, &mut mentioned))
        .collect();
    let mentioned: Vec<&str> = mentioned.iter().map(String::as_str).filter(|name| *name != types::FILE).collect();
    let (options, models) = (
        models::import(&["CallOptions", "UploadOptions"], "../options.js"),
        models::import(&mentioned, "./models/index.js"),
    );
    format!(
        "{models}{options}\n\
         /** The methods of the API. What one needs to make them is what the client adds. */\n\
         export abstract class Methods {{\n  \
           /** Calls a documented method; `file` names the property of the request that is a file. */\n  \
           protected abstract perform<Answer>(\n    \
             method: string,\n    request: object | undefined,\n    options: UploadOptions | undefined,\n    file?: string,\n  \
           ): Promise<Answer>;\n\
         {methods}}}\n"
    )
}

fn method(api: &Api, operation: &Operation, mentioned: &mut BTreeSet<String>) -> String {
    let name = &operation.name;
    let request = parameters(api, operation);
    let file = request.as_ref().and_then(|request| request.file.as_deref());
    let options = if file.is_some() { "UploadOptions" } else { "CallOptions" };
    let answer = match &operation.answer {
        Answer::Empty => "void".to_owned(),
        Answer::Json { ty, nullable } => {
            let ty = models::reference(ty, mentioned);
            if *nullable { format!("{ty} | null") } else { ty }
        }
    };
    let (argument, value) = match &request {
        None => (String::new(), "undefined"),
        Some(request) => {
            mentioned.insert(request.ty.clone());
            let optional = if request.optional { "?" } else { "" };
            (format!("request{optional}: {}, ", request.ty), "request")
        }
    };
    let file = file.map(|file| format!(", {}", types::literal(file))).unwrap_or_default();
    let mut docs = client::about(operation);
    if operation.deprecated {
        docs.push_str("\n\n@deprecated The manual calls it obsolete.");
    }
    let signature = format!("  {name}({argument}options?: {options}): Promise<{answer}> {{\n");
    let signature = if signature.len() <= 120 {
        signature
    } else {
        let argument = argument.replace(", ", ",\n    ");
        format!("  {name}(\n    {argument}options?: {options},\n  ): Promise<{answer}> {{\n")
    };
    format!(
        "\n{}{signature}    return this.perform({}, {value}, options{file});\n  }}\n",
        jsdoc::comment(&docs, 2),
        types::literal(name),
    )
}

/// What a method takes.
struct Parameters {
    ty: String,
    optional: bool,
    file: Option<String>,
}

fn parameters(api: &Api, operation: &Operation) -> Option<Parameters> {
    let of = |ty: String, fields: &[Field]| Parameters {
        ty,
        optional: fields.iter().all(|field| !field.required),
        file: fields.iter().find(|field| field.ty == Type::Binary).map(|field| field.name.clone()),
    };
    match request::request(operation) {
        request::Request::None => None,
        request::Request::Parameters(name, fields) => Some(of(name.to_string(), &fields)),
        request::Request::Schema(name) => {
            let name = name.to_string();
            let structure = api.structure(&name);
            let mut parameters = of(name, structure.map(|structure| structure.fields.as_slice()).unwrap_or_default());
            // Without the least number of properties the request is refused: it cannot be left out.
            parameters.optional &= structure.is_none_or(|structure| structure.minimum_properties.is_none());
            Some(parameters)
        }
    }
}
