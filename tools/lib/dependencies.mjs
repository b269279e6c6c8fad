// The packages of the project: installed when they are missing, half there, or not those of the lock file.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { readJson } from './files.mjs';
import { run } from './processes.mjs';
import { Refusal } from './terminal.mjs';
import { root } from './workspace.mjs';

/**
 * Whether what is installed is what the lock file says. npm writes its own list (`node_modules/.package-lock.json`)
 * when an installation is complete, and only then.
 */
export function isInstalled(folder = root) {
  const wanted = readJson(join(folder, 'package-lock.json'))?.packages ?? {};
  let present;
  try {
    present = readJson(join(folder, 'node_modules/.package-lock.json'))?.packages;
  } catch {
    return false;
  }
  if (!present) return false;
  if (wanted['']?.devDependencies?.node && !existsSync(join(folder, 'node_modules/node/bin'))) return false;
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (path === '' || link) return true;
    return present[path] ? present[path].version === version : Boolean(optional);
  });
}

/** Installs exactly the lock file's packages, if that is not already so. */
export async function ensureDependencies(progress) {
  if (isInstalled()) return;
  const npm = npmCommand();
  await progress.step('Installation des dépendances (npm ci, environ deux minutes la première fois)', async (tell) => {
    const result = await run(npm.command, [...npm.args, 'ci', '--no-audit', '--no-fund'], {
      cwd: root,
      env: withoutOwnPrograms(),
      onLine: (line) => tell(line.slice(0, 60)),
    });
    if (result.code !== 0) {
      throw new Refusal("Les dépendances n'ont pas pu être installées : vérifiez l'accès au réseau, puis relancez.", {
        details: (result.stderr || result.stdout).split('\n').slice(-25).join('\n'),
      });
    }
  });
}

/** The npm that called us, or the one on the path. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script) && existsSync(script)) return { command: machineNode(), args: [script] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] };
}

/** npm ci empties node_modules: it must not run on the Node that lies there. */
function machineNode() {
  if (!process.execPath.startsWith(join(root, 'node_modules'))) return process.execPath;
  const candidates = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => join(folder, process.platform === 'win32' ? 'node.exe' : 'node'));
  return candidates.find((file) => existsSync(file)) ?? process.execPath;
}

function withoutOwnPrograms() {
  const { PATH = '', ...rest } = process.env;
  const path = PATH.split(delimiter).filter((folder) => !folder.startsWith(join(root, 'node_modules')));
  // A NODE_ENV of production would leave out what the build needs.
  return { ...rest, PATH: path.join(delimiter), NODE_ENV: 'development' };
}
