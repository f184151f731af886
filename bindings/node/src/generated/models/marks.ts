// @generated from the specification; edit spec/ instead.

import type { ChatId, MessageId } from './common.js';

/**
 * The chat, or one message in it, to mark as read.
 *
 * Manual: lines 8873–8877.
 */
export interface ReadChat {
  /** Chat to mark, `phone_number@c.us` or `group_id@g.us`. */
  chatId: ChatId;
  /**
   * Id of the incoming message to mark as read, at least 16 symbols. When left out, all unread messages of the chat
   * are marked.
   */
  idMessage?: MessageId;
}

/**
 * Whether the messages were marked.
 *
 * Manual: lines 8900–8903.
 */
export interface ReadChatResponse {
  /** Whether the messages were marked as read. */
  setRead: boolean;
}
