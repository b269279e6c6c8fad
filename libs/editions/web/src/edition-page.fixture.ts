import { provideZonelessChangeDetection, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { USUAL_TERMS, VOCABULARIES } from '@fds/editions/domain';
import type { EditionCharterView, EditionDetailView, EditionFormView } from '@fds/shared/contract';
import { API_FETCH } from '@fds/shared/web-kit';

export const MAY = { allowed: true, reasons: [] };
export const form = (over: Partial<EditionFormView> = {}): EditionFormView => ({
  version: 3,
  callText: '',
  vocabularies: VOCABULARIES.map((vocabulary) => ({
    vocabulary,
    terms: USUAL_TERMS[vocabulary].map((term) =>
      term.code === 'middle' ? { ...term, label: 'Collège (11 à 15 ans)' } : { ...term },
    ),
  })),
  fields: [],
  sectionsOff: [],
  questions: [],
  year: 2026,
  written: [],
  change: MAY,
  terms: [{ vocabulary: 'themes', code: 'digital', dossiers: 2 }],
  answered: [],
  drafts: 0,
  ...over,
});
export const charter = (over: Partial<EditionCharterView> = {}): EditionCharterView => ({
  year: 2026,
  versions: [{ number: 1, articles: ['Gratuit.', 'Ouvert.', 'Exact.'], writtenAt: null, accepted: 0 }],
  change: MAY,
  ...over,
});

export const detail = (over: Partial<EditionDetailView> = {}): EditionDetailView => ({
  year: 2026,
  number: 35,
  title: 'Fête de la science 2026',
  theme: 'Saveurs savantes',
  state: 'call_open',
  stateLabel: 'Appel ouvert',
  regionCode: '32',
  regionName: 'Hauts-de-France',
  departments: ['02', '59', '60', '62', '80'],
  startsOn: '2026-10-02',
  endsOn: '2026-10-12',
  callOpensOn: '2026-03-02',
  callClosesOn: '2026-05-07',
  reportsDueOn: '2026-11-15',
  cogVintage: 2026,
  imported: false,
  callOpen: true,
  version: 4,
  undecidedApplications: 0,
  change: MAY,
  moves: [{ to: 'call_closed', label: 'Appel clos', by: 'coordinator', onDay: null, verdict: MAY }],
  ...over,
});

type Answering = (method: string, path: string) => object;

/**
 * Opens a page of the edition of 2026. Every request is answered by `answer`, or by what it gives for the method and path;
 * a `status` in it is the answer's own.
 */
export async function open(page: Type<unknown>, answer: object | Answering) {
  const sent: { method: string; body: unknown }[] = [];
  const fetch = (path: string, { method = 'GET', body }: { method?: string; body?: string } = {}) => {
    if (body) sent.push({ method, body: JSON.parse(body) as unknown });
    // The switch of the frame asks for the editions by itself.
    const list = path.startsWith('/api/editions?') ? { items: [] } : null;
    const given = list ?? (typeof answer === 'function' ? (answer as Answering)(method, path) : answer);
    const status = 'status' in given && typeof given.status === 'number' ? given.status : 200;
    return Promise.resolve({
      ok: status < 300,
      status,
      headers: new Headers({ 'content-type': 'application/json' }),
      json: () => Promise.resolve(given),
      text: () => Promise.resolve(JSON.stringify(given)),
    });
  };
  TestBed.configureTestingModule({
    providers: [provideZonelessChangeDetection(), provideRouter([]), { provide: API_FETCH, useValue: fetch }],
  });
  const fixture: ComponentFixture<unknown> = TestBed.createComponent(page);
  fixture.componentRef.setInput('annee', '2026');
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  document.body.append(root);
  const named = (one: Element): string => one.getAttribute('aria-label') ?? one.textContent.replace(/\s+/g, ' ').trim();
  return {
    root,
    sent,
    fields: () => [...root.querySelectorAll<HTMLInputElement>('ol input, ol textarea')].map(({ value }) => value),
    buttons: () => [...root.querySelectorAll('button')].map(named),
    words: () => root.textContent.replace(/[\s\u00a0]+/g, ' '),
    /** The field of that label. */
    field: (label: string) =>
      [...root.querySelectorAll('fds-field')]
        .find((one) => one.querySelector('label, .label')?.textContent.includes(label))!
        .querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')!,
    settle: () => fixture.whenStable(),
    async press(words: string): Promise<void> {
      [...root.querySelectorAll('button')].find((one) => named(one) === words)!.click();
      await fixture.whenStable();
    },
  };
}
