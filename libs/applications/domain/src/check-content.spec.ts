import { expect, test } from '@jest/globals';
import { USUAL_FORM, type Asking } from '@fds/editions/domain';
import { withoutHidden, type Content } from './content';
import { checkContent, missing } from './check-content';
import { isComplete, type CheckedAgainst } from './missing';
import { aDossier, aLine, anActivity, anEdition, anEvent } from './missing.fixture';

const found = (content: Content, against: Partial<CheckedAgainst> = {}): string[] =>
  missing(content, anEdition(against)).map(({ item, field, code, weight }) =>
    [`${item}/${field}`, code, ...(weight === 'doubt' ? ['doubt'] : [])].join(' '),
  );
const texts = (content: Content, against: Partial<CheckedAgainst> = {}): string[] =>
  missing(content, anEdition(against)).map(({ text }) => text.replaceAll(/[\u00a0\u202f]/g, ' '));
const asking = (fields: Record<string, Asking>, sectionsOff = USUAL_FORM.sectionsOff) => ({
  form: { ...USUAL_FORM, fields, sectionsOff },
});

test('a complete dossier lacks nothing', () => {
  expect(found(aDossier())).toEqual([]);
});

test('an empty dossier says all it lacks, in the order of its pages', () => {
  const empty = aDossier([], { title: ' ', summary: '', science: '', contacts: [], charterAcceptedBy: '' });
  expect(found(empty)).toEqual([
    'dossier/contacts missing',
    'dossier/title missing',
    'dossier/summary missing',
    'dossier/science missing',
    'dossier/items event_missing',
    'dossier/charterAcceptedBy charter_missing',
  ]);
  expect(checkContent(empty, anEdition()).asked).toMatchObject({
    structure: 1,
    projet: 3,
    evenements: 1,
    engagements: 1,
  });
});

test('a text that is too long is kept, and marked with both counts, emoji and Arabic included', () => {
  expect(texts(aDossier(undefined, { title: 'é'.repeat(182) }))).toEqual(['182 caractères, 140 au plus.']);
  expect(texts(aDossier(undefined, { summary: '👩🏽‍🔬مرحبا'.repeat(800) }))[0]).toMatch(/caractères, 1 000 au plus/);
  expect(texts(aDossier([anEvent({ description: 'x'.repeat(10_000) })]))).toEqual([
    '10 000 caractères, 4 000 au plus.',
  ]);
});

test('mail, link and telephone are judged by their form, in a field and in a row', () => {
  const event = anEvent({
    publicBookingEmail: 'camille@structure',
    publicBookingLink: 'www.structure.fr',
    publicBookingPhone: 'le standard',
  });
  expect(found(aDossier([event]))).toEqual([
    'event/publicBookingEmail email_form',
    'event/publicBookingLink link_form',
    'event/publicBookingPhone phone_form',
  ]);
  const well = anEvent({
    publicBookingEmail: 'réservation@médiathèque.fr',
    publicBookingLink: 'https://médiathèque.fr/fête',
    publicBookingPhone: '+33 (0)3 22 24 02 02',
  });
  expect(found(aDossier([well]))).toEqual([]);
  const contacts = [{ key: 'k', name: 'Camille', role: '', email: 'camille', phone: '' }];
  expect(texts(aDossier(undefined, { contacts }))).toEqual([
    'Contact 1 : « E-mail », cette adresse e-mail n’est pas complète. Écrivez-la comme prenom@structure.fr.',
  ]);
});

test('a row that was begun needs its columns, an empty one is nothing', () => {
  const blank = { key: 'b', name: '', role: '', email: '', phone: '' };
  const contacts = [blank, { key: 'k', name: 'Camille', role: '', email: '', phone: '' }];
  expect(missing(aDossier(undefined, { contacts }), anEdition())).toMatchObject([
    {
      field: 'contacts',
      code: 'row_incomplete',
      row: 'k',
      column: 'email',
      text: 'Contact 2\u00a0: il manque «\u00a0E-mail\u00a0».',
    },
  ]);
  expect(found(aDossier(undefined, { contacts: [blank] }))).toEqual(['dossier/contacts missing']);
});

test('an edition requires, leaves free or leaves out a field; what the portal cannot do without stays as it is', () => {
  const dossier = aDossier(undefined, { science: '' });
  expect(found(dossier, asking({ 'project.science': 'optional' }))).toEqual([]);
  expect(found(dossier, asking({ 'project.science': 'off' }))).toEqual([]);
  expect(found(aDossier(), asking({ 'event.capacity': 'required', 'project.logistics': 'required' }))).toEqual([
    'event/capacity missing',
    'dossier/logistics missing',
  ]);
  expect(found(aDossier([anEvent({ title: '' })]), asking({ 'event.title': 'off' }))).toEqual(['event/title missing']);
  expect(found(aDossier(), asking({ 'project.logistics': 'required' }, ['subvention', 'logistique']))).toEqual([]);
});

test('rule 13: no theme is asked unless the edition says so; one that it does not have is to be taken out', () => {
  expect(found(aDossier())).toEqual([]);
  expect(found(aDossier(), asking({ 'project.themes': 'required' }))).toEqual(['dossier/themes missing']);
  const themes = { themes: [{ code: 'sea', label: 'La mer', used: true }] };
  const against = { form: { ...USUAL_FORM, vocabularies: themes } };
  expect(found(aDossier(undefined, { themes: ['sea'] }), against)).toEqual([]);
  expect(found(aDossier(undefined, { themes: ['sea', 'digital'] }), against)).toEqual(['dossier/themes unknown_term']);
});

test('rule 12: one date inside the window is enough, not all of them', () => {
  const outside = aLine({ day: '2026-09-25' });
  expect(found(aDossier([anEvent({ slots: [outside, aLine()] })]))).toEqual([]);
  expect(found(aDossier([anEvent({ slots: [outside] })]))).toEqual(['event/slots slot_outside_window']);
  expect(texts(aDossier([anEvent({ slots: [outside] })]))).toEqual([
    'Aucune date ne tombe entre le 2 octobre et le 12 octobre. Ajoutez-en au moins une.',
  ]);
});

test('rule 12: an evening that runs into the window counts, one that ends at its midnight does not', () => {
  const evening = aLine({ day: '2026-10-01', from: '22:00', nextDay: true });
  expect(found(aDossier([anEvent({ slots: [{ ...evening, to: '00:30' }] })]))).toEqual([]);
  expect(found(aDossier([anEvent({ slots: [{ ...evening, to: '00:00' }] })]))).toEqual([
    'event/slots slot_outside_window',
  ]);
});

test('dates that run backwards, overlap, are past or half typed are told by their line', () => {
  const slots = [
    aLine(),
    aLine({ from: '10:00', to: '11:00' }),
    aLine({ day: '2026-10-10', from: '18:00', to: '09:00' }),
    aLine({ day: '2026-04-20' }),
    aLine({ day: '2026-10-11', to: '' }),
    aLine({ day: '2026-10-11', nextDay: true, to: '10:00' }),
  ];
  expect(
    missing(aDossier([anEvent({ slots })]), anEdition()).map(({ field, code, row }) => `${field} ${row} ${code}`),
  ).toEqual([
    'slots 1 slots_overlap',
    'slots 2 slot_reversed',
    'slots 3 slot_past',
    'slots 4 slot_incomplete',
    'slots 5 slot_too_long',
  ]);
});

test('rule 20: an event on site needs a commune that exists, a delegated one counts as its parent; an online one needs none', () => {
  expect(found(aDossier([anEvent({ municipality: null })]))).toEqual(['event/municipality missing']);
  expect(found(aDossier([anEvent({ municipality: null, attendanceMode: 'hybrid' })]))).toEqual([
    'event/municipality missing',
  ]);
  expect(found(aDossier([anEvent({ municipality: null, attendanceMode: 'online' })]))).toEqual([]);
  expect(found(aDossier([anEvent({ municipality: '99999' })]))).toEqual(['event/municipality municipality_unknown']);
  // Escaufourt, once in the Aisne, is Saint-Souplet in the Nord today.
  expect(found(aDossier([anEvent({ municipality: '02285' })]), { departments: ['59'] })).toEqual([]);
});

test('rule 21: the commune of the event decides, and lies in the region', () => {
  expect(found(aDossier([anEvent({ municipality: '76217' })]))).toEqual(['event/municipality municipality_outside']);
});

test('a village needs an activity, and each activity its title and format; place, time and audience may be the village’s', () => {
  const village = anEvent({ kind: 'science_village', format: null });
  expect(found(aDossier([village]))).toEqual(['event/items activity_missing']);
  expect(found(aDossier([village, anActivity()]))).toEqual([]);
  expect(found(aDossier([village, anActivity({ title: '', format: null })]))).toEqual([
    'activity/title missing',
    'activity/format missing',
  ]);
});

test('the dates of a route may all be those of its activities', () => {
  const route = anEvent({ kind: 'science_route', format: null, slots: [] });
  expect(found(aDossier([route, anActivity()]))).toEqual(['event/slots missing']);
  expect(found(aDossier([route, anActivity({ slots: [aLine({ day: '2026-10-10' })] })]))).toEqual([]);
});

test('classes that are welcome have their levels; ages and numbers keep to their limits', () => {
  expect(found(aDossier([anEvent({ audiences: ['school'] })]))).toEqual(['event/schoolLevels missing']);
  expect(found(aDossier([anEvent({ ageMin: 12, ageMax: 6 })]))).toEqual(['event/ageMax ages_reversed']);
  expect(found(aDossier([anEvent({ ageMin: 12, ageMax: 12 })]))).toEqual([]);
  expect(texts(aDossier([anEvent({ capacity: 0, ageMax: 130 })]))).toEqual(['Au plus 120.', 'Au moins 1.']);
});

test('a grant has its amount, its purpose and a balanced budget; an association subscribes the republican commitment', () => {
  const asked = asking({}, []);
  const grant = { grantAsked: true, grantAmount: 800, grantPurpose: 'Le matériel.' };
  expect(found(aDossier(undefined, { grantAsked: true }), asked)).toEqual([
    'dossier/grantAmount missing',
    'dossier/grantPurpose missing',
    'dossier/budget missing',
  ]);
  const row = (side: string, amount: number) => ({ key: side, side, label: 'Ligne', amount });
  const dossier = aDossier(undefined, { ...grant, budget: [row('expense', 900), row('income', 800)] });
  expect(texts(dossier, asked)).toEqual(['Les dépenses (900 €) et les recettes (800 €) sont à égaliser.']);
  const balanced = aDossier(undefined, { ...grant, budget: [row('expense', 0.1 + 0.2), row('income', 0.3)] });
  expect(found(balanced, asked)).toEqual([]);
  expect(found(balanced, { ...asked, association: true })).toEqual(['dossier/republicanCommitment missing']);
});

test('questions of the edition are asked of whom they concern, and their answers read', () => {
  const questions = [
    { code: 'bus', type: 'single', label: 'Un bus ?', required: true, options: [{ code: 'yes', label: 'Oui' }] },
    { code: 'seats', type: 'number', label: 'Places', required: true, visibleWhen: { question: 'bus', equals: 'yes' } },
  ] as const;
  expect(found(aDossier(), { questions })).toEqual(['dossier/extra.bus missing']);
  expect(found({ ...aDossier(), extra: { bus: 'yes' } }, { questions })).toEqual(['dossier/extra.seats missing']);
  expect(found({ ...aDossier(), extra: { bus: 'yes', seats: 'douze' } }, { questions })).toEqual([
    'dossier/extra.seats question_unreadable',
  ]);
  expect(found({ ...aDossier(), extra: { bus: 'yes', seats: '12' } }, { questions })).toEqual([]);
  expect(found(aDossier(), { questions, ...asking({}, ['questions']) })).toEqual([]);
});

test('what is odd is said and keeps nothing from being sent', () => {
  const dossier = aDossier([anEvent({ expectedVisits: 4000, capacity: 20 })]);
  expect(found(dossier)).toEqual(['event/expectedVisits visits_above_capacity doubt']);
  expect(texts(dossier)).toEqual(['4 000 visites attendues pour 20 places en tout : est-ce bien cela ?']);
  expect(isComplete(missing(dossier, anEdition()))).toBe(true);
});

test('hidden answers are listed and left out of what is sent: place of an online event, activities of a single one', () => {
  const dossier = {
    ...aDossier([anEvent({ attendanceMode: 'online', schoolLevels: ['high'] }), anActivity()], { grantAmount: 500 }),
    extra: { gone: 'oui' },
  };
  expect(found(dossier)).toEqual([
    'event/municipality hidden_answer doubt',
    'event/schoolLevels hidden_answer doubt',
    'activity/items hidden_answer doubt',
    'dossier/grantAmount hidden_answer doubt',
    'dossier/extra.gone hidden_answer doubt',
  ]);
  const sent = withoutHidden(dossier, anEdition());
  expect(found(sent)).toEqual([]);
  expect(sent.items).toMatchObject([
    { id: 'event', answers: { municipality: null, schoolLevels: [], slots: [aLine()] } },
  ]);
  expect(sent.project.grantAmount).toBeNull();
});

test('a dossier takes to judge what its events take: sixty of them no more than twelve times five', () => {
  const dossierOf = (events: number) =>
    aDossier(
      Array.from({ length: events }, (_, n) =>
        anEvent(
          {
            slots: Array.from({ length: 10 }, (__, day) =>
              aLine({ day: `2026-10-${String(day + 2).padStart(2, '0')}` }),
            ),
          },
          `e${n}`,
        ),
      ),
    );
  const [few, many] = [dossierOf(5), dossierOf(60)];
  const timeOf = (dossier: typeof few): number => {
    const begun = performance.now();
    missing(dossier, anEdition());
    return performance.now() - begun;
  };
  const least = (dossier: typeof few): number => Math.min(...Array.from({ length: 40 }, () => timeOf(dossier)));
  least(many);
  // Twelve times as many events; a check that looked at each beside each other would take a hundred and forty-four times.
  expect(least(many) / least(few)).toBeLessThan(40);
});
