import { describe, expect, test } from '@jest/globals';
import type { Actor } from '@fds/shared/kernel';
import {
  BULK_ACTIONS,
  BULK_REASONS,
  canDo,
  canNameTag,
  columnsOf,
  filterInWords,
  filterQuery,
  filtersInWords,
  LIST_SORTS,
  MOST_TAGS,
  offeredColumns,
  queryOfView,
  readAddress,
  REVIEW_LISTS,
  SORT_LABELS,
  statesAsked,
  statesThatMayWait,
  TAG_NAME,
  USUAL_COLUMNS,
  USUAL_VIEWS,
  viewQuery,
  writeAddress,
  type BulkAction,
  type BulkApplication,
  type BulkWith,
} from './index';

describe('an address', () => {
  test('without anything opens on the list as it is every day', () => {
    expect(readAddress('applications', {})).toEqual({
      filters: {},
      sort: 'waiting',
      columns: USUAL_COLUMNS.applications,
      dense: false,
      page: 1,
    });
  });

  test('is read and written back the same', () => {
    const query = {
      q: 'énergie',
      etat: 'submitted,under_review',
      dep: '60,80',
      attente: 'porteurs,personne',
      quoi: 'prendre-en-charge',
      suivi: 'moi,personne',
      manque: 'photo',
      plus: 'premiere,dormant',
      correction: 'recue',
      sort: '-events',
      colonnes: 'state,opinions',
      densite: 'serree',
      page: '3',
    };
    const read = readAddress('applications', query);
    expect(read.filters).toMatchObject({
      waitingFor: ['holder', 'nobody'],
      what: ['take_in_charge'],
      assignedTo: ['me', 'nobody'],
      missing: ['image'],
      trait: ['first_time', 'dormant'],
    });
    const written = writeAddress('applications', read);
    expect(Object.fromEntries(Object.entries(written).filter(([, value]) => value !== null))).toEqual(query);
  });

  test('what is not understood is left out, and nothing of an earlier address stays', () => {
    const read = readAddress('events', {
      etat: 'unknown,,decided',
      sort: 'events',
      colonnes: 'events,label',
      page: '-2',
      foo: 'bar',
      dep: 'x'.repeat(200),
    });
    expect(read).toMatchObject({ filters: { state: ['decided'] }, sort: 'waiting', columns: ['label'], page: 1 });
    expect(read.filters.department).toBeUndefined();
    expect(writeAddress('events', readAddress('events', {}))['etat']).toBeNull();
    expect(readAddress('applications', { page: '1e9' }).page).toBe(1);
  });

  test('a view keeps what makes it, in one order, and no page nor edition', () => {
    expect(viewQuery('applications', { dep: '80', etat: 'decided', page: '2', edition: '2025', x: '<b>' })).toBe(
      'etat=decided&dep=80',
    );
    expect(queryOfView('etat=decided&dep=80%2C60')).toEqual({ etat: 'decided', dep: '80,60' });
  });

  test('columns: those of the other list are not offered; none is a choice', () => {
    expect(columnsOf('applications', 'aucune')).toEqual([]);
    expect(offeredColumns('applications')).not.toContain('dates');
    expect(writeAddress('applications', { ...readAddress('applications', {}), columns: [] })['colonnes']).toBe(
      'aucune',
    );
  });
});

describe('filters', () => {
  test('are said as sentences, with the names that the edition gives', () => {
    const names = { department: { '80': 'Somme', '60': 'Oise' }, assignedTo: { p1: 'Claude' } };
    expect(filterInWords('department', ['80', '60'], names)).toBe('Département\u00a0: Somme, Oise');
    expect(filtersInWords({ q: 'blé', assignedTo: ['me', 'nobody', 'p1', 'gone'] }, names)).toEqual([
      'Mots\u00a0: blé',
      'Suivi par\u00a0: moi, personne, Claude, inconnu',
    ]);
  });

  test('drafts are the holders’ own until they are asked for', () => {
    expect(statesAsked({})).not.toContain('draft');
    for (const filters of [
      { trait: ['nearly'] },
      { missing: ['answers'] },
      { what: ['finish_draft'] },
      { state: ['draft'] },
    ])
      expect(statesAsked(filters)).toEqual(['draft']);
  });

  test('an empty filter leaves the address', () => {
    expect(filterQuery('state', [])).toEqual({ etat: null });
  });
});

test('every usual view is an address that its list understands, and every order has words', () => {
  for (const list of REVIEW_LISTS) {
    for (const { query } of USUAL_VIEWS[list]) expect(viewQuery(list, queryOfView(query))).toBe(query);
    for (const sort of LIST_SORTS[list]) expect(SORT_LABELS[sort]).toBeTruthy();
  }
});

describe('a bulk action', () => {
  const coordinator: Actor = { personId: 'p', role: 'coordinator', organisationIds: [] };
  const dossier = (over: Partial<BulkApplication> = {}): BulkApplication => ({
    state: 'submitted',
    departments: ['80'],
    correctionOpen: false,
    given: null,
    onAgenda: false,
    deferred: false,
    versionNumber: 1,
    asked: [],
    tags: [],
    ...over,
  });
  const now = new Date('2026-05-20T08:00:00Z');
  const reasons = (
    action: BulkAction,
    actor: Actor,
    application: BulkApplication,
    edition: typeof review,
    given: Partial<BulkWith> = {},
  ): readonly string[] => {
    const answer = canDo(action, actor, application, edition, { now, to: null, outside: null, tag: null, ...given });
    return answer.allowed ? [] : answer.reasons;
  };
  const review = { state: 'review' } as const;

  test('refuses a holder whatever the action', () => {
    for (const action of BULK_ACTIONS)
      expect(reasons(action, { ...coordinator, role: 'holder' }, dossier(), review)).toContain('not_coordinator');
  });

  test('a dossier under correction is not declared ready, one on an agenda is not put there twice', () => {
    const inReview = dossier({ state: 'under_review', correctionOpen: true });
    expect(reasons('declare_ready', coordinator, inReview, review)).toEqual(['correction_open']);
    expect(
      reasons('put_on_agenda', coordinator, dossier({ state: 'ready_for_committee', onAgenda: true }), review),
    ).toEqual(['already_on_agenda']);
    expect(reasons('put_on_agenda', coordinator, dossier({ state: 'decided', deferred: true }), review)).toEqual([]);
    expect(reasons('put_on_agenda', coordinator, dossier({ state: 'decided' }), review)).toEqual([
      'not_ready_for_agenda',
    ]);
  });

  test('a draft is given to nobody, and nothing is given to who has it already', () => {
    const to = { id: 'q', person: { departments: null } };
    expect(reasons('assign', coordinator, dossier({ state: 'draft' }), review, { to })[0]).toBe('draft');
    expect(reasons('assign', coordinator, dossier({ given: 'q' }), review, { to })).toEqual(['already_theirs']);
    expect(reasons('assign', coordinator, dossier(), review, { to })).toEqual([]);
    expect(Object.values(BULK_REASONS).every(Boolean)).toBe(true);
  });

  test('an expert is asked about dossiers that were sent and are not decided, once each, and not for a day that is over', () => {
    const outside = { email: 'Expert@univ.test', dueOn: '2026-06-01' };
    expect(reasons('ask_outside', coordinator, dossier(), review, { outside })).toEqual([]);
    expect(reasons('ask_outside', coordinator, dossier({ state: 'decided' }), review)).toEqual(['not_asked_about']);
    expect(reasons('ask_outside', coordinator, dossier({ versionNumber: null }), review)).toEqual(['not_asked_about']);
    const asked = dossier({ asked: ['expert@univ.test'] });
    expect(reasons('ask_outside', coordinator, asked, review, { outside })).toEqual(['already_asked']);
    expect(
      reasons('ask_outside', coordinator, dossier(), review, { outside: { ...outside, dueOn: '2026-05-19' } }),
    ).toEqual(['due_past']);
  });

  test('a tag is put on a dossier once, and taken off one that carries it', () => {
    const tagged = dossier({ tags: ['t'] });
    expect(reasons('tag', coordinator, dossier(), review, { tag: 't' })).toEqual([]);
    expect(reasons('tag', coordinator, tagged, review, { tag: 't' })).toEqual(['already_tagged']);
    expect(reasons('untag', coordinator, tagged, review, { tag: 't' })).toEqual([]);
    expect(reasons('untag', coordinator, dossier(), review, { tag: 't' })).toEqual(['not_tagged']);
    const aisne = { ...coordinator, departments: ['02'] };
    expect(reasons('tag', aisne, dossier(), review, { tag: 't' })).toEqual(['outside_territory']);
  });
});

describe('a tag', () => {
  test('has a name of its own in its edition, whatever its case, and an edition has only so many', () => {
    expect(canNameTag(['Priorité'], 'priorité', 'new')).toMatchObject({ reasons: ['tag_taken'] });
    expect(canNameTag([], 'Priorité', 'new').allowed).toBe(true);
    const many = Array.from({ length: MOST_TAGS }, (_, at) => `${at}`);
    expect(canNameTag(many, 'Une de plus', 'new')).toMatchObject({ reasons: ['too_many_tags'] });
    expect(canNameTag(many.slice(1), '0', 'known').allowed).toBe(true);
  });
  test('is found by its name, which no comma cuts, in an address and in words', () => {
    expect(['À revoir', 'a,b', '  ', 'moi', ' personne '].map((name) => TAG_NAME.test(name))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    const { filters } = readAddress('applications', { etiquette: 'À revoir,Priorité' });
    expect(filters.tag).toEqual(['À revoir', 'Priorité']);
    expect(filtersInWords(filters)).toEqual(['Étiquette\u00a0: À revoir, Priorité']);
  });
});

describe('states that are looked at', () => {
  test('are those in which what is asked can be awaited', () => {
    expect(statesThatMayWait({ what: ['take_in_charge'] })).toEqual(['submitted']);
    expect(statesThatMayWait({ what: ['notify', 'decide'] })).toEqual(['ready_for_committee', 'decided']);
    expect(statesThatMayWait({ what: ['finish_draft'] })).toEqual(['draft']);
    expect(statesThatMayWait({ what: ['review'], state: ['draft'] })).toEqual([]);
  });
  test('are those in which somebody who is asked for can be awaited; of nobody, all', () => {
    expect(statesThatMayWait({ waitingFor: ['region'] })).toEqual(['ready_for_committee']);
    const waiting = ['submitted', 'under_review', 'ready_for_committee'];
    expect(statesThatMayWait({ waitingFor: ['holder'] })).toEqual(waiting);
    expect(statesThatMayWait({ waitingFor: ['coordination', 'drari'] })).toEqual([...waiting, 'decided']);
    expect(statesThatMayWait({ waitingFor: ['drari'], what: ['notify'] })).toEqual([]);
    expect(statesThatMayWait({ waitingFor: ['drari', 'nobody'] })).toEqual(statesAsked({}));
  });
  test('are all that were asked when neither is', () => {
    expect(statesThatMayWait({})).toEqual(statesAsked({}));
    expect(statesThatMayWait({ waitingFor: ['holder'], state: ['draft'] })).toEqual(['draft']);
  });
});
