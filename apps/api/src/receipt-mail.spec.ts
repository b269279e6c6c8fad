import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { anOrganisation, TestPortal, type Visitor } from '@fds/portal/testing';
import { MailSender, Typesetter } from '@fds/shared/api-kit';
import { beginWholeDossier, callThatAsksAll, send } from './test/whole-dossier';

const received: string[] = [];
const server = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, _session, done) {
    let mail = '';
    stream.on('data', (part: Buffer) => (mail += part.toString('latin1')));
    stream.on('end', () => {
      received.push(mail);
      done();
    });
  },
});
let portal: TestPortal;
let organisationId: string;
let holder: Visitor;

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
  await callThatAsksAll(portal);
  organisationId = await anOrganisation(portal, 'Maison Pour Tous');
  holder = await portal.as('holder', [organisationId]);
});
afterAll(async () => {
  await portal?.stop();
  await new Promise<void>((closed) => server.close(closed));
});
beforeEach(() => void received.splice(0));

const delivered = async (): Promise<string[]> => {
  await portal.app.get(MailSender).deliver();
  return received.filter((mail) => /Votre[ _]dossier[ _]est/.test(mail));
};

test('the receipt brings the dossier as PDF to each of the team, set once', async () => {
  await portal.as('holder', [organisationId]);
  const dossier = await beginWholeDossier(holder, organisationId);
  await send(holder, dossier.id, dossier.version);
  const mails = await delivered();
  expect(mails).toHaveLength(2);
  for (const mail of mails) {
    expect(mail).toContain('application/pdf');
    expect(mail).toMatch(/filename="?dossier-2026-[0-9A-F]{8}-version-1\.pdf/);
    expect(mail).toContain(Buffer.from('%PDF-').toString('base64').slice(0, 6));
    expect(mail).not.toContain('{joint}');
  }
  const kept = await portal.sql(
    'SELECT state, link, jsonb_array_length(enclosures) AS files FROM outbox_message WHERE occasion LIKE $1',
    [`application.submitted:${dossier.id}%`],
  );
  expect(kept).toEqual([
    { state: 'sent', link: null, files: 1 },
    { state: 'sent', link: null, files: 1 },
  ]);
});

test('a document that cannot be set keeps no receipt back: it leaves without, and says where the PDF is', async () => {
  const typesetter = portal.app.get(Typesetter);
  const render = typesetter.render.bind(typesetter);
  typesetter.render = () => Promise.reject(new Error('out of paper'));
  try {
    const dossier = await beginWholeDossier(holder, organisationId);
    await send(holder, dossier.id, dossier.version);
    const [mail = ''] = await delivered();
    expect(mail).not.toContain('application/pdf');
    expect(mail.replace(/=\r\n/g, '')).toContain('se t=C3=A9l=C3=A9charge en PDF');
  } finally {
    typesetter.render = render;
  }
});
