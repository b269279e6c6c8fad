import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Email } from 'postal-mime';
import { layFestival, TestPortal, type Festival } from '@fds/portal/testing';
import { MailSender } from '@fds/shared/api-kit';
import type { MessageKind } from '@fds/shared/kernel';
import { decide, readyDossier, tell } from './test/decided';
import { SmtpSink } from './test/smtp-sink';

const sink = new SmtpSink();
let portal: TestPortal;
let festival: Festival;
let mails: Email[] = [];
const kindOf = new Map<string, MessageKind>();

/** Each of these flows writes mails of one kind; together they are read back as they arrived. */
beforeAll(async () => {
  await sink.start();
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { SMTP_URL: sink.url } });
  festival = await layFestival(portal);
  const { coordinator, applicationId, organisationId, holder } = festival;
  const [{ email = '' } = {}] = await portal.sql<{ email: string }>('SELECT email::text FROM person WHERE id = $1', [
    holder.personId,
  ]);
  await portal.as('drari');
  const done = async (answer: Promise<{ status: number; body: unknown }>): Promise<void> => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(JSON.stringify(body));
  };
  await done(portal.anonymous().post('/api/access-requests', { email, wish: 'sign_in' }));
  await done(
    coordinator.post('/api/invitations', {
      email: 'invitee@test.example',
      role: 'holder',
      organisationId,
      level: 'editor',
    }),
  );
  await done(
    coordinator.post(`/api/applications/${applicationId}/messages`, {
      circle: 'thread',
      text: '<b>Bonjour</b>\r\nBcc: x',
    }),
  );
  await done(
    coordinator.post(`/api/applications/${applicationId}/outside-opinions`, {
      name: 'Camille Savante',
      email: 'savante@univ.test',
      question: 'Est-ce juste ?',
      dueOn: '2026-06-01',
    }),
  );
  await done(coordinator.post(`/api/applications/${applicationId}/opinion-reminders`, { voice: 'drari' }));
  await portal.sql(`UPDATE edition SET state = 'review' WHERE year = 2026`);
  const decided = await readyDossier(portal, { year: 2026, title: 'Décidé', events: [{ title: 'Village' }] });
  await decide(coordinator, decided, { Village: ['label'] });
  await done(tell(coordinator, 2026, decided));
  await done(coordinator.post(`/api/people/${holder.personId}/deactivation`));
  await portal.app.get(MailSender).deliver();
  mails = await sink.read();
  for (const { id, kind } of await portal.sql<{ id: string; kind: MessageKind }>('SELECT id, kind FROM outbox_message'))
    kindOf.set(`<${id}@portail.example>`, kind);
}, 60_000);
afterAll(async () => {
  await portal?.stop();
  await sink.stop();
});
const of = (kind: MessageKind): Email[] => mails.filter(({ messageId }) => kindOf.get(messageId ?? '') === kind);

const KINDS = ['access', 'invitation', 'receipt', 'notice', 'decision', 'thread', 'reminder'] as const;
describe.each(KINDS)('a mail of the kind %s', (kind) => {
  test('arrives as text and as HTML, which say the same and show every link', () => {
    expect(of(kind).length).toBeGreaterThan(0);
    for (const { text = '', html = '' } of of(kind)) {
      expect(text.trim()).not.toBe('');
      expect(html).toContain('<html lang="fr">');
      expect(text + html).not.toMatch(/\{(?:lien|joint|nom)\}/);
      const told = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
      for (const word of text.split('\n')[0]?.split(' ') ?? []) expect(told).toContain(word.replace(/\s/g, ' ').trim());
      // Every address of the text opens from the HTML.
      for (const [address] of text.matchAll(/https?:\/\/[^\s)]+[^\s).,;:]/g))
        expect(html).toContain(`href="${address.replaceAll('&', '&amp;')}"`);
    }
  });

  test('holds nothing remote, nothing that acts, and says why it was received', () => {
    for (const { html = '' } of of(kind)) {
      expect(html).not.toMatch(/<(?:img|script|iframe|link|form)|url\(|@import|javascript:/i);
      expect(html).toContain('Vous recevez ce message parce qu');
    }
  });

  test('has one Message-ID, one reader, and a subject on one line', () => {
    for (const { to, subject = '', headers } of of(kind)) {
      expect(to).toHaveLength(1);
      expect(subject).not.toMatch(/[\r\n]/);
      expect(headers.filter(({ key }) => key === 'message-id')).toHaveLength(1);
      expect(headers.some(({ key }) => key === 'bcc')).toBe(false);
    }
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(mails.length);
  });
});

test('what people typed is text in the HTML, on its own line and no other', () => {
  const [mail] = of('thread');
  expect(mail?.html).toContain('&lt;b&gt;Bonjour&lt;/b&gt; Bcc: x');
  expect(mail?.text).toContain('« <b>Bonjour</b> Bcc: x »'.replace(/ (?=»)|(?<=«) /g, '\u00a0'));
});
