// The other side of calls and uploads: takes whatever comes and answers as the service does.

import { createServer } from 'node:http';

import { serve } from '../support/processes.mjs';

const idMessage = '3EB0C767D097B7C7C030';
const answers = {
  sendMessage: Buffer.from(JSON.stringify({ idMessage })),
  sendFileByUpload: Buffer.from(JSON.stringify({ idMessage, urlFile: 'https://media.example.com/video.mp4' })),
};
const server = createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
  const answer = answers[request.url.split('/')[2]];
  request.resume();
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length }).end(answer);
  });
});
server.listen(0, '127.0.0.1', () => serve({ port: server.address().port }, () => ({})));
