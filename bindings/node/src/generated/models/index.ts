// @generated from the specification; edit spec/ instead.

export type * from './account.js';
export type * from './common.js';
export type * from './errors.js';
export type * from './groups.js';
export type * from './journals.js';
export type * from './marks.js';
export type * from './messages.js';
export type * from './notifications.js';
export type * from './queues.js';
export type * from './receiving.js';
export type * from './sending.js';
export type * from './service.js';
export type * from './statuses.js';
