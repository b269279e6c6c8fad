import { Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { expect, test } from '@jest/globals';
import { fieldMessage } from './messages';
import { type Draft, lay, obey, type Rules, settle } from './rules';

interface EventRequest {
  readonly title: string;
  readonly kind: 'visit' | 'talk';
  readonly streamUrl?: string;
  readonly endsOn: string | null;
  readonly seats?: number;
  readonly contacts: readonly { readonly name: string; readonly email: string }[];
}
const RULES: Rules = {
  title: { required: true, minLength: 3, maxLength: 10 },
  kind: { required: true },
  streamUrl: { required: { field: 'kind', is: ['talk'] }, format: 'uri' },
  endsOn: { nullable: true, required: true, pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  seats: { min: 1, max: 5000, step: 1 },
  contacts: {
    required: true,
    minLength: 1,
    maxLength: 5,
    items: { fields: { name: { required: true, maxLength: 8 }, email: { required: true, format: 'email' } } },
  },
};
const EMPTY: Draft<EventRequest> = { title: '', kind: 'visit', streamUrl: '', endsOn: '', seats: null, contacts: [] };

function made(draft: Partial<Draft<EventRequest>> = {}) {
  const value = signal<Draft<EventRequest>>({ ...EMPTY, ...draft });
  return runInInjectionContext(TestBed.inject(Injector), () => form(value, obey<Draft<EventRequest>>(RULES)));
}
const kinds = (field: () => { errors(): readonly { kind: string }[] }): string[] =>
  field()
    .errors()
    .map(({ kind }) => kind);

test('an empty form asks for what the contract requires, and for nothing else', () => {
  const event = made();
  expect([event.title, event.streamUrl, event.endsOn, event.seats].map(kinds)).toEqual([['required'], [], [], []]);
  expect(kinds(event.contacts)).toEqual(['minLength']);
});

test('an answer that makes another one necessary makes it required', () => {
  expect(kinds(made({ kind: 'talk' }).streamUrl)).toEqual(['required']);
});

test('each rule of the contract refuses by its own name', () => {
  const event = made({
    title: 'ab',
    streamUrl: 'nowhere',
    endsOn: '2026',
    seats: 1.5,
    contacts: [{ name: 'x'.repeat(9), email: 'no' }],
  });
  const [contact] = event.contacts;
  const fields = [event.title, event.streamUrl, event.endsOn, event.seats, contact!.name, contact!.email];
  expect(fields.map(kinds)).toEqual([['minLength'], ['uri'], ['pattern'], ['step'], ['maxLength'], ['email']]);
  expect(kinds(made({ seats: 5001 }).seats)).toEqual(['max']);
  expect(kinds(made({ seats: 0 }).seats)).toEqual(['min']);
});

test('a settled draft holds null where the contract allows it, and leaves out what is empty', () => {
  expect(
    settle<EventRequest>({ ...EMPTY, title: 'Labo', contacts: [{ name: 'Lou', email: 'l@x.fr' }] }, RULES),
  ).toEqual({
    title: 'Labo',
    kind: 'visit',
    endsOn: null,
    contacts: [{ name: 'Lou', email: 'l@x.fr' }],
  });
});

test('a problem of the server is laid on its field, or on the nearest one', () => {
  const event = made({ contacts: [{ name: 'Lou', email: 'l@x.fr' }] });
  const laid = lay(event, {
    errors: [
      { pointer: '/contacts/0/email', rule: 'isEmail', detail: 'x' },
      { pointer: '/title/length', rule: 'y', detail: 'z' },
      { pointer: '/elsewhere', rule: 'y', detail: 'z' },
    ],
  });
  expect(laid[0]!.fieldTree).toBe(event.contacts[0]!.email);
  expect(laid[2]!.fieldTree).toBe(event);
  expect(laid[0]!.message).toBe('x');
});

test('every rule speaks French, with its limit; the server’s own words prevail', () => {
  expect(fieldMessage({ kind: 'maxLength', maxLength: 1400 })).toBe(
    'C’est trop long\u00a0: 1\u00a0400 caractères au plus.',
  );
  expect(fieldMessage({ kind: 'required' }, 'Titre')).toBe('Il manque une réponse\u00a0: titre.');
  expect(fieldMessage({ kind: 'email', message: 'Déjà prise.' })).toBe('Déjà prise.');
  expect(fieldMessage({ kind: 'never heard of' })).toMatch(/^Relisez/);
});
