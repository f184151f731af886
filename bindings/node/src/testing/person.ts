/** People with WhatsApp. */

import { PersonActions } from '../generated/testing/methods.js';
import type { ActionResult, SandboxMessage } from '../generated/testing/types.js';
import type { Sandbox } from './sandbox.js';

/**
 * A person with WhatsApp, from `Sandbox.addPerson` and `Sandbox.person`. What its methods do reaches the instances as
 * notifications, as it would from a phone.
 */
export class Person extends PersonActions {
  /** Its number, with the country code. */
  readonly phone: number;
  readonly #sandbox: Sandbox;

  /** @internal */
  constructor(sandbox: Sandbox, phone: number) {
    super();
    this.#sandbox = sandbox;
    this.phone = phone;
  }

  /** The id of the chat with it. */
  get chatId(): string {
    return `${this.phone}@c.us`;
  }

  /** What it wrote and received, oldest first. */
  messages(): SandboxMessage[] {
    return this.#sandbox.messagesOfPerson(this.phone);
  }

  protected act(action: string, fields: object): ActionResult {
    return this.#sandbox.act(this.phone, { ...fields, do: action });
  }
}
