//! What each method does. One small file for each method or group of methods; [`handler`] is the list of all.

pub mod account;
pub mod groups;
pub mod journals;
pub mod marks;
pub mod queues;
pub mod receiving;
pub mod sending;
pub mod service;
pub mod statuses;

use std::{pin::Pin, sync::Arc};

use crate::{
    gateway::{
        reply::{Answer, Refusal, RefusalBody},
        request::{Call, Request},
    },
    shared::Shared,
    spec::Method,
};

/// How a method is carried out, and what it needs.
#[derive(Clone, Copy, Debug)]
pub struct Handler {
    /// The state that the instance must be in.
    pub needs: Needs,
    /// What it does.
    pub run: Run,
}

/// The state that an instance must be in for a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Any.
    Nothing,
    /// Not being created any more.
    Creation,
    /// Not starting either.
    Started,
    /// Linked to an account.
    Account,
}

/// The future of a method that waits.
pub type Later = Pin<Box<dyn Future<Output = Result<Answer, Refusal>> + Send>>;

/// What a method does.
#[derive(Clone, Copy, Debug)]
pub enum Run {
    /// At once, in the locked world: most methods.
    Now(fn(&mut Call<'_>) -> Result<Answer, Refusal>),
    /// It waits (for a notification, for another server) and enters the world in between.
    Later(fn(Arc<Shared>, Request) -> Later),
    /// It is a websocket: see `gateway::websocket`.
    Socket,
}

fn now(needs: Needs, run: fn(&mut Call<'_>) -> Result<Answer, Refusal>) -> Handler {
    Handler { needs, run: Run::Now(run) }
}

fn later(needs: Needs, run: fn(Arc<Shared>, Request) -> Later) -> Handler {
    Handler { needs, run: Run::Later(run) }
}

/// The handler of a method.
pub fn handler(method: Method) -> Handler {
    match method {
        Method::GetSettings => now(Needs::Nothing, account::settings::get),
        Method::SetSettings => now(Needs::Creation, account::settings::set),
        Method::GetStateInstance => now(Needs::Nothing, account::state::get),
        Method::Reboot => now(Needs::Creation, account::state::reboot),
        Method::Logout => now(Needs::Creation, account::state::logout),
        Method::Qr => now(Needs::Started, account::qr::get),
        Method::Scanqrcode => Handler { needs: Needs::Started, run: Run::Socket },
        Method::GetAuthorizationCode => now(Needs::Started, account::code::get),
        Method::SetProfilePicture => now(Needs::Account, account::picture::set),
        Method::GetWaSettings => now(Needs::Nothing, account::whatsapp::get),

        Method::SendMessage => now(Needs::Creation, sending::text::send),
        Method::SendPoll => now(Needs::Creation, sending::poll::send),
        Method::SendFileByUpload => later(Needs::Creation, sending::upload::send),
        Method::SendFileByUrl => later(Needs::Creation, sending::link::send),
        Method::UploadFile => now(Needs::Creation, sending::upload::store),
        Method::SendLocation => now(Needs::Creation, sending::location::send),
        Method::SendContact => now(Needs::Creation, sending::contact::send),
        Method::ForwardMessages => now(Needs::Creation, sending::forward::send),

        Method::ReceiveNotification => later(Needs::Nothing, receiving::receive),
        Method::DeleteNotification => now(Needs::Nothing, receiving::delete),
        Method::DownloadFile => now(Needs::Creation, receiving::download),

        Method::GetChatHistory => now(Needs::Creation, journals::chat_history),
        Method::GetMessage => now(Needs::Creation, journals::message),
        Method::LastIncomingMessages => now(Needs::Creation, journals::last_incoming),
        Method::LastOutgoingMessages => now(Needs::Creation, journals::last_outgoing),

        Method::ShowMessagesQueue => now(Needs::Creation, queues::show),
        Method::ClearMessagesQueue => now(Needs::Creation, queues::clear),

        Method::CreateGroup => now(Needs::Account, groups::create::create),
        Method::UpdateGroupName => now(Needs::Account, groups::name::update),
        Method::GetGroupData => now(Needs::Account, groups::data::get),
        Method::AddGroupParticipant => now(Needs::Account, groups::participants::add),
        Method::RemoveGroupParticipant => now(Needs::Account, groups::participants::remove),
        Method::SetGroupAdmin => now(Needs::Account, groups::administrators::set),
        Method::RemoveAdmin => now(Needs::Account, groups::administrators::remove),
        Method::SetGroupPicture => now(Needs::Account, groups::picture::set),
        Method::LeaveGroup => now(Needs::Account, groups::leave::leave),

        Method::SendTextStatus => now(Needs::Creation, statuses::text::send),
        Method::SendVoiceStatus => later(Needs::Creation, statuses::file::send_voice),
        Method::SendMediaStatus => later(Needs::Creation, statuses::file::send_media),
        Method::DeleteStatus => now(Needs::Account, statuses::delete::delete),
        Method::GetStatusStatistic => now(Needs::Creation, statuses::statistic::get),
        Method::GetIncomingStatuses => now(Needs::Creation, statuses::incoming::get),
        Method::GetOutgoingStatuses => now(Needs::Creation, statuses::outgoing::get),

        Method::ReadChat => now(Needs::Account, marks::read),

        Method::CheckWhatsapp => now(Needs::Account, service::check::check),
        Method::GetAvatar => now(Needs::Account, service::avatar::get),
        Method::GetContacts => now(Needs::Account, service::contacts::get),
        Method::GetContactInfo => now(Needs::Account, service::contact_info::get),
        Method::DeleteMessage => now(Needs::Account, service::delete::delete),
        Method::ArchiveChat => now(Needs::Account, service::archive::archive),
        Method::UnarchiveChat => now(Needs::Account, service::archive::unarchive),
        Method::SetDisappearingChat => now(Needs::Account, service::disappearing::set),
        // A method that is added to the specification builds at once and says that it is not simulated until it stands here.
        #[allow(unreachable_patterns, reason = "today all are simulated; a test says when that changes")]
        _ => now(Needs::Nothing, missing),
    }
}

/// Methods that are not simulated yet, and say so.
fn missing(call: &mut Call<'_>) -> Result<Answer, Refusal> {
    let text = format!("the sandbox does not simulate {} yet", call.request.method.route().operation.name);
    Err(Refusal { status: 501, body: RefusalBody::Error(text) })
}

/// The methods that are not simulated yet.
pub fn not_simulated() -> Vec<&'static str> {
    let missing: fn(&mut Call<'_>) -> Result<Answer, Refusal> = missing;
    let is_missing =
        |method: &Method| matches!(handler(*method).run, Run::Now(run) if std::ptr::fn_addr_eq(run, missing));
    Method::ALL.iter().filter(|method| is_missing(method)).map(|method| method.route().operation.name).collect()
}
