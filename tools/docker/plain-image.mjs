// The image without Docker: the steps of the Dockerfile done in plain folders, one for each stage.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from '../lib/processes.mjs';
import { pinnedNode, root } from '../lib/workspace.mjs';
import { stages } from './files.mjs';

/** Folders that the image names, each below the folder of its stage. */
const ABSOLUTE = /(?<=^|[\s="'])\/(?=(?:src|app|data|backups)\b)/g;
/** Who runs the portal in the image: the user `node`. */
export const USER = { uid: 1000, gid: 1000 };
const isRoot = process.getuid?.() === 0;

/** Paths that the ignore file lets into the build. */
async function context() {
  const { stdout } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root });
  const lines = readFileSync(join(root, 'docker/Dockerfile.dockerignore'), 'utf8').split('\n');
  const allowed = lines
    .filter((line) => line.startsWith('!'))
    .map((line) => new RegExp(`^${pattern(line.slice(1))}(?:/|$)`));
  const left = lines
    .filter((line) => /^\*\*\/./.test(line))
    .map((line) => new RegExp(`(?:^|/)${pattern(line.slice(3))}(?:/|$)`));
  return stdout
    .split('\n')
    .filter(
      (path) =>
        allowed.some((one) => one.test(path)) && !left.some((one) => one.test(path)) && existsSync(join(root, path)),
    );
}
const pattern = (text) => text.replace(/[.+]/g, '\\$&').replaceAll('*', '[^/]*');

/**
 * Makes the image in a folder.
 * @param built takes what the project has built already, in place of the stage `build`
 * @returns `{ dir, env, cwd, command, health }` of the last stage; paths in them are those of the folder
 */
export async function makeImage(folder, { built = false, say = () => {} } = {}) {
  const made = new Map();
  const files = await context();
  for (const { from, name, steps } of stages()) {
    const before = made.get(from);
    const stage = { dir: join(folder, name), env: { ...before?.env }, cwd: before?.cwd ?? '/' };
    mkdirSync(stage.dir, { recursive: true });
    if (before) cpSync(before.dir, stage.dir, { recursive: true });
    made.set(name, stage);
    for (const step of steps) {
      say(`${name}: ${step.keyword} ${step.text.slice(0, 90)}`);
      await perform(step, stage, { made, files, skip: built && name === 'build' });
    }
  }
  const last = [...made.values()].at(-1);
  return { ...last, cwd: below(last, last.cwd), env: inside(last) };
}

const below = ({ dir }, path) => join(dir, path);
const mapped = (stage, text) => text.replace(ABSOLUTE, `${stage.dir}/`);
const inside = (stage) =>
  Object.fromEntries(Object.entries(stage.env).map(([name, value]) => [name, mapped(stage, value)]));

async function perform({ keyword, text, words, flags }, stage, { made, files, skip }) {
  if (keyword === 'WORKDIR') {
    stage.cwd = words[0];
    mkdirSync(below(stage, stage.cwd), { recursive: true });
  }
  if (keyword === 'ENV')
    for (const word of text.trim().split(/\s+/))
      stage.env[word.slice(0, word.indexOf('='))] = word.slice(word.indexOf('=') + 1);
  if (keyword === 'CMD') stage.command = JSON.parse(text);
  if (keyword === 'HEALTHCHECK') stage.health = JSON.parse(text.slice(text.indexOf('[')));
  if (keyword === 'COPY')
    copy(
      words.filter((word) => !word.startsWith('--')),
      stage,
      made.get(flags.from),
      files,
    );
  if (keyword !== 'RUN') return;
  if (skip) return void takeBuilt(stage);
  const command = mapped(stage, text).replace('-o node -g node', isRoot ? `-o ${USER.uid} -g ${USER.gid}` : '');
  const path = `${dirname(pinnedNode())}:${(process.env.PATH ?? '')
    .split(':')
    .filter((one) => !one.startsWith(root))
    .join(':')}`;
  const { code, stdout, stderr } = await run('sh', ['-ec', command], {
    cwd: below(stage, stage.cwd),
    env: { HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, ...inside(stage), PATH: path },
  });
  if (code !== 0) throw new Error(`RUN ${text}\n${stdout}${stderr}`);
}

function copy(words, stage, from, files) {
  const to = below(stage, join(stage.cwd, words.at(-1)));
  const intoFolder = words.at(-1).endsWith('/') || words.length > 2;
  for (const word of words.slice(0, -1)) {
    if (from)
      cpSync(below(from, word), intoFolder ? join(to, word.slice(word.lastIndexOf('/') + 1)) : to, { recursive: true });
    else
      for (const file of files.filter((one) => word === '.' || one === word || one.startsWith(`${word}/`))) {
        const target =
          word === '.'
            ? join(to, file)
            : file === word && intoFolder
              ? join(to, file.slice(file.lastIndexOf('/') + 1))
              : join(to, file.slice(word.length));
        mkdirSync(dirname(target), { recursive: true });
        cpSync(join(root, file), target);
      }
  }
}

function takeBuilt(stage) {
  const to = below(stage, join(stage.cwd, 'dist'));
  rmSync(to, { recursive: true, force: true });
  for (const part of ['api', 'web', 'counting']) cpSync(join(root, 'dist', part), join(to, part), { recursive: true });
}
