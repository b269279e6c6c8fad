// The document of the bench: the machine, the figures beside their aims and ceilings, and what each of them means.
import { cpus, loadavg, totalmem } from 'node:os';
import { summary } from './measure.mjs';

/** What the figures were measured on; nothing that tells one machine from its sisters. */
export function machine() {
  const [first] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    load: loadavg()[0].toFixed(2),
    node: process.versions.node,
  };
}

/**
 * Whether the median of a figure lies under its aim, or not above its ratio to the ceiling of the same run: a figure with
 * both has met one of them. `least` is for figures of which more is better: the part of the ceiling that they reach. Empty
 * without any.
 */
export function verdict({ values, aim, ratio, least, ceiling }) {
  if (aim === undefined && ratio === undefined && least === undefined) return '';
  const measured = summary(values);
  if (measured === null) return 'not measured';
  const bare = ceiling && summary(ceiling.values);
  const near = ratio !== undefined && bare && measured.median <= ratio * bare.median;
  const high = least !== undefined && bare && measured.median >= least * bare.median;
  return near || high || measured.median < aim ? 'met' : 'missed';
}

/** What a figure should be: under its aim, within its ratio to the ceiling, or either. */
export const aimInWords = ({ aim, ratio, least, unit }) =>
  [
    ...(aim === undefined ? [] : [`< ${aim} ${unit}`]),
    ...(ratio === undefined ? [] : [`≤ ${ratio} × ceiling`]),
    ...(least === undefined ? [] : [`≥ ${least} × ceiling`]),
  ].join(' or ') || '–';

/** A number with the digits that matter: about two, more above one hundred. */
export function round(value) {
  return value >= 20 ? String(Math.round(value)) : value >= 2 ? value.toFixed(1).replace(/\.0$/, '') : value.toFixed(2);
}

/** « median (min–max) unit », for a figure and for its ceiling. */
export function spread({ values, unit }, mark = '') {
  const measured = summary(values);
  if (measured === null) return 'not measured';
  const around = measured.count > 1 ? ` (${round(measured.min)}–${round(measured.max)})` : '';
  return `${mark}${round(measured.median)}${mark}${around} ${unit}`;
}

/** The lines of a Markdown table. */
export const markdown = (header, rows) =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);

/** One line for each figure: `{ name, unit, values, aim?, ratio?, ceiling?: { name, values } }`. */
export function figureTable(figures) {
  return markdown(
    ['figure', 'median (min–max)', 'times', 'aim', 'verdict', 'ceiling in the same run', 'ratio'],
    figures.map((figure) => {
      const { name, unit, ceiling, values } = figure;
      const own = summary(values);
      const bare = ceiling && summary(ceiling.values);
      return [
        name,
        spread(figure, '**'),
        own?.count ?? 0,
        aimInWords(figure),
        verdict(figure) || '–',
        ceiling ? `${ceiling.name}: ${spread({ values: ceiling.values, unit })}` : '–',
        own && bare ? (own.median / bare.median).toFixed(1) : '–',
      ];
    }),
  );
}

/** One line for each page: what it transferred, and which of the heavy libraries came with it. */
export function pageTable(pages, kinds) {
  const cell = ({ loaded, shown }) =>
    loaded ? (shown ? 'loaded, shown' : '**loaded, not shown**') : shown ? 'shown, nothing to load' : '–';
  return markdown(
    ['page', 'role', 'scripts', 'JavaScript transferred', ...kinds],
    pages.map(({ path, role, scripts, bytes, libraries }) => [
      `\`${path}\``,
      role,
      scripts,
      `${round(bytes / 1000)} kB`,
      ...kinds.map((kind) => cell(libraries[kind])),
    ]),
  );
}

/**
 * The document with the figures of one family (those whose names begin with it) measured anew, and a line that says when: the
 * others stay as they were measured, in the run that the document tells of.
 */
export function withFigures(text, family, figures, { date, load }) {
  const said = `${family}: measured again, alone, on ${date}, load at the start ${load}.`;
  const isRow = (line) => line.startsWith(`| ${family},`);
  const isMeaning = (line) => line.startsWith(`- **${family},`);
  const isSaid = (line) => line.startsWith(`${family}: measured again`);
  const rows = figureTable(figures).slice(2);
  const meanings = figures.map(({ name, meaning }) => `- **${name}**: ${meaning}`);
  const lines = text.split('\n').filter((line) => !isSaid(line));
  const put = (is, begin, end, written) => {
    const first = lines.findIndex(is);
    // Measured for the first time: after the last of its kind.
    const last = lines.findLastIndex((line, at) => at < lines.indexOf(end) && line.startsWith(begin));
    const at = first >= 0 ? first : last + 1;
    const [before, after] = [lines.slice(0, at), lines.slice(at)].map((part) => part.filter((line) => !is(line)));
    lines.splice(0, lines.length, ...before, ...written, ...after);
  };
  put(isMeaning, '- **', '## JavaScript of each page', meanings);
  put(isRow, '| ', '### What they mean', rows);
  lines.splice(lines.indexOf('## Figures'), 0, said, '');
  return lines.join('\n');
}

/** The whole document. */
export function documentOf({ machine, postgres, figures, pages, chunks, kinds, quick, duration }) {
  return `${[
    '# Speed and size',
    '',
    'Written by `npm run bench`, which measures everything below anew; nothing here is asserted by a test, for a busy machine would fail it.',
    'A figure is the median of several runs with the smallest and the largest. Where it helps to judge, the same work done with nothing around it',
    'is measured in the same run, turn by turn: the ceiling. Its ratio travels from one machine to another, seconds do not.',
    '',
    ...markdown(
      ['date', 'processor', 'cores', 'memory', 'load at the start', 'Node', 'PostgreSQL', 'duration of the bench'],
      [
        [
          machine.date,
          machine.processor,
          machine.cores,
          machine.memory,
          machine.load,
          machine.node,
          postgres,
          `${Math.round(duration / 1000)} s`,
        ],
      ],
    ),
    ...(quick ? ['', 'Short run (`--quick`): without the large archive.'] : []),
    '',
    '## Figures',
    ...figureTable(figures),
    '',
    '### What they mean',
    ...figures.map(({ name, meaning }) => `- **${name}**: ${meaning}`),
    '',
    '## JavaScript of each page',
    'A page opened alone with an empty cache, scrolled to its end: the bytes of its scripts as they were transferred (brotli, made at build time).',
    'Then the heavy libraries: whether one of the scripts that came holds it, and whether the page shows such a thing (a canvas; a field to fill in; a file to download, which the server makes).',
    '',
    ...pageTable(pages, kinds),
    '',
    '### Where the heavy libraries lie',
    chunks.length === 0 ? 'No script holds any of them.' : 'A library in the first load comes with every page.',
    ...(chunks.length === 0
      ? []
      : [
          '',
          ...markdown(
            ['library', 'script', 'its part, before compression', 'in the first load'],
            chunks.map(({ kind, file, bytes, initial }) => [
              kind,
              `\`${file}\``,
              `${round(bytes / 1000)} kB`,
              initial ? 'yes' : 'no',
            ]),
          ),
        ]),
  ].join('\n')}\n`;
}
