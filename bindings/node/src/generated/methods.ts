// @generated from the specification; edit spec/ instead.

import type {
  AddGroupParticipant,
  AddGroupParticipantResponse,
  ArchiveChat,
  CheckWhatsapp,
  CheckWhatsappResponse,
  ClearMessagesQueueResponse,
  Contact,
  CreateGroup,
  CreateGroupResponse,
  DeleteMessage,
  DeleteNotification,
  DeleteNotificationResponse,
  DeleteStatus,
  DownloadFile,
  DownloadFileResponse,
  ForwardMessages,
  ForwardMessagesResponse,
  GetAuthorizationCode,
  GetAuthorizationCodeResponse,
  GetAvatar,
  GetAvatarResponse,
  GetChatHistory,
  GetContactInfo,
  GetContactInfoResponse,
  GetGroupData,
  GetGroupDataResponse,
  GetIncomingStatuses,
  GetMessage,
  GetOutgoingStatuses,
  GetSettingsResponse,
  GetStateInstanceResponse,
  GetStatusStatistic,
  GetWaSettingsResponse,
  IncomingStatus,
  JournalMessage,
  LastIncomingMessages,
  LastOutgoingMessages,
  LeaveGroup,
  LeaveGroupResponse,
  LogoutResponse,
  OutgoingStatus,
  QrResponse,
  QueueItem,
  ReadChat,
  ReadChatResponse,
  RebootResponse,
  ReceiveNotification,
  ReceivedNotification,
  RemoveAdmin,
  RemoveAdminResponse,
  RemoveGroupParticipant,
  RemoveGroupParticipantResponse,
  SendContact,
  SendContactResponse,
  SendFileByUpload,
  SendFileByUploadResponse,
  SendFileByUrl,
  SendFileByUrlResponse,
  SendLocation,
  SendLocationResponse,
  SendMediaStatus,
  SendMediaStatusResponse,
  SendMessage,
  SendMessageResponse,
  SendPoll,
  SendPollResponse,
  SendTextStatus,
  SendTextStatusResponse,
  SendVoiceStatus,
  SendVoiceStatusResponse,
  SetDisappearingChat,
  SetDisappearingChatResponse,
  SetGroupAdmin,
  SetGroupAdminResponse,
  SetGroupPicture,
  SetGroupPictureResponse,
  SetProfilePicture,
  SetProfilePictureResponse,
  SetSettings,
  SetSettingsResponse,
  StatusStatistic,
  UnarchiveChat,
  UpdateGroupName,
  UpdateGroupNameResponse,
  UploadFile,
  UploadFileResponse,
} from './models/index.js';
import type { CallOptions, UploadOptions } from '../options.js';

/** The methods of the API. What one needs to make them is what the client adds. */
export abstract class Methods {
  /** Calls a documented method; `file` names the property of the request that is a file. */
  protected abstract perform<Answer>(
    method: string,
    request: object | undefined,
    options: UploadOptions | undefined,
    file?: string,
  ): Promise<Answer>;

  /**
   * Get the settings of the instance
   *
   * Answers the current settings of the instance. It also shows whether settings that were changed are applied yet.
   *
   * Requests: at most 1 a second.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * Manual: lines 518–625, 9763.
   */
  getSettings(options?: CallOptions): Promise<GetSettingsResponse> {
    return this.perform('getSettings', undefined, options);
  }

  /**
   * Change the settings of the instance
   *
   * Changes the settings that are given, at least one, and leaves the others as they are. The instance restarts; the
   * settings are applied within 5 minutes. After the creation of an instance all settings are off; they do not change
   * by themselves.
   *
   * Requests: at most 1 a second.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 200 `saveSettings` is `false`: The settings were not saved.
   *
   * Manual: lines 627–744, 9465–9471, 9759–9762.
   */
  setSettings(request: SetSettings, options?: CallOptions): Promise<SetSettingsResponse> {
    return this.perform('setSettings', request, options);
  }

  /**
   * Get the state of the instance
   *
   * Answers the state of the instance, or `null` while the instance is still being created (up to 5 minutes), until
   * it is `notAuthorized`. When it stays in the state `starting` for more than 5 minutes, reboot it; if that does not
   * help, write to support.
   *
   * Requests: at most 1 a second.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * Manual: lines 746–788, 9756–9758.
   */
  getStateInstance(options?: CallOptions): Promise<GetStateInstanceResponse | null> {
    return this.perform('getStateInstance', undefined, options);
  }

  /**
   * Restart the instance
   *
   * Restarts the instance. It is in the state `starting` meanwhile.
   *
   * Requests: at most 1 a second.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 200 `isReboot` is `false`: The instance was not restarted.
   *
   * Manual: lines 790–823.
   */
  reboot(options?: CallOptions): Promise<RebootResponse> {
    return this.perform('reboot', undefined, options);
  }

  /**
   * Unlink the WhatsApp account
   *
   * Unlinks the WhatsApp account from the instance. Needed before an authorized instance can get a QR code or an
   * authorization code.
   *
   * Requests: at most 1 a second.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 200 `isLogout` is `false`: The account was not unlinked.
   *
   * Manual: lines 825–858.
   */
  logout(options?: CallOptions): Promise<LogoutResponse> {
    return this.perform('logout', undefined, options);
  }

  /**
   * Get a QR code
   *
   * Answers the QR code to scan with the WhatsApp Business app on the phone, which links the account to the instance.
   * The instance must not be authorized: log it out first. A code is replaced every 20 seconds; ask for it every 1 or
   * 2 seconds, and stop when the account is linked. Getting a code may take up to 10 minutes. After the scan a
   * notification `stateInstanceChanged` is sent. Authorization by phone number (`getAuthorizationCode`) is
   * recommended instead; `scanqrcode` sends the codes through a websocket. In a browser the code is shown at
   * `https://qr.green-api.com/waInstance{idInstance}/{apiTokenInstance}`; if it loads forever there, check the number
   * and the token.
   *
   * Requests: at most 3 a second.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * Manual: lines 860–937, 9761–9762, 9852.
   */
  qr(options?: CallOptions): Promise<QrResponse> {
    return this.perform('qr', undefined, options);
  }

  /**
   * Get a code to link by phone number
   *
   * Answers the code that links the account of a phone number, an alternative to `qr`. On the phone choose Linked
   * devices, Link a device, Link with phone number instead in WhatsApp or WhatsApp Business, and enter the code; it
   * is valid for about 2.5 minutes. The instance must not be authorized: log it out first. Getting a code may take up
   * to 30 seconds. After the code is entered a notification `stateInstanceChanged` is sent.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 200 `status` is `false`: No code was issued; ask again.
   *
   * Manual: lines 987–1052, 9854–9870.
   */
  getAuthorizationCode(request: GetAuthorizationCode, options?: CallOptions): Promise<GetAuthorizationCodeResponse> {
    return this.perform('getAuthorizationCode', request, options);
  }

  /**
   * Set the account's picture
   *
   * Sets the picture of the account. The file must be a `*.jpg`. Call it at most once in 10 seconds: WhatsApp's
   * servers limit it.
   *
   * Requests: at most one in 10 seconds.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 200 `rate-overlimit`: WhatsApp's servers refuse because of too many calls; call at most once in 10 seconds.
   * - 200 `setProfilePicture` is `false`: The picture was not set; the field `reason` says why.
   * - 400 `File is empty`: The file is empty.
   * - 400 `Unsupported media type`: The format of the file is not supported; send a `*.jpg`.
   *
   * Manual: lines 1054–1097.
   */
  setProfilePicture(request: SetProfilePicture, options?: UploadOptions): Promise<SetProfilePictureResponse> {
    return this.perform('setProfilePicture', request, options, 'file');
  }

  /**
   * Get the WhatsApp account of the instance
   *
   * Answers picture, phone number and device of the linked WhatsApp account, and the state of the instance. In the
   * states `notAuthorized`, `blocked` and `starting` all but the state is empty.
   *
   * Requests: at most 1 a second.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * Manual: lines 1099–1140.
   */
  getWaSettings(options?: CallOptions): Promise<GetWaSettingsResponse> {
    return this.perform('getWaSettings', undefined, options);
  }

  /**
   * Send a text message
   *
   * Sends a text message to a personal or group chat. It is added to the send queue, where it stays for up to 24
   * hours; it is sent as soon as the phone is authorized, with the interval `delaySendMessagesMilliseconds` between
   * messages. A message to oneself, or to a group with one participant, ends with the status `sent`. With a wrong
   * `quotedMessageId` the service answers 200 and an id, but the message is not delivered.
   *
   * Requests: at most 50 a second.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * Manual: lines 1157–1245.
   */
  sendMessage(request: SendMessage, options?: CallOptions): Promise<SendMessageResponse> {
    return this.perform('sendMessage', request, options);
  }

  /**
   * Send a poll
   *
   * Sends a poll with 2 to 12 options to a personal or group chat. It is added to the send queue, where it stays for
   * up to 24 hours; it is sent as soon as the phone is authorized, with the interval `delaySendMessagesMilliseconds`
   * between messages. To be notified of the answers, switch on the settings `incomingWebhook` and
   * `pollMessageWebhook`. With a wrong `quotedMessageId` the service answers 200 and an id, but the message is not
   * delivered.
   *
   * Requests: at most 50 a second.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * Manual: lines 1247–1340.
   */
  sendPoll(request: SendPoll, options?: CallOptions): Promise<SendPollResponse> {
    return this.perform('sendPoll', request, options);
  }

  /**
   * Send a file by upload
   *
   * Sends a file that is uploaded as a form. It is added to the send queue, and the answer has a link to the uploaded
   * file, valid for 15 days, that `sendFileByUrl` can send again. The interval between messages is
   * `delaySendMessagesMilliseconds`. Type and way of sending follow from the extension: videos, audio and images can
   * be viewed and played in the chat, others are sent as documents. At most 100 MB, one file a message. Images above
   * 3000x3000 pixels have no preview. Sending takes 1 to 20 seconds, depending on size and speed. With a wrong
   * `quotedMessageId` the service answers 200 and an id, but the message is not delivered.
   *
   * Requests: at most 50 a second, 1000 a month on the developer tariff.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 200 `failed to upload file`: The body of the request has more than 100 kB.
   * - 400 `failed to upload file`: The request is not valid: `chatId` or the file is missing, a field is unknown or
   *   has a wrong type, the id of the quoted message or the number is wrong, or the body is not form-data.
   * - 400 `file should not be empty`: The file is empty.
   * - 413 `request entity too large`: The file is larger than about 99.9 MB. Seen also in files sent from 1C
   *   8.3.22.1923: another version of 1C may help.
   * - 500 `failed to upload file`: The field `file` is missing. The manual also lists status 400 (`uploadFailed`) for
   *   it.
   *
   * Manual: lines 1342–1425.
   */
  sendFileByUpload(request: SendFileByUpload, options?: UploadOptions): Promise<SendFileByUploadResponse> {
    return this.perform('sendFileByUpload', request, options, 'file');
  }

  /**
   * Send a file by its link
   *
   * Sends a file that the service fetches from a link. It is added to the send queue, where it stays for up to 24
   * hours; it is sent as soon as the phone is authorized, with the interval `delaySendMessagesMilliseconds` between
   * messages. `uploadFile` stores a file so that it has a link. Type and way of sending follow from the extension:
   * videos, audio and images can be viewed and played in the chat, others are sent as documents. At most 100 MB, one
   * file a message. Images above 3000x3000 pixels have no preview. Sending takes 1 to 20 seconds, depending on size
   * and speed. With a wrong `quotedMessageId` the service answers 200 and an id, but the message is not delivered.
   *
   * Requests: at most 50 a second, 1000 a month on the developer tariff.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * Manual: lines 1427–1556.
   */
  sendFileByUrl(request: SendFileByUrl, options?: CallOptions): Promise<SendFileByUrlResponse> {
    return this.perform('sendFileByUrl', request, options);
  }

  /**
   * Upload a file to send it later
   *
   * Uploads a file to the storage of the service; `sendFileByUrl` sends it by the link in the answer, faster and
   * without errors of other storages, for example to many chats. The link lives for 15 days. At most 100 MB. The body
   * is the file itself; `Content-Type` is its MIME type. For a type that is not in the list of MIME types give the
   * header `GA-Filename` instead. A file whose type cannot be found out is stored as binary, with the extension
   * `.bin`. The type decides on how the file is sent.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 400 `file should not be empty`: The file is empty.
   * - 413 `request entity too large`: The file is larger than about 99.9 MB. Seen also in files sent from 1C
   *   8.3.22.1923: another version of 1C may help.
   *
   * Manual: lines 1558–1640.
   */
  uploadFile(request: UploadFile, options?: UploadOptions): Promise<UploadFileResponse> {
    return this.perform('uploadFile', request, options, 'file');
  }

  /**
   * Send a location
   *
   * Sends a location to a personal or group chat. It is added to the send queue, where it stays for up to 24 hours;
   * it is sent as soon as the phone is authorized, with the interval `delaySendMessagesMilliseconds` between
   * messages. With a wrong `quotedMessageId` the service answers 200 and an id, but the message is not delivered.
   *
   * Requests: at most 50 a second, 1000 a month on the developer tariff.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * Manual: lines 1642–1741.
   */
  sendLocation(request: SendLocation, options?: CallOptions): Promise<SendLocationResponse> {
    return this.perform('sendLocation', request, options);
  }

  /**
   * Send a contact
   *
   * Sends the visiting card of a contact to a personal or group chat: a phone number, and at least one of first,
   * middle and last name and company. It is added to the send queue, where it stays for up to 24 hours; it is sent as
   * soon as the phone is authorized, with the interval `delaySendMessagesMilliseconds` between messages. With a wrong
   * `quotedMessageId` the service answers 200 and an id, but the message is not delivered.
   *
   * Requests: at most 50 a second, 1000 a month on the developer tariff.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 400 `Validation failed. Details: 'contact.phoneContact' must be a safe number`: The phone number is larger than
   *   the largest safe integer.
   *
   * Manual: lines 1743–1858.
   */
  sendContact(request: SendContact, options?: CallOptions): Promise<SendContactResponse> {
    return this.perform('sendContact', request, options);
  }

  /**
   * Forward messages
   *
   * Forwards messages of one chat to a personal or group chat. Each is added to the send queue, where it stays for up
   * to 24 hours; it is sent as soon as the phone is authorized, with the interval `delaySendMessagesMilliseconds`
   * between messages. With a wrong id in `messages` the service answers 200 and an id, but the message is not
   * delivered.
   *
   * Requests: at most 50 a second, 1000 a month on the developer tariff.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * Manual: lines 1860–1929.
   */
  forwardMessages(request: ForwardMessages, options?: CallOptions): Promise<ForwardMessagesResponse> {
    return this.perform('forwardMessages', request, options);
  }

  /**
   * Receive the next notification
   *
   * Returns the oldest notification of the queue (FIFO), or waits up to `receiveTimeout` seconds for one and returns
   * it as soon as it appears; the answer is `null` (or an empty body) when none came. The notification stays at the
   * head of the queue, and every further call returns the same one, until `deleteNotification` is called with its
   * `receiptId`; delete also those that you do not use. Notifications are kept for 24 hours. Works only while the
   * setting `webhookUrl` is empty; which kinds come is chosen by the settings. The HTTP client's own timeout must be
   * longer than `receiveTimeout`.
   *
   * Requests: at most 100 a second.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 400 `Parameter idInstance not an integer`: The instance number is missing in the address or is not made of
   *   digits.
   * - 400 `Parameter apiTokenInstance not define`: The access token is missing in the address.
   * - 400 `Message cannot be received because custom webhook url is set. Go to cabinet, clear webhook url for
   *   instance: {idInstance} and wait for about 1 minute for another attempt`: The setting `webhookUrl` is not empty,
   *   so notifications are delivered there. Set it to an empty string and wait about a minute.
   *
   * Manual: lines 1946–2080, 9987–9994.
   */
  receiveNotification(request?: ReceiveNotification, options?: CallOptions): Promise<ReceivedNotification | null> {
    return this.perform('receiveNotification', request, options);
  }

  /**
   * Delete a received notification from the queue
   *
   * Confirms that a notification was received and processed: it is removed from the queue for good, and the next call
   * of `receiveNotification` returns the one after it. `result` is `false` for a receipt that is unknown or was
   * deleted before. When the call fails with a status of 500 or more, repeat it. Works only while the setting
   * `webhookUrl` is empty.
   *
   * Requests: at most 100 a second.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 400 `Parameter idInstance not an integer`: The instance number is missing in the address or is not made of
   *   digits.
   * - 400 `Parameter apiTokenInstance not define`: The access token is missing in the address.
   * - 400 `Message cannot be received because custom webhook url is set. Go to cabinet, clear webhook url for
   *   instance: {idInstance} and wait for about 1 minute for another attempt`: The setting `webhookUrl` is not empty,
   *   so notifications are delivered there. Set it to an empty string and wait about a minute.
   * - 500 `Parameter receiptId must be a Number!`: The receipt in the address is not a number.
   * - 500 `Cannot read properties of undefined (reading 'findUnAckedMessage')`: The notification to delete was not
   *   found. The manual documents this beside `"result": false`, which is the usual answer; both mean that there is
   *   nothing to delete.
   *
   * Manual: lines 2082–2135, 9993–9994.
   */
  deleteNotification(request: DeleteNotification, options?: CallOptions): Promise<DeleteNotificationResponse> {
    return this.perform('deleteNotification', request, options);
  }

  /**
   * Get a link to the file of a message
   *
   * Returns a link to the file of a received or sent message. Links of received files also come with the notification
   * and with `lastIncomingMessages`, links of sent files with `lastOutgoingMessages`. A file can be fetched for the
   * first time only while WhatsApp itself keeps it.
   *
   * Requests: at most 5 a second, 500 a month on the developer tariff.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 400 `File message encrypted url not found by chatId {chatId} and idMessage {idMessage}`: The message has no
   *   file.
   * - 500 `Internal error when downloading file by chatId {chatId} and idMessage {idMessage}`: WhatsApp's servers do
   *   not have the file any more; it cannot be downloaded through the API. Do not repeat.
   *
   * Manual: lines 5637–5686.
   */
  downloadFile(request: DownloadFile, options?: CallOptions): Promise<DownloadFileResponse> {
    return this.perform('downloadFile', request, options);
  }

  /**
   * Get the message history of a chat
   *
   * Returns the incoming and outgoing messages of a personal or group chat, the newest first. Incoming messages need
   * the setting `incomingWebhook`, statuses of outgoing messages the setting `outgoingWebhook`; settings take up to 5
   * minutes to apply. Messages from before the instance was connected appear only after `logout` and a new
   * authorization. Only what WhatsApp gives to the service is returned. A message may take up to 2 minutes to appear:
   * use the journals for history, and notifications to get messages quickly.
   *
   * Requests: at most 1 a second, 300 a month on the developer tariff.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * Manual: lines 5699–6100.
   */
  getChatHistory(request: GetChatHistory, options?: CallOptions): Promise<JournalMessage[]> {
    return this.perform('getChatHistory', request, options);
  }

  /**
   * Get one message of a chat
   *
   * Returns one incoming or outgoing message of a personal or group chat. Incoming messages need the setting
   * `incomingWebhook`, statuses of outgoing messages the setting `outgoingWebhook`; settings take up to 5 minutes to
   * apply. Messages from before the instance was connected appear only after `logout` and a new authorization. Only
   * what WhatsApp gives to the service is returned. A message may take up to 2 minutes to appear: use the journals
   * for history, and notifications to get messages quickly.
   *
   * Requests: at most 10 a second.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 400 `chatId not found`: There is no such chat in the journal. The message may still be in the send queue and
   *   not processed yet; look into it with `showMessagesQueue`.
   * - 400 `Message not found by id '{idMessage}'`: There is no such message in the chat. It may still be in the send
   *   queue and not processed yet (look into it with `showMessagesQueue`), or the chat, the message id or the
   *   instance is wrong.
   *
   * Manual: lines 6102–6771.
   */
  getMessage(request: GetMessage, options?: CallOptions): Promise<JournalMessage> {
    return this.perform('getMessage', request, options);
  }

  /**
   * List the last incoming messages
   *
   * Returns the last incoming messages of the instance from all chats, by default those of the last 24 hours. Needs
   * the setting `incomingWebhook`; settings take up to 5 minutes to apply. Messages from before the instance was
   * connected appear only after `logout` and a new authorization. Only what WhatsApp gives to the service is
   * returned. A message may take up to 2 minutes to appear: use the journals for history, and notifications to get
   * messages quickly.
   *
   * Requests: at most 1 a second, 1000 a month on the developer tariff.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * Manual: lines 6773–7186.
   */
  lastIncomingMessages(request?: LastIncomingMessages, options?: CallOptions): Promise<JournalMessage[]> {
    return this.perform('lastIncomingMessages', request, options);
  }

  /**
   * List the last outgoing messages
   *
   * Returns the last messages sent by the account to all chats, by default those of the last 24 hours. Messages sent
   * through the API are written to the journal automatically; their statuses need the setting `outgoingWebhook`, and
   * settings take up to 5 minutes to apply. Messages from before the instance was connected appear only after
   * `logout` and a new authorization. Only what WhatsApp gives to the service is returned. A message may take up to 2
   * minutes to appear: use the journals for history, and notifications to get messages quickly.
   *
   * Requests: at most 1 a second, 1000 a month on the developer tariff.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * Manual: lines 7188–7408.
   */
  lastOutgoingMessages(request?: LastOutgoingMessages, options?: CallOptions): Promise<JournalMessage[]> {
    return this.perform('lastOutgoingMessages', request, options);
  }

  /**
   * List the messages in the send queue
   *
   * Returns the messages that wait to be sent. A message stays in the queue for 24 hours at most and is sent as soon
   * as the phone is authorized. The setting `delaySendMessagesMilliseconds` is the interval between messages. Look
   * here when `getMessage` does not find a message that was just sent.
   *
   * Requests: at most 1 a second.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * Manual: lines 7419–7627.
   */
  showMessagesQueue(options?: CallOptions): Promise<QueueItem[]> {
    return this.perform('showMessagesQueue', undefined, options);
  }

  /**
   * Clear the send queue
   *
   * Deletes all messages that wait to be sent; a message stays in the queue for 24 hours at most. Clear the queue
   * when a number was blocked and a new one is connected: messages left in it may otherwise be sent from the new
   * number and get it blocked too.
   *
   * Requests: at most 1 a second.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * Manual: lines 7629–7664.
   */
  clearMessagesQueue(options?: CallOptions): Promise<ClearMessagesQueueResponse> {
    return this.perform('clearMessagesQueue', undefined, options);
  }

  /**
   * Create a group
   *
   * Creates a group chat with the given participants. A group has at most 100 participants. Creating groups must look
   * like the work of a person: create at most one group in 5 minutes.
   *
   * Requests: at most 1 a second, 1000 a month on the developer tariff.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 500 creationLimited: WhatsApp refuses because the account has created too many groups too fast; its text is not
   *   documented. Try to create a group on the phone: it shows the same warning. Try again later.
   * - 500 `Timed Out`: One or more of `chatIds` are groups.
   *
   * Manual: lines 7684–7742.
   */
  createGroup(request: CreateGroup, options?: CallOptions): Promise<CreateGroupResponse> {
    return this.perform('createGroup', request, options);
  }

  /**
   * Rename a group
   *
   * Changes the name of a group chat. Only an administrator of the group may change it.
   *
   * Requests: at most 1 a second, 1000 a month on the developer tariff.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 200 `updateGroupName` is `false`: The group was not renamed: `groupId` is wrong.
   *
   * Manual: lines 7744–7794, 7889.
   */
  updateGroupName(request: UpdateGroupName, options?: CallOptions): Promise<UpdateGroupNameResponse> {
    return this.perform('updateGroupName', request, options);
  }

  /**
   * Get data of a group
   *
   * Returns the name, owner, participants and invitation link of a group chat. The link is empty unless the
   * instance's account is the owner or an administrator of the group.
   *
   * Requests: at most 1 a second, 1000 a month on the developer tariff.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 200 `Error: forbidden`: The instance's account is not in the group. The body is this text.
   * - 200 `Error: item-not-found`: There is no such group. The body is this text.
   *
   * Manual: lines 7796–7881.
   */
  getGroupData(request: GetGroupData, options?: CallOptions): Promise<GetGroupDataResponse> {
    return this.perform('getGroupData', request, options);
  }

  /**
   * Add a participant to a group
   *
   * Adds a participant to a group chat. Only an administrator of the group may do this. Save the participant's number
   * in the account's phone book first: some numbers can be added without that, but it is not certain. A group has at
   * most 100 participants.
   *
   * Requests: at most 10 a second, 1000 a month on the developer tariff.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 200 `addParticipant` is `false`: The participant was not added: the instance's account is not an administrator
   *   of the group, is not in the group, or has not saved the participant's number in its phone book; or the
   *   participant is in the group already; or `participantChatId` is wrong.
   *
   * Manual: lines 7883–7953.
   */
  addGroupParticipant(request: AddGroupParticipant, options?: CallOptions): Promise<AddGroupParticipantResponse> {
    return this.perform('addGroupParticipant', request, options);
  }

  /**
   * Remove a participant from a group
   *
   * Removes a participant from a group chat. Only an administrator of the group may change it.
   *
   * Requests: at most 10 a second, 1000 a month on the developer tariff.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 200 `removeParticipant` is `false`: The participant was not removed: `participantChatId` is wrong, or the
   *   number is not in the group.
   *
   * Manual: lines 7955–8004, 7889.
   */
  removeGroupParticipant(
    request: RemoveGroupParticipant,
    options?: CallOptions,
  ): Promise<RemoveGroupParticipantResponse> {
    return this.perform('removeGroupParticipant', request, options);
  }

  /**
   * Make a participant an administrator of a group
   *
   * Gives a participant of a group chat the rights of an administrator. Only an administrator of the group may change
   * it.
   *
   * Requests: at most 10 a second, 1000 a month on the developer tariff.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 200 `failed to set group admin`: `groupId` is wrong. The body is this text.
   * - 200 `participant not found`: The number is not in the group. The body is this text.
   *
   * Manual: lines 8006–8059, 7889.
   */
  setGroupAdmin(request: SetGroupAdmin, options?: CallOptions): Promise<SetGroupAdminResponse> {
    return this.perform('setGroupAdmin', request, options);
  }

  /**
   * Take the rights of a group administrator away
   *
   * Takes the rights of an administrator of a group chat away from a participant. Only an administrator of the group
   * may change it.
   *
   * Requests: at most 10 a second, 1000 a month on the developer tariff.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 200 `removeAdmin` is `false`: The rights were not taken away: `groupId` is wrong, or the number is not in the
   *   group.
   *
   * Manual: lines 8061–8110, 7889.
   */
  removeAdmin(request: RemoveAdmin, options?: CallOptions): Promise<RemoveAdminResponse> {
    return this.perform('removeAdmin', request, options);
  }

  /**
   * Set the picture of a group
   *
   * Sets the picture (avatar) of a group chat from a JPEG file. Only an administrator of the group may change it.
   *
   * Requests: at most 1 a second, 100 a month on the developer tariff.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 200 `setGroupPicture` is `false`: The picture was not set; `reason` says why. `Timed Out`, with `urlAvatar`
   *   null, means that `groupId` is wrong or has a wrong type.
   * - 400 `File is empty`: The file is empty.
   * - 400 `Unsupported media type`: The format of the file is not supported; send a JPEG file (`*.jpg`).
   *
   * Manual: lines 8112–8161, 7889.
   */
  setGroupPicture(request: SetGroupPicture, options?: UploadOptions): Promise<SetGroupPictureResponse> {
    return this.perform('setGroupPicture', request, options, 'file');
  }

  /**
   * Leave a group
   *
   * Takes the instance's account out of a group chat.
   *
   * Requests: at most 10 a second, 1000 a month on the developer tariff.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * Manual: lines 8163–8217.
   */
  leaveGroup(request: LeaveGroup, options?: CallOptions): Promise<LeaveGroupResponse> {
    return this.perform('leaveGroup', request, options);
  }

  /**
   * Send a text status
   *
   * Adds a text status to the send queue. The status stays in the queue for up to 24 hours and is sent as soon as the
   * phone is authorized; the setting `delaySendMessagesMilliseconds` regulates the pace. A contact sees the status
   * only when both sides have saved each other's numbers. Statuses go to the first 1024 contacts of `getContacts`
   * that have a proper `contactName`; to refresh that list, rename the contact and authorize again with the QR code.
   * Beta: the method may change and be unstable, and may be charged for in future; access is given by support.
   *
   * Beta: the service gives access on request.
   *
   * Requests: at most 5 a second, 10 a month on the developer tariff.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 403 `Forbidden`: The account has no access to the beta methods of statuses; ask support for it.
   *
   * Manual: lines 8247–8318.
   */
  sendTextStatus(request: SendTextStatus, options?: CallOptions): Promise<SendTextStatusResponse> {
    return this.perform('sendTextStatus', request, options);
  }

  /**
   * Send a voice status
   *
   * Adds a voice status, an audio file given by its address (`.mp3` or `.wav`), to the send queue. The address must
   * show the file, not download it: otherwise the answer is 200, but no status appears. The status stays in the queue
   * for up to 24 hours and is sent as soon as the phone is authorized; the setting `delaySendMessagesMilliseconds`
   * regulates the pace. A contact sees the status only when both sides have saved each other's numbers. Statuses go
   * to the first 1024 contacts of `getContacts` that have a proper `contactName`; to refresh that list, rename the
   * contact and authorize again with the QR code. Beta: the method may change and be unstable, and may be charged for
   * in future; access is given by support.
   *
   * Beta: the service gives access on request.
   *
   * Requests: at most 5 a second, 10 a month on the developer tariff.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 403 `Forbidden`: The account has no access to the beta methods of statuses; ask support for it.
   *
   * Manual: lines 8320–8404.
   */
  sendVoiceStatus(request: SendVoiceStatus, options?: CallOptions): Promise<SendVoiceStatusResponse> {
    return this.perform('sendVoiceStatus', request, options);
  }

  /**
   * Send a picture, video or audio status
   *
   * Adds a status with a file, given by its address, to the send queue. Recommended are MP3 for audio, MP4 for video
   * and upright pictures (9:16); audio and video longer than one minute are cut to one minute. The address must show
   * the file, not download it: otherwise the answer is 200, but no status appears. The status stays in the queue for
   * up to 24 hours and is sent as soon as the phone is authorized; the setting `delaySendMessagesMilliseconds`
   * regulates the pace. A contact sees the status only when both sides have saved each other's numbers. Statuses go
   * to the first 1024 contacts of `getContacts` that have a proper `contactName`; to refresh that list, rename the
   * contact and authorize again with the QR code. Beta: the method may change and be unstable, and may be charged for
   * in future; access is given by support.
   *
   * Beta: the service gives access on request.
   *
   * Requests: at most 5 a second, 10 a month on the developer tariff.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 403 `Forbidden`: The account has no access to the beta methods of statuses; ask support for it.
   *
   * Manual: lines 8406–8496.
   */
  sendMediaStatus(request: SendMediaStatus, options?: CallOptions): Promise<SendMediaStatusResponse> {
    return this.perform('sendMediaStatus', request, options);
  }

  /**
   * Delete a status
   *
   * Deletes a status of the account. Beta: the method may change and be unstable, and may be charged for in future;
   * access is given by support.
   *
   * Beta: the service gives access on request.
   *
   * Requests: at most 10 a second.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 400 `ID message notfound`: There is no status with this id.
   * - 403 `Forbidden`: The account has no access to the beta methods of statuses; ask support for it.
   *
   * Manual: lines 8498–8541.
   */
  deleteStatus(request: DeleteStatus, options?: CallOptions): Promise<void> {
    return this.perform('deleteStatus', request, options);
  }

  /**
   * Get the recipients of a status
   *
   * Returns the recipients of a status of the account, each with its delivery state: sent, delivered or read.
   * Delivery states are updated only while the setting `outgoingWebhook` is on: those from before stay as they are.
   * Settings take up to 5 minutes to apply. The contact list comes from `getContacts` (those with a `contactName`);
   * to refresh it, rename the contact and authorize again with the QR code. Beta: the method may change and be
   * unstable, and may be charged for in future; access is given by support.
   *
   * Beta: the service gives access on request.
   *
   * Requests: at most 1 a second.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 403 `Forbidden`: The account has no access to the beta methods of statuses; ask support for it.
   *
   * Manual: lines 8545–8618.
   */
  getStatusStatistic(request: GetStatusStatistic, options?: CallOptions): Promise<StatusStatistic[]> {
    return this.perform('getStatusStatistic', request, options);
  }

  /**
   * Get recent statuses of contacts
   *
   * Returns the statuses that contacts published lately, by default in the last 24 hours. They come only from numbers
   * of the phone book. The contact list comes from `getContacts` (those with a `contactName`); to refresh it, rename
   * the contact and authorize again with the QR code. Beta: the method may change and be unstable, and may be charged
   * for in future; access is given by support.
   *
   * Beta: the service gives access on request.
   *
   * Requests: at most 1 a second, 10 a month on the developer tariff.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 403 `Forbidden`: The account has no access to the beta methods of statuses; ask support for it.
   *
   * Manual: lines 8622–8729.
   */
  getIncomingStatuses(request?: GetIncomingStatuses, options?: CallOptions): Promise<IncomingStatus[]> {
    return this.perform('getIncomingStatuses', request, options);
  }

  /**
   * Get recent statuses of the account
   *
   * Returns the statuses that the account published lately, by default in the last 24 hours. Delivery states are
   * updated only while the setting `outgoingWebhook` is on: those from before stay as they are. Settings take up to 5
   * minutes to apply. Statuses go to the first 1024 contacts of `getContacts` that have a proper `contactName`, and
   * can be got only for numbers of the phone book. To refresh the contact list, rename the contact and authorize
   * again with the QR code. Beta: the method may change and be unstable, and may be charged for in future; access is
   * given by support.
   *
   * Beta: the service gives access on request.
   *
   * Requests: at most 1 a second, 10 a month on the developer tariff.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 403 `Forbidden`: The account has no access to the beta methods of statuses; ask support for it.
   *
   * Manual: lines 8731–8843.
   */
  getOutgoingStatuses(request?: GetOutgoingStatuses, options?: CallOptions): Promise<OutgoingStatus[]> {
    return this.perform('getOutgoingStatuses', request, options);
  }

  /**
   * Mark messages as read
   *
   * Marks one message of a chat, or all its unread messages, as read. It needs the setting `incomingWebhook`:
   * messages received after it was applied become `read`, those from before stay `delivered`.
   *
   * Requests: at most 10 a second, 500 a month on the developer tariff.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * Manual: lines 8853–8918.
   */
  readChat(request: ReadChat, options?: CallOptions): Promise<ReadChatResponse> {
    return this.perform('readChat', request, options);
  }

  /**
   * Check a phone number for WhatsApp
   *
   * Tells whether a phone number has a WhatsApp account.
   *
   * Requests: at most 10 a second, 100 a month on the developer tariff, 30000 a month on the business tariff.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 400 `check phone number timeout limit exceeded`: The check of the number took too long; try again.
   *
   * Manual: lines 8935–8988.
   */
  checkWhatsapp(request: CheckWhatsapp, options?: CallOptions): Promise<CheckWhatsappResponse> {
    return this.perform('checkWhatsapp', request, options);
  }

  /**
   * Get the avatar of a chat
   *
   * Returns the avatar of a contact or group. Give the account's own number for its own avatar.
   *
   * Requests: at most 10 a second, 100 a month on the developer tariff.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * Manual: lines 8990–9049.
   */
  getAvatar(request: GetAvatar, options?: CallOptions): Promise<GetAvatarResponse> {
    return this.perform('getAvatar', request, options);
  }

  /**
   * Get the contact list
   *
   * Returns the contacts and groups of the account. It takes up to 5 minutes until changes show. When the array is
   * empty, call again; when it stays empty, scan the QR code again or ask support.
   *
   * Requests: at most 1 a second, 1000 a month on the developer tariff.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * Manual: lines 9051–9106.
   */
  getContacts(options?: CallOptions): Promise<Contact[]> {
    return this.perform('getContacts', undefined, options);
  }

  /**
   * Get data of a contact
   *
   * Returns a contact's names, business data and the settings of the chat with it. Groups are refused; use
   * `getGroupData` for them.
   *
   * Requests: at most 1 a second, 100 a month on the developer tariff.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 500 `interface conversion: interface {} is {type}, not string`: `chatId` has another type than text; `{type}`
   *   is the type that was sent, such as `bool`.
   *
   * Manual: lines 9108–9236.
   */
  getContactInfo(request: GetContactInfo, options?: CallOptions): Promise<GetContactInfoResponse> {
    return this.perform('getContactInfo', request, options);
  }

  /**
   * Delete a message
   *
   * Deletes a message from a personal or group chat.
   *
   * Requests: at most 10 a second, 1000 a month on the developer tariff.
   *
   * Repeated by itself after 502, timeouts and lost connections.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 400 `Message by id not found`: There is no message with this id, or it has been deleted already.
   * - 500 `interface conversion: interface {} is {type}, not string`: `chatId` has another type than text; `{type}`
   *   is the type that was sent, such as `bool`.
   *
   * Manual: lines 9238–9276.
   */
  deleteMessage(request: DeleteMessage, options?: CallOptions): Promise<void> {
    return this.perform('deleteMessage', request, options);
  }

  /**
   * Archive a chat
   *
   * Archives a chat that has at least one incoming message. The service must see incoming messages for that: switch
   * the setting `incomingWebhook` on.
   *
   * Requests: at most 10 a second, 100 a month on the developer tariff.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 400 `ArchiveChatError: cannot archive chat cause last message not found in chat`: `chatId` is wrong, or the
   *   chat has no messages.
   * - 400 `ArchiveChatError: chat with id {chatId} already archive=true`: The chat is archived already.
   * - 400 `ArchiveChatError: chat with id {chatId} not found`: The number is not among the contacts.
   * - 500 `interface conversion: interface {} is {type}, not string`: `chatId` has another type than text; `{type}`
   *   is the type that was sent, such as `bool`.
   *
   * Manual: lines 9278–9323.
   */
  archiveChat(request: ArchiveChat, options?: CallOptions): Promise<void> {
    return this.perform('archiveChat', request, options);
  }

  /**
   * Take a chat out of the archive
   *
   * Takes a chat out of the archive.
   *
   * Requests: at most 10 a second, 100 a month on the developer tariff.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 400 `UnarchiveChatError: cannot archive chat cause last message not found in chat`: `chatId` is wrong, or the
   *   chat has no messages.
   * - 400 `UnarchiveChatError: chat with id {chatId} already archive=false`: The chat is not archived.
   * - 400 `UnarchiveChatError: chat with id {chatId} not found`: The number is not among the contacts.
   * - 500 `interface conversion: interface {} is {type}, not string`: `chatId` has another type than text; `{type}`
   *   is the type that was sent, such as `bool`.
   *
   * Manual: lines 9325–9364.
   */
  unarchiveChat(request: UnarchiveChat, options?: CallOptions): Promise<void> {
    return this.perform('unarchiveChat', request, options);
  }

  /**
   * Set how long messages of a chat live
   *
   * Changes the setting of disappearing messages of a chat to one that the app offers: off, 24 hours, 7 days or 90
   * days.
   *
   * Requests: at most 1 a second, 100 a month on the developer tariff.
   *
   * Repeated by itself only when the service provably did not accept it.
   *
   * # Errors
   *
   * Beside those of every method:
   *
   * - 500 `interface conversion: interface {} is {type}, not string`: `chatId` has another type than text; `{type}`
   *   is the type that was sent, such as `bool`.
   *
   * Manual: lines 9366–9422.
   */
  setDisappearingChat(request: SetDisappearingChat, options?: CallOptions): Promise<SetDisappearingChatResponse> {
    return this.perform('setDisappearingChat', request, options);
  }
}
