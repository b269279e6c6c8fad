// sqlmap, the usual tool against SQL injection: one run for each request, every value of it tried.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../lib/processes.mjs';

const FOUND = /is vulnerable|appears to be .*injectable|sqlmap identified the following injection point/;

/**
 * Tries one request.
 * @param request `{ method, url, body, cookie }`
 * @returns `{ requests, findings }`: how many requests were sent, and what was found
 */
export async function trySql(request, folder, { level = 1 } = {}) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'request.txt');
  writeFileSync(file, rawRequest(request));
  const { stdout, code } = await run(
    'sqlmap',
    [
      ...['-r', file, '--batch', '--disable-coloring', '--flush-session', '--output-dir', join(folder, 'out')],
      ...[
        '--dbms=PostgreSQL',
        `--level=${level}`,
        '--risk=1',
        '--technique=BEUST',
        '--skip-waf',
        '--retries=0',
        '--ignore-stdin',
      ],
      ...['--ignore-code=400,401,403,404,409,413,415,422,429', '--answers=redirect=N,process URI=Y,custom=Y,JSON=Y'],
      ...['--timeout=20', '-v', '1'],
    ],
    { timeout: 600_000 },
  );
  const requests = Number(/(\d+) HTTP\(s\) requests/.exec(stdout)?.[1] ?? countTested(stdout));
  if (/CRITICAL\] (?!all tested parameters|no parameter)/.test(stdout) && !FOUND.test(stdout)) {
    const [reason] = /CRITICAL\] .*/.exec(stdout) ?? ['no reason given'];
    return { requests, findings: [], untried: reason };
  }
  const findings = stdout.split('\n').filter((line) => FOUND.test(line));
  return { requests, findings: findings.length || wroteFindings(folder) ? findings : [], code };
}

const countTested = (text) => (text.match(/testing '/g) ?? []).length;

/** sqlmap keeps what it found in a file named `log`. */
function wroteFindings(folder) {
  const out = join(folder, 'out');
  return readdirSync(out, { recursive: true })
    .filter((name) => name.endsWith('log'))
    .some((name) => readFileSync(join(out, name), 'utf8').trim() !== '');
}

function rawRequest({ method, url, body, cookie }) {
  const { host, pathname, search } = new URL(url);
  // A star tells sqlmap to try the path's own values too.
  const path = search ? pathname : pathname.replace(/\/([^/]*[\d-][^/]*)(?=\/|$)/, '/$1*');
  return [
    `${method} ${path}${search} HTTP/1.1`,
    `Host: ${host}`,
    ...(cookie ? [`Cookie: ${cookie}`] : []),
    ...(body ? ['Content-Type: application/json'] : []),
    '',
    body ?? '',
  ].join('\r\n');
}
