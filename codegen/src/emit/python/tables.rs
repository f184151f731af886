//! The tables that the native codec decodes and encodes by, as Rust.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::{methods, models, types, union};
use crate::{
    emit::{File, core::Context, core::structure as core, option, rust},
    error::{Result, SpecError},
    ir::{Answer, Api, Field, Host, Kind, Type},
};

/// Fields of a struct are marked in one machine word while it is decoded.
const MOST_FIELDS: usize = 64;

/// `tables.rs`, for `OUT_DIR`.
pub fn tables(api: &Api) -> Result<Vec<File>> {
    let context = Context::new(api);
    let index = Index::new(&context);
    let structs = index.structs.keys().map(|name| structure(&context, &index, name)).collect::<Result<Vec<_>>>()?;
    let unions = api.types.values().filter_map(|definition| match &definition.kind {
        Kind::Union(kinds) => Some((definition, kinds)),
        _ => None,
    });
    let unions = unions.map(|(definition, kinds)| {
        let (name, module, tag) = (&definition.name, models::module_of(definition), &kinds.tag);
        let (unknown, key) = (union::unknown(name), key(tag));
        let misfit = option(kinds.misfit.then(|| {
            let misfit = union::misfit(name);
            quote!(#misfit)
        }));
        let kinds = kinds.variants.iter().flat_map(|variant| {
            let at = index.structs.get_index_of(variant.ty.as_str()).unwrap_or_default();
            std::iter::once(&variant.value).chain(&variant.aliases).map(move |value| quote!((#value, #at)))
        });
        quote!(Union { name: #name, module: #module, tag: #tag, key: #key, unknown: #unknown, misfit: #misfit, kinds: &[#(#kinds),*] })
    });
    let enumerations = api.types.values().filter_map(|definition| match &definition.kind {
        Kind::Enumeration(enumeration) => Some((definition, enumeration)),
        _ => None,
    });
    let enumerations = enumerations.map(|(definition, enumeration)| {
        let (name, values) = (&definition.name, enumeration.values.iter().map(|value| &value.value));
        let switch = types::is_switch(&context, &Type::Named(name.clone()));
        let aliases = enumeration
            .values
            .iter()
            .enumerate()
            .flat_map(|(at, value)| value.aliases.iter().map(move |alias| quote!((#alias, #at))));
        quote!(Enumeration { name: #name, values: &[#(#values),*], aliases: &[#(#aliases),*], switch: #switch })
    });
    let methods = api.operations.iter().filter(|operation| operation.host != Host::Websocket).map(|operation| {
        let name = &operation.name;
        let parameters = methods::parameters(&context, operation);
        let parameters = parameters
            .iter()
            .filter(|field| field.ty != Type::Binary)
            .map(|field| self::field(&context, &index, field));
        let answer = match &operation.answer {
            Answer::Empty => quote!(None),
            Answer::Json { ty, .. } => {
                let ty = self::ty(&context, &index, ty);
                quote!(Some(#ty))
            }
        };
        let nullable = matches!(&operation.answer, Answer::Json { nullable: true, .. } | Answer::Empty);
        quote!(Method { name: #name, parameters: &[#(#parameters),*], answer: #answer, nullable: #nullable })
    });
    let received = api.types.values().find_map(|definition| match &definition.kind {
        Kind::Union(kinds) if kinds.misfit => index.unions.get_index_of(definition.name.as_str()),
        _ => None,
    });
    let received = received.unwrap_or_default();
    let tokens = quote! {
        /// The models.
        pub static STRUCTS: &[Struct] = &[#(#structs),*];
        /// The unions.
        pub static UNIONS: &[Union] = &[#(#unions),*];
        /// The open enumerations.
        pub static ENUMERATIONS: &[Enumeration] = &[#(#enumerations),*];
        /// The methods.
        pub static METHODS: &[Method] = &[#(#methods),*];
        /// The union whose bodies are kept: what the service sends by itself.
        pub const RECEIVED: usize = #received;
    };
    Ok(vec![rust("tables.rs", tokens)?])
}

/// Where each name stands in its table.
struct Index<'a> {
    structs: indexmap::IndexMap<&'a str, ()>,
    unions: indexmap::IndexMap<&'a str, ()>,
    enumerations: indexmap::IndexMap<&'a str, ()>,
}

impl<'a> Index<'a> {
    fn new(context: &'a Context<'_>) -> Self {
        let names = |wanted: fn(&Context<'_>, &crate::ir::TypeDef) -> bool| {
            let found = context.api.types.values().filter(|definition| wanted(context, definition));
            found.map(|definition| (definition.name.as_str(), ())).collect()
        };
        Self {
            structs: names(
                |context, definition| matches!(&definition.kind, Kind::Struct(structure) if models::is_model(context, definition, structure)),
            ),
            unions: names(|_, definition| matches!(definition.kind, Kind::Union(_))),
            enumerations: names(|_, definition| matches!(definition.kind, Kind::Enumeration(_))),
        }
    }
}

fn structure(context: &Context<'_>, index: &Index<'_>, name: &str) -> Result<TokenStream> {
    let refuse = |message: String| SpecError::Emitted { file: "tables.rs".to_owned(), message };
    let (Some(definition), Some(structure)) = (context.api.named(name), context.api.structure(name)) else {
        return Err(refuse(format!("`{name}` is no struct")));
    };
    let (tags, fields) = core::split(structure);
    if fields.len() > MOST_FIELDS {
        return Err(refuse(format!("`{name}` has more than {MOST_FIELDS} properties; split it")));
    }
    let roots: Vec<&str> = context
        .api
        .operations
        .iter()
        .filter_map(|operation| match &operation.answer {
            Answer::Json { ty: Type::Named(name), .. } => Some(name.as_str()),
            _ => None,
        })
        .collect();
    if fields.iter().any(|field| field.keep_raw) && !roots.contains(&name) {
        return Err(refuse(format!("`{name}` keeps a body (`x-keep-raw`) but is no method's whole answer")));
    }
    let tags = tags.iter().map(|tag| {
        let (name, value) = (&tag.name, tag.constant.as_deref().unwrap_or_default());
        quote!((#name, #value))
    });
    // Other spellings and places of properties are for the core to sort out.
    let mut elsewhere: BTreeSet<&str> = fields.iter().flat_map(|field| &field.aliases).map(String::as_str).collect();
    for field in structure.fields.iter().filter(|field| field.moved_to.is_some()) {
        elsewhere.insert(&field.name);
        elsewhere.extend(field.aliases.iter().map(String::as_str));
    }
    let elsewhere = elsewhere.into_iter();
    let nulls = fields.iter().any(|field| types::remembers_null(field));
    let module = models::module_of(definition);
    let fields = fields.iter().map(|field| self::field(context, index, field));
    Ok(quote! {
        Struct {
            name: #name,
            module: #module,
            tags: &[#(#tags),*],
            fields: &[#(#fields),*],
            elsewhere: &[#(#elsewhere),*],
            nulls: #nulls,
        }
    })
}

fn field(context: &Context<'_>, index: &Index<'_>, field: &Field) -> TokenStream {
    let (wire, name, required, nullable) = (&field.name, types::name(&field.name), field.required, field.nullable);
    let (remembers_null, key) = (types::remembers_null(field), key(wire));
    let ty = if field.keep_raw { quote!(Type::Kept) } else { ty(context, index, &field.ty) };
    quote!(Field { wire: #wire, key: #key, name: #name, ty: #ty, required: #required, nullable: #nullable, remembers_null: #remembers_null })
}

/// A name as it mostly stands in an object.
fn key(wire: &str) -> String {
    format!("\"{wire}\":")
}

fn ty(context: &Context<'_>, index: &Index<'_>, ty: &Type) -> TokenStream {
    match context.plain(ty) {
        // Files are no JSON; structs with one are not in the tables.
        Type::Text | Type::Binary => quote!(Type::Text),
        Type::Integer => quote!(Type::Integer),
        Type::Number => quote!(Type::Number),
        Type::Boolean => quote!(Type::Boolean),
        Type::Any => quote!(Type::Any),
        Type::List(inner) => {
            let inner = self::ty(context, index, inner);
            quote!(Type::List(&#inner))
        }
        Type::Map(inner) => {
            let inner = self::ty(context, index, inner);
            quote!(Type::Map(&#inner))
        }
        Type::Named(name) => {
            let name = name.as_str();
            if let Some(at) = index.structs.get_index_of(name) {
                quote!(Type::Struct(#at))
            } else if let Some(at) = index.unions.get_index_of(name) {
                quote!(Type::Union(#at))
            } else {
                let at = index.enumerations.get_index_of(name).unwrap_or_default();
                quote!(Type::Enumeration(#at))
            }
        }
    }
}
