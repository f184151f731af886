//! Texts that the specification has in descriptions and examples only, not as data.

/// `message` of `alreadyLogged` (manual: line 913).
pub const ALREADY_LOGGED: &str = "instance account already authorized";
/// `message` of the websocket's `timeout` (manual: line 985).
pub const TIMEOUT: &str = "timeout";
/// `description` of a failed message, with the number of participants (manual: line 5307).
pub const TOO_MANY_PARTICIPANTS: &str = "SWE004: the number of participants in the group has been exceeded - {count}";
/// `inviteExpiration` of an invitation to a group (manual: line 4681).
pub const INVITATION_EXPIRATION: &str = "0";
/// `caption` of an invitation to a group (manual: line 4683).
pub const INVITATION_CAPTION: &str = "Приглашение в мою группу WhatsApp";
/// Beginning of the links that invite to groups (manual: line 7731).
pub const INVITATION_LINK: &str = "https://chat.whatsapp.com/";
/// `reason` why the picture of a group was not set (manual: line 8158).
pub const TIMED_OUT: &str = "Timed Out";
/// `description` of a used up quota of a method (manual: line 9638).
pub const QUOTA_EXCEEDED: &str = "Monthly quota has been exceeded. Please go to your console and change the tariff to business https://console.green-api.com";
/// `description` of used up chats (manual: line 9658).
pub const CHATS_EXCEEDED: &str = "Monthly quota has been exceeded. You can only send or receive messages from these numbers: {chats}. \
     Please go to your personal account and change the tariff to business https://console.green-api.com";
/// Text of HTTP 500 that is nobody's fault; the manual lists 500 with texts for files and bodies only.
pub const INTERNAL_ERROR: &str = "Internal Server Error";
