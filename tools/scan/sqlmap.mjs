// sqlmap, the usual tool against SQL injection: one run for each request, every value of it tried.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../lib/processes.mjs';

/** What sqlmap says once it has proven it. */
const FOUND = /is vulnerable|sqlmap identified the following injection point/;
/** What it says before; it then tries to prove it, and says so when it cannot. */
const SUSPECTED = /appears to be .*injectable/;
const SHUT_OUT = new Set(['401', '403', '404']);

/**
 * Tries one request.
 * @param request `{ method, url, body, cookie }`
 * @returns `{ requests, entered, findings, suspicions, untried }`: how many requests were sent, how many of them met no
 * closed door, what was proven, what was suspected and not proven, and why nothing was tried
 */
export async function trySql(request, folder, { level = 1 } = {}) {
  // A fixed address holds no value: sqlmap would make one up at its end, and compare answers that say « nothing here ».
  if (!hasValue(request)) return { requests: 0, entered: 0, findings: [], suspicions: [], untried: 'no value' };
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'request.txt');
  const traffic = join(folder, 'traffic.txt');
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
      ...['--timeout=20', '-v', '1', '-t', traffic],
    ],
    { timeout: 600_000 },
  );
  const statuses = statusesIn(traffic);
  const sent = { requests: statuses.length, entered: statuses.filter((one) => !SHUT_OUT.has(one)).length };
  const lines = stdout.split('\n');
  const findings = lines.filter((line) => FOUND.test(line));
  const suspicions = findings.length > 0 ? [] : lines.filter((line) => SUSPECTED.test(line));
  const [untried = null] = /CRITICAL\] (?!all tested parameters).*/.exec(stdout) ?? [];
  if (findings.length > 0 || wroteFindings(folder))
    return { ...sent, findings: lines.filter((line) => FOUND.test(line) || SUSPECTED.test(line)), suspicions, code };
  return { ...sent, findings, suspicions, untried };
}

/** The status of every answer, from sqlmap's own record of what it sent. */
function statusesIn(traffic) {
  if (!existsSync(traffic)) return [];
  const statuses = [...readFileSync(traffic, 'utf8').matchAll(/^HTTP response \[#\d+\] \((\d+)/gm)].map(
    ([, status]) => status,
  );
  rmSync(traffic);
  return statuses;
}

/** sqlmap keeps what it found in a file named `log`. */
function wroteFindings(folder) {
  const out = join(folder, 'out');
  return readdirSync(out, { recursive: true })
    .filter((name) => name.endsWith('log'))
    .some((name) => readFileSync(join(out, name), 'utf8').trim() !== '');
}

/** The path with a star after each of its own values, which tells sqlmap to try them too. */
const starred = (pathname) => pathname.replace(/\/([^/]*\d[^/]*)(?=\/|$)/g, '/$1*');
const hasValue = ({ url, body }) => {
  const { pathname, search } = new URL(url);
  return Boolean(search || (body && body !== '{}') || starred(pathname) !== pathname);
};

function rawRequest({ method, url, body, cookie }) {
  const { host, pathname, search } = new URL(url);
  // With a star, the values of a query would be left alone.
  const path = search ? pathname : starred(pathname);
  return [
    `${method} ${path}${search} HTTP/1.1`,
    `Host: ${host}`,
    ...(cookie ? [`Cookie: ${cookie}`] : []),
    ...(body ? ['Content-Type: application/json'] : []),
    '',
    body ?? '',
  ].join('\r\n');
}
