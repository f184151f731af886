//! Code that is written in one line when it fits, and one item a line when it does not.

/// Longest line of a sample.
const WIDTH: usize = 100;

/// A piece of code.
#[derive(Clone, Debug, PartialEq)]
pub enum Layout {
    /// Text that is never broken.
    Text(String),
    /// Text before a piece, `name=` for example.
    Prefixed(String, Box<Layout>),
    /// Items between brackets.
    Group {
        /// The opening bracket with what stands before it.
        open: String,
        /// What is between.
        items: Vec<Layout>,
        /// The closing bracket.
        close: String,
    },
}

/// How a language writes groups.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Spaces of one level.
    pub indent: usize,
    /// Blanks inside the brackets of a line, `{ a: 1 }`; for braces only.
    pub padded: bool,
    /// A comma after the last item of a broken group.
    pub trailing: bool,
}

impl Layout {
    /// Text that is never broken.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Items between brackets.
    pub fn group(open: impl Into<String>, items: Vec<Self>, close: impl Into<String>) -> Self {
        Self::Group { open: open.into(), items, close: close.into() }
    }

    /// This after a text.
    pub fn prefixed(self, prefix: impl Into<String>) -> Self {
        Self::Prefixed(prefix.into(), Box::new(self))
    }

    /// The code; `before` is what stands before it in its line.
    pub fn render(&self, before: &str, after: &str, style: Style) -> String {
        let mut text = before.to_owned();
        self.write(&mut text, after.len(), 0, style);
        text + after
    }

    fn flat(&self, style: Style) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Prefixed(prefix, inner) => format!("{prefix}{}", inner.flat(style)),
            Self::Group { open, items, close } => {
                let items: Vec<_> = items.iter().map(|item| item.flat(style)).collect();
                let pad = if style.padded && open.ends_with('{') && !items.is_empty() { " " } else { "" };
                format!("{open}{pad}{}{pad}{close}", items.join(", "))
            }
        }
    }

    fn write(&self, text: &mut String, after: usize, level: usize, style: Style) {
        match self {
            Self::Text(own) => text.push_str(own),
            Self::Prefixed(prefix, inner) => {
                text.push_str(prefix);
                inner.write(text, after, level, style);
            }
            Self::Group { open, items, close } => {
                let flat = self.flat(style);
                let used = text.chars().rev().take_while(|c| *c != '\n').count();
                if items.is_empty() || used + flat.chars().count() + after <= WIDTH {
                    text.push_str(&flat);
                    return;
                }
                text.push_str(open);
                // A single bracketed item shares the line with its bracket: `f({`.
                if let [item @ Self::Group { .. }] = items.as_slice()
                    && style.padded
                {
                    item.write(text, after + close.len(), level, style);
                    text.push_str(close);
                    return;
                }
                for (index, item) in items.iter().enumerate() {
                    text.push('\n');
                    text.push_str(&" ".repeat(style.indent * (level + 1)));
                    item.write(text, 1, level + 1, style);
                    if style.trailing || index + 1 < items.len() {
                        text.push(',');
                    }
                }
                text.push('\n');
                text.push_str(&" ".repeat(style.indent * level));
                text.push_str(close);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: Style = Style { indent: 2, padded: true, trailing: true };

    fn call(item: &str) -> Layout {
        let object =
            Layout::group("{", vec![Layout::text(item).prefixed("a: "), Layout::text("1").prefixed("b: ")], "}");
        Layout::group("send(", vec![object], ")")
    }

    #[test]
    fn what_fits_stands_in_one_line() {
        assert_eq!(call("x").render("let y = ", ";", STYLE), "let y = send({ a: x, b: 1 });");
    }

    #[test]
    fn what_does_not_fit_has_an_item_a_line() {
        let long = "x".repeat(WIDTH);
        assert_eq!(call(&long).render("", ";", STYLE), format!("send({{\n  a: {long},\n  b: 1,\n}});"));
        let bare = Style { indent: 4, padded: false, trailing: false };
        assert_eq!(
            call(&long).render("", "", bare),
            format!("send(\n    {{\n        a: {long},\n        b: 1\n    }}\n)")
        );
    }
}
