// @generated from the specification; edit spec/ instead.

/** The documented errors by their ids, `errorId` of an error. */
export interface DocumentedErrors {
  /** - `archiveChat`, status 400: The chat is archived already. */
  alreadyArchived: never;
  /**
   * - `receiveNotification`, status 400: The access token is missing in the address.
   * - `deleteNotification`, status 400: The access token is missing in the address.
   */
  apiTokenInstanceMissing: never;
  /** - Every method, status 502: The service got no answer from behind; repeat three times with a delay. */
  badGateway: never;
  /** - Every method, status 400: The request's data is not valid; correct it and repeat. */
  badRequestData: never;
  /**
   * - `sendTextStatus`, status 403: The account has no access to the beta methods of statuses; ask support for it.
   * - `sendVoiceStatus`, status 403: The account has no access to the beta methods of statuses; ask support for it.
   * - `sendMediaStatus`, status 403: The account has no access to the beta methods of statuses; ask support for it.
   * - `deleteStatus`, status 403: The account has no access to the beta methods of statuses; ask support for it.
   * - `getStatusStatistic`, status 403: The account has no access to the beta methods of statuses; ask support for
   *   it.
   * - `getIncomingStatuses`, status 403: The account has no access to the beta methods of statuses; ask support for
   *   it.
   * - `getOutgoingStatuses`, status 403: The account has no access to the beta methods of statuses; ask support for
   *   it.
   */
  betaForbidden: never;
  /**
   * - `getMessage`, status 400: There is no such chat in the journal. The message may still be in the send queue and
   *   not processed yet; look into it with `showMessagesQueue`.
   */
  chatIdNotFound: never;
  /**
   * - `getContactInfo`, status 500: `chatId` has another type than text; `{type}` is the type that was sent, such as
   *   `bool`.
   * - `deleteMessage`, status 500: `chatId` has another type than text; `{type}` is the type that was sent, such as
   *   `bool`.
   * - `archiveChat`, status 500: `chatId` has another type than text; `{type}` is the type that was sent, such as
   *   `bool`.
   * - `unarchiveChat`, status 500: `chatId` has another type than text; `{type}` is the type that was sent, such as
   *   `bool`.
   * - `setDisappearingChat`, status 500: `chatId` has another type than text; `{type}` is the type that was sent,
   *   such as `bool`.
   */
  chatIdType: never;
  /**
   * - `archiveChat`, status 400: The number is not among the contacts.
   * - `unarchiveChat`, status 400: The number is not among the contacts.
   */
  chatNotFound: never;
  /** - `checkWhatsapp`, status 400: The check of the number took too long; try again. */
  checkTimeout: never;
  /**
   * - Every method, status 499: The client closed the connection before the answer; wait longer and repeat with a
   *   delay.
   */
  clientClosedRequest: never;
  /** - `getAuthorizationCode`, status 200: No code was issued; ask again. */
  codeNotIssued: never;
  /**
   * - `createGroup`, status 500: WhatsApp refuses because the account has created too many groups too fast; its text
   *   is not documented. Try to create a group on the phone: it shows the same warning. Try again later.
   */
  creationLimited: never;
  /**
   * - `setProfilePicture`, status 400: The file is empty.
   * - `sendFileByUpload`, status 400: The file is empty.
   * - `uploadFile`, status 400: The file is empty.
   * - `setGroupPicture`, status 400: The file is empty.
   */
  fileEmpty: never;
  /** - Every method, status 500: The file behind the link is larger than 100 MB. */
  fileFromUrlTooLarge: never;
  /**
   * - `sendFileByUpload`, status 500: The field `file` is missing. The manual also lists status 400 (`uploadFailed`)
   *   for it.
   */
  fileMissing: never;
  /**
   * - `downloadFile`, status 500: WhatsApp's servers do not have the file any more; it cannot be downloaded through
   *   the API. Do not repeat.
   */
  fileNotAvailable: never;
  /** - `downloadFile`, status 400: The message has no file. */
  fileNotInMessage: never;
  /**
   * - `sendFileByUpload`, status 413: The file is larger than about 99.9 MB. Seen also in files sent from 1C
   *   8.3.22.1923: another version of 1C may help.
   * - `uploadFile`, status 413: The file is larger than about 99.9 MB. Seen also in files sent from 1C 8.3.22.1923:
   *   another version of 1C may help.
   */
  fileTooLarge: never;
  /** - Every method, status 403: The instance number or the address is wrong. */
  forbidden: never;
  /** - `sendFileByUpload`, status 200: The body of the request has more than 100 kB. */
  formTooLarge: never;
  /** - `createGroup`, status 500: One or more of `chatIds` are groups. */
  groupInChatIds: never;
  /**
   * - `getGroupData`, status 200: There is no such group. The body is this text.
   * - `setGroupAdmin`, status 200: `groupId` is wrong. The body is this text.
   */
  groupNotFound: never;
  /**
   * - `receiveNotification`, status 400: The instance number is missing in the address or is not made of digits.
   * - `deleteNotification`, status 400: The instance number is missing in the address or is not made of digits.
   */
  idInstanceNotInteger: never;
  /** - Every method, status 400: The instance was deleted. */
  instanceDeleted: never;
  /** - Every method, status 400: The instance's paid time is over; renew it in the console. */
  instanceExpired: never;
  /** - Every method, status 400: No WhatsApp account is linked; link one. */
  instanceNotAuthorized: never;
  /** - Every method, status 400: The instance is starting or restarting; repeat after several seconds. */
  instanceStarting: never;
  /**
   * - `archiveChat`, status 400: `chatId` is wrong, or the chat has no messages.
   * - `unarchiveChat`, status 400: `chatId` is wrong, or the chat has no messages.
   */
  lastMessageNotFound: never;
  /**
   * - `getMessage`, status 400: There is no such message in the chat. It may still be in the send queue and not
   *   processed yet (look into it with `showMessagesQueue`), or the chat, the message id or the instance is wrong.
   * - `deleteMessage`, status 400: There is no message with this id, or it has been deleted already.
   */
  messageNotFound: never;
  /** - Every method, status 204: The verb OPTIONS was used; use the documented one. */
  noContent: never;
  /**
   * - `addGroupParticipant`, status 200: The participant was not added: the instance's account is not an
   *   administrator of the group, is not in the group, or has not saved the participant's number in its phone book;
   *   or the participant is in the group already; or `participantChatId` is wrong.
   */
  notAdded: never;
  /** - `unarchiveChat`, status 400: The chat is not archived. */
  notArchived: never;
  /** - Every method, status 404: There is no such method, or its verb is another. */
  notFound: never;
  /** - `logout`, status 200: The account was not unlinked. */
  notLoggedOut: never;
  /** - `getGroupData`, status 200: The instance's account is not in the group. The body is this text. */
  notMember: never;
  /** - `reboot`, status 200: The instance was not restarted. */
  notRebooted: never;
  /**
   * - `removeGroupParticipant`, status 200: The participant was not removed: `participantChatId` is wrong, or the
   *   number is not in the group.
   * - `removeAdmin`, status 200: The rights were not taken away: `groupId` is wrong, or the number is not in the
   *   group.
   */
  notRemoved: never;
  /** - `updateGroupName`, status 200: The group was not renamed: `groupId` is wrong. */
  notRenamed: never;
  /**
   * - `setGroupPicture`, status 200: The picture was not set; `reason` says why. `Timed Out`, with `urlAvatar` null,
   *   means that `groupId` is wrong or has a wrong type.
   */
  notSet: never;
  /**
   * - `deleteNotification`, status 500: The notification to delete was not found. The manual documents this beside
   *   `"result": false`, which is the usual answer; both mean that there is nothing to delete.
   */
  notificationNotFound: never;
  /** - `setGroupAdmin`, status 200: The number is not in the group. The body is this text. */
  participantNotFound: never;
  /** - `setProfilePicture`, status 200: The picture was not set; the field `reason` says why. */
  pictureNotSet: never;
  /**
   * - Every method, status 466: The month's quota of the method or of chats is used up; the body is
   *   `QuotaExceededResponse`.
   */
  quotaExceeded: never;
  /**
   * - `setProfilePicture`, status 200: WhatsApp's servers refuse because of too many calls; call at most once in 10
   *   seconds.
   */
  rateOverlimit: never;
  /** - `deleteNotification`, status 500: The receipt in the address is not a number. */
  receiptIdNotNumber: never;
  /** - Every method, status 500: The JSON body is larger than 100 kB. */
  requestEntityTooLarge: never;
  /** - `setSettings`, status 200: The settings were not saved. */
  settingsNotSaved: never;
  /** - `deleteStatus`, status 400: There is no status with this id. */
  statusNotFound: never;
  /** - Every method, status 429: More requests per second than the method allows; slow down. */
  tooManyRequests: never;
  /** - Every method, status 401: The access token is wrong. */
  unauthorized: never;
  /** - Every method, status 400: The body is not valid JSON. */
  unexpectedToken: never;
  /** - `sendContact`, status 400: The phone number is larger than the largest safe integer. */
  unsafePhoneNumber: never;
  /**
   * - `setProfilePicture`, status 400: The format of the file is not supported; send a `*.jpg`.
   * - `setGroupPicture`, status 400: The format of the file is not supported; send a JPEG file (`*.jpg`).
   */
  unsupportedMediaType: never;
  /**
   * - `sendFileByUpload`, status 400: The request is not valid: `chatId` or the file is missing, a field is unknown
   *   or has a wrong type, the id of the quoted message or the number is wrong, or the body is not form-data.
   */
  uploadFailed: never;
  /** - Every method, status 400: A field is wrong; the details are one of `x-validation-messages`. */
  validationFailed: never;
  /**
   * - `receiveNotification`, status 400: The setting `webhookUrl` is not empty, so notifications are delivered there.
   *   Set it to an empty string and wait about a minute.
   * - `deleteNotification`, status 400: The setting `webhookUrl` is not empty, so notifications are delivered there.
   *   Set it to an empty string and wait about a minute.
   */
  webhookUrlIsSet: never;
}

/** Id of a documented error; others may come with a later version of the service. */
export type ErrorId = keyof DocumentedErrors | (string & {});
