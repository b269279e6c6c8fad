import { expect, test } from '@jest/globals';
import {
  emptyEvent,
  emptyProject,
  EVENT_FIELDS,
  PROJECT_FIELDS,
  type Answer,
  type Content,
  type EventItem,
  type FieldSpec,
} from '../content';
import { renew, type RenewalMapping } from './renew';
import { sameTerm } from './terms';

const item = (id: string, parentId: string | null, over: Partial<EventItem['answers']> = {}): EventItem => ({
  id,
  parentId,
  position: 0,
  answers: { ...emptyEvent(), ...over },
});
/** An answer that says something, whatever the field. */
function filled(name: string, spec: FieldSpec): Answer {
  switch (spec.type) {
    case 'text':
      return `Texte de ${name}`;
    case 'flag':
      return true;
    case 'number':
      return 12;
    case 'choice':
      return spec.options[0]?.code ?? null;
    case 'choices':
      return [spec.options[0]?.code ?? 'astronomie'];
    case 'day':
      return '2025-10-04';
    case 'municipality':
      return '80001';
    case 'slots':
      return [{ day: '2025-10-04', from: '10:00', to: '12:00', nextDay: false, audience: 'everyone' }];
    case 'rows':
      return [{ key: `row-of-${name}`, name: 'Camille' }];
  }
}
const all = (fields: Readonly<Record<string, FieldSpec>>): Record<string, Answer> =>
  Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, filled(name, spec)]));
const earlier: Content = {
  id: 'old',
  project: all(PROJECT_FIELDS) as unknown as Content['project'],
  extra: { transport: 'En car', gone: 'Oui' },
  items: [
    item('village', null, { ...(all(EVENT_FIELDS) as unknown as EventItem['answers']), kind: 'science_village' }),
    item('stand', 'village', { title: 'Fromages au microscope', slots: [] }),
    item('second', 'village', { title: 'Sel' }),
    item('talk', null, { title: 'Le goût, une affaire de neurones' }),
  ],
};
const mapping = (over: Partial<RenewalMapping> = {}): RenewalMapping => {
  let given = 0;
  return {
    id: 'new',
    newId: () => `n${++given}`,
    term: (_, code) => code,
    asksQuestion: (code) => code !== 'gone',
    ...over,
  };
};

test('rule 24: a renewal keeps, asks to confirm or clears each field as its description says', () => {
  const { content, toConfirm, origins } = renew(earlier, mapping());
  for (const [name, spec] of Object.entries(PROJECT_FIELDS) as [string, FieldSpec][]) {
    const answer = (content.project as unknown as Record<string, Answer>)[name];
    if (spec.renewal === 'cleared') expect([name, answer]).toEqual([name, emptyProject()[name as 'title']]);
    else if (spec.type !== 'rows') expect([name, answer]).toEqual([name, filled(name, spec)]);
    expect([name, toConfirm.includes(`new/${name}`)]).toEqual([name, spec.renewal === 'confirm']);
  }
  const village = content.items[0];
  expect(origins.get(village?.id ?? '')).toBe('village');
  for (const [name, spec] of Object.entries(EVENT_FIELDS) as [string, FieldSpec][])
    expect([name, toConfirm.includes(`${village?.id}/${name}`)]).toEqual([name, spec.renewal === 'confirm']);
});

test('rule 24: a renewal never takes over slots, expected visits, what was signed or what was asked for', () => {
  const { content } = renew(earlier, mapping());
  expect(content.items[0]?.answers).toMatchObject({ slots: [], expectedVisits: null, onlineLink: '' });
  expect(content.project).toMatchObject({
    charterAcceptedBy: '',
    republicanCommitment: '',
    grantAsked: false,
    budget: [],
    needs: [],
    inaugurationOn: null,
  });
});

test('a renewed dossier shares no id with the earlier one, down to its rows, and keeps their order', () => {
  const { content } = renew(earlier, mapping());
  expect(content.id).toBe('new');
  expect(content.items.map(({ parentId, position }) => [parentId, position])).toEqual([
    [null, 0],
    [content.items[0]?.id, 0],
    [content.items[0]?.id, 1],
    [null, 1],
  ]);
  const text = JSON.stringify(content);
  for (const id of ['"old"', '"village"', '"stand"', '"talk"', 'row-of-']) expect(text).not.toContain(id);
});

test('only the chosen events and activities are taken over, an activity never without its event', () => {
  const { content } = renew(earlier, mapping({ taken: new Set(['village', 'second']) }));
  expect(content.items.map(({ answers }) => answers.title)).toEqual(['Texte de title', 'Sel']);
  expect(renew(earlier, mapping({ taken: new Set(['stand']) })).content.items).toEqual([]);
});

test('an empty answer has nothing to confirm', () => {
  const empty: Content = { id: 'old', project: emptyProject(), extra: {}, items: [] };
  expect(renew(empty, mapping()).toConfirm).toEqual([]);
});

test('rule 18: terms that the new edition does not know are left out and to be looked at', () => {
  const term: RenewalMapping['term'] = (vocabulary, code) =>
    vocabulary === 'themes' ? (code === 'astronomie' ? 'univers' : null) : vocabulary === 'formats' ? null : code;
  const old: Content = {
    ...earlier,
    project: { ...earlier.project, themes: ['astronomie', 'cuisine'] },
    items: [item('talk', null, { format: 'debate', audiences: ['school'] })],
  };
  const { content, toConfirm } = renew(old, mapping({ term }));
  expect(content.project.themes).toEqual(['univers']);
  expect(content.items[0]?.answers).toMatchObject({ format: null, audiences: ['school'] });
  expect(toConfirm).toEqual(expect.arrayContaining(['new/themes', `${content.items[0]?.id}/format`]));
  expect(toConfirm).not.toContain(`${content.items[0]?.id}/audiences`);
});

test('answers to questions that are asked again are to be confirmed, the others stay behind', () => {
  const { content, toConfirm } = renew(earlier, mapping());
  expect(content.extra).toEqual({ transport: 'En car' });
  expect(toConfirm).toContain('new/extra.transport');
});

test('a copy within an edition is right as it stands; what was signed stays behind', () => {
  const { content, toConfirm } = renew(earlier, mapping({ rule: 'keep_all' }));
  expect(toConfirm).toEqual([]);
  expect(content.items[0]?.answers.slots).toHaveLength(1);
  expect(content.items[0]?.answers.expectedVisits).toBe(12);
  expect(content.project).toMatchObject({ charterAcceptedBy: '', republicanCommitment: '' });
});

test('a term is found again by its code, else by its words, else not at all', () => {
  const named = (code: string, label: string, used = true) => ({ code, label, used });
  const former = [named('lecture', 'Conférence / débat'), named('sea', 'La Mer')];
  const present = [named('ocean', 'la mer'), named('lecture', 'Conférence'), named('old', 'Ancien', false)];
  expect(sameTerm('lecture', former, present)).toBe('lecture');
  expect(sameTerm('sea', former, present)).toBe('ocean');
  expect(sameTerm('old', former, present)).toBeNull();
  expect(sameTerm('unknown', former, present)).toBeNull();
  expect(sameTerm('exact_sciences', [], [named('exact', 'Sciences exactes')])).toBe('exact');
});
