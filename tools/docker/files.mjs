// What the image and its compose file say, read for the check.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DockerfileParser } from 'dockerfile-ast';
import { root } from '../lib/workspace.mjs';

export const DOCKERFILE = 'docker/Dockerfile';
export const COMPOSE = 'docker/compose.yaml';

const read = (file) => readFileSync(join(root, file), 'utf8');
export const dockerfileText = () => read(DOCKERFILE);

/** The stages of the Dockerfile in their order: `{ from, name, steps: [{ keyword, words, text, flags }] }`. */
export function stages(text = dockerfileText()) {
  const found = [];
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const keyword = instruction.getKeyword();
    if (keyword === 'FROM') {
      found.push({ from: instruction.getImage(), name: instruction.getBuildStage(), steps: [] });
      continue;
    }
    found.at(-1)?.steps.push({
      keyword,
      // Continued lines as one.
      text: (instruction.getRawArgumentsContent() ?? '').replace(/\\\r?\n\s*/g, ' '),
      words: instruction.getArguments().map((argument) => argument.getValue()),
      flags: Object.fromEntries((instruction.getFlags?.() ?? []).map((flag) => [flag.getName(), flag.getValue()])),
    });
  }
  return found;
}

/** The compose file with its anchors and merges resolved; `${NAME}` stays as it is. */
export const compose = (text = read(COMPOSE)) => parse(text, { merge: true });

/** A text of the compose file with its variables put in, as Compose does it. */
export const filled = (text, env) =>
  String(text).replace(/\$\{(\w+)(?::([?-])([^}]*))?\}/g, (_, name, kind, other) => {
    if (env[name]) return env[name];
    if (kind === '?') throw new Error(`${name} is missing: ${other}`);
    return kind === '-' ? other : '';
  });

/** The variables of the portal that the server reads, as its documentation lists them. */
export const documented = () =>
  new Set([...read('docs/operating.md').matchAll(/^\| `([A-Z][A-Z0-9_]+)`/gm)].map(([, name]) => name));
