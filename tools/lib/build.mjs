// The things that are built: the server (with the command line), the web, and the page on which teams count at the door.
// Each only when its sources changed.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digest, stamp } from './freshness.mjs';
import { lock } from './lock.mjs';
import { run } from './processes.mjs';
import { Refusal } from './terminal.mjs';
import {
  childEnvironment,
  commandBundle,
  countingFolder,
  pinnedNode,
  root,
  serverBundle,
  webFolder,
} from './workspace.mjs';

const shared = ['package.json', 'package-lock.json', 'tsconfig.base.json'];
const isTest = (file) => /\.(spec|e2e)\.ts$/.test(file) || /^libs\/[^/]+\/testing\//.test(file);
const isWeb = (file) => /^libs\/[^/]+\/(web|web-kit|contract)\//.test(file);
const isDomain = (file) => /^libs\/[^/]+\/(domain|kernel)\//.test(file);
const isApi = (file) => /^libs\/[^/]+\/(api|api-kit)\//.test(file);

/** What the counting page takes over from the web. */
const taken = ['apps/web/src/styles/_tokens.scss', 'apps/web/public/favicon.svg', 'apps/web/public/theme.js'];

/** What is built: from which sources, by which commands, to which files. */
export const parts = {
  server: {
    label: 'Construction du serveur (quelques secondes)',
    inputs: [...shared, 'rolldown.config.mjs', 'apps/api', 'apps/cli', 'libs'],
    keep: (file) => !isTest(file) && !isWeb(file),
    outputs: [serverBundle, commandBundle],
    folder: 'dist/api',
    commands: [['node_modules/rolldown/bin/cli.mjs', '-c']],
  },
  web: {
    label: 'Construction des pages (environ une minute la première fois)',
    inputs: [...shared, 'nx.json', 'apps/web', 'libs', 'tools/compress.mjs'],
    keep: (file) => !isTest(file) && !isApi(file),
    outputs: [join(webFolder, 'index.html')],
    folder: 'dist/web',
    commands: [['node_modules/nx/dist/bin/nx.js', 'build', 'web'], ['tools/compress.mjs']],
  },
  counting: {
    label: 'Construction de la page de comptage (une seconde)',
    inputs: [...shared, 'apps/counting', 'libs', ...taken, 'tools/counting.mjs', 'tools/compress.mjs'],
    keep: (file) => !isTest(file) && (!file.startsWith('libs/') || isDomain(file)),
    outputs: [join(countingFolder, 'compter.html')],
    folder: 'dist/counting',
    commands: [['tools/counting.mjs'], ['tools/compress.mjs', 'dist/counting']],
  },
};

/** Builds what is stale. `names` limits it to some parts. */
export async function ensureBuilt(progress, names = Object.keys(parts)) {
  if (names.every((name) => isFresh(parts[name], name))) return;
  const release = await lock(join(root, 'dist/.building.lock'), {
    purpose: 'build',
    timeout: 600_000,
    onWait: () => progress.say('  Une autre commande construit le portail : attente…'),
  });
  try {
    for (const name of names) await ensurePart(progress, name);
  } finally {
    release();
  }
}

const stampOf = (name) => stamp(join(root, `dist/.stamp-${name}`));
const digestOf = ({ inputs, keep }) => digest(inputs, keep);
const isFresh = (part, name) => part.outputs.every((file) => existsSync(file)) && stampOf(name).says(digestOf(part));

async function ensurePart(progress, name) {
  const part = parts[name];
  if (isFresh(part, name)) return;
  // Taken before the build: a file changed meanwhile makes the result stale.
  const sources = digestOf(part);
  stampOf(name).remove();
  await progress.step(part.label, async (tell) => {
    rmSync(join(root, part.folder), { recursive: true, force: true });
    for (const args of part.commands) {
      const result = await run(pinnedNode(), args, {
        cwd: root,
        env: childEnvironment(),
        onLine: (line) => tell(line.trim().slice(0, 60)),
      });
      if (result.code !== 0) {
        throw new Refusal(`La construction a échoué (${args.join(' ')}) : le détail est au-dessus.`, {
          details: `${result.stdout}${result.stderr}`,
        });
      }
    }
  });
  stampOf(name).write(sources);
}
