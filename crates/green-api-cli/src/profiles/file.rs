//! Where the configuration file is, and who may read it.

use std::{
    env, fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use crate::failure::Failure;

/// `GREEN_API_CONFIG`, or the place that the system has for it.
pub fn path() -> Result<PathBuf, Failure> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(path) = set("GREEN_API_CONFIG") {
        return Ok(path);
    }
    let folder = if cfg!(windows) {
        set("APPDATA")
    } else {
        set("XDG_CONFIG_HOME").or_else(|| env::home_dir().map(|home| home.join(".config")))
    };
    let folder = folder.ok_or_else(|| Failure::usage("there is no home folder; set GREEN_API_CONFIG to a file"))?;
    Ok(folder.join("green-api").join("config.toml"))
}

/// The file's text; `None` when there is no file. A file that others can read is refused: its tokens are no secret.
pub fn read(path: &Path) -> Result<Option<String>, Failure> {
    let failed = |error: io::Error| Failure::usage(format!("{}: {error}", path.display()));
    match fs::read_to_string(path) {
        Ok(text) => {
            refuse_if_open(path).map_err(failed)?;
            Ok(Some(text))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed(error)),
    }
}

#[cfg(unix)]
fn refuse_if_open(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    if fs::metadata(path)?.permissions().mode().trailing_zeros() >= 6 {
        return Ok(());
    }
    Err(io::Error::other(format!("others can read this file, and it holds tokens: chmod 600 {}", path.display())))
}

#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps, reason = "as on other systems")]
fn refuse_if_open(_: &Path) -> io::Result<()> {
    // The folder belongs to the user alone.
    Ok(())
}

/// Writes the whole file or nothing.
pub fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let write = || -> io::Result<()> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        // Made for its owner alone from the beginning.
        let mut file = tempfile::Builder::new().prefix(".config").tempfile_in(folder)?;
        file.write_all(text.as_bytes())?;
        file.as_file().sync_all()?;
        file.persist(path)?;
        Ok(())
    };
    write().map_err(|error| Failure::other(format!("{}: {error}", path.display())))
}
