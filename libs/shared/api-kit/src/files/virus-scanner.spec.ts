import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PortalError } from '@fds/shared/kernel';
import { ServerSettings } from '../settings';
import type { ReceivedFile } from './incoming';
import { VirusScanner } from './virus-scanner';

/** The test file that every scanner knows; in two parts, so that none takes this one for it. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const MOST = 1024 * 1024;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scanned-'));
  // Faults are logged: seen by the operator, not by who reads the tests.
  Logger.overrideLogger(false);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** ClamAV's daemon as its manual says: a command, pieces that begin with their length, a length of 0, an answer. */
async function clamd(behave: 'scans' | 'says nothing' | 'hangs up' = 'scans'): Promise<Server> {
  const server = createServer((socket) => {
    let got = Buffer.alloc(0);
    socket.on('error', () => undefined);
    if (behave === 'hangs up') return void socket.destroy();
    socket.on('data', (piece) => {
      got = Buffer.concat([got, piece]);
      if (behave === 'says nothing') return void socket.end();
      const answer = judge(got);
      if (answer) socket.end(`${answer}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function judge(got: Buffer): string | null {
  const command = 'zINSTREAM\0';
  if (got.length < command.length) return null;
  if (got.subarray(0, command.length).toString() !== command) return 'UNKNOWN COMMAND';
  const pieces: Buffer[] = [];
  for (let at = command.length; at + 4 <= got.length;) {
    const length = got.readUInt32BE(at);
    if (length === 0) {
      const file = Buffer.concat(pieces);
      return file.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
    }
    if (pieces.reduce((sum, one) => sum + one.length, length) > MOST) return 'INSTREAM size limit exceeded. ERROR';
    if (at + 4 + length > got.length) return null;
    pieces.push(got.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

async function check(content: string | Buffer, server: Server | null): Promise<string> {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  const port = server ? (server.address() as AddressInfo).port : null;
  const env: Record<string, string> = port ? { CLAMAV_URL: `tcp://127.0.0.1:${port}` } : {};
  const scanner = new VirusScanner(new ServerSettings('', env));
  const file: ReceivedFile = { path, bytes: content.length, id: '0'.repeat(64) };
  try {
    await scanner.check(file);
    return 'clean';
  } catch (error) {
    return error instanceof PortalError ? error.code : String(error);
  } finally {
    server?.close();
  }
}

test('a virus is found, a clean file passes, also one of several pieces', async () => {
  expect(await check(EICAR, await clamd())).toBe('files.virus');
  expect(await check('Bonjour', await clamd())).toBe('clean');
  expect(await check(Buffer.concat([Buffer.alloc(300_000), Buffer.from(EICAR)]), await clamd())).toBe('files.virus');
  expect(await check(Buffer.alloc(300_000, 'a'), await clamd())).toBe('clean');
});

test('a scanner that takes no more, says nothing, hangs up or is not there: the file is not kept', async () => {
  expect(await check(Buffer.alloc(MOST + 1), await clamd())).toBe('files.not_checked');
  expect(await check('Bonjour', await clamd('says nothing'))).toBe('files.not_checked');
  expect(await check(Buffer.alloc(MOST), await clamd('hangs up'))).toBe('files.not_checked');
  const gone = await clamd();
  const { port } = gone.address() as AddressInfo;
  await new Promise((resolve) => gone.close(resolve));
  const scanner = new VirusScanner(new ServerSettings('', { CLAMAV_URL: `tcp://127.0.0.1:${port}` }));
  await expect(scanner.check({ path: join(folder, 'file'), bytes: 1, id: '' })).rejects.toMatchObject({
    code: 'files.not_checked',
  });
});

test('without a scanner nothing is asked', async () => {
  expect(await check(EICAR, null)).toBe('clean');
});
