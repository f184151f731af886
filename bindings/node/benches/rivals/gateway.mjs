// The other side of calls and uploads: takes whatever comes and answers as sendMessage does.

import { createServer } from 'node:http';

import { serve } from '../support/processes.mjs';

const answer = Buffer.from('{"idMessage":"3EB0C767D097B7C7C030"}');
const headers = { 'content-type': 'application/json', 'content-length': answer.length };
const server = createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
  request.resume();
  request.on('end', () => response.writeHead(200, headers).end(answer));
});
server.listen(0, '127.0.0.1', () => serve({ port: server.address().port }, () => ({})));
