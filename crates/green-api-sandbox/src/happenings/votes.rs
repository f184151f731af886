//! Votes in polls. What was chosen is told a moment later, so that a slip of the finger is not told at all (manual: lines 4792–4793).

use std::collections::BTreeSet;

use green_api::{
    ChatId,
    models::{MessageData, PollMessageData, PollUpdateMessage, PollUpdateMessageData, PollVote},
};

use crate::world::{
    Phone, World,
    agenda::{Event, Letter},
    details::Vote,
};

use super::notify::phone_of;

impl World {
    /// Chooses these options of a poll instead of what was chosen before; none takes the vote back. False when the account has no
    /// such poll, or the poll no such option, or not so many may be chosen.
    pub fn vote(&mut self, voter: Phone, chat: &str, poll: &str, options: BTreeSet<String>) -> bool {
        let Some(data) = self.poll(voter, chat, poll) else { return false };
        let known = options.iter().all(|option| data.options.iter().any(|known| known.option_name == *option));
        let one = !data.multiple_answers.unwrap_or_default();
        if !known || (one && options.len() > 1) {
            return false;
        }
        let Some(account) = self.accounts.get_mut(&voter) else { return false };
        let before = account.details.votes.insert(poll.to_owned(), Vote { options, untold: true });
        if !before.is_some_and(|before| before.untold) {
            let letter = Letter { from: voter, chat: chat.to_owned(), id: poll.to_owned() };
            let at = self.now + self.timings.vote;
            self.agenda.plan(at, Event::Voted(letter));
        }
        true
    }

    fn poll(&self, account: Phone, chat: &str, id: &str) -> Option<&PollMessageData> {
        match &self.accounts.get(&account)?.mailbox.get(chat, id)?.content {
            MessageData::PollMessage(message) => Some(&message.poll_message_data),
            _ => None,
        }
    }

    /// The others learn what was chosen.
    pub(super) fn vote_told(&mut self, poll: &Letter) {
        let Some(account) = self.accounts.get_mut(&poll.from) else { return };
        if let Some(vote) = account.details.votes.get_mut(&poll.id) {
            vote.untold = false;
        }
        if let Some(content) = self.votes(poll) {
            self.post_automatic(poll.from, &poll.chat, content);
        }
    }

    /// All options of a poll with those who chose them.
    fn votes(&self, poll: &Letter) -> Option<MessageData> {
        let data = self.poll(poll.from, &poll.chat, &poll.id)?;
        let others: Vec<Phone> = match phone_of(&poll.chat) {
            Some(phone) => vec![phone],
            None => self.groups.get(&poll.chat)?.members.keys().copied().collect(),
        };
        let everybody: BTreeSet<Phone> = others.into_iter().chain([poll.from]).collect();
        let chosen_by = |option: &str| {
            let chose = |phone: &Phone| {
                self.accounts.get(phone)?.details.votes.get(&poll.id).map(|vote| vote.options.contains(option))
            };
            everybody
                .iter()
                .copied()
                .filter(|phone| chose(phone) == Some(true))
                .map(ChatId::personal)
                .collect::<Vec<_>>()
        };
        let votes = data
            .options
            .iter()
            .map(|option| PollVote::new(option.option_name.as_str(), chosen_by(&option.option_name)));
        let update = PollUpdateMessageData::new(data.name.as_str(), poll.id.as_str(), votes.collect::<Vec<_>>());
        Some(PollUpdateMessage::new(update.multiple_answers(data.multiple_answers.unwrap_or_default())).into())
    }
}
