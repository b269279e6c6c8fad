import { TestBed } from '@angular/core/testing';
import { expect, test } from '@jest/globals';
import type { SurveyView } from '@fds/shared/contract';
import { API_FETCH } from '@fds/shared/web-kit';
import { SurveySpreading } from './survey-spreading';

const survey = {
  ...{ id: 's1', channels: [], departments: [], categories: [], invited: 0, answered: 0, unsent: 0, awaited: 0 },
  ...{ withoutAddress: 0, actions: { change: { allowed: true, reasons: [] }, send: { allowed: false, reasons: [] } } },
} as unknown as SurveyView;

test('a coordinator invites the holders of the families that are ticked, and of all when none is', async () => {
  const sent: string[] = [];
  const fetch = (path: string, { body }: { body?: string }) => {
    if (body) sent.push(`${path} ${body}`);
    const given = { added: 4, known: 1, items: [], total: 0, page: 1, size: 50 };
    return Promise.resolve({
      ...{ ok: true, status: 200, headers: new Headers({ 'content-type': 'application/json' }) },
      ...{ json: () => Promise.resolve(given), text: () => Promise.resolve(JSON.stringify(given)) },
    } as unknown as Response);
  };
  TestBed.configureTestingModule({ providers: [{ provide: API_FETCH, useValue: fetch }] });
  const fixture = TestBed.createComponent(SurveySpreading);
  fixture.componentRef.setInput('survey', survey);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const invite = async (words: string): Promise<void> => {
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))!.click();
    await fixture.whenStable();
  };
  await invite('Inviter tous les porteurs');
  for (const words of ['Culture', 'Territoire'])
    [...root.querySelectorAll('label')]
      .find(({ textContent }) => textContent.trim() === words)!
      .querySelector('input')!
      .click();
  await fixture.whenStable();
  await invite('Inviter les porteurs de ces familles');
  expect(sent).toEqual([
    '/api/surveys/s1/invitations/holders {"families":[]}',
    '/api/surveys/s1/invitations/holders {"families":["culture","territory"]}',
  ]);
  expect(root.textContent.replace(/\s/g, ' ')).toContain('4 personnes invitées, 1 déjà sur la liste.');
});
