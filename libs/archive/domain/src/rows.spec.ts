import { expect, test } from '@jest/globals';
import { APPLICATION_STATES } from '@fds/shared/kernel';
import {
  ARCHIVE_APPLICATION_STATES,
  archiveState,
  readApplication,
  readAttendance,
  readBaseline,
  readEvaluation,
  readEvent,
  readManualIndicator,
  readMedia,
  readOrganisation,
  readPartner,
  readResearch,
  readSlot,
} from './index';
import {
  anAnswer,
  anApplication,
  anAttendance,
  anEvent,
  anOrganisation,
  aManual,
  aMedia,
  aPartner,
  aResearch,
  aSlot,
} from './test-archive';

test('an empty cell, or a column that is not there, is not known and never zero', () => {
  expect(readOrganisation(anOrganisation({ kind: '', first_participation_year: '' }))).toEqual({
    id: 'org-1',
    name: 'Médiathèque',
    holderFamily: null,
    kind: null,
    municipalityCode: null,
    networks: [],
    firstParticipationYear: null,
    siret: null,
  });
  expect(readApplication(anApplication())).toMatchObject({ summary: null, submittedAt: null });
  expect(readResearch(aResearch({ staff: '' }))).toEqual({
    organisationId: 'org-1',
    unit: 'SCALab',
    institutions: [],
    staff: null,
  });
  expect(readBaseline({ year: '2020', indicator: 'attendance.total' })).toEqual({
    year: 2020,
    indicator: 'attendance.total',
    value: null,
    lower: null,
    upper: null,
    note: null,
  });
  expect(readEvaluation(anAnswer({ question: '', answer: '' }))).toEqual({
    organisationId: 'org-1',
    question: null,
    answer: null,
  });
});

test('cells are read into their types', () => {
  expect(
    readOrganisation(
      anOrganisation({
        holder_family: 'culture',
        networks: 'a|b',
        first_participation_year: '2014',
        municipality_code: '02001',
      }),
    ),
  ).toMatchObject({
    holderFamily: 'culture',
    networks: ['a', 'b'],
    firstParticipationYear: 2014,
    municipalityCode: '02001',
  });
  expect(readApplication(anApplication({ submitted_at: '2021-05-16T23:48:47+02:00' })).submittedAt).toEqual(
    new Date('2021-05-16T21:48:47Z'),
  );
  expect(readEvent(anEvent({ parent_event_id: 'p', themes: 'x' }))).toMatchObject({
    parentEventId: 'p',
    format: null,
    venue: null,
    themes: ['x'],
    kind: 'festival',
  });
  expect(readSlot(aSlot())).toEqual({
    eventId: 'evt-1',
    beginsAt: new Date('2021-10-01T07:00:00Z'),
    endsAt: new Date('2021-10-01T15:00:00Z'),
  });
  expect(readAttendance(anAttendance({ visits: '0' }))).toEqual({
    eventId: 'evt-1',
    audience: 'general_public',
    schoolLevel: null,
    channel: 'in_person',
    visits: 0,
    counting: 'exact',
  });
  expect(readPartner(aPartner())).toEqual({ eventId: 'evt-1', organisationId: 'org-1', role: 'host' });
  expect(readMedia(aMedia())).toEqual({
    id: 'med-1',
    date: '2021-09-01',
    kind: 'print',
    outlet: 'La Voix',
    title: 'Titre',
    url: null,
  });
  expect(readManualIndicator(aManual({ value: '1.5' }))).toEqual({
    code: 'billboards',
    label: 'Panneaux',
    value: 1.5,
    unit: '',
    note: null,
  });
});

test('text is kept as it is, spaces included', () => {
  expect(readMedia(aMedia({ title: ' =1+1\r\n ' })).title).toBe(' =1+1\r\n ');
});

test('a row that was not checked is not read', () => {
  expect(() => readEvent(anEvent({ kind: 'village' }))).toThrow('was not checked');
  expect(() => readSlot(aSlot({ begins_at: 'soon' }))).toThrow('was not checked');
});

test('a state that the archive does not know is written as the nearest one', () => {
  expect(APPLICATION_STATES.map((state) => archiveState(state))).toEqual([
    'draft',
    'submitted',
    'submitted',
    'inadmissible',
    'submitted',
    'decided',
    'withdrawn',
    'withdrawn',
  ]);
  expect(ARCHIVE_APPLICATION_STATES.map((state) => archiveState(state))).toEqual([...ARCHIVE_APPLICATION_STATES]);
});
