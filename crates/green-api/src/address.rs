//! Addresses: `{host}/waInstance{id}/{method}/{token}[/{suffix}][?query]`.

use crate::error::Error;
use crate::token::Token;
use reqwest::Url;
use std::borrow::Cow;
use std::net::IpAddr;

/// Address of a host, checked once, without a slash at its end.
#[derive(Debug, Clone)]
pub(crate) struct Base(Url);

impl Base {
    /// Takes an `http` or `https` address; a path is kept, anything behind it is refused.
    pub(crate) fn parse(name: &str, text: &str) -> Result<Self, Error> {
        let wrong = |reason: &str| Error::configuration(format!("{name} {reason}"));
        let mut url = Url::parse(text.trim()).map_err(|e| wrong(&format!("is not an address: {e}")))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(wrong("must start with http:// or https://"));
        }
        if url.host_str().is_none_or(str::is_empty) {
            return Err(wrong("has no host"));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(wrong("must not hold credentials"));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(wrong("must end after its path"));
        }
        let path = url.path().trim_end_matches('/').to_owned();
        url.set_path(&path);
        Ok(Self(url))
    }

    /// Whether this is the machine itself: then no proxy is asked.
    pub(crate) fn is_loopback(&self) -> bool {
        let host = self.0.host_str().unwrap_or_default();
        let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
        host == "localhost" || address.is_ok_and(|address| address.is_loopback())
    }

    /// Whether requests travel readable for everyone on the way.
    pub(crate) fn is_plain(&self) -> bool {
        self.0.scheme() == "http"
    }

    /// The address as text. It holds no token.
    pub(crate) fn as_str(&self) -> &str {
        self.0.as_str().trim_end_matches('/')
    }

    /// Address of one call. **It contains the token**: it goes to the HTTP client and nowhere else.
    pub(crate) fn call(
        &self,
        instance: i64,
        method: &str,
        token: &Token,
        suffix: Option<&str>,
        query: &[(Cow<'static, str>, String)],
    ) -> Url {
        let mut url = self.0.clone();
        // Addresses with a host always have path segments.
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().push(&format!("waInstance{instance}")).push(method).push(token.expose());
            if let Some(suffix) = suffix {
                segments.push(suffix);
            }
        }
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        url
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_put_together_as_the_documentation_says() {
        let token = Token::parse("abc").unwrap();
        let query = [("receiveTimeout".into(), "5".to_owned())];
        for (base, address) in [
            ("https://api.green-api.com", "https://api.green-api.com/waInstance1101/m/abc/7?receiveTimeout=5"),
            ("http://127.0.0.1:8080/", "http://127.0.0.1:8080/waInstance1101/m/abc/7?receiveTimeout=5"),
            ("https://h/gateway/", "https://h/gateway/waInstance1101/m/abc/7?receiveTimeout=5"),
        ] {
            let base = Base::parse("api_url", base).unwrap();
            assert_eq!(base.call(1101, "m", &token, Some("7"), &query).as_str(), address);
        }
        let base = Base::parse("api_url", "https://h").unwrap();
        assert_eq!(base.call(1, "m", &token, None, &[]).as_str(), "https://h/waInstance1/m/abc");
        assert_eq!(base.call(1, "m", &token, Some("../x"), &[]).as_str(), "https://h/waInstance1/m/abc/..%2Fx");
    }

    #[test]
    fn addresses_that_are_none_are_refused() {
        for text in ["", "api.green-api.com", "ftp://h", "https://u:p@h", "https://h?x=1", "https://h#x"] {
            assert!(Base::parse("api_url", text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn the_own_machine_is_known() {
        for (text, loopback) in [
            ("http://localhost:1", true),
            ("http://127.0.0.2:1", true),
            ("http://[::1]:1", true),
            ("http://api.green-api.com", false),
        ] {
            assert_eq!(Base::parse("api_url", text).unwrap().is_loopback(), loopback, "{text}");
        }
    }
}
