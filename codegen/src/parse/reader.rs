//! Reads the keywords of one mapping and refuses those that nobody asked for.

use std::cell::RefCell;

use crate::{
    error::{Result, SpecError},
    ir::Lines,
    source::{Map, Node, escape},
};

/// The keywords of one mapping.
pub struct Reader<'a> {
    node: &'a Node,
    members: &'a Map,
    pointer: String,
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Reader<'a> {
    pub fn new(node: &'a Node, pointer: impl Into<String>) -> Result<Self> {
        let pointer = pointer.into();
        let members = node.map(&pointer)?;
        Ok(Self { node, members, pointer, asked: RefCell::default() })
    }

    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// Pointer of a keyword's value.
    pub fn place(&self, keyword: &str) -> String {
        format!("{}/{}", self.pointer, escape(keyword))
    }

    pub fn invalid(&self, message: impl Into<String>) -> SpecError {
        self.node.invalid(&self.pointer, message)
    }

    /// An error at the value of a keyword, when it is there.
    pub fn invalid_at(&self, keyword: &str, message: impl Into<String>) -> SpecError {
        match self.members.get(keyword) {
            Some(node) => node.invalid(&self.place(keyword), message),
            None => self.invalid(message),
        }
    }

    /// Whether a keyword is there; unlike [`Self::optional`] it does not count as read.
    pub fn has(&self, keyword: &str) -> bool {
        self.members.contains_key(keyword)
    }

    pub fn optional(&self, keyword: &'static str) -> Option<&'a Node> {
        self.asked.borrow_mut().push(keyword);
        self.members.get(keyword)
    }

    pub fn required(&self, keyword: &'static str) -> Result<&'a Node> {
        self.optional(keyword).ok_or_else(|| self.invalid(format!("`{keyword}` is missing; add it")))
    }

    pub fn text(&self, keyword: &'static str) -> Result<String> {
        Ok(self.required(keyword)?.text(&self.place(keyword))?.to_owned())
    }

    pub fn optional_text(&self, keyword: &'static str) -> Result<Option<String>> {
        self.optional(keyword).map(|node| Ok(node.text(&self.place(keyword))?.to_owned())).transpose()
    }

    /// A description: it becomes documentation, so it says something.
    pub fn description(&self) -> Result<String> {
        let text = self.text("description")?;
        if text.trim().is_empty() {
            return Err(self.invalid_at("description", "`description` is empty; say what it is"));
        }
        Ok(text)
    }

    pub fn flag(&self, keyword: &'static str) -> Result<bool> {
        self.optional(keyword).map_or(Ok(false), |node| node.boolean(&self.place(keyword)))
    }

    pub fn optional_number(&self, keyword: &'static str) -> Result<Option<f64>> {
        self.optional(keyword).map(|node| node.number(&self.place(keyword))).transpose()
    }

    /// A count: a whole number from 0.
    pub fn optional_count(&self, keyword: &'static str) -> Result<Option<u64>> {
        let Some(node) = self.optional(keyword) else { return Ok(None) };
        let place = self.place(keyword);
        let count = u64::try_from(node.integer(&place)?)
            .map_err(|_| node.invalid(&place, format!("`{keyword}` must not be negative; write a count")))?;
        Ok(Some(count))
    }

    pub fn texts(&self, keyword: &'static str) -> Result<Vec<String>> {
        self.optional(keyword).map_or(Ok(Vec::new()), |node| node.texts(&self.place(keyword)))
    }

    /// `x-manual`: a list of `[first, last]`.
    pub fn manual(&self) -> Result<Vec<Lines>> {
        let Some(node) = self.optional("x-manual") else { return Ok(Vec::new()) };
        let place = self.place("x-manual");
        let form = || node.invalid(&place, "write line numbers as a list of [first, last]");
        let range = |item: &Node| {
            let [first, last] = item.list(&place)? else { return Err(form()) };
            let line = |node: &Node| u32::try_from(node.integer(&place)?).map_err(|_| form());
            let (first, last) = (line(first)?, line(last)?);
            if first == 0 || first > last { Err(form()) } else { Ok((first, last)) }
        };
        node.list(&place)?.iter().map(range).collect()
    }

    /// Refuses every keyword that was not asked for.
    pub fn finish(self) -> Result<()> {
        self.refuse_unknown()
    }

    /// As [`Self::finish`], where the reader is only borrowed.
    pub fn refuse_unknown(&self) -> Result<()> {
        let asked = self.asked.borrow();
        for (keyword, value) in self.members {
            if !asked.contains(&keyword.as_str()) {
                let mut known: Vec<_> = asked.iter().copied().collect();
                known.sort_unstable();
                known.dedup();
                let message = format!(
                    "`{keyword}` is not in the subset of OpenAPI 3.1 that is read here; remove it, or teach it to codegen/src/parse \
                     (known here: {})",
                    known.join(", ")
                );
                return Err(value.invalid(&self.place(keyword), message));
            }
        }
        Ok(())
    }
}
