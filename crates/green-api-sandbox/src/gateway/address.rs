//! Addresses: `/waInstance{idInstance}/{method}/{apiTokenInstance}`, and what follows.

/// The parts of an address, as they were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    /// Number of the instance.
    pub instance: &'a str,
    /// Name of the method in any case.
    pub method: &'a str,
    /// Access token; empty when it is missing.
    pub token: &'a str,
    /// What follows the token.
    pub rest: Option<&'a str>,
}

impl<'a> Address<'a> {
    /// Reads a path; none when it is no address of a method. A slash after `waInstance` is a known slip.
    pub fn read(path: &'a str) -> Option<Self> {
        const START: &str = "/waInstance";
        let head = path.get(..START.len())?;
        if !head.eq_ignore_ascii_case(START) {
            return None;
        }
        let rest = &path[START.len()..];
        let mut parts = rest.strip_prefix('/').unwrap_or(rest).split('/');
        let (instance, method) = (parts.next()?, parts.next()?);
        let token = parts.next().unwrap_or_default();
        let rest = parts.next().filter(|rest| !rest.is_empty());
        // More than the longest address is none.
        parts.all(str::is_empty).then_some(Self { instance, method, token, rest })
    }

    /// The number, when it is one of 1 to 10 digits.
    pub fn number(&self) -> Option<u64> {
        let digits = (1..=10).contains(&self.instance.len()) && self.instance.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| self.instance.parse().ok()).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_with_and_without_the_stray_slash() {
        let address = Address::read("/waInstance1101000001/sendMessage/abc").unwrap();
        assert_eq!(
            (address.number(), address.method, address.token, address.rest),
            (Some(1_101_000_001), "sendMessage", "abc", None)
        );
        assert_eq!(Address::read("/waInstance/1101000001/sendMessage/abc"), Some(address));
        assert_eq!(Address::read("/waInstance1/deleteNotification/abc/7").unwrap().rest, Some("7"));
        assert_eq!(Address::read("/waInstance12345678901/qr/abc").unwrap().number(), None);
        assert_eq!(Address::read("/waInstance1/a/b/c/d"), None);
        assert_eq!(Address::read("/waInst€nce1/a"), None);
    }
}
