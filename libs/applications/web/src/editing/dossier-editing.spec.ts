import { TestBed } from '@angular/core/testing';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { Api, Session } from '@fds/shared/web-kit';
import { applicationOf, contentOf, DOSSIER, idOf, itemOf } from '../events/content.fixture';
import { DOSSIER_STORES, DossierEditing } from './dossier-editing';
import { FakeLocks, FakeServer, FakeStorage } from './server.fixture';
import type { SaveRequest, ServerContent } from './wire';

const EVENT = idOf(1);
const STALL = idOf(2);
let server: FakeServer;
let local: FakeStorage;
let locks: FakeLocks;
let die: () => void;
const post = jest.fn<(path: string, body: unknown) => Promise<unknown>>();

/** A window of a person's browser on the dossier. */
async function open(person = 'nadia', content = server.content): Promise<DossierEditing> {
  TestBed.resetTestingModule();
  const window = locks.window();
  die = window.die;
  TestBed.configureTestingModule({
    providers: [
      DossierEditing,
      { provide: DOSSIER_STORES, useValue: { local, session: new FakeStorage(), locks: window.locks } },
      { provide: Session, useValue: { person: () => ({ id: person, name: 'Nadia' }) } },
      {
        provide: Api,
        useValue: { get: () => server.read(), patch: (_: string, body: SaveRequest) => server.save(body), post },
      },
    ],
  });
  const editing = TestBed.inject(DossierEditing);
  await editing.open(applicationOf(), content);
  return editing;
}
/** The browser dies: no event, no last word. */
const crash = (): void => die();
const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
const aDossier = (over: Partial<ServerContent> = {}): ServerContent =>
  contentOf(
    [
      itemOf(EVENT, { kind: 'science_village', title: 'Village' }),
      itemOf(STALL, { title: 'Stand', format: 'workshop' }, { parentId: EVENT }),
    ],
    over,
  );
const written = (editing: DossierEditing): unknown => editing.project('title');

beforeEach(() => {
  server = new FakeServer(aDossier());
  local = new FakeStorage();
  locks = new FakeLocks();
  post.mockReset();
});

test('only the answer that changed is sent, with what stood there', async () => {
  const editing = await open();
  editing.set(DOSSIER, 'title', 'Saveurs');
  editing.leave(DOSSIER, 'title');
  await editing.saving.now();
  expect(server.saves).toEqual([
    { base: 3, changes: [{ op: 'set', item: DOSSIER, field: 'title', was: '', value: 'Saveurs' }] },
  ]);
  expect([server.title(), editing.saving.state().is, editing.version()]).toEqual(['Saveurs', 'saved', 4]);
});

test('typing in one field moves the signal of no other', async () => {
  const editing = await open();
  const other = editing.answer(EVENT, 'title');
  const before = [other(), editing.roots(), editing.activities(EVENT)()] as const;
  editing.set(STALL, 'title', 'Autre');
  expect([other(), editing.roots(), editing.activities(EVENT)()]).toEqual(before);
  expect(editing.roots()).toBe(before[1]);
});

test('what somebody else wrote elsewhere comes in; what is written here stays', async () => {
  const editing = await open();
  server.write([{ op: 'set', item: DOSSIER, field: 'summary', was: '', value: 'Son résumé' }]);
  editing.set(DOSSIER, 'title', 'Mon titre');
  await editing.saving.now();
  expect([written(editing), editing.project('summary'), editing.conflicts().size]).toEqual([
    'Mon titre',
    'Son résumé',
    0,
  ]);
});

test('two people in one field: both versions are there, the rest is saved, one choice ends it', async () => {
  const editing = await open();
  server.write([{ op: 'set', item: DOSSIER, field: 'title', was: '', value: 'La sienne' }]);
  editing.set(DOSSIER, 'title', 'La mienne');
  editing.set(DOSSIER, 'summary', 'Résumé');
  await editing.saving.now();
  expect(editing.conflictAt(DOSSIER, 'title')).toMatchObject({ theirs: 'La sienne', by: 'Nadia' });
  expect([written(editing), server.title(), server.content.project['summary']]).toEqual([
    'La mienne',
    'La sienne',
    'Résumé',
  ]);
  editing.set(DOSSIER, 'title', 'La mienne, finie');
  await editing.saving.now();
  expect(server.title()).toBe('La sienne');
  editing.keepMine(DOSSIER, 'title');
  await editing.saving.now();
  expect([server.title(), editing.conflicts().size]).toEqual(['La mienne, finie', 0]);
});

test('taking theirs shows what was saved and sends nothing', async () => {
  const editing = await open();
  server.write([{ op: 'set', item: DOSSIER, field: 'title', was: '', value: 'La sienne' }]);
  editing.set(DOSSIER, 'title', 'La mienne');
  await editing.saving.now();
  const sent = server.saves.length;
  editing.takeTheirs(DOSSIER, 'title');
  await editing.saving.now();
  expect([written(editing), editing.conflicts().size, server.saves.length]).toEqual(['La sienne', 0, sent]);
});

test('a save whose answer was lost is sent again; what was typed meanwhile is no conflict with oneself', async () => {
  const editing = await open();
  server.deaf = true;
  editing.set(DOSSIER, 'title', 'Un');
  expect(await editing.saving.now()).toBe(false);
  expect(editing.saving.state()).toMatchObject({ is: 'failed', retrying: true });
  editing.set(DOSSIER, 'title', 'Un deux');
  expect(await editing.saving.now()).toBe(true);
  expect([server.title(), editing.conflicts().size]).toEqual(['Un deux', 0]);
});

test('a crash without a network loses nothing: the next window takes it up, silently when all stands', async () => {
  const before = await open();
  server.down = true;
  before.set(DOSSIER, 'title', 'Tapé avant la panne');
  const added = before.add(EVENT);
  before.set(added, 'title', 'Nouveau stand');
  await wait(200);
  crash();
  server.down = false;
  const after = await open();
  await after.saving.now();
  expect([server.title(), server.content.items.map(({ answers }) => answers['title'])]).toEqual([
    'Tapé avant la panne',
    ['Village', 'Stand', 'Nouveau stand'],
  ]);
  expect([after.conflicts().size, local.length]).toEqual([0, 0]);
});

test('a crash, and somebody wrote there since: both are shown side by side, and survive another crash', async () => {
  const before = await open();
  server.down = true;
  before.set(DOSSIER, 'title', 'La mienne');
  await wait(200);
  crash();
  server.down = false;
  server.write([{ op: 'set', item: DOSSIER, field: 'title', was: '', value: 'La sienne' }]);
  await open();
  await wait(200);
  crash();
  const again = await open();
  expect([written(again), again.conflictAt(DOSSIER, 'title')?.theirs]).toEqual(['La mienne', 'La sienne']);
  expect(server.title()).toBe('La sienne');
});

test('a window that lives keeps its own changes: another one does not take them up', async () => {
  server.down = true;
  const first = await open();
  first.set(DOSSIER, 'title', 'Dans la première');
  await wait(200);
  const second = await open();
  expect([written(second), local.length]).toEqual(['', 1]);
});

test('on a shared computer, what one person left is never shown to another', async () => {
  const nadia = await open('nadia');
  server.down = true;
  nadia.set(DOSSIER, 'title', 'De Nadia');
  await wait(200);
  crash();
  expect(written(await open('karim'))).toBe('');
  crash();
  expect(written(await open('nadia'))).toBe('De Nadia');
});

test('what the server can never keep is said beside its field, and holds nothing else back', async () => {
  const editing = await open();
  server.refuses = ({ changes }) =>
    changes.some((change) => change.op === 'set' && change.field === 'title') ? 'Ce texte est trop long.' : null;
  editing.set(DOSSIER, 'title', 'x');
  editing.set(DOSSIER, 'summary', 'Résumé');
  editing.set(DOSSIER, 'science', 'La démarche');
  expect(await editing.saving.now()).toBe(true);
  expect([editing.errorAt(DOSSIER, 'title'), written(editing)]).toEqual(['Ce texte est trop long.', 'x']);
  expect(server.content.project).toMatchObject({ summary: 'Résumé', science: 'La démarche', title: '' });
  server.refuses = () => null;
  editing.set(DOSSIER, 'title', 'y');
  await editing.saving.now();
  expect([server.title(), editing.errorAt(DOSSIER, 'title')]).toEqual(['y', null]);
});

test('an event that somebody else removed while it was written in can be brought back with what it says', async () => {
  const editing = await open();
  server.write([{ op: 'remove', item: EVENT }]);
  editing.set(EVENT, 'title', 'Mon village');
  await editing.saving.now();
  expect([...editing.gone().keys()]).toEqual([EVENT]);
  editing.bringBack(EVENT);
  await editing.saving.now();
  expect(server.content.items.map(({ answers }) => answers['title'])).toEqual(['Mon village']);
  expect(editing.gone().size).toBe(0);
});

test('a removal waits for its undo, and goes with sending', async () => {
  const editing = await open();
  editing.remove(EVENT);
  expect([editing.roots().length, editing.removed()?.title]).toEqual([0, 'Village']);
  editing.undoRemove();
  expect([editing.roots().length, editing.activities(EVENT)().length]).toEqual([1, 1]);
  editing.remove(EVENT);
  post.mockResolvedValue({ ...applicationOf(), state: 'submitted' });
  await editing.submit();
  expect(server.content.items).toEqual([]);
  expect(post.mock.lastCall).toEqual([`/api/applications/${DOSSIER}/submission`, { version: 4 }]);
});

test('a copy says the same, its activities too, and is another for the server', async () => {
  const editing = await open();
  const copy = editing.duplicate(EVENT);
  await editing.saving.now();
  const { items } = server.content;
  expect(items.map(({ id, parentId, answers }) => [parentId === null, answers['title'], id === copy])).toEqual([
    [true, 'Village', false],
    [false, 'Stand', false],
    [true, 'Village', true],
    [false, 'Stand', false],
  ]);
  expect(new Set(items.map(({ id }) => id)).size).toBe(4);
});

test('a dossier whose last words could not be saved is not sent', async () => {
  const editing = await open();
  server.down = true;
  editing.set(DOSSIER, 'title', 'Tapé sans réseau');
  await expect(editing.submit()).rejects.toMatchObject({ code: 'network' });
  expect(post).not.toHaveBeenCalled();
});

test('a renewed answer is confirmed by one touch, or by writing', async () => {
  server = new FakeServer(aDossier({ toConfirm: [`${DOSSIER}/title`, `${DOSSIER}/summary`] }));
  const editing = await open();
  editing.confirm(DOSSIER, 'title');
  editing.set(DOSSIER, 'summary', 'Nouveau');
  expect(editing.toConfirm().size).toBe(0);
  await editing.saving.now();
  expect(server.saves[0]?.changes).toContainEqual({ op: 'confirm', item: DOSSIER, field: 'title' });
});

test('what a field lacks is said once it is left, what is no number at once in its words', async () => {
  const editing = await open();
  expect(editing.errorAt(DOSSIER, 'summary')).toBeNull();
  editing.leave(DOSSIER, 'summary');
  await wait(5);
  expect(editing.errorAt(DOSSIER, 'summary')).toBe('Décrivez le projet en quelques lignes.');
  editing.setUnreadable(STALL, 'capacity', 'une trentaine');
  editing.leave(STALL, 'capacity');
  await wait(5);
  expect(editing.errorAt(STALL, 'capacity')).toBe('Écrivez un nombre, par exemple 30.');
  expect(editing.progress().find(({ section }) => section === 'projet')).toMatchObject({ state: 'empty' });
});

test('what others wrote while the dossier was open is brought in when it is known', async () => {
  const editing = await open();
  server.write([
    { op: 'set', item: DOSSIER, field: 'title', was: '', value: 'Le sien' },
    { op: 'add', item: idOf(7), parent: null, kind: 'single', position: 1 },
  ]);
  editing.refresh();
  await editing.saving.now();
  expect([written(editing), editing.roots().length, editing.version()]).toEqual(['Le sien', 2, 4]);
});
