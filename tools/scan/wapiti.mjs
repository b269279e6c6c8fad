// Wapiti, a scanner of web applications: crawls from the addresses it is given and attacks what it finds.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../lib/processes.mjs';

/** Those that need nothing outside this machine. */
const MODULES = 'sql,blindsql,xss,permanentxss,crlf,redirect,file,exec,csp,http_headers,methods,htaccess';
/** Its database of programs stays unread: nothing leaves the machine. */
const NO_NETWORK = {
  HTTP_PROXY: 'http://127.0.0.1:9',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  NO_PROXY: 'localhost,127.0.0.1',
};

/** It wants the old filter of browsers switched on; today's advice (OWASP) is the 0 that the portal sends. */
const OLD_ADVICE = /X-XSS-Protection is not set/;

/**
 * Attacks a site as somebody who is signed in.
 * @param urls addresses to begin with, beside the site's own
 * @param seconds the most that the whole scan may last
 * @returns `{ crawled, findings }`
 */
export async function scanSite({ site, urls, cookie, folder, seconds }) {
  const report = join(folder, 'wapiti.json');
  const { stdout, stderr, code } = await run(
    'wapiti',
    [
      ...['-u', `${site}/`, ...urls.flatMap((url) => ['-s', url])],
      ...['-H', `Cookie: ${cookie}`, '-m', MODULES, '--scope', 'domain', '--max-scan-time', String(seconds)],
      ...['--flush-session', '--store-session', join(folder, 'wapiti'), '--no-bugreport', '-f', 'json', '-o', report],
    ],
    { timeout: (seconds + 600) * 1000, env: { ...process.env, ...NO_NETWORK } },
  );
  if (code !== 0) throw new Error(`wapiti ended with ${code}:\n${`${stdout}${stderr}`.slice(-2000)}`);
  const { vulnerabilities, anomalies } = JSON.parse(readFileSync(report, 'utf8'));
  const findings = [...Object.entries(vulnerabilities), ...Object.entries(anomalies)]
    .flatMap(([kind, list]) =>
      list.map(({ method, path, info, parameter }) => `${kind}: ${method} ${path} ${parameter ?? ''} ${info}`),
    )
    .filter((line) => !OLD_ADVICE.test(line));
  return { crawled: Number(/found (\d+) URLs/.exec(stdout)?.[1] ?? 0), findings };
}
