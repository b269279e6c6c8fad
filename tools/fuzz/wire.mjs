// A request as it goes over the wire: JSON that no serializer would write, and the command that sends it again.
import { request } from 'node:http';

/** Text put into JSON as it is: numbers that JavaScript cannot hold, words that are no JSON. */
export class Raw {
  constructor(text) {
    this.text = text;
  }
}
/** A name given twice in one object. */
export class Twice {
  constructor(first, second) {
    Object.assign(this, { first, second });
  }
}

/** JSON text of a value that may hold `Raw` and `Twice`. */
export function write(value) {
  if (value instanceof Raw) return value.text;
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).flatMap(([name, one]) => {
    const member = (inner) => `${JSON.stringify(name)}:${write(inner)}`;
    return one instanceof Twice ? [member(one.first), member(one.second)] : [member(one)];
  });
  return `{${members.join(',')}}`;
}

const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
/** The most of a body that a command shows. */
const SHOWN = 4000;

/** A command that sends a request again. */
export function curl(url, { method, path, headers, body }) {
  const parts = ['curl', '-i', '-g', '--path-as-is', '-X', method];
  for (const [name, value] of Object.entries(headers)) parts.push('-H', quoted(`${name}: ${value}`));
  if (body !== null) {
    const bytes = Buffer.from(body);
    const text = bytes.toString('utf8');
    parts.push('--data-binary');
    if (Buffer.from(text).equals(bytes) && !text.includes('\0'))
      parts.push(text.length > SHOWN ? `${quoted(text.slice(0, SHOWN))}…(${text.length})` : quoted(text));
    else parts.push(`@<(base64 -d <<< ${bytes.toString('base64').slice(0, SHOWN)})`);
  }
  return [...parts, quoted(`${url}${path}`)].join(' ');
}

/** No answer may take longer (milliseconds). */
export const PATIENCE = 15_000;

/** Sends a request; what goes wrong on the way is told as `failure`. */
export function send(url, { method, path, headers, body }, agent) {
  return new Promise((done) => {
    const { hostname, port } = new URL(url);
    // The path goes as it is: a parsed address would lose its dots.
    const outgoing = request({ hostname, port, path, agent, method, headers, timeout: PATIENCE }, (answer) => {
      const pieces = [];
      answer.on('data', (piece) => pieces.push(piece));
      answer.once('end', () =>
        done({ status: answer.statusCode, headers: answer.headers, text: Buffer.concat(pieces).toString('utf8') }),
      );
      answer.once('error', (error) => done({ failure: String(error.message) }));
    });
    outgoing.once('timeout', () => outgoing.destroy(new Error(`nothing for ${PATIENCE / 1000} s`)));
    // A refusal may come, and the connection go, while a large body is still on its way.
    outgoing.once('error', (error) =>
      done({ failure: String(error.code ?? error.message), passing: isPassing(error) }),
    );
    outgoing.end(body ?? undefined);
  });
}

const isPassing = ({ code }) => code === 'ECONNRESET' || code === 'EPIPE';
