//! Lines of bytes, in bounded memory.

use std::io::{self, BufRead, BufReader, Read};

/// A longer line is not kept. The service's own bodies are at most some 100 kB, thumbnails included.
const LONGEST: usize = 64 << 20;

/// What is said of such a line.
pub const TOO_LONG: &str = "the line is longer than 64 MiB";

/// A line without its end.
pub enum Line<'a> {
    Bytes(&'a [u8]),
    /// Longer than what is kept; it was skipped.
    TooLong,
}

/// Reads line by line; nothing is asked of the bytes.
pub struct Lines<R> {
    reader: BufReader<R>,
    line: Vec<u8>,
    longest: usize,
}

impl<R: Read> Lines<R> {
    pub fn new(reader: BufReader<R>) -> Self {
        Self { reader, line: Vec::new(), longest: LONGEST }
    }

    /// The next line.
    pub fn next(&mut self) -> io::Result<Option<Line<'_>>> {
        self.line.clear();
        let (mut kept, mut read) = (true, false);
        loop {
            let buffered = match self.reader.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                filled => filled?,
            };
            if buffered.is_empty() {
                return Ok(read.then(|| self.line(kept)));
            }
            read = true;
            let end = memchr::memchr(b'\n', buffered);
            let part = &buffered[..end.unwrap_or(buffered.len())];
            if kept && self.line.len() + part.len() <= self.longest {
                self.line.extend_from_slice(part);
            } else {
                kept = false;
                self.line = Vec::new();
            }
            let used = part.len() + usize::from(end.is_some());
            self.reader.consume(used);
            if end.is_some() {
                return Ok(Some(self.line(kept)));
            }
        }
    }

    fn line(&self, kept: bool) -> Line<'_> {
        if kept { Line::Bytes(&self.line) } else { Line::TooLong }
    }

    /// Whether the next line has to be waited for: what was written should be seen by then.
    pub fn would_wait(&self) -> bool {
        memchr::memchr(b'\n', self.reader.buffer()).is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str, capacity: usize, longest: usize) -> Vec<Option<String>> {
        let mut lines =
            Lines { reader: BufReader::with_capacity(capacity, text.as_bytes()), line: Vec::new(), longest };
        let mut found = Vec::new();
        while let Some(line) = lines.next().unwrap() {
            found.push(match line {
                Line::Bytes(bytes) => Some(String::from_utf8(bytes.to_vec()).unwrap()),
                Line::TooLong => None,
            });
        }
        found
    }

    #[test]
    fn every_line_counts_empty_ones_and_an_unfinished_last_one_too() {
        for capacity in 1..9 {
            let expected = ["a", "", "bcd", "e"].map(|line| Some(line.to_owned()));
            assert_eq!(all("a\n\nbcd\ne", capacity, 9), expected);
        }
        assert_eq!(all("a\n", 3, 9), [Some("a".to_owned())]);
        assert!(all("", 3, 9).is_empty());
    }

    #[test]
    fn a_line_that_is_too_long_is_skipped_and_the_next_one_is_read() {
        for capacity in 1..9 {
            assert_eq!(all("abcd\nabc\n", capacity, 3), [None, Some("abc".to_owned())]);
        }
    }
}
