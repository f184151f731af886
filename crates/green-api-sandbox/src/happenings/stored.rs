//! Files of messages and pictures: the service's copy, and what WhatsApp still has.

use crate::{clock::Moment, gateway::files, world::World};

impl World {
    /// The link to a stored file that works for another while, even when it stopped working before.
    pub fn renewed_link(&mut self, key: &str) -> Option<String> {
        let now = self.now;
        let key = key.to_owned();
        if self.files.get(&key)?.expires() <= now
            && let Some(file) = self.files.get_mut(&key)
        {
            file.stored = now;
        }
        files::link(self, &key)
    }

    /// The link to the file of a message: fetched again from WhatsApp when it stopped working, as long as WhatsApp has the file.
    pub fn message_file(&mut self, url: &str, accepted: Moment) -> Option<String> {
        let key = url.strip_prefix(&self.media_url).and_then(files::key).map(str::to_owned);
        // Other people's files are not looked after.
        let Some(key) = key else { return Some(url.to_owned()) };
        if self.files.get(&key)?.expires() > self.now {
            return Some(url.to_owned());
        }
        let kept = self.now.since(accepted) < self.timings.whatsapp_files;
        if kept { self.renewed_link(&key) } else { None }
    }
}
