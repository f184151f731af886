//! How far an upload is, on a terminal.

use green_api::File;
use indicatif::{ProgressBar, ProgressStyle};

use crate::output::Output;

const KNOWN: &str = "{msg} {wide_bar} {bytes} of {total_bytes}, {bytes_per_sec}, {eta} left";
const UNKNOWN: &str = "{msg} {spinner} {bytes}, {bytes_per_sec}";

/// A bar that may not be there.
pub struct Progress(Option<ProgressBar>);

/// The file, and a bar that follows it. indicatif draws on standard error, and only when that is a terminal.
pub fn shown(file: Option<File>, output: Output) -> (Option<File>, Progress) {
    let Some(file) = file else { return (None, Progress(None)) };
    if output.is_for_machines() {
        return (Some(file), Progress(None));
    }
    let bar = ProgressBar::no_length().with_message(file.name().to_owned());
    bar.set_style(style(UNKNOWN));
    let followed = bar.clone();
    let file = file.on_progress(move |sent, total| {
        if let Some(total) = total.filter(|_| followed.length().is_none()) {
            followed.set_style(style(KNOWN));
            followed.set_length(total);
        }
        followed.set_position(sent);
    });
    (Some(file), Progress(Some(bar)))
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

impl Progress {
    /// Takes the bar away: what the service answered is what is left.
    pub fn finish(self) {
        if let Some(bar) = self.0 {
            bar.finish_and_clear();
        }
    }
}
