//! What a request is made of, as a table.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context,
    request::fields,
    structure::split,
    types::{Holding, holding},
};
use crate::ir::{Field, Kind, Operation, Type};

/// `&[Property]` of a method's request, without its file.
pub fn of_request(context: &Context<'_>, operation: &Operation) -> TokenStream {
    let fields = fields(context.api, operation);
    properties(context, fields.iter().filter(|field| field.ty != Type::Binary))
}

fn properties<'a>(context: &Context<'_>, fields: impl Iterator<Item = &'a Field>) -> TokenStream {
    let properties = fields.map(|field| {
        let (name, aliases, required) = (&field.name, &field.aliases, holding(field) == Holding::Plain);
        let shape = shape(context, &field.ty);
        quote!(Property { name: #name, aliases: &[#(#aliases),*], required: #required, shape: #shape })
    });
    quote!(&[#(#properties),*])
}

fn shape(context: &Context<'_>, ty: &Type) -> TokenStream {
    match context.plain(ty) {
        Type::Text => quote!(Shape::Text),
        Type::Integer | Type::Number => quote!(Shape::Number),
        Type::Boolean => quote!(Shape::Boolean),
        Type::Any | Type::Binary => quote!(Shape::Any),
        Type::List(item) => {
            let item = shape(context, item);
            quote!(Shape::List(&#item))
        }
        Type::Map(item) => {
            let item = shape(context, item);
            quote!(Shape::Map(&#item))
        }
        Type::Named(name) => match context.api.named(name).map(|definition| &definition.kind) {
            Some(Kind::Struct(structure)) => {
                let properties = properties(context, structure.fields.iter());
                quote!(Shape::Object(#properties))
            }
            Some(Kind::Union(union)) => {
                let variants = union.variants.iter().filter_map(|variant| {
                    let structure = context.api.structure(&variant.ty)?;
                    let properties = properties(context, split(structure).1.into_iter());
                    let (value, aliases) = (&variant.value, &variant.aliases);
                    Some(quote!(Variant { tags: &[#value #(, #aliases)*], properties: #properties }))
                });
                let tag = &union.tag;
                quote!(Shape::Union { tag: #tag, variants: &[#(#variants),*] })
            }
            Some(Kind::Enumeration(_)) => quote!(Shape::Text),
            // References lead somewhere, and scalars were written out.
            Some(Kind::Scalar(_)) | None => quote!(Shape::Any),
        },
    }
}
