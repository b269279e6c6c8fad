// A mail server that keeps the Message-ID and the addressee of what it takes, and can be made to fail as networks do.
import { SMTPServer } from 'smtp-server';

const idOf = (head) => /^message-id:\s*<([^@>]+)@/im.exec(head)?.[1] ?? '';

export class MailServer {
  /** Everything taken: `{ id, to, text }`, in its order; a repetition stands twice. */
  taken = [];
  /** `take`; `hang` takes connections and says nothing; `cut` hangs up in the middle of a message. */
  mood = 'take';
  /** Milliseconds that it takes for each message. */
  delay = 0;
  #server;
  #port = 0;
  #sockets = new Map();

  get url() {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  async open() {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      onConnect: (_session, done) => this.mood !== 'hang' && done(),
      onData: (stream, { envelope, remotePort }, done) => {
        const parts = [];
        stream.on('data', (part) => {
          parts.push(part);
          if (this.mood === 'cut') this.#sockets.get(remotePort)?.destroy();
        });
        stream.on('end', () => {
          // A server that hangs says nothing any more, in the middle of a conversation either.
          if (this.mood !== 'take') return;
          const text = Buffer.concat(parts).toString('latin1');
          this.taken.push({ id: idOf(text), to: envelope.rcptTo[0]?.address.toLowerCase() ?? '', text });
          setTimeout(done, this.delay);
        });
      },
    });
    server.on('error', () => {});
    server.server.on('connection', (socket) => {
      const { remotePort } = socket;
      this.#sockets.set(remotePort, socket);
      socket.once('close', () => this.#sockets.delete(remotePort));
    });
    await new Promise((done) => server.listen(this.#port, '127.0.0.1', done));
    this.#port = server.server.address().port;
    this.#server = server;
  }

  /** Closes the port and every connection: it refuses; `open` opens the same port again. */
  async close() {
    const server = this.#server;
    this.#server = undefined;
    this.hangUp();
    if (server) await new Promise((done) => server.close(done));
  }
  hangUp() {
    for (const socket of this.#sockets.values()) socket.destroy();
  }
}
