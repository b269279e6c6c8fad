import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** What the server does with a message: takes it, refuses its address or its content, asks to come again, or hangs up. */
export type SinkAnswer = 'take' | 'no_such_address' | 'refuse' | 'later' | 'hang_up';
export interface Caught {
  readonly to: string;
  /** The envelope's sender: where it would come back to. */
  readonly from: string;
  readonly messageId: string;
  readonly raw: string;
}

/** A mail server that takes messages into its hand, and can be made to fail in every usual way. */
export class SmtpSink {
  readonly caught: Caught[] = [];
  /** What becomes of a message, by its address; asked at RCPT TO and again at the end of DATA. */
  answer: (address: string) => SinkAnswer = () => 'take';
  /** Milliseconds before each answer to DATA. */
  delay = 0;
  /** Hears every message taken, before the client does. */
  onTaken: (caught: Caught) => void = () => undefined;
  #server: SMTPServer | undefined;
  #port = 0;
  readonly #sockets = new Map<number, Socket>();

  async start(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      onRcptTo: ({ address }, _session, done) =>
        done(this.answer(address) === 'no_such_address' ? answering(550, '5.1.1 Nobody of that name') : null),
      onData: (stream, { envelope, remotePort }, done) => {
        const to = envelope.rcptTo[0]?.address ?? '';
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => {
          parts.push(part);
          if (this.answer(to) === 'hang_up') this.#sockets.get(remotePort)?.destroy();
        });
        stream.on('end', () => void this.#end(to, from, Buffer.concat(parts).toString('latin1'), done));
      },
    });
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => {
      const port = socket.remotePort ?? 0;
      this.#sockets.set(port, socket);
      socket.once('close', () => this.#sockets.delete(port));
    });
    await new Promise<void>((ready) => server.listen(this.#port, '127.0.0.1', ready));
    this.#port = (server.server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Closes the port and every connection; `start` opens the same port again. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    for (const socket of this.#sockets.values()) socket.destroy();
    if (server) await new Promise<void>((closed) => server.close(closed));
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }
  /** Messages as mail programs read them. */
  read(): Promise<Email[]> {
    return Promise.all(this.caught.map(({ raw }) => PostalMime.parse(Buffer.from(raw, 'latin1'))));
  }

  async #end(to: string, from: string, raw: string, done: (error?: Error | null) => void): Promise<void> {
    if (this.delay > 0) await pause(this.delay, undefined, { ref: false });
    const answer = this.answer(to);
    if (answer === 'later') return done(answering(451, '4.7.1 Greylisted, come back later'));
    if (answer === 'refuse') return done(answering(554, '5.6.0 Content refused'));
    if (answer === 'hang_up') return;
    const caught = { to, from, messageId: /^message-id:\s*(<[^>]+>)/im.exec(raw)?.[1] ?? '', raw };
    this.caught.push(caught);
    this.onTaken(caught);
    done();
  }
}

const answering = (responseCode: number, text: string): Error => Object.assign(new Error(text), { responseCode });
