//! What is shown of the exchange: who says what to whom, in columns.

use std::{
    io::{self, Write},
    time::Instant,
};

/// The direction of what happens.
#[derive(Clone, Copy)]
pub enum Arrow {
    /// To the gateway.
    To,
    /// From the gateway.
    From,
    /// Neither.
    None,
}

/// Writes lines of equal form.
pub struct Transcript<W> {
    output: W,
    colour: bool,
    started: Instant,
}

const BOLD: &str = "1";
const DIM: &str = "2";
const GREEN: &str = "32";
const CYAN: &str = "36";

impl<W: Write> Transcript<W> {
    /// Writes to `output`, in colour when it is a terminal.
    pub fn new(output: W, colour: bool) -> Self {
        Self { output, colour, started: Instant::now() }
    }

    /// The beginning of a part.
    pub fn title(&mut self, text: &str) -> io::Result<()> {
        let text = self.paint(BOLD, text);
        writeln!(self.output, "\n{text}")?;
        self.output.flush()
    }

    /// Something that somebody says or does.
    pub fn line(&mut self, who: &str, arrow: Arrow, what: &str) -> io::Result<()> {
        let time = self.paint(DIM, &format!("{:6.2} s", self.seconds()));
        let who = self.paint(BOLD, &format!("{who:<8}"));
        let arrow = match arrow {
            Arrow::To => self.paint(CYAN, "──► gateway"),
            Arrow::From => self.paint(GREEN, "◄── gateway"),
            Arrow::None => "           ".to_owned(),
        };
        writeln!(self.output, "{time}  {who} {arrow}  {what}")?;
        self.output.flush()
    }

    /// The last line.
    pub fn summary(&mut self, text: &str) -> io::Result<()> {
        let text = self.paint(GREEN, &format!("Done in {:.1} s: {text}", self.seconds()));
        writeln!(self.output, "\n{text}")?;
        self.output.flush()
    }

    fn seconds(&self) -> f64 {
        self.started.elapsed().as_secs_f64()
    }

    fn paint(&self, colour: &str, text: &str) -> String {
        if self.colour { format!("\u{1b}[{colour}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(colour: bool) -> String {
        let mut output = Vec::new();
        let mut transcript = Transcript::new(&mut output, colour);
        transcript.line("program", Arrow::To, "asks").unwrap();
        transcript.line("you", Arrow::None, "wait").unwrap();
        String::from_utf8(output).unwrap()
    }

    #[test]
    fn columns_are_aligned() {
        let text = written(false);
        let columns: Vec<_> = text.lines().zip(["asks", "wait"]).map(|(line, word)| line.find(word)).collect();
        let characters: Vec<_> = text.lines().map(|line| line.chars().count()).collect();
        assert!(columns.iter().all(Option::is_some), "{text}");
        assert_eq!(characters[0], characters[1], "{text}");
    }

    #[test]
    fn there_is_colour_only_when_it_is_wanted() {
        assert!(written(true).contains('\u{1b}'));
        assert!(!written(false).contains('\u{1b}'));
    }
}
