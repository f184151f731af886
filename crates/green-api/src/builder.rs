//! Setting up a client.

use crate::address::Base;
use crate::client::{Client, Shared, Wire};
use crate::error::Error;
use crate::facts;
use crate::options::{Backoff, DEFAULT_CONNECT_TIMEOUT, DEFAULT_RETRIES, DEFAULT_TIMEOUT};
use crate::pacing::Pacing;
use crate::tls;
use crate::token::Token;
use reqwest::redirect;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

const ID_INSTANCE: &str = "GREEN_API_ID_INSTANCE";
const TOKEN_INSTANCE: &str = "GREEN_API_TOKEN_INSTANCE";
const API_URL: &str = "GREEN_API_URL";
const MEDIA_URL: &str = "GREEN_API_MEDIA_URL";

/// Largest number of an instance: ten digits.
const LARGEST_INSTANCE: i64 = 9_999_999_999;

/// Unused connections are closed by us before the service, or something on the way, closes them under a request.
const POOL_IDLE_TIMEOUT: Duration = Duration::from_secs(30);

/// Time between signs of life on a silent connection.
const TCP_KEEPALIVE: Duration = Duration::from_secs(20);

/// Sets up a [`Client`]. Only the credentials have no default.
///
/// ```no_run
/// # fn example() -> Result<(), green_api::Error> {
/// use std::time::Duration;
///
/// let client = green_api::Client::builder()
///     .credentials(1101000001, "d75b3a66374942c5b3c019c698abc2067e151558acbd412345")
///     .timeout(Duration::from_secs(30))
///     .build()?;
/// # Ok(())
/// # }
/// ```
#[must_use]
pub struct ClientBuilder {
    instance: Option<Result<i64, String>>,
    token: Option<String>,
    api_url: Option<String>,
    media_url: Option<String>,
    user_agent: Option<String>,
    connect_timeout: Duration,
    timeout: Duration,
    retries: u32,
    backoff: Backoff,
    paced: bool,
    proxy: Option<String>,
    certificates: Vec<Vec<u8>>,
    wire: Option<Arc<Wire>>,
}

impl ClientBuilder {
    pub(crate) fn new() -> Self {
        Self {
            instance: None,
            token: None,
            api_url: None,
            media_url: None,
            user_agent: None,
            connect_timeout: DEFAULT_CONNECT_TIMEOUT,
            timeout: DEFAULT_TIMEOUT,
            retries: DEFAULT_RETRIES,
            backoff: Backoff::DEFAULT,
            paced: true,
            proxy: None,
            certificates: Vec::new(),
            wire: None,
        }
    }

    /// Number of the instance and its access token, as the console shows them.
    pub fn credentials(self, id_instance: i64, api_token_instance: impl AsRef<str>) -> Self {
        self.id_instance(id_instance).api_token_instance(api_token_instance)
    }

    /// Number of the instance alone, when the token comes from the environment.
    pub fn id_instance(mut self, id_instance: i64) -> Self {
        self.instance = Some(Ok(id_instance));
        self
    }

    /// Access token alone, when the number comes from the environment.
    pub fn api_token_instance(mut self, api_token_instance: impl AsRef<str>) -> Self {
        self.token = Some(api_token_instance.as_ref().to_owned());
        self
    }

    /// Takes what is not set yet from the environment, see [`Client::from_env`].
    pub fn from_env(self) -> Self {
        self.looked_up(|name| std::env::var(name).ok())
    }

    fn looked_up(mut self, lookup: impl Fn(&str) -> Option<String>) -> Self {
        let lookup = |name| lookup(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        self.instance = self.instance.or_else(|| {
            let text = lookup(ID_INSTANCE)?;
            Some(text.parse().map_err(|_| format!("{ID_INSTANCE} is not a number")))
        });
        self.token = self.token.or_else(|| lookup(TOKEN_INSTANCE));
        self.api_url = self.api_url.or_else(|| lookup(API_URL));
        self.media_url = self.media_url.or_else(|| lookup(MEDIA_URL));
        self
    }

    /// Address of the API host, as the console shows it. Default: the universal one.
    pub fn api_url(mut self, url: impl Into<String>) -> Self {
        self.api_url = Some(url.into());
        self
    }

    /// Address of the host for uploads, as the console shows it. Default: the universal one, or `api_url` when that is
    /// on this machine.
    pub fn media_url(mut self, url: impl Into<String>) -> Self {
        self.media_url = Some(url.into());
        self
    }

    /// Put before the client's own name in the `User-Agent` header, for example `my-bot/1.0`.
    pub fn user_agent(mut self, user_agent: impl Into<String>) -> Self {
        self.user_agent = Some(user_agent.into());
        self
    }

    /// How long a connection may take to be made. Default: [`DEFAULT_CONNECT_TIMEOUT`].
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How long one request may take, its answer included. Default: [`DEFAULT_TIMEOUT`], which also tells what is
    /// different for receiving and for files.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How often a call is repeated that may be repeated; 0 switches repeats off. Default: [`DEFAULT_RETRIES`].
    pub fn retries(mut self, retries: u32) -> Self {
        self.retries = retries;
        self
    }

    /// Pause before the first repeat, which doubles each time, and the longest one. Defaults: [`DEFAULT_RETRY_DELAY`](crate::DEFAULT_RETRY_DELAY),
    /// [`DEFAULT_MAX_RETRY_DELAY`](crate::DEFAULT_MAX_RETRY_DELAY).
    pub fn retry_delays(mut self, first: Duration, longest: Duration) -> Self {
        self.backoff = Backoff { base: first, max: longest };
        self
    }

    /// Whether calls wait so that the documented requests per second of each method are not exceeded. Default: on.
    pub fn pacing(mut self, pacing: bool) -> Self {
        self.paced = pacing;
        self
    }

    /// Address of a proxy for all requests. Default: what the system says (`HTTPS_PROXY` and the like), and none for
    /// hosts on this machine.
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.proxy = Some(url.into());
        self
    }

    /// Trusts these certificates too, a PEM text, for example of a company's gateway. Default: those of the system.
    pub fn root_certificates(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.certificates.push(pem.into());
        self
    }

    /// Uses the connections of another client. Setting up a client takes some milliseconds and memory for certificates;
    /// with many instances, set up one and share it. Its connection timeout, proxy, certificates and user agent are used,
    /// those given here are not.
    pub fn share_connections_with(mut self, client: &Client) -> Self {
        self.wire = Some(client.wire().clone());
        self
    }

    /// Sets up the client. Nothing is sent.
    ///
    /// # Errors
    /// Kind `Configuration`, which names what is missing or wrong.
    pub fn build(self) -> Result<Client, Error> {
        let instance = self.instance.clone().transpose().map_err(Error::configuration)?;
        let (instance, token) = match (instance, &self.token) {
            (Some(instance), Some(token)) => (instance, token),
            (instance, token) => return Err(missing(instance.is_none(), token.is_none())),
        };
        if !(1..=LARGEST_INSTANCE).contains(&instance) {
            return Err(Error::configuration("idInstance must have 1 to 10 digits"));
        }
        let token = Token::parse(token).map_err(Error::configuration)?;
        let api = Base::parse("the API address", self.api_url.as_deref().unwrap_or(facts::API_URL))?;
        let media = match &self.media_url {
            Some(url) => Base::parse("the media address", url)?,
            None if api.is_loopback() => api.clone(),
            None => Base::parse("the media address", facts::MEDIA_URL)?,
        };
        if [&api, &media].iter().any(|base| base.is_plain() && !base.is_loopback()) {
            tracing::warn!("a host is addressed without TLS: the token can be read on the way");
        }
        let wire = match &self.wire {
            Some(wire) => wire.clone(),
            None => Arc::new(Wire { http: self.http(&api, &media)?, pacing: Pacing::default() }),
        };
        let Self { timeout, retries, backoff, paced, .. } = self;
        Ok(Client::from_parts(Shared { instance, token, api, media, timeout, retries, backoff, paced, wire }))
    }

    fn http(&self, api: &Base, media: &Base) -> Result<reqwest::Client, Error> {
        let mut certificates = Vec::new();
        for pem in &self.certificates {
            let list = tls::certificates(pem);
            certificates.extend(list.map_err(|e| Error::configuration(format!("the certificate text {e}")))?);
        }
        let tls = tls::configuration(&certificates).map_err(|e| Error::configuration(format!("TLS: {e}")))?;
        let own_name = concat!("green-api-rust/", env!("CARGO_PKG_VERSION"));
        let user_agent = match &self.user_agent {
            Some(first) => format!("{first} {own_name}"),
            None => own_name.to_owned(),
        };
        let mut http = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .user_agent(user_agent)
            .connect_timeout(self.connect_timeout)
            .pool_idle_timeout(POOL_IDLE_TIMEOUT)
            .tcp_nodelay(true)
            // Long polling is silent for a minute: routers on the way must not forget the connection.
            .tcp_keepalive(TCP_KEEPALIVE)
            // A redirect would carry the token, which is in the path, to wherever it points.
            .redirect(redirect::Policy::none())
            .referer(false);
        if let Some(proxy) = &self.proxy {
            let proxy = reqwest::Proxy::all(proxy.as_str())
                .map_err(|_| Error::configuration("the proxy's address is not an address"))?;
            http = http.proxy(proxy);
        } else if api.is_loopback() && media.is_loopback() {
            http = http.no_proxy();
        }
        http.build().map_err(|e| Error::configuration(format!("the HTTP client cannot be set up: {}", e.without_url())))
    }
}

fn missing(instance: bool, token: bool) -> Error {
    let names: Vec<_> = [(instance, "id_instance", ID_INSTANCE), (token, "api_token_instance", TOKEN_INSTANCE)]
        .into_iter()
        .filter(|(missing, ..)| *missing)
        .map(|(_, name, variable)| format!("{name} (environment variable {variable})"))
        .collect();
    Error::configuration(format!(
        "{} missing",
        match names.as_slice() {
            [one] => format!("{one} is"),
            many => format!("{} are", many.join(" and ")),
        }
    ))
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("id_instance", &self.instance)
            .field("api_url", &self.api_url)
            .field("media_url", &self.media_url)
            .field("timeout", &self.timeout)
            .field("retries", &self.retries)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(variables: &[(&str, &str)]) -> Result<Client, Error> {
        let lookup = |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, v)| (*v).to_owned());
        ClientBuilder::new().looked_up(lookup).build()
    }

    #[test]
    fn the_environment_is_enough() {
        let client = from(&[
            (ID_INSTANCE, " 1101000001 "),
            (TOKEN_INSTANCE, "abc\n"),
            (API_URL, "http://127.0.0.1:8080/"),
            (MEDIA_URL, "http://127.0.0.1:8081"),
        ])
        .unwrap();
        assert_eq!(client.id_instance(), 1_101_000_001);
        assert_eq!(client.api_url(), "http://127.0.0.1:8080");
        assert_eq!(client.media_url(), "http://127.0.0.1:8081");
    }

    #[test]
    fn one_error_names_all_that_is_missing() {
        let error = from(&[]).unwrap_err().to_string();
        assert!(error.contains(ID_INSTANCE) && error.contains(TOKEN_INSTANCE), "{error}");
        let error = from(&[(ID_INSTANCE, "1"), (TOKEN_INSTANCE, "")]).unwrap_err().to_string();
        assert!(!error.contains(ID_INSTANCE) && error.contains(TOKEN_INSTANCE), "{error}");
        let error = from(&[(ID_INSTANCE, "one"), (TOKEN_INSTANCE, "abc")]).unwrap_err().to_string();
        assert!(error.contains("GREEN_API_ID_INSTANCE is not a number"), "{error}");
    }

    #[test]
    fn instance_numbers_have_1_to_10_digits() {
        for (number, fits) in [(0, false), (-1, false), (1, true), (9_999_999_999, true), (10_000_000_000, false)] {
            assert_eq!(Client::new(number, "abc").is_ok(), fits, "{number}");
        }
    }

    #[test]
    fn uploads_to_a_local_gateway_stay_local() {
        let client = Client::builder().credentials(1, "abc").api_url("http://localhost:1").build().unwrap();
        assert_eq!(client.media_url(), "http://localhost:1");
        let client = Client::builder().credentials(1, "abc").api_url("https://7103.api.greenapi.com").build().unwrap();
        assert_eq!(client.media_url(), facts::MEDIA_URL);
    }

    #[test]
    fn clients_can_share_connections() {
        let first = Client::new(1, "abc").unwrap();
        let second = Client::builder().credentials(2, "def").share_connections_with(&first).build().unwrap();
        assert!(Arc::ptr_eq(first.wire(), second.wire()));
    }
}
