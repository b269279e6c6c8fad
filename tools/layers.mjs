// A project says only its two tags; its layer says how it is tested and linted.
import { createNodesFromFiles } from '@nx/devkit';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const jest = 'node --experimental-vm-modules --disable-warning=ExperimentalWarning node_modules/jest/bin/jest.js';

/** layer → the Jest set-up that tests it; null where the layer's tests run otherwise (browser stories). */
const layers = { domain: 'domain', api: 'api', testing: 'api', web: 'web', tools: 'tools', e2e: null };

/** The layer of a project, or an error that names it: a project without a known layer would go untested. */
export function layerOf(file, tags = []) {
  const found = tags.filter((tag) => tag.startsWith('layer:')).map((tag) => tag.slice('layer:'.length));
  if (found.length !== 1 || !(found[0] in layers)) {
    throw new Error(
      `${file}: one tag layer:{${Object.keys(layers).join('|')}} is needed, found ${JSON.stringify(tags)}`,
    );
  }
  if (tags.filter((tag) => tag.startsWith('step:')).length !== 1)
    throw new Error(`${file}: one tag step:… is needed, found ${JSON.stringify(tags)}`);
  return found[0];
}

export const createNodes = [
  '{apps,libs,tools}/**/project.json',
  (files, options, context) =>
    createNodesFromFiles(
      (file, _, { workspaceRoot }) => {
        const root = dirname(file);
        const { tags } = JSON.parse(readFileSync(join(workspaceRoot, file), 'utf8'));
        const suite = layers[layerOf(file, tags)];
        const target = (command, inputs) => ({
          executor: 'nx:run-commands',
          cache: true,
          options: { command, cwd: '{workspaceRoot}' },
          inputs: ['default', '^default', ...inputs],
        });
        const lint = target(`eslint --max-warnings 0 ${root}`, [
          '{workspaceRoot}/eslint.config.mjs',
          { externalDependencies: ['eslint', '@nx/eslint-plugin'] },
        ]);
        const test =
          suite &&
          target(`${jest} -c jest.${suite}.config.mjs --roots ${root} --passWithNoTests`, [
            `{workspaceRoot}/jest.${suite}.config.mjs`,
            '{workspaceRoot}/tools/test/**/*',
            { externalDependencies: ['jest'] },
          ]);
        return { projects: { [root]: { root, targets: { lint, ...(test ? { test } : {}) } } } };
      },
      files,
      options,
      context,
    ),
];
