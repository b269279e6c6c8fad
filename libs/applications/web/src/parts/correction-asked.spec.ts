import { expect, test } from '@jest/globals';
import { emptyEvent } from '@fds/applications/domain';
import { DossierEditing, DOSSIER_STORES } from '../editing/dossier-editing';
import { contentOf } from '../events/content.fixture';
import { EventCard } from '../events/event-card';
import { TestBed } from '@angular/core/testing';
import { CorrectionAsked } from './correction-asked';
import { TestPage } from './test-page.fixture';
import type { ServerContent } from '../editing/wire';

const event = (id: string, title: string) => ({
  id,
  parentId: null,
  position: 0,
  answers: { ...emptyEvent(), title },
});
const village = 'aaaaaaaa-0000-4000-8000-000000000001';
const talk = 'aaaaaaaa-0000-4000-8000-000000000002';
const asked: ServerContent['correction'] = {
  id: 'bbbbbbbb-0000-4000-8000-000000000001',
  dueOn: '2026-05-25',
  items: [
    { section: 'projet', why: 'Un résumé plus clair.' },
    { section: 'evenements', eventId: talk, why: 'La jauge paraît haute.' },
  ],
};

async function opened(correction: ServerContent['correction']): Promise<TestPage> {
  const page = new TestPage({}, [DossierEditing, { provide: DOSSIER_STORES, useValue: null }]);
  const content = contentOf([event(village, 'Village'), event(talk, 'Conférence')], { correction });
  await TestBed.inject(DossierEditing).open(null, content);
  return page;
}

test('the page that is named says why, in which event and until when', async () => {
  const page = await opened(asked);
  await page.open(CorrectionAsked, { section: 'evenements' });
  expect(page.root.textContent).toContain('avant le lundi 25 mai 2026');
  expect(page.root.textContent).toContain('Conférence\u00a0: La jauge paraît haute.');
});

test('a page that is not named says that it stays closed, and where to read it', async () => {
  const page = await opened(asked);
  await page.open(CorrectionAsked, { section: 'logistique' });
  expect(page.root.textContent).toContain('reste fermée');
  expect(page.root.querySelector('a')?.getAttribute('href')).toMatch(/\/recu$/);
});

test('only the named event can be written in, and none comes or goes', async () => {
  await opened(asked);
  const editing = TestBed.inject(DossierEditing);
  expect([editing.isItemOpen(talk), editing.isItemOpen(village), editing.isItemOpen()]).toEqual([true, false, false]);
  expect([editing.isPageOpen('projet'), editing.isPageOpen('pieces')]).toEqual([true, false]);
});

test.each([village, talk])(
  'no event of the dossier is moved or removed for a correction (%s); a draft closes nothing',
  async (id) => {
    const page = await opened(asked);
    await page.open(EventCard, { fdsEventCard: id, number: 1, of: 2, open: true });
    expect(page.root.querySelector('[title="Retirer"]')).toBeNull();
    expect(page.root.textContent?.includes('reste fermé')).toBe(id === village);
    TestBed.resetTestingModule();
    const draft = await opened(null);
    await draft.open(EventCard, { fdsEventCard: village, number: 1, of: 2 });
    expect(draft.root.querySelector('[title="Retirer"]')).not.toBeNull();
  },
);
