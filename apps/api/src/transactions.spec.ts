import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Person } from '@fds/accounts/api';
import { TestPortal } from '@fds/portal/testing';
import { SYSTEM, Transactions, type Message } from '@fds/shared/api-kit';

let portal: TestPortal;
let transactions: Transactions;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00' });
  transactions = portal.app.get(Transactions);
});
afterAll(() => portal?.stop());

const message = async (overrides: Partial<Extract<Message, { text: string }>> = {}): Promise<Message> => {
  const { personId } = await portal.as('holder');
  return {
    personId,
    occasion: 'dossier.received:1',
    to: { name: 'Camille', address: 'camille@test.example' },
    subject: 'Dossier reçu',
    text: 'Merci.',
    ...overrides,
  };
};
const count = async (table: string, where: string, values: unknown[]): Promise<number> =>
  (await portal.sql<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE ${where}`, values))[0]?.n ?? 0;

test('a write that fails leaves neither its rows, nor its line in the journal, nor its message', async () => {
  const mail = await message({ occasion: 'never' });
  const failing = transactions.run(SYSTEM, { people: Person }, async ({ people, journal, outbox }) => {
    await people.insert({ email: 'lost@test.example', name: 'Perdue' });
    await journal.record({ action: 'person.created', subject: { type: 'person', id: 'lost' } });
    await outbox.add(mail);
    throw new Error('the last step fails');
  });
  await expect(failing).rejects.toThrow('the last step fails');
  expect(await count('person', 'email = $1', ['lost@test.example'])).toBe(0);
  expect(await count('journal_entry', 'subject_id = $1', ['lost'])).toBe(0);
  expect(await count('outbox_message', 'occasion = $1', ['never'])).toBe(0);
});

test('a person is told of one occasion once, whoever writes it again', async () => {
  const mail = await message();
  for (let times = 0; times < 3; times++) await transactions.run(SYSTEM, {}, ({ outbox }) => outbox.add(mail));
  expect(await count('outbox_message', 'person_id = $1', [mail.personId])).toBe(1);
});

test('a subject never carries a line break into the headers', async () => {
  const mail = await message({ occasion: 'injected', subject: 'Bonjour\r\nBcc: tous@test.example' });
  await transactions.run(SYSTEM, {}, ({ outbox }) => outbox.add(mail));
  const [row] = await portal.sql<{ subject: string }>(`SELECT subject FROM outbox_message WHERE occasion = 'injected'`);
  expect(row?.subject).toBe('Bonjour Bcc: tous@test.example');
});

test('the journal keeps who, what, before and after, and a digest that the values alone do not give', async () => {
  const { personId } = await portal.as('coordinator');
  for (let times = 0; times < 2; times++) {
    await transactions.run({ personId, role: 'coordinator' }, {}, ({ journal }) =>
      journal.record({ action: 'test.done', subject: { type: 'test', id: '1' }, before: { a: 1 }, after: { a: 2 } }),
    );
  }
  const rows = await portal.sql<{ personId: string; role: string; before: unknown; after: unknown; digest: Buffer }>(
    `SELECT e.person_id AS "personId", e.role, d.before, d.after, e.digest FROM journal_entry e
     JOIN journal_detail d ON d.entry_id = e.id WHERE e.action = 'test.done' ORDER BY e.id`,
  );
  expect(rows).toMatchObject([
    { personId, role: 'coordinator', before: { a: 1 }, after: { a: 2 } },
    { personId, role: 'coordinator', before: { a: 1 }, after: { a: 2 } },
  ]);
  expect(rows[0]?.digest.equals(rows[1]?.digest ?? Buffer.alloc(0))).toBe(false);
});
