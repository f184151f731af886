//! Notification kinds.

use indexmap::IndexMap;

use super::{body, reader::Reader};
use crate::{
    error::Result,
    ir::{Body, TypeDef, Webhook},
    source::{Node, escape},
};

/// All notification kinds.
pub fn webhooks(node: Option<&Node>, types: &IndexMap<String, TypeDef>) -> Result<Vec<Webhook>> {
    let Some(node) = node else { return Ok(Vec::new()) };
    node.map("#/webhooks")?.iter().map(|(name, item)| webhook(name, item, types)).collect()
}

fn webhook(name: &str, item: &Node, types: &IndexMap<String, TypeDef>) -> Result<Webhook> {
    let item = Reader::new(item, format!("#/webhooks/{}", escape(name)))?;
    let post = Reader::new(item.required("post")?, item.place("post"))?;
    item.finish()?;
    if post.text("operationId")? != *name {
        let message = format!("`operationId` must be the notification's kind; write {name}");
        return Err(post.invalid_at("operationId", message));
    }
    post.texts("tags")?;
    post.optional("responses");
    post.flag("deprecated")?;
    let Body::Json(ty) = body::body(&post, types)? else {
        return Err(post.invalid("a notification has a JSON body with a named schema; add `requestBody`"));
    };
    let webhook = Webhook {
        name: name.to_owned(),
        summary: post.text("summary")?,
        description: post.description()?,
        manual: post.manual()?,
        ty,
        enabled_by: post.texts("x-enabled-by")?,
        always_enabled: post.texts("x-always-enabled")?,
        unavailable: post.flag("x-unavailable")?,
    };
    post.finish()?;
    Ok(webhook)
}
