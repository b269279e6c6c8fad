// The local mail catcher: an SMTP server that delivers nothing, a page that shows what it caught, and a small API for tests.
// Everything listens on loopback only.
import { createServer } from 'node:http';
import { SMTPServer } from 'smtp-server';
import { listPage, mailFrame, mailPage, missingPage, style } from './pages.mjs';
import { openStore } from './store.mjs';

const HOST = '127.0.0.1';
const LARGEST = 25 * 1024 * 1024;

/**
 * Starts the catcher.
 * @returns `{ smtpUrl, url, stop }`
 */
export async function startCatcher({ dir, smtpPort, webPort }) {
  const store = openStore(dir);
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: LARGEST,
    disableReverseLookup: true,
    onData: (stream, { envelope }, done) => void receive(store, stream, envelope).then(() => done(), done),
  });
  // A client that hangs up is its own affair; an error at listening rejects below.
  smtp.on('error', () => {});
  const web = createServer((request, response) => answer(store, request, response));
  await listen(smtp.server, () => smtp.listen(smtpPort, HOST));
  await listen(web, () => web.listen(webPort, HOST));
  return {
    smtpUrl: `smtp://${HOST}:${smtp.server.address().port}`,
    url: `http://${HOST}:${web.address().port}`,
    stop: async () => {
      web.closeAllConnections();
      await Promise.all([new Promise((done) => smtp.close(done)), new Promise((done) => web.close(done))]);
    },
  };
}

/** The list says that an image is there, not its bytes. */
const withoutBytes = (key, value) => (key === 'data' ? undefined : value);

async function receive(store, stream, envelope) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  if (stream.sizeExceeded) throw Object.assign(new Error('Message trop lourd'), { responseCode: 552 });
  await store.add(Buffer.concat(chunks), {
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    to: envelope.rcptTo.map(({ address }) => address),
  });
}

function answer(store, request, response) {
  const send = (status, type, body, headers = {}) =>
    response
      .writeHead(status, {
        'content-type': `${type}; charset=utf-8`,
        'content-security-policy':
          "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; form-action 'self'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        ...headers,
      })
      .end(body);
  // Another site whose name was made to point here (DNS rebinding) must not read the sign-in links.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? ''))
    return send(403, 'text/plain', 'Accès refusé');
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const to = searchParams.get('to') ?? '';
  if (pathname === '/api/messages') {
    if (request.method === 'DELETE') {
      store.clear();
      return send(200, 'application/json', '{"messages":[]}');
    }
    return send(200, 'application/json', JSON.stringify({ messages: store.list(to) }, withoutBytes));
  }
  if (request.method !== 'GET') return send(405, 'text/plain', 'Méthode refusée');
  if (pathname === '/') return send(200, 'text/html', listPage(store.list(to), to));
  if (pathname === '/style.css') return send(200, 'text/css', style);
  const [, id, part] = pathname.match(/^\/messages\/(\d+-\d+)(\/html)?$/) ?? [];
  const mail = id && store.find(id);
  if (!mail) return send(404, 'text/html', missingPage());
  if (!part) return send(200, 'text/html', mailPage(mail));
  return send(200, 'text/html', mailFrame(mail), {
    'content-security-policy':
      "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
  });
}

function listen(server, begin) {
  return new Promise((done, fail) => {
    server.once('error', fail).once('listening', done);
    begin();
  });
}
