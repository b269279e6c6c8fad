import { describe, expect, test } from '@jest/globals';
import { letterHtml, letterText } from '@fds/shared/kernel';
import { fillMessage, variablesOf } from './filling';
import { messageProblems, templatesFor, type TemplateRule } from './template';
import { inBraces, variableOf, VARIABLES, type MessageSetting, type RecipientFacts } from './variables';

const FACTS: RecipientFacts = {
  name: 'Camille',
  structures: ['Communauté de communes du Vimeu'],
  departments: ['Somme'],
  dossiers: ['Le Vimeu en fête'],
  events: [
    { title: 'Vimeu, terre de fondeurs', firstDay: '2026-10-03', lastDay: '2026-10-11', place: 'Friville-Escarbotin' },
    { title: 'Portes ouvertes', firstDay: '2026-10-08', lastDay: '2026-10-08', place: '' },
  ],
  missing: [{ title: 'Vimeu, terre de fondeurs', what: 'la fréquentation' }],
};
const SETTING: MessageSetting = {
  edition: {
    year: 2026,
    theme: '',
    startsOn: '2026-10-02',
    endsOn: '2026-10-12',
    callClosesOn: '2026-05-07',
    reportsDueOn: '2026-11-15',
  },
  today: '2026-10-21',
  signature: ['Dominique', 'La coordination'],
  portal: 'https://portail.example',
};
const fill = (text: string, facts = FACTS) => fillMessage({ subject: 'Un mot', text }, facts, SETTING);
const text = (written: string, facts = FACTS): string => letterText(fill(written, facts).letter);

describe('a message filled in', () => {
  test('says each recipient’s own events, what is missing, and who signs', () => {
    const said = text(
      'Bonjour {nom de la personne},\n\nLa fête est finie depuis {nombre de jours depuis la fête}. Il nous manque :\n{liste de ce qui manque}\nMerci.\n\n{liste des événements}\n\n{bouton : mon espace}\n\n{signature}',
    );
    expect(said).toContain('Bonjour Camille,\n\nLa fête est finie depuis 9\u00a0jours.');
    expect(said).toContain('- Vimeu, terre de fondeurs\u00a0: la fréquentation\n\nMerci.');
    expect(said).toContain(
      '- Vimeu, terre de fondeurs, 3 au 11 octobre, Friville-Escarbotin\n- Portes ouvertes, 8 octobre',
    );
    expect(said).toContain('https://portail.example/mon-espace?edition=2026');
    expect(said).toContain('Dominique\nLa coordination');
  });
  test('what somebody is called is never read as a mark, a variable or HTML', () => {
    const facts = { ...FACTS, structures: ['**Gras** [ici](https://mal.example) {signature} <b>x</b>'] };
    const { letter, empty } = fill('Pour {nom de la structure}.', facts);
    expect(letter.blocks).toEqual([
      { kind: 'paragraph', runs: [{ text: 'Pour **Gras** [ici](https://mal.example) {signature} <b>x</b>.' }] },
    ]);
    expect(empty).toEqual([]);
    expect(letterHtml(letter, { subject: '', reason: '', link: null })).toContain('&lt;b&gt;x&lt;/b&gt;');
  });
  test('a line break in a name never reaches the subject', () => {
    const facts = { ...FACTS, name: 'Camille\r\nBcc: tous@mal.example' };
    const { subject } = fillMessage({ subject: 'Pour {nom de la personne}', text: 'x' }, facts, SETTING);
    expect(subject).toBe('Pour Camille Bcc: tous@mal.example');
  });
  test('information that is empty is named, in a line as in a block', () => {
    const nobody = { ...FACTS, structures: [], missing: [], events: [] };
    expect(fill('{nom de la structure}, {thème de l’édition}\n\n{liste de ce qui manque}', nobody).empty).toEqual([
      'structure',
      'theme',
      'missing',
    ]);
    expect(fill('{nombre de jours avant la clôture}').empty).toEqual(['days_left']);
  });
  test('bold, lists and links are kept; a dangerous link stays words', () => {
    const { letter } = fill(
      '**Important**, [la page](https://fete.example/a)\n\n- un\n- {titre du dossier}\n\n[x](javascript:alert(1))',
    );
    expect(letter.blocks[0]).toMatchObject({
      runs: [{ text: 'Important', strong: true }, {}, { text: 'la page', href: 'https://fete.example/a' }],
    });
    expect(letter.blocks[1]).toMatchObject({ kind: 'list', items: [[{ text: 'un' }], [{ text: 'Le Vimeu en fête' }]] });
    expect(JSON.stringify(letter.blocks[2])).not.toContain('"href":"javascript');
  });
});

describe('variables', () => {
  test.each(VARIABLES)('%s is found by its words, however they are spaced', (code) => {
    expect(variableOf(inBraces(code).slice(1, -1).toUpperCase())).toBe(code);
    expect(variableOf(inBraces(code).slice(1, -1).replaceAll('\u00a0', '  '))).toBe(code);
    expect(fill(inBraces(code)).letter.blocks.length).toBeGreaterThanOrEqual(
      code === 'theme' || code === 'days_left' ? 0 : 1,
    );
  });
  test('an unknown one is told, and stops the message', () => {
    expect(variablesOf({ subject: '{nom}', text: '{nom de la structure} {prénom}' })).toEqual({
      known: ['structure'],
      unknown: ['nom', 'prénom'],
    });
    expect(messageProblems({ subject: 's', text: '{prénom}' })).toEqual(['unknown_variable']);
  });
  test('an empty message, a long subject and HTML pasted as text are told', () => {
    expect(messageProblems({ subject: ' ', text: '\n' })).toEqual(['no_subject', 'no_text']);
    expect(messageProblems({ subject: 'x'.repeat(61), text: '<p class=MsoNormal>Bonjour</p>' })).toEqual([
      'html',
      'long_subject',
    ]);
  });
});

test('templates are chosen by rule: those made for the segment first, those for something else not at all', () => {
  const template = (name: string, rule: TemplateRule) => ({ name, rule });
  const all = [
    template('Pour tous', {}),
    template('Villages', { kind: ['science_village'] }),
    template('Refus', { label: ['refused'] }),
    template('Villages de la Somme', { kind: ['science_village'], department: ['80'] }),
  ];
  const segment = {
    any: [
      {
        all: [
          { field: 'kind', values: ['science_village'] },
          { field: 'label', values: ['labelled'] },
          { field: 'department', values: ['80'] },
        ],
      },
    ],
    except: [],
  } as const;
  expect(templatesFor(all, segment).map(({ template: { name }, made }) => [name, made])).toEqual([
    ['Villages de la Somme', true],
    ['Villages', true],
    ['Pour tous', false],
  ]);
});
