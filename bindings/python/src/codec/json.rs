//! A position in a JSON text, and the steps that are plain: names that are expected, texts without escapes, whole numbers.
//! Everything else is read by `jiter`.

use jiter::{Jiter, Peek};

use super::decode::Stop;

/// A position in a text.
#[derive(Clone, Copy)]
pub struct Json<'j> {
    text: &'j [u8],
    at: usize,
    /// Something was passed over that nobody has looked at as text.
    unread: bool,
}

/// A text.
pub enum Text<'j> {
    /// Between its quotation marks, as it stands there.
    Plain(&'j [u8]),
    /// With escapes, resolved.
    Escaped(String),
}

impl<'j> Json<'j> {
    pub fn new(text: &'j [u8]) -> Self {
        Self { text, at: 0, unread: false }
    }

    /// How far it is.
    pub fn at(&self) -> usize {
        self.at
    }

    /// From there to here.
    pub fn since(&self, start: usize) -> &'j [u8] {
        &self.text[start..self.at]
    }

    /// The first byte of what comes next.
    pub fn peek(&mut self) -> Result<u8, Stop> {
        while let Some(byte) = self.text.get(self.at) {
            if !matches!(byte, b' ' | b'\n' | b'\r' | b'\t') {
                return Ok(*byte);
            }
            self.at += 1;
        }
        Err(Stop::NotPlain)
    }

    /// Steps over a byte that was seen.
    pub fn step(&mut self) {
        self.at += 1;
    }

    /// Whether an object or list that was opened has a first item.
    pub fn first(&mut self, close: u8) -> Result<bool, Stop> {
        self.step();
        let more = self.peek()? != close;
        if !more {
            self.step();
        }
        Ok(more)
    }

    /// Whether another item follows in an object or list.
    pub fn next(&mut self, close: u8) -> Result<bool, Stop> {
        let byte = self.peek()?;
        self.step();
        if byte == b',' {
            // A name or value has to follow.
            return if self.peek()? == close { Err(Stop::NotPlain) } else { Ok(true) };
        }
        if byte == close { Ok(false) } else { Err(Stop::NotPlain) }
    }

    /// Steps over a name with its colon when it is this one: `"chatId":`.
    pub fn is_key(&mut self, key: &str) -> bool {
        let is = self.text[self.at..].starts_with(key.as_bytes());
        if is {
            self.at += key.len();
        }
        is
    }

    /// A name, as it stands there, and its colon.
    pub fn key(&mut self) -> Result<&'j [u8], Stop> {
        if self.peek()? != b'"' {
            return Err(Stop::NotPlain);
        }
        let Text::Plain(key) = self.string()? else { return Err(Stop::NotPlain) };
        if self.peek()? != b':' {
            return Err(Stop::NotPlain);
        }
        self.step();
        self.unread |= !key.is_ascii();
        Ok(key)
    }

    /// A text, at its quotation mark. Whether it is UTF-8 is left to who makes something of it.
    pub fn string(&mut self) -> Result<Text<'j>, Stop> {
        const EACH: u64 = 0x0101_0101_0101_0101;
        const HIGH: u64 = 0x8080_8080_8080_8080;
        let start = self.at + 1;
        let mut end = start;
        // Eight bytes at a time until one is a quotation mark, a backslash or a character of control.
        while let Some(eight) = self.text.get(end..).and_then(<[u8]>::first_chunk) {
            let eight = u64::from_le_bytes(*eight);
            let is_zero = |bytes: u64| bytes.wrapping_sub(EACH) & !bytes & HIGH;
            let control = eight.wrapping_sub(EACH * 0x20) & !eight & HIGH;
            let found =
                is_zero(eight ^ (EACH * u64::from(b'"'))) | is_zero(eight ^ (EACH * u64::from(b'\\'))) | control;
            if found != 0 {
                end += found.trailing_zeros() as usize / 8;
                break;
            }
            end += 8;
        }
        loop {
            match self.text.get(end) {
                Some(b'"') => break,
                Some(b'\\') => return self.escaped(),
                Some(byte) if *byte >= 0x20 => end += 1,
                _ => return Err(Stop::NotPlain),
            }
        }
        self.at = end + 1;
        Ok(Text::Plain(&self.text[start..end]))
    }

    #[cold]
    fn escaped(&mut self) -> Result<Text<'j>, Stop> {
        self.by_jiter(|json| Ok(Text::Escaped(json.next_str()?.to_owned())))
    }

    /// A whole number of 64 bits in the form that it mostly has.
    pub fn integer(&mut self) -> Result<i64, Stop> {
        let digits = &self.text[self.at..];
        let (digits, negative) = digits.strip_prefix(b"-").map_or((digits, false), |digits| (digits, true));
        let count = digits.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let more = matches!(digits.get(count), Some(b'.' | b'e' | b'E'));
        // Nineteen digits may not fit; a zero in front is either the number or wrong.
        if count == 0 || count > 18 || more || (digits[0] == b'0' && (count > 1 || negative)) {
            return if more || count <= 18 { Err(Stop::NotPlain) } else { self.long_integer() };
        }
        let number = digits[..count].iter().fold(0, |number, digit| number * 10 + i64::from(digit - b'0'));
        self.at += count + usize::from(negative);
        Ok(if negative { -number } else { number })
    }

    #[cold]
    fn long_integer(&mut self) -> Result<i64, Stop> {
        let digits = self.number()?;
        std::str::from_utf8(digits).ok().and_then(|digits| digits.parse().ok()).ok_or(Stop::NotPlain)
    }

    /// A number as it stands there.
    pub fn number(&mut self) -> Result<&'j [u8], Stop> {
        let start = self.at;
        self.by_jiter(|json| Ok(json.next_number_bytes().map(|_| ())?))?;
        Ok(self.since(start))
    }

    /// Steps over a word that was told by its first letter.
    pub fn word(&mut self, word: &str) -> Result<(), Stop> {
        if self.is_key(word) { Ok(()) } else { Err(Stop::NotPlain) }
    }

    /// Passes over a value.
    pub fn skip(&mut self) -> Result<(), Stop> {
        self.unread = true;
        self.by_jiter(|json| Ok(json.next_skip()?))
    }

    /// Reads a value of any form.
    pub fn any<T>(&mut self, read: impl FnOnce(&mut Jiter<'j>, Peek) -> Result<T, Stop>) -> Result<T, Stop> {
        self.by_jiter(|json| {
            let peek = json.peek()?;
            read(json, peek)
        })
    }

    fn by_jiter<T>(&mut self, read: impl FnOnce(&mut Jiter<'j>) -> Result<T, Stop>) -> Result<T, Stop> {
        let mut json = Jiter::new(&self.text[self.at..]);
        let value = read(&mut json)?;
        self.at += json.current_index();
        Ok(value)
    }

    /// That nothing but blanks follows, and that what was passed over is text at all.
    pub fn finish(mut self) -> Result<(), Stop> {
        let ended = self.peek().is_err();
        let is_text = !self.unread || std::str::from_utf8(self.text).is_ok();
        if ended && is_text { Ok(()) } else { Err(Stop::NotPlain) }
    }
}
