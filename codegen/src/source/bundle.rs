//! All files as one document: path items are put where they are referred to, everything else becomes a component.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    path::{Path, PathBuf},
};

use super::{
    node::{Map, Node, Value, escape},
    yaml,
};
use crate::error::{Location, Result, SpecError};

/// The document that refers to all others.
const ROOT: &str = "openapi.yaml";

/// Folders and files whose content must all be in use.
const FOLDERS: [&str; 3] = ["schemas", "paths", "webhooks"];
const SHARED: [&str; 2] = ["parameters.yaml", "responses.yaml"];

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
    let mut bundler = Bundler {
        directory,
        files: BTreeMap::new(),
        components: BTreeMap::new(),
        owner: HashMap::new(),
        items: HashSet::new(),
    };
    let root = yaml::read(directory, ROOT)?;
    bundler.files.insert(ROOT.to_owned(), root.clone());
    if let Some(components) = root.map("#")?.get("components") {
        let message = "components stand in schemas/, parameters.yaml and responses.yaml; move them there";
        return Err(components.invalid("#/components", message));
    }
    let mut document = bundler.resolve(&root, ROOT, "#")?;
    bundler.refuse_unused()?;
    bundler.refuse_unread()?;
    let at = document.at.clone();
    if let Value::Map(members) = &mut document.value {
        let kinds = bundler.ordered_components();
        let components: Map = kinds
            .into_iter()
            .map(|(kind, entries)| (kind, Node { at: at.clone(), value: Value::Map(entries) }))
            .collect();
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
    /// `(file, name)` of the path items that the root refers to.
    items: HashSet<(String, String)>,
}

impl Bundler<'_> {
    /// The file that `from` refers to.
    fn file(&mut self, file: &str, from: &Node, pointer: &str) -> Result<&Node> {
        if !self.files.contains_key(file) {
            let node = yaml::read(self.directory, file).map_err(|error| match error {
                SpecError::Read { source, .. } => from.invalid(
                    pointer,
                    format!("{file} cannot be read ({source}); write the file or correct the reference"),
                ),
                other => other,
            })?;
            self.files.insert(file.to_owned(), node);
        }
        Ok(&self.files[file])
    }

    /// A copy of `node` with its references resolved; `pointer` is its place in the bundle, for errors.
    fn resolve(&mut self, node: &Node, file: &str, pointer: &str) -> Result<Node> {
        let value = match &node.value {
            Value::List(items) => {
                let items = items.iter().enumerate();
                Value::List(
                    items
                        .map(|(i, item)| self.resolve(item, file, &format!("{pointer}/{i}")))
                        .collect::<Result<_>>()?,
                )
            }
            Value::Map(members) => {
                if let Some(reference) = members.get("$ref") {
                    return self.reference(node, members, reference, file, pointer);
                }
                let mut resolved = Map::new();
                for (key, value) in members {
                    let place = format!("{pointer}/{}", escape(key));
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
        if is_item(&target_file) {
            if file != ROOT {
                let message = format!("`{target}` is a path item; only {ROOT} refers to path items");
                return Err(reference.invalid(pointer, message));
            }
            if let Some((_, sibling)) = members.iter().find(|(key, _)| *key != "$ref") {
                let message = "nothing stands beside the reference to a path item; move it into the path item";
                return Err(sibling.invalid(pointer, message));
            }
            let found = self.definition(reference, &target_file, &name, pointer)?.1;
            if !self.items.insert((target_file.clone(), name)) {
                let message = format!("`{target}` is referred to twice; keep one of the references");
                return Err(reference.invalid(pointer, message));
            }
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
            let message = format!("`{target}` is in none of schemas/, parameters.yaml, responses.yaml; move it there");
            from.invalid(pointer, message)
        })?;
        let address = format!("#/components/{kind}/{name}");
        let (position, definition) = self.definition(from, &target_file, &name, pointer)?;
        let owner = self.owner.entry((kind.to_owned(), name.clone())).or_insert_with(|| target_file.clone());
        if *owner != target_file {
            let message = format!(
                "`{name}` is defined in {owner} and in {target_file}; names are unique over all files, rename one"
            );
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
        let members = self.file(file, from, pointer)?.map(file)?;
        match members.get_full(name) {
            Some((position, _, node)) => Ok((position, node.clone())),
            None => {
                Err(from.invalid(pointer, format!("{file} has no `{name}`; define it there or correct the reference")))
            }
        }
    }

    /// What nothing refers to is a leftover, or a method that was forgotten in the root document.
    fn refuse_unused(&self) -> Result<()> {
        for (file, node) in &self.files {
            let kind = component_kind(file);
            if kind.is_none() && !is_item(file) {
                continue;
            }
            for (position, (name, definition)) in node.map(file)?.iter().enumerate() {
                let (used, pointer) = match kind {
                    Some(kind) => {
                        let key = (kind.to_owned(), file.clone(), position);
                        (self.components.contains_key(&key), format!("#/components/{kind}/{name}"))
                    }
                    None => (self.items.contains(&(file.clone(), name.clone())), format!("{file}#/{name}")),
                };
                if !used {
                    return Err(
                        definition.invalid(&pointer, format!("nothing refers to `{name}`; refer to it or delete it"))
                    );
                }
            }
        }
        Ok(())
    }

    /// Files that nothing refers to.
    fn refuse_unread(&self) -> Result<()> {
        let mut found: Vec<String> = SHARED.iter().map(|file| (*file).to_owned()).collect();
        found.retain(|file| self.directory.join(file).exists());
        for folder in FOLDERS {
            // A folder that is not there has no files.
            let Ok(entries) = std::fs::read_dir(self.directory.join(folder)) else { continue };
            let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
            let yaml = names.filter(|name| Path::new(name).extension().is_some_and(|extension| extension == "yaml"));
            found.extend(yaml.map(|name| format!("{folder}/{name}")));
        }
        found.sort();
        match found.into_iter().find(|file| !self.files.contains_key(file)) {
            Some(file) => Err(SpecError::Invalid {
                at: Location { file: file.as_str().into(), line: 1 },
                pointer: format!("{file}#"),
                message: "nothing refers to this file; refer to it or delete it".to_owned(),
            }),
            None => Ok(()),
        }
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

fn is_item(file: &str) -> bool {
    file.starts_with("paths/") || file.starts_with("webhooks/")
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
    let malformed = || {
        from.invalid(
            pointer,
            format!("`{target}` is not a reference; write <file>#/<name>, relative to this file, or #/<name>"),
        )
    };
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
