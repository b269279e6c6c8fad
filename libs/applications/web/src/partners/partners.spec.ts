import { signal } from '@angular/core';
import { expect, jest, test } from '@jest/globals';
import type { ActivityWritersView, ActivityWriterView, InvitedToWriteView } from '@fds/shared/contract';
import { Session } from '@fds/shared/web-kit';
import { DOSSIER_STORES } from '../editing/dossier-editing';
import { contentOf, DOSSIER, idOf, itemOf, lineOf } from '../events/content.fixture';
import { TestPage } from '../parts/test-page.fixture';
import { ActivityWriters } from './activity-writers';
import { InvitedActivities } from './invited-activities';
import { PartnerActivityPage } from './partner-activity.page';

const [VILLAGE, STALL] = [idOf(1), idOf(2)];
const invited = (over: Partial<InvitedToWriteView> = {}): InvitedToWriteView => ({
  applicationId: DOSSIER,
  itemId: STALL,
  title: 'Fromages au microscope',
  event: 'Village des sciences d’Abbeville',
  organisation: 'Maison Pour Tous d’Abbeville',
  editionYear: 2026,
  state: 'draft',
  open: true,
  closesOn: '2026-05-07',
  unread: 0,
  ...over,
});
const writer = (over: Partial<ActivityWriterView> = {}): ActivityWriterView => ({
  id: 'w1',
  name: 'Lou Brie',
  email: 'lou@fromagerie.example',
  standing: 'invited',
  // Half past midnight on the first of May in the region.
  invitedAt: '2026-04-30T22:30:00Z',
  expiresOn: '2026-05-31',
  acceptedAt: null,
  ...over,
});
const pageOf = (activity: InvitedToWriteView | null, writers: readonly ActivityWriterView[] = []): TestPage => {
  Element.prototype.scrollIntoView = jest.fn();
  const view: ActivityWritersView = { writers, mayInvite: { allowed: true, reasons: [] } };
  return new TestPage(
    {
      '/content': contentOf(
        [
          itemOf(VILLAGE, { kind: 'science_village', title: 'Village des sciences d’Abbeville', slots: [lineOf()] }),
          itemOf(STALL, { title: 'Fromages au microscope', format: 'workshop' }, { parentId: VILLAGE }),
        ],
        { writes: [STALL] },
      ),
      '/invited-activities': { items: activity ? [activity] : [], total: activity ? 1 : 0, page: 1, size: 200 },
      '/writers': view,
      '/invitations': writer({ email: 'ana@abeilles.example' }),
      '/presence': { version: 3, people: [] },
      '/attachments': { items: [] },
    },
    [
      { provide: DOSSIER_STORES, useValue: null },
      {
        provide: Session,
        useValue: {
          role: signal('partner'),
          person: signal({ id: 'p' }),
          actingFor: signal(null),
          organisations: signal([]),
        },
      },
    ],
  );
};

test('a partner sees which activities to write, in whose dossier, and until when', async () => {
  const page = pageOf(invited());
  await page.open(InvitedActivities);
  expect(page.texts('h3')).toEqual(['Fromages au microscope']);
  expect(page.root.textContent).toContain('Maison Pour Tous d’Abbeville');
  expect(page.root.textContent).toContain('jeudi 7 mai 2026');
  expect(page.texts('.rang a')[0]).toBe('Écrire cette animation');
});

test('once the dossier was sent its partner reads, and is told so', async () => {
  const page = pageOf(invited({ open: false, state: 'submitted' }));
  await page.open(InvitedActivities);
  expect(page.texts('.rang a')[0]).toBe('Lire cette animation');
  await page.open(PartnerActivityPage, { id: DOSSIER, animation: STALL });
  expect(page.root.textContent).toContain('elle ne change plus');
  expect(page.texts('dd')).toContain('Atelier');
  expect(page.root.querySelector('form')).toBeNull();
});

test('within another page nothing is said where nobody was invited', async () => {
  const page = pageOf(null);
  await page.open(InvitedActivities, { quiet: true });
  expect(page.root.textContent.trim()).toBe('');
});

test('a partner writes its activity beside what the event says of itself', async () => {
  const page = pageOf(invited());
  await page.open(PartnerActivityPage, { id: DOSSIER, animation: STALL });
  expect(page.texts('h1')).toEqual(['Fromages au microscope']);
  expect(page.texts('section.note h2')).toEqual(['Village des sciences d’Abbeville']);
  expect(page.root.querySelector('form fds-event-editor')).not.toBeNull();
  expect(page.texts('.doux[role=status]')).toEqual(['Votre animation est complète. La structure envoie le dossier.']);
});

test('a partner speaks to the team of a field of its activity, from that field', async () => {
  const page = pageOf(invited());
  await page.open(PartnerActivityPage, { id: DOSSIER, animation: STALL });
  const link = page.root.querySelector(`[data-at="${STALL}/description"] > fds-field-comment a`);
  expect(link?.getAttribute('href')).toBe(
    `/mes-animations/${DOSSIER}/messages?fil=team&item=${STALL}&champ=description`,
  );
});

test('an activity that was taken out, or that one is no longer invited to, says so and leads back', async () => {
  const page = pageOf(invited());
  await page.open(PartnerActivityPage, { id: DOSSIER, animation: idOf(99) });
  expect(page.root.textContent).toContain('n’est plus dans le dossier');
  expect(page.root.querySelector('a')?.getAttribute('href')).toBe('/mes-animations');
});

test('a holder sees who was invited and has not answered, by the days of the region', async () => {
  const page = pageOf(null, [writer()]);
  await page.open(ActivityWriters, { applicationId: DOSSIER, itemId: STALL });
  expect(page.texts('.nom b')).toEqual(['Lou Brie']);
  expect(page.texts('.st')).toEqual(['Pas encore de réponse']);
  expect(page.texts('.meta')[0]).toContain('Invitation du 1er mai 2026, sans réponse');
});

test('a holder invites by an address; without one the form says what to give', async () => {
  const page = pageOf(null);
  await page.open(ActivityWriters, { applicationId: DOSSIER, itemId: STALL });
  await page.press('Inviter un partenaire');
  await page.press('Envoyer l’invitation');
  expect(page.root.textContent).toContain('Donnez l’adresse e-mail');
  await page.type('input[type=email]', ' ana@abeilles.example ');
  await page.press('Envoyer l’invitation');
  expect(page.asked.find(({ method }) => method === 'POST')).toEqual({
    method: 'POST',
    path: `/api/applications/${DOSSIER}/activities/${STALL}/invitations`,
    body: { email: 'ana@abeilles.example', name: '', message: '' },
  });
  expect(page.root.textContent).toContain('Invitation envoyée à ana@abeilles.example.');
});
