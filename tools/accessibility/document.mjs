// The text of docs/accessibility.md, from the data of the portal's own page. Run with a loader of TypeScript: prints it.
import {
  ACCESSIBILITY_STATE,
  accessibilityResult,
  CHECKED_PAGES,
  criteriaByTheme,
  EVALUATED_ON,
  VERDICT_LABELS,
  VERDICTS,
} from '../../libs/shared/kernel/src/index.ts';

const share = (part) => (part === null ? 'unknown' : `${(part * 100).toFixed(1)} %`);
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
const list = (names) => (names ?? []).map((name) => `\`${name}\``).join(', ');

function document() {
  const { counts, evaluated, applicable, rate, floor } = accessibilityResult();
  return [
    '# Accessibility',
    '',
    'Written by `npm run accessibility` from the data of the page `/accessibilite` (`libs/shared/kernel/src/accessibility`): no number is typed twice.',
    '',
    `State: **${ACCESSIBILITY_STATE}** with RGAA 4.1.2, for no person has audited all the criteria with a screen reader yet. Evaluated on ${EVALUATED_ON}, criterion by criterion, by tools, runs with the keyboard alone and reading the code:`,
    '',
    '| verdict | criteria |',
    '| --- | --- |',
    ...VERDICTS.map((verdict) => `| ${VERDICT_LABELS[verdict]} | ${counts[verdict]} |`),
    '',
    `Of the ${applicable} criteria that apply, ${evaluated} were evaluated and ${counts.conform} of these conform: **${share(rate)}** of what was evaluated. If none of the ${counts.not_evaluated} others conformed the rate would be **${share(floor)}**: it cannot be lower, and nobody may quote the first figure without the second.`,
    '',
    '## What is checked, and by what',
    '',
    '- Every address of the router is met in a real Chromium with axe-core: by a story, at the widths of those who live it (1440 or 390 pixels, mostly both), or by the sweep at both. The list is `apps/web-e2e/src/addresses.json`; a route that it lacks fails a test.',
    '- The sweep also asks that no page scrolls sideways at 320 pixels, that no id stands twice, that titles differ, that every rule named below has run, and it looks at a sample in the dark and without an answer of the server.',
    '- It takes the sample below to 200 %, its text alone to 200 %, the spacing of RGAA 10.12: nothing may be cut or scroll sideways.',
    '- `keyboard.e2e.ts` goes through the year by Tab, Enter, Space and letters alone, and asks for a visible outline at every stop.',
    '- `tools/accessibility/templates.spec.mjs` reads what templates, scripts and styles must not hold.',
    '',
    'The sample: ' + CHECKED_PAGES.map(({ address }) => `\`${address}\``).join(', ') + '.',
    '',
    '## What no tool can say',
    '',
    `The ${counts.not_evaluated} criteria that are not evaluated yet ask for a person: whether a text alternative, a label, a heading or a link says the right thing; how NVDA, JAWS, VoiceOver and TalkBack speak the pages; whether the PDF files read well; whether order on screen and order in the document agree. Each says below what is known of it.`,
    '',
    '## Criterion by criterion',
    '',
    'Titles: RGAA 4.1.2, direction interministérielle du numérique, licence Ouverte 2.0.',
    ...criteriaByTheme().flatMap(({ number, title, criteria }) => [
      '',
      `### ${number}. ${title}`,
      '',
      '| criterion | verdict | how | axe | tests |',
      '| --- | --- | --- | --- | --- |',
      ...criteria.map(
        (one) =>
          `| **${one.number}** ${cell(one.title)} | ${VERDICT_LABELS[one.verdict]} | ${cell(one.how)} | ${list(one.axe)} | ${list(one.tests?.map((path) => path.split('/').at(-1)))} |`,
      ),
    ]),
    '',
  ].join('\n');
}

process.stdout.write(document());
