//! Texts that the specification has in descriptions and examples only, not as data.

/// `message` of `alreadyLogged` (manual: line 913).
pub const ALREADY_LOGGED: &str = "instance account already authorized";
/// `message` of the websocket's `timeout` (manual: line 985).
pub const TIMEOUT: &str = "timeout";
/// `description` of a failed message (manual: line 5307).
pub const TOO_MANY_PARTICIPANTS: &str = "SWE004: the number of participants in the group has been exceeded - 706";
/// `description` of a used up quota of a method (manual: line 9638).
pub const QUOTA_EXCEEDED: &str =
    "Monthly quota has been exceeded. Please go to your console and change the tariff to business https://console.green-api.com";
/// `description` of used up chats (manual: line 9658).
pub const CHATS_EXCEEDED: &str = "Monthly quota has been exceeded. You can only send or receive messages from these numbers: {chats}. \
     Please go to your personal account and change the tariff to business https://console.green-api.com";
