import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { EventAttendanceView, SaveAttendanceRequest } from '@fds/shared/contract';
import { Api } from '@fds/shared/web-kit';
import { expect, test } from '@jest/globals';
import { ReportForm } from './report-form';
import { anAttendance, aReport } from './report.fixture';

const FRIDAY = '2026-10-09T07:00:00.000Z';
const SATURDAY = '2026-10-10T08:00:00.000Z';
const slots = [
  { beginsAt: FRIDAY, endsAt: '2026-10-09T14:30:00.000Z' },
  { beginsAt: SATURDAY, endsAt: '2026-10-10T16:00:00.000Z' },
];

async function opened(view: EventAttendanceView) {
  const bodies: SaveAttendanceRequest[] = [];
  const posts: string[] = [];
  const api = {
    put: (_: string, body: unknown) => {
      bodies.push(body as SaveAttendanceRequest);
      return Promise.resolve({ ...view, report: aReport({ version: bodies.length }) });
    },
    post: (path: string) => {
      posts.push(path);
      return Promise.resolve(view);
    },
  };
  TestBed.configureTestingModule({ providers: [{ provide: Api, useValue: api }] });
  const fixture: ComponentFixture<ReportForm> = TestBed.createComponent(ReportForm);
  fixture.componentRef.setInput('view', view);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1) await fixture.whenStable();
  };
  const boxes = (): HTMLInputElement[] => [...root.querySelectorAll<HTMLInputElement>('fds-report-lines input')];
  const type = async (at: number, text: string): Promise<void> => {
    const box = boxes()[at]!;
    box.value = text;
    box.dispatchEvent(new Event('input'));
    box.dispatchEvent(new Event('blur'));
    await settle();
  };
  const press = async (words: string): Promise<void> => {
    [...root.querySelectorAll('button')].find((one) => one.textContent.includes(words))?.click();
    await settle();
  };
  const paste = async (at: number, text: string): Promise<Event> => {
    const event = new Event('paste', { cancelable: true, bubbles: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    boxes()[at]!.dispatchEvent(event);
    await settle();
    return event;
  };
  const submit = async (): Promise<void> => {
    root.querySelector('form')!.dispatchEvent(new Event('submit'));
    await settle();
  };
  const words = (): string => root.textContent.replace(/\s+/g, ' ');
  return { fixture, root, bodies, posts, boxes, type, press, paste, submit, settle, words };
}

test('an event of one slot does not ask whether figures go slot by slot', async () => {
  const { words } = await opened(anAttendance({ event: { slots: slots.slice(0, 1) } }));
  expect(words()).not.toContain('Séance par séance');
});

test('figures slot by slot add up, and those of the whole event come back when the holder returns to it', async () => {
  const { bodies, boxes, type, press, words } = await opened(anAttendance({ event: { slots } }));
  await type(0, '500');
  await press('Séance par séance');
  await type(0, '120');
  await press('sam. 10');
  await type(0, '80');
  expect(bodies.at(-1)?.lines).toMatchObject([
    { slotBeginsAt: FRIDAY, visits: 120 },
    { slotBeginsAt: SATURDAY, visits: 80 },
  ]);
  expect(words()).toContain('Total des séances200');
  await press('Tout l’événement');
  expect(boxes()[0]?.value).toBe('500');
});

test('estimated in one slot is estimated in all of them', async () => {
  const { bodies, type, press, root, settle } = await opened(anAttendance({ event: { slots } }));
  await press('Séance par séance');
  await type(0, '120');
  root.querySelectorAll<HTMLButtonElement>('.ligne .segments button')[1]!.click();
  await press('sam. 10');
  await type(0, '80');
  await settle();
  expect(bodies.at(-1)?.lines.map(({ counting }) => counting)).toEqual(['estimated', 'estimated']);
});

test('a pasted column is spread over the boxes; a table with words, or too long, is refused with words', async () => {
  const { boxes, paste, words, bodies } = await opened(anAttendance());
  expect((await paste(0, '702\n0\n436\n')).defaultPrevented).toBe(true);
  expect(
    boxes()
      .map(({ value }) => value)
      .slice(0, 4),
  ).toEqual(['702', '0', '436', '']);
  expect(bodies).toHaveLength(1);
  await paste(0, 'Public\t702');
  expect(words()).toContain('Rien n’a été collé : ce tableau contient autre chose que des nombres.');
  await paste(0, Array.from({ length: 30 }, (_, n) => n).join('\n'));
  expect(words()).toContain('30 nombres pour 8 cases');
  expect(boxes()[0]?.value).toBe('702');
  expect((await paste(0, '702')).defaultPrevented).toBe(false);
});

test('“are you sure?” asks once about an unlikely figure, and never blocks', async () => {
  const { root, type, submit, press, posts, words } = await opened(anAttendance({ event: { seats: 100 } }));
  const dialog = root.querySelector('dialog')!;
  let shown = 0;
  dialog.showModal = () => void (shown += 1);
  dialog.close = () => undefined;
  await type(0, '900');
  expect(words()).toContain('900 visites, pour 100 places ?');
  await submit();
  expect([shown, posts]).toEqual([1, []]);
  await press('C’est juste');
  expect(posts).toEqual(['/api/events/e/attendance/submission']);
});

test('after a conflict both figures stand side by side', async () => {
  const { fixture, words, type, settle } = await opened(anAttendance());
  await type(0, '10');
  const theirs = aReport({
    lines: [{ audience: 'general_public', schoolLevel: null, channel: 'in_person', visits: 12, counting: 'exact' }],
  });
  (fixture.componentInstance as unknown as { theirs: { set(view: EventAttendanceView): void } }).theirs.set(
    anAttendance({ report: theirs }),
  );
  await settle();
  expect(words()).toMatch(/Les vôtres.*Les siens.*Tout public ?10 ?12/);
});

test('classes that gave up are asked why; a guest is kept by capacity', async () => {
  const { root, bodies, settle, press, words } = await opened(anAttendance());
  const details = [...root.querySelectorAll<HTMLInputElement>('fds-report-details input.num')];
  for (const [at, text] of ['12', '10'].entries()) {
    details[at]!.value = text;
    details[at]!.dispatchEvent(new Event('input'));
  }
  await settle();
  expect(words()).toContain('2 classes en moins : pourquoi ?');
  await press('Ajouter une visite officielle');
  const box = root.querySelector<HTMLInputElement>('.visite input')!;
  box.value = 'Maire';
  box.dispatchEvent(new Event('input'));
  box.dispatchEvent(new Event('blur'));
  await settle();
  expect(bodies.at(-1)).toMatchObject({
    classesBooked: 12,
    classesCame: 10,
    guests: [{ kind: 'official', capacity: 'Maire', day: null }],
  });
});

test('what was counted at the door goes into figures given slot by slot without losing those of other publics', async () => {
  const view = anAttendance();
  const line = { schoolLevel: null, channel: 'in_person', counting: 'exact', replay: false } as const;
  const report = aReport({
    lines: [
      { ...line, audience: 'general_public', visits: 90, slotBeginsAt: FRIDAY },
      { ...line, audience: 'accompanying_adults', visits: 3, slotBeginsAt: FRIDAY },
      { ...line, audience: 'accompanying_adults', visits: 4, slotBeginsAt: SATURDAY },
    ],
  });
  const { fixture, bodies, settle } = await opened({ ...view, event: { ...view.event, slots }, report });
  fixture.componentInstance.takeOver([{ ...line, audience: 'general_public', visits: 101 }]);
  await settle();
  expect(bodies.at(-1)?.lines.map(({ audience, visits, slotBeginsAt }) => [audience, visits, slotBeginsAt])).toEqual([
    ['general_public', 101, null],
    ['accompanying_adults', 7, null],
  ]);
});

test('slots that were counted beside estimated ones of the same public are all estimated: one public, one way', async () => {
  const view = anAttendance();
  const line = { audience: 'general_public', schoolLevel: null, channel: 'in_person', replay: false } as const;
  const report = aReport({
    lines: [{ ...line, visits: 90, counting: 'estimated', slotBeginsAt: SATURDAY }],
  });
  const { fixture, bodies, settle } = await opened({ ...view, event: { ...view.event, slots }, report });
  fixture.componentInstance.takeOver([{ ...line, visits: 101, counting: 'exact', slotBeginsAt: FRIDAY }]);
  await settle();
  expect(bodies.at(-1)?.lines.map(({ visits, counting }) => [visits, counting])).toEqual([
    [101, 'estimated'],
    [90, 'estimated'],
  ]);
});
