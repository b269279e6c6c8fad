import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { EventAttendanceView, SaveAttendanceRequest } from '@fds/shared/contract';
import { Api, Problem } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { ReportCheck } from './report-check';
import { ReportForm } from './report-form';
import { anAttendance, aReport } from './report.fixture';

const view = anAttendance;
const saved = (version: number): EventAttendanceView => view({ report: aReport({ version }) });

async function opened(api: Partial<Record<'put' | 'post', (path: string, body: unknown) => Promise<unknown>>>) {
  TestBed.configureTestingModule({ providers: [{ provide: Api, useValue: api }] });
  const fixture: ComponentFixture<ReportForm> = TestBed.createComponent(ReportForm);
  fixture.componentRef.setInput('view', view());
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const box = (key: string): HTMLInputElement => root.querySelector(`[id="visites-${key}"]`)!;
  const type = async (key: string, text: string): Promise<void> => {
    box(key).value = text;
    box(key).dispatchEvent(new Event('input'));
    box(key).dispatchEvent(new Event('blur'));
    await fixture.whenStable();
  };
  const send = async (): Promise<void> => {
    root.querySelector('form')!.dispatchEvent(new Event('submit'));
    for (let turn = 0; turn < 4; turn += 1) await fixture.whenStable();
  };
  const text = (): string => root.textContent.replace(/\s+/g, ' ');
  return { fixture, root, box, type, send, text };
}

test('figures are saved as the field is left, added up, and compared with the last edition', async () => {
  const bodies: SaveAttendanceRequest[] = [];
  const put = (_: string, body: unknown): Promise<unknown> => {
    bodies.push(body as SaveAttendanceRequest);
    return Promise.resolve(saved(bodies.length));
  };
  const { type, text } = await opened({ put });
  await type('general_public//in_person', '1 200');
  await type('school/middle/in_person', '960');
  expect(bodies.map(({ version }) => version)).toEqual([null, 1]);
  expect(bodies[1]?.lines.map(({ visits }) => visits)).toEqual([1200, 960]);
  expect(text()).toContain('Total2 160');
  expect(text()).toContain('six fois plus qu’en 2025');
});

test('“env. 300” is named on its line and is not saved as something else', async () => {
  const put = jest.fn((_: string, __: unknown) => Promise.resolve(saved(1)));
  const post = jest.fn(() => Promise.resolve(saved(2)));
  const { type, send, box, text } = await opened({ put, post });
  await type('general_public//in_person', 'env. 300');
  expect(box('general_public//in_person').getAttribute('aria-invalid')).toBe('true');
  expect(text()).toContain('Écrivez un nombre entier');
  await send();
  expect(post).not.toHaveBeenCalled();
});

test('the holder sends what was saved; of two people the second sees that the other was faster', async () => {
  const post = jest.fn((_: string, __: unknown) => Promise.resolve(saved(2)));
  let fail = false;
  const put = (): Promise<unknown> =>
    fail
      ? Promise.reject(new Problem(409, 'attendance.changed', 'Changé.', { current: saved(7) }))
      : Promise.resolve(saved(1));
  const { type, send, text } = await opened({ put, post });
  await type('general_public//in_person', '10');
  await send();
  expect(post.mock.calls).toEqual([['/api/events/e/attendance/submission', { version: 1 }]]);
  fail = true;
  await type('general_public//in_person', '11');
  expect(text()).toContain('Quelqu’un a modifié ces chiffres entre-temps.');
});

test('“it did not take place” asks why, and keeps the figures until then', async () => {
  const bodies: SaveAttendanceRequest[] = [];
  const put = (_: string, body: unknown): Promise<unknown> => {
    bodies.push(body as SaveAttendanceRequest);
    return Promise.resolve(saved(bodies.length));
  };
  const { fixture, root, type, send, text } = await opened({ put, post: () => Promise.resolve(saved(9)) });
  await type('general_public//in_person', '10');
  root.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]!.dispatchEvent(new Event('change'));
  await send();
  expect(text()).toContain('Dites en quelques mots pourquoi');
  const why = root.querySelector('textarea')!;
  why.value = 'Tempête';
  why.dispatchEvent(new Event('input'));
  why.dispatchEvent(new Event('blur'));
  await fixture.whenStable();
  expect(bodies.at(-1)).toMatchObject({ lines: [], notHeldReason: 'Tempête' });
});

test('the coordination says how figures reached it before it sends them', async () => {
  const post = jest.fn((_: string, __: unknown) => Promise.resolve(saved(2)));
  const put = jest.fn((_: string, __: unknown) => Promise.resolve(saved(1)));
  const { fixture, root, type, send, text } = await opened({ put, post });
  fixture.componentRef.setInput('entering', true);
  await type('general_public//in_person', '10');
  await send();
  expect(text()).toContain('Dites comment ces chiffres vous sont parvenus.');
  expect(post).not.toHaveBeenCalled();
  root.querySelector<HTMLInputElement>('input[name=parvenus]')!.dispatchEvent(new Event('change'));
  await send();
  expect(put.mock.calls.at(-1)?.[1]).toMatchObject({ cameBy: 'phone' });
  expect(post).toHaveBeenCalledTimes(1);
});

test('an erratum is kept by nobody before it is sent, and is sent with its reason', async () => {
  const post = jest.fn((_: string, __: unknown) => Promise.resolve(saved(2)));
  const put = jest.fn(() => Promise.resolve(saved(1)));
  const { fixture, root, type, send, text } = await opened({ put, post });
  fixture.componentRef.setInput('entering', true);
  fixture.componentRef.setInput('erratum', true);
  await type('general_public//in_person', '10');
  root.querySelector<HTMLInputElement>('input[name=parvenus]')!.dispatchEvent(new Event('change'));
  await send();
  expect(text()).toContain('Dites pourquoi ces chiffres sont corrigés');
  const reason = root.querySelector<HTMLTextAreaElement>('fds-report-entry textarea')!;
  reason.value = 'Une classe oubliée.';
  reason.dispatchEvent(new Event('input'));
  await send();
  expect(put).not.toHaveBeenCalled();
  expect(post.mock.calls).toMatchObject([
    ['/api/events/e/attendance/errata', { version: null, reason: 'Une classe oubliée.', lines: [{ visits: 10 }] }],
  ]);
});

test('who accepts figures that somebody else has changed is told, and sees what stands now', async () => {
  const now = anAttendance({ status: 'queried', report: aReport({ version: 4, state: 'queried' }) });
  const post = jest.fn((_: string, __: unknown) =>
    Promise.reject(new Problem(409, 'attendance.changed', 'Changé entre-temps.', { current: now })),
  );
  TestBed.configureTestingModule({ providers: [{ provide: Api, useValue: { post } }] });
  const fixture = TestBed.createComponent(ReportCheck);
  fixture.componentRef.setInput('view', anAttendance({ report: aReport({ version: 3, state: 'submitted' }) }));
  const seen: EventAttendanceView[] = [];
  fixture.componentInstance.changed.subscribe((view) => seen.push(view));
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  root.querySelector<HTMLButtonElement>('button.p')!.click();
  for (let turn = 0; turn < 4; turn += 1) await fixture.whenStable();
  expect(post.mock.calls).toEqual([['/api/events/e/attendance/validation', { version: 3 }]]);
  expect([seen, root.textContent]).toEqual([[now], expect.stringContaining('Changé entre-temps.')]);
});
