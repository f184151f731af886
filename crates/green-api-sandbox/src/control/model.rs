//! Models of the API in the description of the control interface: its own specification describes them, here they are named.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

macro_rules! models {
    ($($name:ident $kind:literal)*) => {
        $(
            #[doc = concat!("Stands for `", stringify!($name), "` of the specification.")]
            #[derive(Debug)]
            pub enum $name {}

            impl JsonSchema for $name {
                fn inline_schema() -> bool {
                    true
                }

                fn schema_name() -> Cow<'static, str> {
                    stringify!($name).into()
                }

                fn json_schema(_: &mut SchemaGenerator) -> Schema {
                    json_schema!({ "type": $kind, "x-model": stringify!($name) })
                }
            }
        )*
    };
}

models! {
    ContactProduct "object"
    JournalMessageStatus "string"
    MessageData "object"
    Notification "object"
    QueueItem "object"
    SetSettings "object"
    StatusText "object"
}
