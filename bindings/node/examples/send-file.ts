// Sends a file, up to 100 MB:
//
//   node built/send-file.js 79001234568@c.us ./photo.jpg "On the beach"

import { GreenApi } from 'green-api';

const [chatId, file, caption = ''] = process.argv.slice(2);
if (chatId === undefined || file === undefined) {
  throw new Error('usage: send-file CHAT FILE [CAPTION]');
}
const client = new GreenApi();

// A path is read piece by piece as the connection takes it. Buffers, Blobs and streams do as well:
// `file: { data: stream, name: 'photo.jpg' }`.
const { idMessage, urlFile } = await client.sendFileByUpload(
  { chatId, file, caption },
  {
    onProgress: (sent, total) => {
      process.stderr.write(`\r${total === null ? `${sent} bytes` : `${Math.floor((100 * sent) / total)} %`}`);
    },
  },
);
process.stderr.write('\n');
console.log(`${idMessage} ${urlFile}`);
