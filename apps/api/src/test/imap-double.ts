import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

interface Held {
  readonly uid: number;
  readonly raw: Buffer;
  seen: boolean;
}

/** A mailbox that speaks as much IMAP4rev1 as a reader of unseen mail needs, and can fail where servers do. */
export class ImapDouble {
  readonly mails: Held[] = [];
  /** Commands that came, without their tags. */
  readonly heard: string[] = [];
  password = 'secret';
  /** The connection is cut in the middle of the mail with this UID. */
  cutsAt = 0;
  #server: Server | undefined;
  readonly #sockets = new Set<Socket>();

  async start(): Promise<number> {
    const server = createServer((socket) => this.#serve(socket));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    this.#server = server;
    return (server.address() as AddressInfo).port;
  }
  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((closed) => (this.#server ? this.#server.close(() => closed()) : closed()));
  }

  put(raw: string): void {
    this.mails.push({ uid: this.mails.length + 1, raw: Buffer.from(raw), seen: false });
  }
  get unseen(): number {
    return this.mails.filter(({ seen }) => !seen).length;
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket)).on('error', () => undefined);
    socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n');
    let text = '';
    socket.on('data', (piece: Buffer) => {
      text += piece.toString('latin1');
      for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        this.#answer(socket, line);
      }
    });
  }

  #answer(socket: Socket, line: string): void {
    const [tag = '', ...words] = line.split(' ');
    const command = words.join(' ');
    this.heard.push(command);
    const say = (...lines: string[]): void => void socket.write(lines.map((one) => `${one}\r\n`).join(''));
    const done = (): void => say(`${tag} OK done`);
    if (/^LOGIN /i.test(command)) {
      if (command.includes(this.password)) return done();
      return say(`${tag} NO [AUTHENTICATIONFAILED] no`);
    }
    if (/^CAPABILITY/i.test(command)) say('* CAPABILITY IMAP4rev1');
    else if (/^(?:LIST|LSUB) /i.test(command)) say('* LIST (\\HasNoChildren) "/" INBOX');
    else if (/^SELECT /i.test(command))
      say(
        `* ${this.mails.length} EXISTS`,
        '* FLAGS (\\Seen)',
        '* OK [UIDVALIDITY 1] x',
        `* OK [UIDNEXT ${this.mails.length + 1}] x`,
      );
    else if (/^UID SEARCH /i.test(command))
      say(`* SEARCH ${this.mails.flatMap(({ uid, seen }) => (seen ? [] : [uid])).join(' ')}`.trim());
    else if (/^UID FETCH /i.test(command)) return this.#fetch(socket, tag, command);
    else if (/^UID STORE /i.test(command)) {
      const mail = this.#named(command);
      if (mail) mail.seen = true;
    } else if (/^LOGOUT/i.test(command)) say('* BYE');
    done();
  }

  #fetch(socket: Socket, tag: string, command: string): void {
    const mail = this.#named(command);
    if (mail && /BODY/i.test(command)) {
      socket.write(`* ${mail.uid} FETCH (UID ${mail.uid} BODY[] {${mail.raw.length}}\r\n`);
      if (this.cutsAt === mail.uid) {
        this.cutsAt = 0;
        socket.write(mail.raw.subarray(0, mail.raw.length >> 1));
        return void socket.destroySoon();
      }
      socket.write(mail.raw);
      socket.write(')\r\n');
    } else if (mail) socket.write(`* ${mail.uid} FETCH (UID ${mail.uid} RFC822.SIZE ${mail.raw.length})\r\n`);
    socket.write(`${tag} OK done\r\n`);
  }
  #named(command: string): Held | undefined {
    const uid = Number(/^UID \w+ (\d+)/i.exec(command)?.[1]);
    return this.mails.find((mail) => mail.uid === uid);
  }
}
