import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { signal } from '@angular/core';
import type { ReadingDigestView } from '@fds/shared/contract';
import { Api, CurrentEdition, Session } from '@fds/shared/web-kit';
import { expect, test } from '@jest/globals';
import { ReadingDossier } from './reading-dossier';
import { ReadingList } from './reading-list';

const DIGEST: ReadingDigestView = {
  applicationId: 'a1',
  title: 'Saveurs savantes',
  organisationName: 'Maison Pour Tous',
  seat: 'Abbeville (80)',
  kind: 'science_village',
  summary: 'Un village de huit animations.',
  figures: [{ count: 8, words: 'animations, 6 partenaires' }],
  checks: ['Gratuit pour tous.', '6 critères sur 7 sans réserve.'],
  checkedByCoordination: true,
  since: 2025,
  renewed: true,
  changes: ['Nouveau : un atelier.'],
  moreChanges: 0,
  territory: ['Abbeville (80) : seul projet de la commune.'],
  linkedToHolder: false,
  declaredTies: [],
  grid: [],
};
const allowed = { allowed: true, reasons: [] };
const REVIEW = { state: 'ready_for_committee', opinions: [], events: [], quorum: null, may: { giveOpinion: allowed } };
const QUEUE = {
  items: ['a1', 'a2'].map((applicationId) => ({ applicationId, waitingFor: ['region'] })),
  total: 2,
  readable: 2,
  counts: { anyone: 2 },
};

async function shown(digest: Partial<ReadingDigestView> = {}) {
  const sent: [string, unknown][] = [];
  const get = (path: string): Promise<unknown> => {
    if (path.endsWith('/digest')) return Promise.resolve({ ...DIGEST, ...digest });
    if (path.endsWith('/review')) return Promise.resolve(REVIEW);
    if (path === '/api/committee-reading') return Promise.resolve({ session: null, asked: 2, given: 0, timeLeft: '' });
    return Promise.resolve(QUEUE);
  };
  const put = (path: string, body: unknown): Promise<unknown> => {
    sent.push([path, body]);
    return Promise.resolve(path.endsWith('/points') ? { ...DIGEST, ...digest } : REVIEW);
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: '**', children: [] }]),
      ReadingList,
      { provide: Api, useValue: { get, put } },
      { provide: Session, useValue: { role: signal('region') } },
      { provide: CurrentEdition, useValue: { year: signal(2026) } },
    ],
  });
  const fixture = TestBed.createComponent(ReadingDossier);
  fixture.componentRef.setInput('dossier', 'a1');
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  return { root, sent, fixture, text: () => root.textContent.replace(/\s+/g, ' ') };
}

test('a voice reads the dossier in two minutes, and the whole of it only when it asks', async () => {
  const { root, text } = await shown();
  for (const part of ['8', 'animations, 6 partenaires', 'Vérifié par la coordination.', 'Nouveau : un atelier.'])
    expect(text()).toContain(part);
  expect(root.querySelector('fds-application-sheet')).toBeNull();
  expect(root.querySelector('a[download]')?.getAttribute('href')).toBe('/api/applications/a1/committee.pdf');
  expect(text()).toContain('la DRARI, à l’ouverture de la séance');
});

test('rule 17: a member of the holder’s organisation is warned before it answers', async () => {
  expect((await shown({ linkedToHolder: true })).text()).toContain('Vous êtes membre de la structure porteuse.');
  TestBed.resetTestingModule();
  expect((await shown()).text()).not.toContain('membre de la structure');
});

test('an opinion is kept as it is written, once it could be sent: a reserve with its reason only', async () => {
  const { root, sent, fixture } = await shown();
  const pick = (label: string): void => {
    const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent.trim() === label);
    found?.querySelector('input')?.dispatchEvent(new Event('change'));
  };
  pick('Favorable avec réserve');
  TestBed.tick();
  const later = [...root.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Plus tard');
  later?.click();
  await fixture.whenStable();
  expect(sent).toEqual([]);
  pick('Favorable');
  later?.click();
  await fixture.whenStable();
  expect(sent).toEqual([['/api/applications/a1/opinion', { position: 'favourable', reasons: '' }]]);
});

test('with a grid the points are kept one by one, and their total says what it counts', async () => {
  const grid = [
    { code: 'interest', label: 'Intérêt', weight: 3, points: 4 },
    { code: 'reach', label: 'Portée', weight: 1, points: null },
  ];
  const { root, sent, fixture, text } = await shown({ grid });
  expect(text().replaceAll('\u00a0', ' ')).toContain('Total pondéré : 80 sur 100, sur 1 critère noté de 2.');
  const select = root.querySelectorAll('select')[1] as HTMLSelectElement;
  select.value = '5';
  select.dispatchEvent(new Event('change'));
  await fixture.whenStable();
  expect(sent).toEqual([['/api/applications/a1/points', { points: [{ code: 'reach', points: 5 }] }]]);
});

test('rule 17: a voice with a declared tie is asked whether it steps aside, and does so by one button', async () => {
  const { root, sent, fixture, text } = await shown({ declaredTies: ['siège à son conseil'] });
  expect(text()).toContain(`Vous avez déclaré un lien avec ${DIGEST.organisationName} : siège à son conseil.`);
  expect(text()).toContain('Vous récuser ?');
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Me récuser')?.click();
  await fixture.whenStable();
  expect(sent[0]).toEqual(['/api/applications/a1/opinion', { position: 'recused', reasons: '' }]);
});
