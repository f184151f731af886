//! Which settings switch a notification on, and what the settings of a new instance are.

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    ir::{Api, Kind, Struct, Type},
    names::{ident, snake},
};

/// Tables of notification and message kinds, and the settings by their names.
pub fn switches(api: &Api) -> TokenStream {
    let notifications = api.webhooks.iter().map(|webhook| {
        let (name, enabled_by, always, unavailable) = (&webhook.name, &webhook.enabled_by, &webhook.always_enabled, webhook.unavailable);
        quote! {
            NotificationKind { name: #name, enabled_by: &[#(#enabled_by),*], always_enabled: &[#(#always),*], unavailable: #unavailable }
        }
    });
    let variants = api.types.values().filter_map(|definition| match &definition.kind {
        Kind::Union(union) if definition.section == "messages" => Some(union),
        _ => None,
    });
    let messages = variants.flat_map(|union| &union.variants).filter_map(|variant| {
        let (name, enabled_by) = (&variant.value, &api.named(&variant.ty)?.enabled_by);
        (!enabled_by.is_empty()).then(|| quote!(MessageKind { name: #name, enabled_by: &[#(#enabled_by),*] }))
    });
    let settings = api.structure("SetSettings").map(settings);
    quote! {
        /// The kinds of notifications.
        pub static NOTIFICATIONS: &[NotificationKind] = &[#(#notifications),*];
        /// The kinds of messages that need settings of their own.
        pub static MESSAGES: &[MessageKind] = &[#(#messages),*];
        #settings
    }
}

fn settings(settings: &Struct) -> TokenStream {
    let switch = |ty: &Type| matches!(ty, Type::Named(name) if name == "Switch");
    let switches = settings.fields.iter().filter(|field| switch(&field.ty)).map(|field| {
        let (wire, name) = (&field.name, ident(&snake(&field.name)));
        quote!(#wire => settings.#name.as_ref(),)
    });
    let initial = settings.fields.iter().map(|field| {
        let name = ident(&snake(&field.name));
        match &field.ty {
            Type::Text => quote!(settings.#name = Some(String::new());),
            Type::Integer => {
                // What is off has the least effect that is allowed.
                let minimum = field.constraints.minimum.unwrap_or(0.0);
                #[allow(clippy::cast_possible_truncation, reason = "limits of whole numbers are whole")]
                let minimum = minimum as i64;
                quote!(settings.#name = Some(#minimum);)
            }
            ty if switch(ty) => quote!(settings.#name = Some(Switch::No);),
            _ => quote!(),
        }
    });
    quote! {
        /// Whether the setting of this name is on.
        pub fn is_on(settings: &SetSettings, name: &str) -> bool {
            let switch = match name {
                #(#switches)*
                _ => None,
            };
            switch.is_some_and(Switch::is_on)
        }
        /// Settings of a new instance: all off.
        pub fn initial_settings() -> SetSettings {
            let mut settings = SetSettings::new();
            #(#initial)*
            settings
        }
    }
}
