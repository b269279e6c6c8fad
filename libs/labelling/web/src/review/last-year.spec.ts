import { TestBed } from '@angular/core/testing';
import { Api, SinceLastYear } from '@fds/shared/web-kit';
import { expect, test } from '@jest/globals';
import { EarlierEvaluation } from './earlier-evaluation';

async function shown(part: typeof EarlierEvaluation | typeof SinceLastYear, answer: object): Promise<HTMLElement> {
  TestBed.configureTestingModule({
    providers: [{ provide: Api, useValue: { get: () => Promise.resolve(answer) } }],
  });
  const fixture = TestBed.createComponent<EarlierEvaluation | SinceLastYear>(part);
  fixture.componentRef.setInput('dossier', 'd');
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

test('what the holder answered a year before is one line, and its answers under it', async () => {
  const page = await shown(EarlierEvaluation, { year: 2025, answers: [{ question: 'Un mot ?', answer: 'Merci !' }] });
  expect(page.querySelector('summary')?.textContent).toContain('2025\u00a0: 1\u00a0réponse de la structure');
  expect(page.querySelector('dd')?.textContent).toBe('Merci !');
});

test('no answer is said, and a first festival is not asked about one', async () => {
  expect((await shown(EarlierEvaluation, { year: 2025, answers: [] })).textContent).toContain('pas de réponse');
  TestBed.resetTestingModule();
  expect((await shown(EarlierEvaluation, { year: null, answers: [] })).textContent.trim()).toBe('');
});

test('rule 7: each event of last year says what was announced and what came; a report that is missing is not zero', async () => {
  const event = { parentId: null, kind: 'single', label: 'labelled' };
  const page = await shown(SinceLastYear, {
    ...{ relation: 'same_organisation', year: 2025, expectedNow: null, expectedThen: 1200, visitsThen: 1284 },
    ...{ reported: 1, events: 2, added: [], dropped: [], changes: [] },
    earlier: [
      {
        events: [
          { ...event, id: 'a', title: 'Village', expectedVisits: 1200, visits: 1284 },
          { ...event, id: 'b', title: 'Visite', expectedVisits: 40, visits: null },
        ],
      },
    ],
  });
  const [village, visit] = [...page.querySelectorAll('li')].map(({ textContent }) => textContent.replace(/\s+/g, ' '));
  expect(village).toContain('annoncées 1 200, comptées 1 284 (+7,0 %)');
  expect(visit).toContain('annoncées 40, comptées non renseigné');
});
