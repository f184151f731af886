//! All files as one document: path items are put where they are referred to, everything else becomes a component.

use std::{
    collections::{BTreeMap, HashMap},
    path::{Path, PathBuf},
};

use super::{
    node::{Map, Node, Value},
    yaml,
};
use crate::error::{Result, SpecError};

/// The bundled specification.
#[derive(Debug)]
pub struct Bundle {
    /// One document; every `$ref` in it is `#/components/<kind>/<name>`.
    pub document: Node,
    /// Files read, relative to the specification's folder.
    pub files: Vec<String>,
}

/// Bundles `directory/openapi.yaml` with everything that it refers to.
pub fn bundle(directory: &Path) -> Result<Bundle> {
    let mut bundler = Bundler { directory, files: BTreeMap::new(), components: BTreeMap::new(), owner: HashMap::new() };
    let root = bundler.file("openapi.yaml")?.clone();
    let mut document = bundler.resolve(&root, "openapi.yaml", "")?;
    bundler.refuse_unused()?;
    let at = document.at.clone();
    if let Value::Map(members) = &mut document.value {
        let kinds = bundler.ordered_components();
        let components = Map::from_iter(kinds.into_iter().map(|(kind, entries)| {
            let value = Value::Map(entries);
            (kind, Node { at: at.clone(), value })
        }));
        members.insert("components".to_owned(), Node { at, value: Value::Map(components) });
    }
    Ok(Bundle { document, files: bundler.files.into_keys().collect() })
}

struct Bundler<'a> {
    directory: &'a Path,
    files: BTreeMap<String, Node>,
    /// `(kind, file, position in the file)` to name and resolved node; the order of the output.
    components: BTreeMap<(String, String, usize), (String, Option<Node>)>,
    /// `(kind, name)` to the file that defines it: names are unique over all files.
    owner: HashMap<(String, String), String>,
}

impl Bundler<'_> {
    fn file(&mut self, file: &str) -> Result<&Node> {
        if !self.files.contains_key(file) {
            let node = yaml::read(self.directory, file)?;
            self.files.insert(file.to_owned(), node);
        }
        Ok(&self.files[file])
    }

    /// A copy of `node` with its references resolved; `pointer` is its place in the bundle, for errors.
    fn resolve(&mut self, node: &Node, file: &str, pointer: &str) -> Result<Node> {
        let value = match &node.value {
            Value::List(items) => {
                let items = items.iter().enumerate();
                Value::List(items.map(|(i, item)| self.resolve(item, file, &format!("{pointer}/{i}"))).collect::<Result<_>>()?)
            }
            Value::Map(members) => {
                if let Some(reference) = members.get("$ref") {
                    return self.reference(node, members, reference, file, pointer);
                }
                let mut resolved = Map::new();
                for (key, value) in members {
                    let place = format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
                    // The values of `mapping` are references without the keyword.
                    let value = match (&value.value, pointer.ends_with("/discriminator/mapping")) {
                        (Value::Text(target), true) => {
                            let target = self.component(value, target, file, &place)?;
                            Node { at: value.at.clone(), value: Value::Text(target) }
                        }
                        _ => self.resolve(value, file, &place)?,
                    };
                    resolved.insert(key.clone(), value);
                }
                Value::Map(resolved)
            }
            scalar => scalar.clone(),
        };
        Ok(Node { at: node.at.clone(), value })
    }

    fn reference(&mut self, node: &Node, members: &Map, reference: &Node, file: &str, pointer: &str) -> Result<Node> {
        let target = reference.text(pointer)?;
        let (target_file, name) = locate(reference, target, file, pointer)?;
        if target_file.starts_with("paths/") || target_file.starts_with("webhooks/") {
            let found = self.definition(reference, &target_file, &name, pointer)?.1;
            return self.resolve(&found, &target_file, pointer);
        }
        let target = self.component(reference, target, file, pointer)?;
        let mut resolved = Map::new();
        resolved.insert("$ref".to_owned(), Node { at: reference.at.clone(), value: Value::Text(target) });
        for (key, value) in members.iter().filter(|(key, _)| *key != "$ref") {
            resolved.insert(key.clone(), self.resolve(value, file, &format!("{pointer}/{key}"))?);
        }
        Ok(Node { at: node.at.clone(), value: Value::Map(resolved) })
    }

    /// Makes the target of a reference a component and gives its address in the bundle.
    fn component(&mut self, from: &Node, target: &str, file: &str, pointer: &str) -> Result<String> {
        let (target_file, name) = locate(from, target, file, pointer)?;
        let kind = component_kind(&target_file).ok_or_else(|| {
            from.invalid(pointer, format!("`{target}` is in none of schemas/, parameters.yaml, responses.yaml, paths/, webhooks/"))
        })?;
        let address = format!("#/components/{kind}/{name}");
        let (position, definition) = self.definition(from, &target_file, &name, pointer)?;
        let owner = self.owner.entry((kind.to_owned(), name.clone())).or_insert_with(|| target_file.clone());
        if *owner != target_file {
            let message = format!("`{name}` is defined in {owner} and in {target_file}; names are unique over all files, rename one");
            return Err(definition.invalid(&address, message));
        }
        let key = (kind.to_owned(), target_file.clone(), position);
        if !self.components.contains_key(&key) {
            self.components.insert(key.clone(), (name.clone(), None));
            let resolved = self.resolve(&definition, &target_file, &address)?;
            self.components.insert(key, (name, Some(resolved)));
        }
        Ok(address)
    }

    fn definition(&mut self, from: &Node, file: &str, name: &str, pointer: &str) -> Result<(usize, Node)> {
        let members = self.file(file)?.map(pointer)?;
        match members.get_full(name) {
            Some((position, _, node)) => Ok((position, node.clone())),
            None => Err(from.invalid(pointer, format!("{file} has no `{name}`; define it there or correct the reference"))),
        }
    }

    /// What nothing refers to is a leftover.
    fn refuse_unused(&self) -> Result<()> {
        for (file, node) in &self.files {
            let Some(kind) = component_kind(file) else { continue };
            for (position, (name, definition)) in node.map(file)?.iter().enumerate() {
                if !self.components.contains_key(&(kind.to_owned(), file.clone(), position)) {
                    let message = format!("nothing refers to `{name}`; refer to it or delete it");
                    return Err(definition.invalid(&format!("#/components/{kind}/{name}"), message));
                }
            }
        }
        Ok(())
    }

    fn ordered_components(&mut self) -> BTreeMap<String, Map> {
        let mut kinds: BTreeMap<String, Map> = BTreeMap::new();
        for ((kind, _, _), (name, node)) in std::mem::take(&mut self.components) {
            if let Some(node) = node {
                kinds.entry(kind).or_default().insert(name, node);
            }
        }
        kinds
    }
}

fn component_kind(file: &str) -> Option<&'static str> {
    match file {
        "parameters.yaml" => Some("parameters"),
        "responses.yaml" => Some("responses"),
        _ if file.starts_with("schemas/") => Some("schemas"),
        _ => None,
    }
}

/// `../schemas/common.yaml#/ChatId`, seen from `file`, to file and name.
fn locate(from: &Node, target: &str, file: &str, pointer: &str) -> Result<(String, String), SpecError> {
    let malformed =
        || from.invalid(pointer, format!("`{target}` is not a reference; write <file>#/<name>, relative to this file, or #/<name>"));
    let (path, name) = target.split_once("#/").ok_or_else(malformed)?;
    if name.is_empty() || name.contains('/') {
        return Err(malformed());
    }
    if path.is_empty() {
        return Ok((file.to_owned(), name.to_owned()));
    }
    let mut resolved = PathBuf::from(file);
    resolved.pop();
    for part in path.split('/') {
        match part {
            ".." if !resolved.pop() => return Err(malformed()),
            ".." | "." => {}
            part => resolved.push(part),
        }
    }
    let path = resolved.to_str().ok_or_else(malformed)?;
    Ok((path.replace('\\', "/"), name.to_owned()))
}
