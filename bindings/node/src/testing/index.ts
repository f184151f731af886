/** A local gateway for tests. */

export const placeholder = 0;
