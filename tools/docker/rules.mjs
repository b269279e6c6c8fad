// What is wrong with the image or its compose file: linters first, then the house's own rules.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { readJson } from '../lib/files.mjs';
import { root } from '../lib/workspace.mjs';
import { compose, COMPOSE, documented, dockerfileText, stages } from './files.mjs';

const require = createRequire(import.meta.url);
const SECRET = /(SECRET|PASSWORD|TOKEN|KEY)/;
/** Services of others that need to write where they start: their own images say so. */
const WRITES = new Set(['relay']);
/** Variables that belong to the images of others. */
const THEIRS = new Set(['postgres', 'relay', 'proxy', 'store', 'prometheus']);

/** Faults of the Dockerfile, as sentences. */
export function dockerfileFaults(text = dockerfileText()) {
  const found = validate(text).map(({ message, range }) => `line ${range.start.line + 1}: ${message}`);
  const all = stages(text);
  const last = all.at(-1);
  const names = new Set(all.map(({ name }) => name));
  const { node } = readJson(join(root, 'package.json')).devDependencies;
  for (const { from, steps } of all) {
    if (!names.has(from) && !/:\d+\.\d+/.test(from))
      found.push(`${from}: a version with two numbers at least is to be named`);
    if (from.startsWith('node:') && !from.startsWith(`node:${node}-`))
      found.push(`${from}: the project pins Node ${node}`);
    for (const { keyword, text: said } of steps) {
      if (keyword === 'ADD') found.push('ADD: COPY says the same and fetches nothing');
      if (['ENV', 'ARG'].includes(keyword) && SECRET.test(said))
        found.push(`${keyword}: a secret would stay in the image`);
      if (keyword === 'RUN' && /curl|wget|sudo/.test(said)) found.push(`RUN: ${said}`);
    }
  }
  const of = (keyword) => last.steps.filter((step) => step.keyword === keyword);
  if (of('USER').length !== 1 || /^(root|0)/.test(of('USER')[0].text)) found.push('The image runs as root');
  if (of('HEALTHCHECK').length !== 1) found.push('The image has no HEALTHCHECK');
  if (of('CMD').length !== 1 || !of('CMD')[0].text.startsWith('['))
    found.push('CMD is to be a list: a shell passes on no signal');
  const user = last.steps.findIndex(({ keyword }) => keyword === 'USER');
  if (last.steps.slice(user).some(({ keyword }) => ['COPY', 'RUN'].includes(keyword)))
    found.push('After USER nothing is written: what runs belongs to root');
  for (const { words, flags } of of('COPY'))
    if (!flags.from && words.some((word) => word === '.')) found.push('The last stage takes the whole folder');
  return found;
}

/** Faults of the compose file, as sentences. */
export function composeFaults(config = compose(), env = documented()) {
  const found = [];
  const services = Object.entries(config.services);
  for (const [name, service] of services) {
    const say = (what) => found.push(`${name}: ${what}`);
    if (!/:[\w.-]*\d|\$\{/.test(service.image ?? '')) say('no version of its image is named');
    if (service.read_only !== true && !WRITES.has(name)) say('its root is to be read-only');
    if (!service.cap_drop?.includes('ALL')) say('it keeps rights of the machine');
    if (!service.security_opt?.includes('no-new-privileges:true')) say('its programs may gain rights');
    if (service.privileged || service.network_mode === 'host') say('it is not kept apart');
    if (service.ports && name !== 'proxy') say('nothing but the proxy is reached from outside');
    if (!service.logging?.options?.['max-size']) say('its log grows without end');
    for (const [variable, value] of Object.entries(service.environment ?? {})) {
      if (!THEIRS.has(name) && !env.has(variable)) say(`${variable} is no variable of docs/operating.md`);
      if (SECRET.test(variable) && value !== '' && !/\$\{/.test(String(value))) say(`${variable} stands in the file`);
    }
    for (const other of Object.keys(service.depends_on ?? {}))
      if (!config.services[other]) say(`${other} is no service`);
    for (const volume of service.volumes ?? []) {
      const [from] = String(volume).split(':');
      if (!from.startsWith('.') && !(from in (config.volumes ?? {}))) say(`${from} is no volume`);
    }
  }
  return found;
}

/** What Docker Compose's own schema and the linter's rules say of a file. */
export function lintCompose(file = join(root, COMPOSE)) {
  const { DCLinter } = require('dclint');
  const linter = new DCLinter({
    rules: {
      // Blocks are set by what they are for, not by the alphabet; an image is built where none is given.
      'no-build-and-image': 0,
      'service-dependencies-alphabetical-order': 0,
      'service-keys-order': 0,
      'service-ports-alphabetical-order': 0,
      'services-alphabetical-order': 0,
      'top-level-properties-order': 0,
      // Two portals are the same service by an anchor; the tags of the portal's own image are the operator's.
      'service-image-require-explicit-tag': 0,
      // The proxy is there to be reached by everybody.
      'no-unbound-port-interfaces': 0,
      'no-quotes-in-volumes': 0,
      'require-quotes-in-ports': 2,
    },
    quiet: false,
    debug: false,
    exclude: [],
    disabledRules: [],
  });
  const results = linter.lintFiles([file], false);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, rule, message }) => `line ${line}: ${message} (${rule})`),
  );
}
