//! TLS: rustls with the ring provider, given explicitly, so that nothing depends on a process-wide choice.

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use std::sync::Arc;

/// The configuration for all connections: the platform's certificates plus `extra` ones.
///
/// Where the platform has none (a container without certificates) or cannot be asked (Android without its Java side),
/// Mozilla's list, which is built in, is used instead.
pub(crate) fn configuration(extra: &[CertificateDer<'static>]) -> Result<ClientConfig, rustls::Error> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let verifier = match platform_verifier(extra, &provider) {
        Some(verifier) => verifier,
        None => built_in_verifier(extra, &provider)?,
    };
    Ok(ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth())
}

/// Reads the certificates of a PEM text.
pub(crate) fn certificates(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, String> {
    let found: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    match found {
        Ok(list) if list.is_empty() => Err("holds no certificate".to_owned()),
        Ok(list) => Ok(list),
        Err(error) => Err(format!("is not a PEM text: {error}")),
    }
}

#[cfg(not(target_os = "android"))]
fn platform_verifier(
    extra: &[CertificateDer<'static>],
    provider: &Arc<CryptoProvider>,
) -> Option<Arc<dyn ServerCertVerifier>> {
    let extra = extra.iter().cloned();
    match rustls_platform_verifier::Verifier::new_with_extra_roots(extra, provider.clone()) {
        Ok(verifier) => Some(Arc::new(verifier)),
        Err(error) => {
            tracing::debug!(%error, "the platform has no root certificates, the built-in ones are used");
            None
        }
    }
}

#[cfg(target_os = "android")]
fn platform_verifier(_: &[CertificateDer<'static>], _: &Arc<CryptoProvider>) -> Option<Arc<dyn ServerCertVerifier>> {
    None
}

fn built_in_verifier(
    extra: &[CertificateDer<'static>],
    provider: &Arc<CryptoProvider>,
) -> Result<Arc<dyn ServerCertVerifier>, rustls::Error> {
    let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
    for certificate in extra {
        roots.add(certificate.clone())?;
    }
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider.clone())
        .build()
        .map_err(|error| rustls::Error::General(error.to_string()))?;
    Ok(verifier)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_configuration_can_be_made_with_either_list() {
        assert!(configuration(&[]).is_ok());
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        assert!(built_in_verifier(&[], &provider).is_ok());
    }

    #[test]
    fn a_text_without_certificates_is_refused() {
        assert!(certificates(b"").is_err());
        assert!(certificates(b"-----BEGIN CERTIFICATE-----\n*\n-----END CERTIFICATE-----").is_err());
    }
}
