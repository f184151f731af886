// Files.

// ANCHOR: files
import { GreenApi } from 'green-api';

export async function send(client: GreenApi, path: string): Promise<string> {
  const onProgress = (bytes: number, total: number | null) => console.log(`${bytes} of ${total} bytes`);
  const sent = await client.sendFileByUpload(
    { chatId: '79001234568@c.us', file: path, caption: 'The report' },
    { onProgress },
  );
  return sent.idMessage;
}

/** Uploads once. */
export async function sendToMany(client: GreenApi, chats: string[]): Promise<void> {
  const { urlFile } = await client.uploadFile({ file: { data: Buffer.from('Soup'), name: 'menu.txt' } });
  for (const chatId of chats) {
    await client.sendFileByUrl({ chatId, urlFile, fileName: 'menu.txt' });
  }
}

export async function fetchFile(client: GreenApi, downloadUrl: string, path: string): Promise<number> {
  return client.download(downloadUrl, path);
}
// ANCHOR_END: files
