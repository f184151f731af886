/** Instances of the sandbox. */

/** What a client needs to use an instance. */
export class Instance {
  /** Number of the instance. */
  readonly idInstance: number;
  /** Its access token. */
  readonly apiTokenInstance: string;

  /** @internal */
  constructor(id: number, token: string) {
    this.idInstance = id;
    this.apiTokenInstance = token;
    // Where every property is shown, in logs and failed assertions, the token is not.
    Object.defineProperty(this, 'apiTokenInstance', { enumerable: false });
  }
}
