import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { VisitStopView, VisitsView } from '@fds/shared/contract';
import { Api, CurrentEdition } from '@fds/shared/web-kit';
import { expect, test } from '@jest/globals';
import { VisitsPage } from './visits.page';

const stop = (slotId: string, title: string, from: string, to: string, latitude: number | null): VisitStopView => ({
  ...{ slotId, eventId: slotId, title, parentTitle: null, kind: 'single', holder: 'Porteur', audience: 'everyone' },
  ...{ beginsAt: `2026-10-03T${from}:00+02:00`, endsAt: `2026-10-03T${to}:00+02:00`, happening: 'scheduled' },
  ...{ venue: 'Halle', address: '', municipality: 'Lille', department: '59', latitude },
  longitude: latitude === null ? null : 3.057,
});
const VISITS: VisitsView = {
  ...{ year: 2026, day: '2026-10-03', more: 0, gone: 1, start: null },
  days: [{ day: '2026-10-03', openings: 3, chosen: 2 }],
  stops: [
    stop('a', 'Village', '10:00', '18:00', 50.632),
    stop('b', 'Conférence', '10:00', '10:30', 49.895),
    stop('c', 'Atelier', '14:00', '16:00', null),
  ],
  chosen: ['a', 'b'],
  departments: [{ code: '59', name: 'Nord' }],
  intermunicipalities: [],
};

async function shown(visits: VisitsView) {
  const kept: unknown[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      {
        provide: Api,
        useValue: {
          get: async () => visits,
          put: async (_: string, body: { slots: string[] }) => {
            kept.push(body.slots);
            return { ...visits, chosen: body.slots };
          },
        },
      },
      { provide: CurrentEdition, useValue: { year: signal(2026) } },
    ],
  });
  const fixture = TestBed.createComponent(VisitsPage);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  return { fixture, root, kept, text: () => root.textContent.replace(/[\s\u00a0]+/g, ' ') };
}

test('the day is told by the hour, with what is out of reach, what went away and how distances are meant', async () => {
  const { root, text } = await shown(VISITS);
  expect([...root.querySelectorAll('.journee li b:not(.gros)')].map((one) => one.textContent)).toEqual([
    'Conférence',
    'Village',
  ]);
  expect(text()).toContain('2 visites, 82 km à vol d’oiseau.');
  expect(text()).toContain('50 km/h à vol d’oiseau');
  expect(text()).toContain('Un créneau choisi n’est plus à visiter');
  expect(root.querySelectorAll('circle.pris')).toHaveLength(2);
  expect(root.querySelectorAll('.offre li')).toHaveLength(3);
});

test('an opening that is chosen is kept at once with the others', async () => {
  const { fixture, root, kept, text } = await shown(VISITS);
  root.querySelectorAll<HTMLInputElement>('.offre input')[2]?.click();
  await fixture.whenStable();
  expect(kept).toEqual([['a', 'b', 'c']]);
  expect(text()).toContain('3 visites');
  expect(text()).toContain('Distance inconnue.');
});

test('an edition without anything announced says when there will be something to visit', async () => {
  const { text } = await shown({ ...VISITS, days: [], stops: [], chosen: [], gone: 0, day: null });
  expect(text()).toContain('une fois labellisés et annoncés');
});
