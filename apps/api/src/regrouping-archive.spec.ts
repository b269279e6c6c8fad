import { expect, test } from '@jest/globals';
import { TestPortal } from '@fds/portal/testing';
import { decide, readyDossier, tell } from './test/decided';
import { holdEdition } from './test/dossiers';
import { partner } from './test/regroupings';
import { loadReference } from '@fds/organisations/api';

const YEAR = 2026;
const SLOT = ['2026-10-09T14:00:00+02:00', '2026-10-09T16:00:00+02:00'] as const;

test('the archive of an edition with a dossier that was folded and a stand that left is read by another portal', async () => {
  const portal = await TestPortal.start({ at: '2026-06-15T14:00:00+02:00' });
  const other = await TestPortal.start({ at: '2026-06-15T14:00:00+02:00' });
  try {
    await holdEdition(portal, YEAR, 'labelled');
    const coordinator = await portal.as('coordinator');
    const village = await readyDossier(portal, {
      year: YEAR,
      title: 'Village d’Amiens',
      events: [{ title: 'Village', kind: 'science_village', slots: [SLOT], activities: [{ title: 'Stand' }] }],
    });
    const own = await readyDossier(portal, {
      year: YEAR,
      title: 'Atelier',
      events: [{ title: 'Atelier', slots: [SLOT] }],
    });
    const guest = await partner(portal, YEAR, village.event('Stand'));
    await decide(coordinator, village, { Village: ['label'] });
    await decide(coordinator, own, { Atelier: ['label'] });
    await tell(coordinator, YEAR, village, own);
    const version = async (event: string): Promise<number> =>
      (await coordinator.get<{ version: number }>(`/api/events/${event}/regrouping`)).body.version;
    const stand = village.event('Stand');
    const left = await coordinator.post(`/api/events/${stand}/promotion`, {
      ...{ organisationId: guest.organisationId, reason: 'Ailleurs.', version: await version(stand) },
    });
    const event = own.event('Atelier');
    const joined = await coordinator.post(`/api/events/${event}/folding`, {
      ...{ villageId: village.event('Village'), reason: 'Ici.', version: await version(event) },
    });
    expect([left.status, joined.status]).toEqual([200, 200]);
    const zip = await coordinator.send('GET', `/api/editions/${YEAR}/archive`);
    expect(zip.status).toBe(200);
    await loadReference((text, values) => other.sql(text, values));
    const reader = await other.as('coordinator');
    const sent = await reader.send<{ id: string }>('POST', '/api/imports?fileName=edition-2026.zip', zip.raw, {
      'content-type': 'application/zip',
    });
    let state = '';
    let body: object = {};
    for (let look = 0; look < 200 && !['done', 'refused', 'failed'].includes(state); look += 1) {
      await new Promise((later) => setTimeout(later, 100));
      body = (await reader.get<{ state: string }>(`/api/imports/${sent.body.id}`)).body;
      state = (body as { state: string }).state;
    }
    expect({ state, body }).toMatchObject({ state: 'done' });
    const rows = await other.sql<Record<string, unknown>>(
      `SELECT e.title, root.title AS village, o.application_state AS state, o.label FROM event e JOIN event_overview o ON o.event_id = e.id
       LEFT JOIN event root ON root.id = e.parent_event_id ORDER BY e.title`,
    );
    expect(rows).toEqual([
      { title: 'Atelier', village: 'Village', state: 'decided', label: 'labelled' },
      { title: 'Stand', village: null, state: 'decided', label: 'labelled' },
      { title: 'Village', village: null, state: 'decided', label: 'labelled' },
    ]);
    expect(await other.sql('SELECT title FROM application ORDER BY title')).toEqual([
      { title: 'Stand' },
      { title: 'Village d’Amiens' },
    ]);
  } finally {
    await Promise.all([portal.stop(), other.stop()]);
  }
}, 120_000);
