//! What the generated table is made of.

/// A section of the documentation.
pub struct Section {
    /// `sending`.
    pub name: &'static str,
    /// What it is about.
    pub about: &'static str,
    /// Its methods, in the manual's order.
    pub methods: &'static [Method],
}

/// A method as a command.
pub struct Method {
    /// The API's name, `sendMessage`.
    pub name: &'static str,
    /// The command's name, `send-message`.
    pub command: &'static str,
    /// One line.
    pub about: &'static str,
    /// What the long help says.
    pub details: &'static str,
    /// What it takes.
    pub flags: &'static [Flag],
    /// The file that it sends.
    pub file: Option<FileFlag>,
}

/// A parameter or property as a flag.
pub struct Flag {
    /// Its name on the wire, `chatId`.
    pub name: &'static str,
    /// `chat-id`.
    pub long: &'static str,
    /// What its values are.
    pub takes: Takes,
    /// It cannot be left out.
    pub required: bool,
    /// What it is, in one or more paragraphs.
    pub about: &'static str,
}

/// What the values of a flag are.
pub enum Takes {
    /// Text
    Text,
    /// A number
    Number,
    /// true or false
    Boolean,
    /// One of these, each with what it means
    Choice(&'static [(&'static str, &'static str)]),
    /// JSON
    Json,
    /// An object with this only property, or the text of it
    ObjectOf(&'static str),
    /// Several of these
    List(&'static Takes),
}

/// The flag of a file.
pub struct FileFlag {
    /// What it is.
    pub about: &'static str,
    /// It cannot be left out.
    pub required: bool,
}
