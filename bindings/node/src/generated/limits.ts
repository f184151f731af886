// @generated from the specification; edit spec/ instead.

/** Numbers and lists that hold for the whole service. Times are in milliseconds. */
export const limits = {
  /**
   * How long a notification waits to be received.
   *
   * In milliseconds.
   *
   * Manual: lines 1950–1954, 2008.
   */
  notificationRetention: 86_400_000,
  /**
   * How long a message waits to be sent.
   *
   * In milliseconds.
   *
   * Manual: lines 1161, 9469.
   */
  sendQueueRetention: 86_400_000,
  /**
   * How long the link to an uploaded file works.
   *
   * In milliseconds.
   *
   * Manual: lines 1350, 1573.
   */
  fileLinkRetention: 1_296_000_000,
  /**
   * How long receiveNotification waits when nothing is said.
   *
   * In milliseconds.
   *
   * Manual: line 2025.
   */
  receiveTimeoutDefault: 5_000,
  /**
   * Shortest wait of receiveNotification.
   *
   * In milliseconds.
   *
   * Manual: line 2025.
   */
  receiveTimeoutMinimum: 5_000,
  /**
   * Longest wait of receiveNotification.
   *
   * In milliseconds.
   *
   * Manual: line 2025.
   */
  receiveTimeoutMaximum: 60_000,
  /**
   * Shortest interval between messages of the send queue.
   *
   * In milliseconds.
   *
   * Manual: lines 656, 9467.
   */
  sendIntervalMinimum: 500,
  /**
   * Longest time until new settings apply.
   *
   * In milliseconds.
   *
   * Manual: line 635.
   */
  settingsDelayMaximum: 300_000,
  /**
   * Longest time until a new instance can be linked.
   *
   * In milliseconds.
   *
   * Manual: line 9756.
   */
  instanceCreationMaximum: 300_000,
  /**
   * Time after which a new instance usually gives QR codes.
   *
   * In milliseconds.
   *
   * Manual: line 108.
   */
  instanceReadyAfterCreation: 120_000,
  /**
   * Longest time that an instance should be starting; after it reboot.
   *
   * In milliseconds.
   *
   * Manual: lines 772, 788.
   */
  startingMaximum: 300_000,
  /**
   * After this time a QR code is replaced by another.
   *
   * In milliseconds.
   *
   * Manual: lines 868, 9852.
   */
  qrCodeLifetime: 20_000,
  /**
   * How often to ask for the QR code.
   *
   * In milliseconds.
   *
   * Manual: line 868.
   */
  qrPollInterval: 1_000,
  /**
   * How long the websocket waits for the scan.
   *
   * In milliseconds.
   *
   * Manual: lines 941, 984.
   */
  qrWebsocketTimeout: 100_000,
  /**
   * How long a code for linking by phone number works.
   *
   * In milliseconds.
   *
   * Manual: line 999.
   */
  authorizationCodeLifetime: 150_000,
  /**
   * How often to ask for the instance's state in operation.
   *
   * In milliseconds.
   *
   * Manual: line 9876.
   */
  statePollInterval: 60_000,
  /**
   * How long the service waits for the answer of a webhook.
   *
   * In milliseconds.
   *
   * Manual: line 10005.
   */
  webhookAnswerTimeout: 180_000,
  /**
   * Pause before the same notification is sent to the webhook again.
   *
   * In milliseconds.
   *
   * Manual: lines 2143, 10005.
   */
  webhookRetryPause: 60_000,
  /**
   * Time between two webhooks: about 50 a second.
   *
   * In milliseconds.
   *
   * Manual: line 2143.
   */
  webhookInterval: 20,
  /**
   * How often to repeat after 502.
   *
   * In repetitions.
   *
   * Manual: line 9571.
   */
  retryAttempts: 3,
  /**
   * Longest time until a message stands in the journals.
   *
   * In milliseconds.
   *
   * Manual: line 5715.
   */
  journalDelayMaximum: 120_000,
  /**
   * Period of the journals when nothing is said.
   *
   * In milliseconds.
   *
   * Manual: lines 6777, 6802.
   */
  journalPeriodDefault: 86_400_000,
  /**
   * Shortest time to send a file.
   *
   * In milliseconds.
   *
   * Manual: line 1391.
   */
  fileSendingMinimum: 1_000,
  /**
   * Longest time to send a file.
   *
   * In milliseconds.
   *
   * Manual: line 1391.
   */
  fileSendingMaximum: 20_000,
  /**
   * Largest JSON body (100 kB).
   *
   * In bytes.
   *
   * Manual: lines 1241, 9570.
   */
  jsonBodyMaximum: 102_400,
  /**
   * Largest file (100 MB).
   *
   * In bytes.
   *
   * Manual: lines 1356, 9569.
   */
  fileMaximum: 104_857_600,
  /**
   * Images with a longer side get no preview.
   *
   * In pixels.
   *
   * Manual: line 1360.
   */
  previewImageSideMaximum: 3_000,
  /**
   * Largest group that is supported.
   *
   * In participants.
   *
   * Manual: line 7672.
   */
  groupParticipantsMaximum: 100,
  /**
   * Create at most one group in this time.
   *
   * In milliseconds.
   *
   * Manual: line 7688.
   */
  groupCreationInterval: 300_000,
  /**
   * A status reaches only so many contacts.
   *
   * In contacts.
   *
   * Manual: line 8263.
   */
  statusAudienceMaximum: 1_024,
  /**
   * Longer audio and video of a status is cut.
   *
   * In milliseconds.
   *
   * Manual: lines 8429–8431.
   */
  statusMediaMaximum: 60_000,
  /**
   * Chats a month on the developer tariff.
   *
   * In chats.
   *
   * Manual: line 191.
   */
  developerChatsMaximum: 3,
  /**
   * Type of a file that cannot be told.
   *
   * Manual: lines 1482, 1595.
   */
  defaultMimeType: 'application/octet-stream',
  /**
   * Addresses that webhooks come from; the union of the manual's two lists.
   *
   * Manual: lines 2161–2170, 10060–10069.
   */
  webhookSourceAddresses: [
    '46.101.109.139',
    '51.250.12.167',
    '51.250.84.44',
    '51.250.89.177',
    '51.250.94.65',
    '51.250.95.149',
    '64.226.125.75',
    '89.169.137.216',
    '158.160.49.84',
    '165.22.93.202',
    '167.172.162.71',
    '209.38.202.24',
  ],
} as const;
