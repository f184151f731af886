//! The access token: the only credential, and part of every address.

use std::fmt;
use std::sync::Arc;

/// What stands in a text where the token was.
const MASK: &str = "***";

/// A cut-off text that ends with this much of the token loses that end too.
const SHORTEST_PART: usize = 6;

/// The access token. It has no `Display`, and its `Debug` shows nothing.
#[derive(Clone)]
pub(crate) struct Token(Arc<str>);

impl Token {
    /// Takes a token that can stand in an address as it is.
    pub(crate) fn parse(text: &str) -> Result<Self, &'static str> {
        let text = text.trim();
        if text.is_empty() {
            return Err("apiTokenInstance is empty");
        }
        // Characters that neither addresses nor JSON ever write in another way: `redact` has one spelling to search for.
        let fits = |b: u8| b.is_ascii_alphanumeric() || b"-._~:".contains(&b);
        if !text.bytes().all(fits) {
            return Err("apiTokenInstance has a character that a token cannot have");
        }
        Ok(Self(text.into()))
    }

    /// The token itself, for the address only.
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }

    /// Whether the text contains the token, in any case of letters.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        text.to_ascii_lowercase().contains(&self.0.to_ascii_lowercase())
    }

    /// The text without the token, in any case of letters, and without a beginning of it where the text was cut off.
    pub(crate) fn redact(&self, text: &str) -> String {
        // ASCII lower case keeps every offset.
        let haystack = text.to_ascii_lowercase();
        let needle = self.0.to_ascii_lowercase();
        let mut clean = String::with_capacity(text.len());
        let mut rest = 0;
        while let Some(found) = haystack[rest..].find(&needle) {
            clean.push_str(&text[rest..rest + found]);
            clean.push_str(MASK);
            rest += found + needle.len();
        }
        clean.push_str(&text[rest..]);
        for length in (SHORTEST_PART..needle.len()).rev() {
            if clean.to_ascii_lowercase().ends_with(&needle[..length]) {
                clean.truncate(clean.len() - length);
                clean.push_str(MASK);
                break;
            }
        }
        clean
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MASK)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token() -> Token {
        Token::parse("d75b3a66374942c5b3c019c698abc2067e151558acbd412345").unwrap()
    }

    #[test]
    fn the_token_is_taken_out_wherever_it_stands() {
        let token = token();
        let upper = token.expose().to_uppercase();
        let text = format!("/waInstance1/getSettings/{}, again {upper} é {0}", token.expose());
        assert_eq!(token.redact(&text), "/waInstance1/getSettings/***, again *** é ***");
        assert_eq!(token.redact("nothing"), "nothing");
    }

    #[test]
    fn a_text_that_was_cut_inside_the_token_does_not_show_its_beginning() {
        let token = token();
        let cut = format!("path: /{}", &token.expose()[..20]);
        assert_eq!(token.redact(&cut), "path: /***");
    }

    #[test]
    fn tokens_that_cannot_stand_in_an_address_are_refused() {
        for text in ["", "  ", "a/b", "a b", "a%20b", "тест", "a\"b", "a?b", "a#b", "a+b", "a=b"] {
            assert!(Token::parse(text).is_err(), "{text:?}");
        }
        assert_eq!(Token::parse(" abc\n").unwrap().expose(), "abc");
    }
}
