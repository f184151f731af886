//! JSON that is broken on purpose.

use bytes::Bytes;
use serde_json::Value;

use super::FaultKind;

/// What becomes of a body; as it was when the fault does not concern bodies.
pub(crate) fn body(kind: &FaultKind, body: Bytes, draw: u64) -> Bytes {
    match kind {
        FaultKind::TruncatedJson => body.slice(..body.len() / 2),
        FaultKind::MalformedJson => malformed(&body, draw),
        FaultKind::Null { at: None } => Bytes::from_static(b"null"),
        FaultKind::Null { at: Some(pointer) } => null_at(&body, pointer).unwrap_or(body),
        _ => body,
    }
}

fn malformed(body: &[u8], draw: u64) -> Bytes {
    const PAGE: &[u8] = b"<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>";
    let whole = body.strip_suffix(b"}").or(body.strip_suffix(b"]")).unwrap_or(body);
    match draw % 3 {
        0 => [whole, b",]"].concat().into(),
        1 => Bytes::from_static(PAGE),
        _ => [b"{\"value\": NaN, ", body].concat().into(),
    }
}

/// The body with `null` in that place; none when there is no such place.
fn null_at(body: &[u8], pointer: &str) -> Option<Bytes> {
    let mut value: Value = serde_json::from_slice(body).ok()?;
    *value.pointer_mut(pointer)? = Value::Null;
    serde_json::to_vec(&value).ok().map(Bytes::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_malformed_is_never_json() {
        for text in ["{\"a\":1}", "[]", "null", "", "[{}]"] {
            for draw in 0..3 {
                let broken = malformed(text.as_bytes(), draw);
                assert!(serde_json::from_slice::<Value>(&broken).is_err(), "{text} {draw}");
            }
        }
    }

    #[test]
    fn null_stands_where_it_is_wanted() {
        let fault = |at: &str| FaultKind::Null { at: Some(at.to_owned()) };
        let text = Bytes::from_static(b"{\"a\":{\"b\":1}}");
        assert_eq!(body(&fault("/a"), text.clone(), 0), "{\"a\":null}");
        assert_eq!(body(&fault("/c"), text.clone(), 0), text);
        assert_eq!(body(&FaultKind::Null { at: None }, text, 0), "null");
    }
}
