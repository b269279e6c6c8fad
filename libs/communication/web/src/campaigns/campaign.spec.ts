import { TestBed } from '@angular/core/testing';
import { signal } from '@angular/core';
import { provideRouter } from '@angular/router';
import type { CampaignCheckView, CampaignView, SegmentPreviewView } from '@fds/shared/contract';
import { Api, CurrentEdition } from '@fds/shared/web-kit';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { MessageEditor } from '../templates/message-editor';
import { CampaignPage } from './campaign.page';

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = jest.fn();
  HTMLDialogElement.prototype.close = jest.fn();
});
const VIEW: CampaignView = {
  id: 'c',
  editionYear: 2026,
  name: 'Relance des chiffres',
  topic: null,
  segment: { any: [{ all: [{ field: 'attendance', values: ['due'] }] }], except: [] },
  subject: 'Vos chiffres',
  text: 'Bonjour {nom de la personne},\n\n{liste de ce qui manque}',
  schedule: { kind: 'now' },
  state: 'draft',
  version: 3,
  ...{ createdBy: 'Dominique', submittedBy: null, submittedAt: null, approvedBy: null, dueAt: null },
  ...{ begunAt: null, endedAt: null, updatedAt: '2026-10-20T08:00:00Z', files: [], leftOut: [], settled: null },
  approve: { allowed: false, reasons: [] },
  takeBack: { allowed: false, reasons: [] },
  figures: { messages: 0, waiting: 0, sent: 0, refused: 0, cancelled: 0 },
};
const person = (name: string, what: string): SegmentPreviewView['people'][number] => ({
  ...{ personId: name, name, email: `${name}@exemple.fr`, structures: [`Structure ${name}`], departments: ['Somme'] },
  ...{ dossiers: [], events: [], missing: what ? [{ title: 'Village', what }] : [] },
});
const PREVIEW: SegmentPreviewView = {
  counts: {
    ...{ structures: 3, events: 4, messages: 2, merged: 1, nobodyThere: ['Mairie'] },
    leftOut: [{ reason: 'refused_address', count: 1 }],
    leftOutPeople: [{ reason: 'refused_address', id: 'p', name: 'Réseau' }],
  },
  people: [person('Anne', 'la fréquentation'), person('Basile', '')],
  setting: {
    edition: {
      ...{ year: 2026, theme: '', startsOn: '2026-10-02', endsOn: '2026-10-12' },
      ...{ callClosesOn: '2026-05-07', reportsDueOn: '2026-11-15' },
    },
    today: '2026-10-20',
    signature: ['Dominique'],
    portal: 'https://portail.example',
  },
  page: 1,
  size: 50,
};
const CHECK: CampaignCheckView = {
  ...{ counts: PREVIEW.counts, leaving: 1, doubts: [], dueAt: null, secondPerson: true },
  release: { allowed: true, reasons: [] },
  empty: [{ variable: 'liste de ce qui manque', count: 1, names: ['Basile'] }],
};

async function shown(view: Partial<CampaignView> = {}) {
  const posted: [string, unknown][] = [];
  const put = jest.fn((_: string, body: object) => Promise.resolve({ ...VIEW, ...body, version: 4 }));
  const api = {
    get: (path: string) =>
      Promise.resolve(
        path.endsWith('/check')
          ? CHECK
          : path.includes('/options')
            ? { people: [], sessions: [], themes: [] }
            : { ...VIEW, ...view },
      ),
    post: (path: string, body: unknown) => {
      posted.push([path, body]);
      return Promise.resolve(path.includes('/segments/preview') ? PREVIEW : { ...VIEW, state: 'awaiting' });
    },
    put,
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: CurrentEdition, useValue: { year: signal(2026), edition: signal({ departments: ['80'] }) } },
      { provide: Api, useValue: api },
    ],
  });
  const fixture = TestBed.createComponent(CampaignPage);
  fixture.componentRef.setInput('id', 'c');
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const press = async (words: string): Promise<void> => {
    const buttons = [...page.querySelectorAll<HTMLButtonElement>('button')];
    buttons
      .find(({ textContent, ariaLabel }) => textContent.includes(words) || (ariaLabel ?? '').includes(words))
      ?.click();
    await fixture.whenStable();
  };
  return { page, press, posted, put, text: () => page.textContent.replace(/[\s\u00a0]+/g, ' ') };
}

describe('a campaign on its page', () => {
  test('a coordinator reads whom it is for as a sentence, how many, and who is left out', async () => {
    const { text } = await shown();
    expect(text()).toContain('Les porteurs dont au moins un événement a pour fréquentation attendue');
    expect(text()).toContain('porteurs3');
    expect(text()).toContain('1 adresse refusée par son serveur, sans message : Réseau');
    expect(text()).toContain('1 structure sans personne à qui écrire : Mairie');
  });

  test('the message is read on real people one by one; information that is empty is said', async () => {
    const { page, press, text } = await shown();
    const mail = (): string => page.querySelector('.mel')?.textContent.replace(/[\s\u00a0]+/g, ' ') ?? '';
    expect(mail()).toContain('Bonjour Anne,');
    expect(mail()).toContain('Village : la fréquentation');
    await press('Destinataire suivant');
    expect(mail()).toContain('Bonjour Basile,');
    expect(text()).toContain('Il manque une information pour cette personne.');
    await press('Texte seul');
    expect(page.querySelector('.mel pre')?.textContent).toContain('Bonjour Basile,');
  });

  test('before it leaves, what would be wrong is named; it then goes to whoever gives the green light', async () => {
    const { press, posted, text } = await shown();
    await press('Vérifier');
    expect(text()).toContain('« liste de ce qui manque » est vide pour 1 personne');
    await press('Demander le feu vert');
    expect(posted.at(-1)).toEqual(['/api/campaigns/c/release', { version: 3 }]);
    expect(text()).toContain('Attend un feu vert');
  });

  test('what was released is read, not written; its figures and its moves are there', async () => {
    const { page, text } = await shown({
      state: 'planned',
      dueAt: '2026-10-22T07:00:00Z',
      takeBack: { allowed: true, reasons: [] },
    });
    expect(text()).toContain('Programmée, jeudi 22 octobre 2026 à 9 h');
    expect(text()).toContain('Suspendre');
    expect(text()).toContain('Revenir au brouillon');
    expect(page.querySelector('textarea')?.readOnly).toBe(true);
  });
});

describe('the editor of a message', () => {
  async function editor(text: string) {
    const fixture = TestBed.createComponent(MessageEditor);
    fixture.componentRef.setInput('subject', '');
    fixture.componentRef.setInput('text', text);
    let written = text;
    fixture.componentInstance.textChange.subscribe((next) => {
      written = next;
      fixture.componentRef.setInput('text', next);
    });
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const area = page.querySelector('textarea') as HTMLTextAreaElement;
    return { fixture, page, area, written: () => written };
  }

  test('information is completed while it is typed, by keyboard alone', async () => {
    const { fixture, page, area, written } = await editor('');
    area.value = 'Bonjour {nom de la s';
    area.setSelectionRange(area.value.length, area.value.length);
    area.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(page.querySelector('[role=option][aria-selected=true]')?.textContent).toContain('nom de la structure');
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
    expect(written()).toBe('Bonjour {nom de la structure}');
  });

  test('an unknown one is told at once, and lists toggle', async () => {
    const { page, area, written } = await editor('{prénom}\nun');
    expect(page.textContent).toContain('{prénom}');
    area.setSelectionRange(area.value.length, area.value.length);
    page.querySelector<HTMLButtonElement>('[aria-label=Liste]')?.click();
    expect(written()).toBe('{prénom}\n- un');
  });
});
