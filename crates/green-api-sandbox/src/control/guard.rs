//! Who may use the control interface: this computer, and no web page of somebody else.

use std::net::{IpAddr, SocketAddr};

use hyper::{
    HeaderMap, Method,
    header::{CONTENT_TYPE, HOST, ORIGIN},
};

use super::problem::Problem;

/// Lets a request through or says why not.
pub fn admit(peer: SocketAddr, remote: bool, method: &Method, headers: &HeaderMap) -> Result<(), Problem> {
    if !remote && !peer.ip().to_canonical().is_loopback() {
        return Err(Problem::new(
            403,
            "the control interface is for this computer only",
            "start the sandbox with `remote_control()`",
        ));
    }
    let text = |name| headers.get(name).map(|value: &hyper::header::HeaderValue| value.to_str().unwrap_or_default());
    let host = text(HOST).unwrap_or_default();
    // A page whose name was made to point to this computer sends its own name: an address, or `localhost`, cannot be bought.
    if !remote && !is_loopback(host) {
        return Err(Problem {
            field: Some("Host".to_owned()),
            ..Problem::new(403, "this name is not this computer's", "use 127.0.0.1 or localhost")
        });
    }
    let foreign = text(ORIGIN)
        .is_some_and(|origin| origin.strip_prefix("http://").or(origin.strip_prefix("https://")) != Some(host));
    let cross = headers.get("sec-fetch-site").is_some_and(|site| site != "same-origin" && site != "none");
    if foreign || cross {
        return Err(Problem {
            field: Some("Origin".to_owned()),
            ..Problem::new(
                403,
                "a web page of another origin may not control the sandbox",
                "call it from a program, or from a page of its own",
            )
        });
    }
    let writes = [Method::POST, Method::PUT, Method::PATCH].contains(method);
    let json = text(CONTENT_TYPE)
        .is_some_and(|kind| kind.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json"));
    // Forms of web pages cannot have this type without asking first, and nobody answers that.
    if writes && !json {
        return Err(Problem {
            status: 415,
            ..Problem::field("Content-Type", "only JSON is taken", "send `Content-Type: application/json`")
        });
    }
    Ok(())
}

/// Whether a `Host` names this computer, whatever the port.
fn is_loopback(host: &str) -> bool {
    let name = match host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((name, _)) => name,
        None => host.split(':').next().unwrap_or_default(),
    };
    name.eq_ignore_ascii_case("localhost")
        || name.parse::<IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(peer: &str, remote: bool, method: &Method, headers: &[(&'static str, &'static str)]) -> u16 {
        let headers = headers.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
        admit(peer.parse().unwrap(), remote, method, &headers).err().map_or(200, |problem| problem.status)
    }

    #[test]
    fn this_computer_is_let_through_and_others_are_not() {
        let host = ("host", "127.0.0.1:4000");
        assert_eq!(asked("127.0.0.1:9", false, &Method::GET, &[host]), 200);
        assert_eq!(asked("[::ffff:127.0.0.1]:9", false, &Method::GET, &[("host", "[::1]:4000")]), 200);
        assert_eq!(asked("192.168.1.7:9", false, &Method::GET, &[host]), 403);
        assert_eq!(asked("192.168.1.7:9", true, &Method::GET, &[("host", "sandbox:4000")]), 200);
        assert_eq!(asked("127.0.0.1:9", false, &Method::GET, &[("host", "evil.example")]), 403);
        assert_eq!(asked("127.0.0.1:9", false, &Method::GET, &[]), 403);
    }

    #[test]
    fn pages_of_other_origins_are_not_let_through() {
        let (host, json) = (("host", "localhost:4000"), ("content-type", "application/json"));
        assert_eq!(asked("127.0.0.1:9", false, &Method::POST, &[host, json, ("origin", "http://localhost:4000")]), 200);
        assert_eq!(asked("127.0.0.1:9", false, &Method::POST, &[host, json, ("origin", "http://localhost:3000")]), 403);
        assert_eq!(asked("127.0.0.1:9", false, &Method::POST, &[host, json, ("origin", "null")]), 403);
        assert_eq!(asked("127.0.0.1:9", false, &Method::GET, &[host, ("sec-fetch-site", "cross-site")]), 403);
        assert_eq!(asked("127.0.0.1:9", true, &Method::POST, &[host, json, ("origin", "https://evil.example")]), 403);
        assert_eq!(asked("127.0.0.1:9", false, &Method::POST, &[host, ("content-type", "text/plain")]), 415);
        assert_eq!(asked("127.0.0.1:9", false, &Method::PUT, &[host]), 415);
    }
}
