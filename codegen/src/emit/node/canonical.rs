//! Tables by which the native module tells that a body is canonical as it stands. Rust, for `OUT_DIR` of the native module.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    emit::{File, rust},
    error::Result,
    ir::{Api, Field, Kind, Type, Union},
    names::{ident, shouty},
};

/// The union that the bodies are of.
const ROOT: &str = "Notification";

/// `canonical.rs`, with a static for each object and union that a notification is made of.
///
/// # Errors
/// When what is emitted is not Rust.
pub fn files(api: &Api) -> Result<Vec<File>> {
    let mut tables = Tables { api, made: BTreeSet::new(), tokens: TokenStream::new() };
    tables.named(ROOT);
    Ok(vec![rust("canonical.rs", tables.tokens)?])
}

struct Tables<'a> {
    api: &'a Api,
    made: BTreeSet<String>,
    tokens: TokenStream,
}

impl Tables<'_> {
    /// What a value of a named type must be.
    fn named(&mut self, name: &str) -> TokenStream {
        let Some(definition) = self.api.named(name) else { return quote!(Shape::Any) };
        let table = ident(&shouty(name));
        match &definition.kind {
            Kind::Struct(structure) => {
                if self.made.insert(name.to_owned()) {
                    let fields: Vec<&Field> =
                        structure.fields.iter().filter(|field| field.moved_to.is_none()).collect();
                    let properties: Vec<_> = fields.iter().map(|field| self.property(field)).collect();
                    self.tokens.extend(quote!(static #table: Object = Object { properties: &[#(#properties),*] };));
                }
                quote!(Shape::Object(&#table))
            }
            Kind::Union(union) => {
                if self.made.insert(name.to_owned()) {
                    let (tag, variants) = (&union.tag, self.variants(union));
                    self.tokens
                        .extend(quote!(pub static #table: Union = Union { tag: #tag, variants: &[#(#variants),*] };));
                }
                quote!(Shape::Union(&#table))
            }
            Kind::Enumeration(enumeration) => {
                let aliases = enumeration.values.iter().flat_map(|value| &value.aliases);
                quote!(Shape::Text { except: &[#(#aliases),*] })
            }
            Kind::Scalar(scalar) => self.shape(&scalar.ty),
        }
    }

    fn variants(&mut self, union: &Union) -> Vec<TokenStream> {
        let variants = union.variants.iter().map(|variant| {
            let (value, aliases) = (&variant.value, &variant.aliases);
            self.named(&variant.ty);
            let object = ident(&shouty(&variant.ty));
            quote!(Variant { value: #value, aliases: &[#(#aliases),*], object: &#object })
        });
        variants.collect()
    }

    fn property(&mut self, field: &Field) -> TokenStream {
        let (name, required, nullable) = (&field.name, field.required, field.nullable);
        let shape = self.shape(&field.ty);
        quote!(Property { name: #name, required: #required, nullable: #nullable, shape: #shape })
    }

    fn shape(&mut self, ty: &Type) -> TokenStream {
        match ty {
            Type::Text => quote!(Shape::Text { except: &[] }),
            Type::Integer => quote!(Shape::Integer),
            Type::Number => quote!(Shape::Number),
            Type::Boolean => quote!(Shape::Boolean),
            Type::Any | Type::Binary => quote!(Shape::Any),
            Type::List(item) => {
                let item = self.shape(item);
                quote!(Shape::List(&#item))
            }
            Type::Map(item) => {
                let item = self.shape(item);
                quote!(Shape::Map(&#item))
            }
            Type::Named(name) => self.named(name),
        }
    }
}
