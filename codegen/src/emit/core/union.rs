//! Unions: an enum whose decoder reads the tag first and streams the rest straight into the variant.

use std::collections::BTreeMap;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{
    Context,
    structure::{about, split},
    types::{Holding, holding},
    validation,
};
use crate::{
    emit::text,
    ir::{Field, Type, TypeDef, Union},
    names::{camel, ident, snake},
};

/// A union of the specification.
pub fn union(context: &Context<'_>, definition: &TypeDef, union: &Union) -> TokenStream {
    let name = ident(&camel(&definition.name));
    let tag = &union.tag;
    let open = format!("A `{tag}` that is not known yet is kept whole in `Unknown`.");
    let docs = text::doc(&about(context, definition, &open));
    let variants = union.variants.iter().map(|variant| {
        let (ty, value) = (ident(&camel(&variant.ty)), format!("`{tag}` is `{}`.", variant.value));
        let description = context.api.named(&variant.ty).map(|definition| definition.description.as_str());
        let docs = text::doc(&text::paragraphs(&[description.unwrap_or_default(), &value]));
        quote!(#docs #ty(#ty),)
    });
    let tags = union.variants.iter().map(|variant| {
        let (ty, value) = (ident(&camel(&variant.ty)), &variant.value);
        quote!(Self::#ty(_) => #value,)
    });
    let conversions = union.variants.iter().map(|variant| {
        let ty = ident(&camel(&variant.ty));
        quote! {
            impl From<#ty> for #name {
                fn from(value: #ty) -> Self {
                    Self::#ty(value)
                }
            }
        }
    });
    let getters = common(context, union);
    let moves = moves(context, &definition.name, union);
    let (misfit, misfit_tag) = if union.misfit {
        (
            quote!(/** A payload that fits no kind, with the place of the misfit. Decoding never fails because of it. */ Misfit(crate::Misfit),),
            quote!(Self::Misfit(misfit) => misfit.tag(),),
        )
    } else {
        Default::default()
    };
    let validate = context.requests.contains(&definition.name).then(|| validation::union(&name, union));
    let kind = ident(&snake(tag));
    let kind_docs = format!(" The value of `{tag}`.");
    let (coding, schema) = (coding(&name, definition, union), schema(&name, definition, union));
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(not(feature = "exhaustive"), non_exhaustive)]
        #[allow(clippy::large_enum_variant, reason = "a notification is handled once; a box would cost every one")]
        pub enum #name {
            #(#variants)*
            /// A kind that this version does not know.
            Unknown(crate::UnknownKind),
            #misfit
        }
        impl #name {
            #[doc = #kind_docs]
            pub fn #kind(&self) -> &str {
                match self {
                    #(#tags)*
                    Self::Unknown(unknown) => unknown.tag(),
                    #misfit_tag
                }
            }
            #getters
            #moves
        }
        #coding
        #schema
        #(#conversions)*
        #validate
    }
}

/// Decoding and encoding.
fn coding(name: &Ident, definition: &TypeDef, union: &Union) -> TokenStream {
    let (type_name, tag) = (&definition.name, &union.tag);
    let decode = union.variants.iter().map(|variant| {
        let (ty, value, aliases) = (ident(&camel(&variant.ty)), &variant.value, &variant.aliases);
        quote!(#value #(| #aliases)* => Self::#ty(serde::Deserialize::deserialize(fields)?),)
    });
    let encode = union.variants.iter().map(|variant| {
        let ty = ident(&camel(&variant.ty));
        quote!(Self::#ty(value) => value.serialize(serializer),)
    });
    let misfit = union.misfit.then(|| quote!(Self::Misfit(misfit) => misfit.serialize(serializer),));
    quote! {
        impl crate::support::union::TaggedUnion for #name {
            const NAME: &'static str = #type_name;
            const TAG: &'static str = #tag;
            fn variant<'de, D: serde::Deserializer<'de>>(tag: &str, fields: D) -> Result<Self, D::Error> {
                Ok(match tag {
                    #(#decode)*
                    other => Self::Unknown(crate::UnknownKind::decode(#tag, other, fields)?),
                })
            }
        }
        impl<'de> serde::Deserialize<'de> for #name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::support::union::deserialize(deserializer)
            }
        }
        impl serde::Serialize for #name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    #(#encode)*
                    Self::Unknown(unknown) => unknown.serialize(serializer),
                    #misfit
                }
            }
        }
    }
}

/// The JSON Schema.
fn schema(name: &Ident, definition: &TypeDef, union: &Union) -> TokenStream {
    let (type_name, description) = (&definition.name, &definition.description);
    let types = union.variants.iter().map(|variant| ident(&camel(&variant.ty)));
    quote! {
        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for #name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                #type_name.into()
            }
            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "description": #description,
                    "oneOf": [#(generator.subschema_for::<#types>()),*],
                })
            }
        }
    }
}

/// Getters for what several variants have.
fn common(context: &Context<'_>, union: &Union) -> TokenStream {
    let mut counts: BTreeMap<String, (usize, bool, &Field)> = BTreeMap::new();
    for variant in &union.variants {
        let Some(structure) = context.api.structure(&variant.ty) else { continue };
        for field in split(structure).1 {
            let entry = counts.entry(field.name.clone()).or_insert((0, true, field));
            entry.0 += 1;
            entry.1 &= entry.2.ty == field.ty && entry.2.keep_raw == field.keep_raw && !field.nullable;
        }
    }
    // What several kinds have is worth a getter; the others answer `None`.
    let shared = counts.into_iter().filter(|(_, (count, same, _))| *same && *count > 1);
    let getters = shared.map(|(wire, (_, _, field))| {
        let name = ident(&snake(&wire));
        let (returns, copied) = match context.plain(&field.ty) {
            Type::Integer | Type::Number | Type::Boolean => (context.ty(&field.ty), true),
            Type::Text if !context.by_hand(&field.ty) => (quote!(&str), false),
            _ => {
                let ty = context.value(field);
                (quote!(&#ty), false)
            }
        };
        let arms = union.variants.iter().filter_map(|variant| {
            let structure = context.api.structure(&variant.ty)?;
            let field = split(structure).1.into_iter().find(|field| field.name == wire)?;
            let ty = ident(&camel(&variant.ty));
            let value = match (holding(field), copied) {
                (Holding::Plain, true) => quote!(Some(value.#name)),
                (Holding::Plain, false) => quote!(Some(&value.#name)),
                (_, true) => quote!(value.#name),
                (_, false) if context.plain(&field.ty) == &Type::Text && !context.by_hand(&field.ty) => {
                    quote!(value.#name.as_deref())
                }
                (_, false) => quote!(value.#name.as_ref()),
            };
            Some(quote!(Self::#ty(value) => #value,))
        });
        let docs = text::doc(&text::paragraphs(&[&field.description, "`None` when it is not there."]));
        quote! {
            #docs
            #[allow(unreachable_patterns, reason = "some unions have it in every kind")]
            pub fn #name(&self) -> Option<#returns> {
                match self {
                    #(#arms)*
                    _ => None,
                }
            }
        }
    });
    quote!(#(#getters)*)
}

/// Setters for properties that the manual shows beside the union instead of inside.
fn moves(context: &Context<'_>, name: &str, union: &Union) -> TokenStream {
    let mut wanted: BTreeMap<&str, &Field> = BTreeMap::new();
    for definition in context.api.types.values() {
        let Some(structure) = context.api.structure(&definition.name) else { continue };
        for field in &structure.fields {
            let Some(moved) = &field.moved_to else { continue };
            let holder = structure.fields.iter().find(|holder| holder.name == moved.object);
            if holder.is_some_and(|holder| holder.ty == Type::Named(name.to_owned())) {
                wanted.insert(&moved.property, field);
            }
        }
    }
    let setters = wanted.into_iter().map(|(wire, field)| {
        let (property, ty) = (ident(&snake(wire)), context.value(field));
        let setter = ident(&format!("place_{}", snake(wire)));
        let arms = union.variants.iter().filter_map(|variant| {
            let structure = context.api.structure(&variant.ty)?;
            let target =
                split(structure).1.into_iter().find(|candidate| candidate.name == wire && candidate.ty == field.ty)?;
            let ty = ident(&camel(&variant.ty));
            (holding(target) == Holding::Option)
                .then(|| quote!(Self::#ty(inner) => { inner.#property.get_or_insert(value); }))
        });
        quote! {
            pub(crate) fn #setter(&mut self, value: #ty) {
                match self {
                    #(#arms)*
                    _ => {}
                }
            }
        }
    });
    quote!(#(#setters)*)
}
