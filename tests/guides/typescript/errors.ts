// Errors and what to do.

// ANCHOR: errors
import { GreenApi, GreenApiError, InstanceNotAuthorizedError, ValidationError } from 'green-api';

const chatId = '79001234568@c.us';

/** The id of the message, once it is certain that it was sent once. */
export async function sendOnce(client: GreenApi, message: string): Promise<string | undefined> {
  try {
    return (await client.sendMessage({ chatId, message })).idMessage;
  } catch (error) {
    if (error instanceof ValidationError) console.log('nothing was sent:', error.message);
    if (error instanceof InstanceNotAuthorizedError) console.log('link an account, then send again');
    if (!(error instanceof GreenApiError) || !error.outcomeUnknown) throw error;
    // The connection broke after the request went out: look before sending again.
    return (await client.findSent({ chatId, text: message }))?.idMessage;
  }
}
// ANCHOR_END: errors
