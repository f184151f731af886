// Compiled without the types of Node and of the browser: the declarations need neither.

import { decodeNotification, GreenApi, WebhookServer } from 'green-api';
import { Sandbox } from 'green-api/testing';

export const used = [decodeNotification, GreenApi, WebhookServer, Sandbox];
