// Writes a large edition archive for benches and memory tests: made up from a seed, the same seed giving the same bytes.
//   node tools/generate/archive.mjs <folder> [--events 100000] [--lines 400000] [--year 2021] [--seed 1] [--separator ,]
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const KINDS = ['science_village', 'festival', 'science_route'];
const FORMATS = ['workshop', 'exhibition', 'lecture', 'debate', 'visit', 'game', 'show', ''];
const FAMILIES = ['culture', 'education', 'higher_education_research', 'territory', ''];
const AUDIENCES = [
  ['general_public', ''],
  ['school', 'primary'],
  ['school', 'middle'],
  ['school', 'high'],
  ['school', 'nursery'],
  ['accompanying_adults', ''],
  ['school', 'higher'],
  ['school', ''],
];
const WORDS =
  'lumière matière étoiles robots océan énergie cerveau climat volcans chimie sons couleurs insectes fossiles'.split(
    ' ',
  );

/** Numbers from 0 to 1 that look random and never change (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Writes the archive; answers how many rows each file has. */
export async function generateArchive(
  folder,
  { events = 1_000, lines = 4 * events, year = 2021, seed = 1, separator = ',' } = {},
) {
  await mkdir(folder, { recursive: true });
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const below = (limit) => Math.floor(random() * limit);
  const require = createRequire(import.meta.url);
  const communes = JSON.parse(
    await readFile(require.resolve('@etalab/decoupage-administratif/data/communes.json'), 'utf8'),
  )
    .filter(({ region, type }) => region === '32' && type === 'commune-actuelle')
    .map(({ code }) => code);
  const applications = Math.max(1, Math.ceil(events * 0.4));
  const organisations = Math.max(1, Math.ceil(events * 0.2));
  const id = (prefix, number) => `${prefix}-${year}-${String(number).padStart(6, '0')}`;
  const applicationOf = (event) => Math.floor((event / events) * applications);
  const title = () => `${pick(WORDS)}, ${pick(WORDS)} et « ${pick(WORDS)} »`;
  const counts = {};

  async function table(name, header, rows) {
    const stream = createWriteStream(join(folder, `${name}.csv`));
    const text = (cells) =>
      `${cells.map((cell) => (/[",;\r\n]/.test(cell) ? `"${String(cell).replaceAll('"', '""')}"` : cell)).join(separator)}\n`;
    let piece = text(header);
    counts[name] = 0;
    for (const row of rows) {
      piece += text(row);
      counts[name] += 1;
      if (piece.length < 65_536) continue;
      if (!stream.write(piece)) await new Promise((done) => stream.once('drain', done));
      piece = '';
    }
    stream.end(piece);
    await finished(stream);
  }
  const upTo = (count, row) =>
    Array.from({ length: count }, (_, number) => number)
      .values()
      .map(row);

  await writeFile(join(folder, 'edition.json'), `${JSON.stringify(editionOf(year), null, 2)}\n`);
  await table(
    'organisations',
    ['id', 'name', 'holder_family', 'kind', 'municipality_code', 'networks', 'first_participation_year', 'siret'],
    upTo(organisations, (number) => [
      id('org', number),
      `Structure ${number} ${pick(WORDS)}`,
      pick(FAMILIES),
      'association',
      pick(communes),
      random() < 0.3 ? 'ombelliscience' : '',
      random() < 0.3 ? year : year - below(10),
      '',
    ]),
  );
  await table(
    'applications',
    ['id', 'organisation_id', 'title', 'summary', 'submitted_at', 'state'],
    upTo(applications, (number) => [
      id('app', number),
      id('org', number % organisations),
      title(),
      `${title()}. ${title()}.`,
      `${year}-04-${String(1 + below(28)).padStart(2, '0')}T10:00:00+02:00`,
      'decided',
    ]),
  );
  // Of ten events, one gathers the next two; the others stand alone.
  const place = (number) =>
    number % 10 === 0 && number + 2 < events
      ? 'parent'
      : [1, 2].includes(number % 10) && number - (number % 10) + 2 < events
        ? 'activity'
        : 'single';
  await table(
    'events',
    [
      'id',
      'application_id',
      'parent_event_id',
      'kind',
      'format',
      'title',
      'description',
      'attendance_mode',
      'municipality_code',
      'venue',
      'label',
      'happening',
      'themes',
    ],
    upTo(events, (number) => {
      const role = place(number);
      const root = number - (number % 10);
      const kind = role === 'parent' ? pick(KINDS) : 'single';
      return [
        id('evt', number),
        id('app', applicationOf(role === 'activity' ? root : number)),
        role === 'activity' ? id('evt', root) : '',
        kind,
        kind === 'single' ? pick(FORMATS) : '',
        title(),
        `${title()}.\n${title()}.`,
        'in_person',
        pick(communes),
        'Salle des fêtes',
        random() < 0.9 ? 'labelled' : 'refused',
        random() < 0.95 ? 'scheduled' : 'cancelled',
        'earth_space|engineering',
      ];
    }),
  );
  await table(
    'slots',
    ['event_id', 'begins_at', 'ends_at'],
    upTo(2 * events, (number) => {
      const day = `${year}-10-0${1 + (number % 2) * 4 + below(4)}`;
      return [id('evt', Math.floor(number / 2)), `${day}T09:00:00+02:00`, `${day}T17:00:00+02:00`];
    }),
  );
  const each = Math.floor(lines / events);
  await table(
    'attendance',
    ['event_id', 'audience', 'school_level', 'channel', 'visits', 'counting'],
    upTo(lines, (number) => {
      const [event, line] =
        number < each * events ? [Math.floor(number / each), number % each] : [number - each * events, each];
      const [audience, level] = AUDIENCES[line % AUDIENCES.length];
      return [
        id('evt', event),
        audience,
        level,
        line < AUDIENCES.length ? 'in_person' : 'online',
        below(200),
        pick(['exact', 'estimated']),
      ];
    }),
  );
  await table(
    'evaluations',
    ['organisation_id', 'question', 'answer'],
    upTo(organisations, (number) => [id('org', number), 'overall_satisfaction', pick(['satisfied', 'unsatisfied'])]),
  );
  await table(
    'research',
    ['organisation_id', 'unit', 'institutions', 'staff'],
    upTo(organisations, (number) => [id('org', number), `Unité ${below(500)}`, 'CNRS|UPJV', below(9)]),
  );
  await table(
    'partners',
    ['event_id', 'organisation_id', 'role'],
    upTo(Math.floor(events / 4), (number) => [id('evt', number * 4), id('org', below(organisations)), 'contributor']),
  );
  await table(
    'media',
    ['id', 'date', 'kind', 'outlet', 'title', 'url'],
    upTo(Math.ceil(events / 10), (number) => [id('med', number), `${year}-10-01`, 'web', 'Gazette', title(), '']),
  );
  await table(
    'baselines',
    ['year', 'indicator', 'value', 'lower', 'upper', 'note'],
    [[year - 1, 'attendance.total', 48214, 47886, 48546, '']],
  );
  await table(
    'manual_indicators',
    ['code', 'label', 'value', 'unit', 'note'],
    [['page_views', 'Vues', 116200, 'views', '']],
  );
  return counts;
}

const editionOf = (year) => ({
  format: 'fds-edition-archive/1',
  region: { code: '32', name: 'Hauts-de-France', departments: ['02', '59', '60', '62', '80'] },
  year,
  number: year - 1991,
  title: `Fête de la science ${year} (données inventées)`,
  theme: '',
  startsOn: `${year}-10-01`,
  endsOn: `${year}-10-11`,
  callOpensOn: `${year}-03-01`,
  callClosesOn: `${year}-05-16`,
  cogVintage: 2026,
  evaluation: {
    version: 1,
    title: 'Évaluation',
    questions: [
      {
        code: 'overall_satisfaction',
        type: 'single',
        label: 'Votre appréciation ?',
        required: false,
        options: [
          { code: 'satisfied', label: 'Satisfait' },
          { code: 'unsatisfied', label: 'Insatisfait' },
        ],
      },
    ],
  },
});

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      events: { type: 'string', default: '100000' },
      lines: { type: 'string' },
      year: { type: 'string', default: '2021' },
      seed: { type: 'string', default: '1' },
      separator: { type: 'string', default: ',' },
    },
  });
  const [folder] = positionals;
  if (!folder) {
    console.error(
      'Usage: node tools/generate/archive.mjs <folder> [--events n] [--lines n] [--year n] [--seed n] [--separator ;]',
    );
    process.exitCode = 2;
  } else {
    const events = Number(values.events);
    const counts = await generateArchive(folder, {
      events,
      lines: Number(values.lines ?? 4 * events),
      year: Number(values.year),
      seed: Number(values.seed),
      separator: values.separator,
    });
    console.log(JSON.stringify(counts));
  }
}
