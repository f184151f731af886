//! Values of flags that stand in files or on standard input.

use std::{fs, io};

use crate::failure::Failure;

/// Reads values; standard input only once.
#[derive(Default)]
pub struct Reader {
    used: bool,
}

impl Reader {
    /// The value itself, or what `@FILE` and `@-` stand for, without the last line's end.
    pub fn read(&mut self, value: &str) -> Result<String, Failure> {
        let Some(source) = value.strip_prefix('@') else { return Ok(value.to_owned()) };
        if source.starts_with('@') {
            return Ok(source.to_owned());
        }
        let text = if source == "-" { self.standard_input() } else { fs::read_to_string(source) };
        let mut text = text.map_err(|error| Failure::usage(format!("{value}: {error}")))?;
        for end in ['\n', '\r'] {
            if text.ends_with(end) {
                text.pop();
            }
        }
        Ok(text)
    }

    fn standard_input(&mut self) -> io::Result<String> {
        if std::mem::replace(&mut self.used, true) {
            return Err(io::Error::other("standard input was read already, for another flag"));
        }
        io::read_to_string(io::stdin())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_for_themselves_or_for_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("text");
        fs::write(&file, "Hello\nworld\r\n").unwrap();
        let mut reader = Reader::default();
        assert_eq!(reader.read("Hello").unwrap(), "Hello");
        assert_eq!(reader.read("@@Hello").unwrap(), "@Hello");
        assert_eq!(reader.read(&format!("@{}", file.display())).unwrap(), "Hello\nworld");
        let missing = format!("@{}", folder.path().join("missing").display());
        assert!(reader.read(&missing).unwrap_err().to_string().contains("missing"));
    }
}
