import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { Api, Session } from '@fds/shared/web-kit';
import { DOSSIER_STORES, DossierEditing } from '../editing/dossier-editing';
import { DossierPresence } from '../editing/presence';
import { FakeServer } from '../editing/server.fixture';
import type { SaveRequest, ServerContent } from '../editing/wire';
import { applicationOf, contentOf, DOSSIER, idOf, itemOf } from '../events/content.fixture';
import { DossierField } from './dossier-field';

@Component({
  imports: [DossierField],
  template: `<fds-dossier-field [item]="item()" [field]="field()" />`,
})
class Host {
  readonly item = signal<string>(DOSSIER);
  readonly field = signal('title');
}

const EVENT = idOf(1);
let server: FakeServer;
let fixture: ComponentFixture<Host>;
let editing: DossierEditing;
const writers = new Map<string, string>();
const root = (): HTMLElement => fixture.nativeElement as HTMLElement;
const text = (): string => root().textContent.replace(/\s+/g, ' ');
const one = <T extends HTMLElement>(selector: string): T => root().querySelector<T>(selector)!;
const all = <T extends HTMLElement>(selector: string): T[] => [...root().querySelectorAll<T>(selector)];
const button = (words: string): HTMLElement =>
  all('button').find((each) => (each.getAttribute('aria-label') ?? each.textContent).includes(words))!;
const settle = async (): Promise<void> => {
  await new Promise((done) => setTimeout(done, 20));
  await fixture.whenStable();
};
async function type(box: HTMLInputElement | HTMLTextAreaElement, words: string): Promise<void> {
  box.focus();
  box.value = words;
  box.dispatchEvent(new Event('input'));
  await fixture.whenStable();
}
async function leave(box: HTMLElement): Promise<void> {
  box.dispatchEvent(new Event('blur'));
  await settle();
}

async function show(field: string, item: string = DOSSIER, over: Partial<ServerContent> = {}): Promise<void> {
  server = new FakeServer(contentOf([itemOf(EVENT, { title: 'Atelier', format: 'workshop' })], over));
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([]),
      DossierEditing,
      { provide: DOSSIER_STORES, useValue: null },
      { provide: Session, useValue: { person: () => null, actingFor: () => null } },
      {
        provide: Api,
        useValue: { get: () => server.read(), patch: (_: string, body: SaveRequest) => server.save(body) },
      },
      {
        provide: DossierPresence,
        useValue: {
          writerAt: (at: string, name: string) => writers.get(`${at}/${name}`) ?? null,
          write: jest.fn(),
          stopWriting: jest.fn(),
        },
      },
    ],
  });
  editing = TestBed.inject(DossierEditing);
  await editing.open(applicationOf(), server.content);
  fixture = TestBed.createComponent(Host);
  fixture.componentInstance.item.set(item);
  fixture.componentInstance.field.set(field);
  await fixture.whenStable();
}
beforeEach(() => writers.clear());

test('a text has its label, its help, and its count near the limit; what is over it is kept and marked', async () => {
  await show('title');
  expect(text()).toContain('Titre du projet');
  expect(text()).not.toContain('caractères sur');
  const box = one<HTMLInputElement>('input');
  await type(box, 'x'.repeat(120));
  expect(text()).toContain('120 caractères sur 140');
  await type(box, 'x'.repeat(200));
  expect([box.value.length, one('.compte').classList.contains('trop')]).toEqual([200, true]);
  await leave(box);
  expect(one('.msg-erreur').textContent).toContain('140 au plus');
  expect(box.getAttribute('aria-invalid')).toBe('true');
  expect(server.title()).toHaveLength(200);
});

test('an optional field says so, a field that the edition does not ask is not there', async () => {
  await show('description');
  expect(one('.opt').textContent).toBe('facultatif');
  TestBed.resetTestingModule();
  await show('description', DOSSIER, {
    form: { ...contentOf([]).form, fields: [{ field: 'project.description', asking: 'off' }] },
  });
  expect(root().querySelector('textarea')).toBeNull();
});

test('a number is written with spaces; words stay in the box and say what is awaited', async () => {
  await show('capacity', EVENT);
  const box = one<HTMLInputElement>('input');
  await type(box, '1 200');
  expect(editing.event(EVENT, 'capacity')).toBe(1200);
  await type(box, 'une trentaine');
  await leave(box);
  expect(box.value).toBe('une trentaine');
  expect(one('.msg-erreur').textContent).toContain('Écrivez un nombre, par exemple 30.');
  await type(box, '30');
  await leave(box);
  expect([editing.event(EVENT, 'capacity'), root().querySelector('.msg-erreur')]).toEqual([30, null]);
});

test('a choice of many is a list, of few cards; boxes keep the order of the list', async () => {
  await show('format', EVENT);
  expect(all('option').length).toBeGreaterThan(5);
  TestBed.resetTestingModule();
  await show('attendanceMode', EVENT);
  expect(all('input[type=radio]')).toHaveLength(3);
  expect(one('legend').textContent).toContain('Comment y assiste-t-on\u00a0?');
  TestBed.resetTestingModule();
  await show('accessibility', EVENT);
  const boxes = all<HTMLInputElement>('input[type=checkbox]');
  boxes[2]!.click();
  boxes[0]!.click();
  await settle();
  expect(editing.event(EVENT, 'accessibility')).toEqual(['hi', 'pi']);
});

test('an answer of an earlier edition is confirmed with one touch', async () => {
  await show('title', DOSSIER, { toConfirm: [`${DOSSIER}/title`] });
  expect(text()).toContain('à confirmer');
  button('C’est juste').click();
  await settle();
  expect(text()).not.toContain('à confirmer');
});

test('who else writes in the field is said', async () => {
  writers.set(`${DOSSIER}/title`, 'Nadia');
  await show('title');
  expect(text()).toContain('Nadia écrit ici');
});

test('two people in one field: both versions stand side by side with their choice', async () => {
  await show('title');
  server.write([{ op: 'set', item: DOSSIER, field: 'title', was: '', value: 'La sienne' }]);
  const box = one<HTMLInputElement>('input');
  await type(box, 'La mienne à moi');
  await leave(box);
  await settle();
  expect(text()).toContain('Nadia a modifié cette réponse');
  expect(all('.version').map((version) => version.querySelector('.texte')!.textContent)).toEqual([
    'La mienne à moi',
    'La sienne',
  ]);
  button('Prendre la sienne').click();
  await settle();
  expect([box.value, root().querySelector('.version')]).toEqual(['La sienne', null]);
});

test('rows: one is added open, summed up when another is, copied, and taken away with undo', async () => {
  await show('contacts');
  button('Ajouter un contact').click();
  await settle();
  expect(all('label').map((label) => label.firstChild?.textContent?.trim())).toEqual([
    'Nom',
    'Fonction',
    'E-mail',
    'Téléphone',
  ]);
  await type(one<HTMLInputElement>('.colonnes input'), 'Camille Dubois');
  button('Dupliquer Camille').click();
  await settle();
  expect(editing.project('contacts').map((row) => row['name'])).toEqual(['Camille Dubois', 'Camille Dubois']);
  button('Retirer Camille').click();
  await settle();
  expect(editing.project('contacts')).toHaveLength(1);
  button('Annuler').click();
  await settle();
  expect(editing.project('contacts')).toHaveLength(2);
  expect(new Set(editing.project('contacts').map(({ key }) => key)).size).toBe(2);
});

test('a row that lacks something says it in its own box once the field is left', async () => {
  await show('contacts');
  button('Ajouter un contact').click();
  await settle();
  const [name, , email] = all<HTMLInputElement>('.colonnes input');
  await type(name!, 'Camille');
  await type(email!, 'camille@');
  await leave(email!);
  expect(all('.colonnes .msg-erreur').map((said) => said.textContent.trim())).toEqual([
    expect.stringContaining('adresse e-mail'),
  ]);
});

test('a holder in a field finds the way to what its team says of that field', async () => {
  await show('summary');
  expect(one('fds-field-comment a').getAttribute('href')).toBe(
    `/dossiers/${DOSSIER}/messages?fil=team&item=${DOSSIER}&champ=summary`,
  );
  expect(one('fds-field-comment a').textContent.replace(/\s+/g, ' ').trim()).toBe('Commenter : Résumé du projet');
});
