import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ApplicationAnswerView } from '@fds/shared/contract';
import { Api } from '@fds/shared/web-kit';
import { expect, test } from '@jest/globals';
import { AnswerPage } from './answer.page';

const event = (over: Partial<ApplicationAnswerView['events'][number]>): ApplicationAnswerView['events'][number] => ({
  eventId: 'v',
  parentEventId: null,
  title: 'Village',
  kind: 'science_village',
  label: 'pending',
  reason: '',
  ...over,
});
async function shown(answer: Partial<ApplicationAnswerView>): Promise<string> {
  const view = {
    applicationId: 'x',
    editionYear: 2026,
    title: 'Saveurs',
    notifiedAt: null,
    events: [event({})],
    ...answer,
  };
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: Api, useValue: { get: () => Promise.resolve(view) } }],
  });
  const fixture = TestBed.createComponent(AnswerPage);
  fixture.componentRef.setInput('id', 'x');
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ');
}

test('rule 16: before the announcement the holder reads that the committee has not answered', async () => {
  const text = await shown({});
  expect(text).toContain('Le comité n’a pas encore répondu');
  expect(text).not.toContain('Village');
});

test('the holder reads each answer with its reason, and activities only where they differ', async () => {
  const text = await shown({
    notifiedAt: '2026-06-15T08:00:00Z',
    events: [
      event({ label: 'labelled' }),
      event({ eventId: 'a', parentEventId: 'v', title: 'Fromages', label: 'labelled' }),
      event({ eventId: 'b', parentEventId: 'v', title: 'Sel', label: 'refused', reason: 'Payant' }),
    ],
  });
  expect(text).toContain('Labellisé');
  expect(text).toContain('Ses animations suivent cette réponse.');
  expect(text).toContain('Payant');
  expect(text).not.toContain('Fromages');
});
