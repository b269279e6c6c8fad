// Which project may use which: by the step of the year and by the layer, always by name. `eslint.config.mjs` enforces
// it, `boundaries.spec.mjs` proves that it does.

/** For each step, the steps that it may use beside itself: only those that come before it in the year. */
export const stepsBefore = {
  shared: [],
  accounts: ['shared'],
  organisations: ['shared', 'accounts'],
  questions: ['shared', 'accounts', 'organisations'],
  editions: ['shared', 'accounts', 'organisations', 'questions'],
  applications: ['shared', 'accounts', 'organisations', 'questions', 'editions'],
  labelling: ['shared', 'accounts', 'organisations', 'questions', 'editions', 'applications'],
  programme: ['shared', 'accounts', 'organisations', 'questions', 'editions', 'applications', 'labelling'],
  attendance: [
    'shared',
    'accounts',
    'organisations',
    'questions',
    'editions',
    'applications',
    'labelling',
    'programme',
  ],
  evaluation: [
    'shared',
    'accounts',
    'organisations',
    'questions',
    'editions',
    'applications',
    'labelling',
    'programme',
  ],
};
const year = Object.keys(stepsBefore);
stepsBefore.communication = [...year];
stepsBefore.bilan = [...year, 'communication'];
stepsBefore.archive = [...year, 'communication', 'bilan'];
stepsBefore.dashboards = [...year, 'communication', 'bilan', 'archive'];
stepsBefore.app = [...year, 'communication', 'bilan', 'archive', 'dashboards'];

/** For each layer, the layers that it may use and the packages that it must not know. */
export const layers = {
  domain: {
    uses: ['domain'],
    bans: [
      '@nestjs/*',
      '@angular/*',
      'typeorm',
      'pg',
      'pg-boss',
      'fastify',
      '@fastify/*',
      'rxjs',
      'class-validator',
      'class-transformer',
    ],
  },
  api: { uses: ['api', 'domain', 'testing'], bans: ['@angular/*', 'playwright-core'] },
  web: {
    uses: ['web', 'domain'],
    bans: [
      '@nestjs/*',
      'typeorm',
      'pg',
      'pg-boss',
      'fastify',
      '@fastify/*',
      'class-validator',
      'class-transformer',
      'reflect-metadata',
    ],
  },
  testing: { uses: ['testing', 'api', 'domain'], bans: ['@angular/*'] },
  tools: { uses: ['tools'], bans: [] },
  e2e: { uses: ['e2e', 'domain'], bans: ['@nestjs/*', '@angular/*', 'typeorm'] },
};

const stepTag = (step) => `step:${step}`;
const layerTag = (layer) => `layer:${layer}`;

/** The constraints of `@nx/enforce-module-boundaries`. */
export const constraints = [
  ...Object.entries(layers).map(([layer, { uses, bans }]) => ({
    sourceTag: layerTag(layer),
    onlyDependOnLibsWithTags: uses.map(layerTag),
    ...(bans.length > 0 ? { bannedExternalImports: bans } : {}),
  })),
  ...Object.entries(stepsBefore).map(([step, before]) => ({
    sourceTag: stepTag(step),
    onlyDependOnLibsWithTags: [step, ...before].map(stepTag),
  })),
];
