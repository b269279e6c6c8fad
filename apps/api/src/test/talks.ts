import { randomUUID } from 'node:crypto';
import { anOrganisation, type TestPortal, type Visitor } from '@fds/portal/testing';
import { fileDossier, holdEdition } from './dossiers';

/** A draft with a village of three stands, and everybody who may or may not talk about it. */
export interface Talk {
  readonly id: string;
  readonly villageId: string;
  /** Activities: the first is written by `partner`, the second by `otherPartner`, the third by nobody. */
  readonly standId: string;
  readonly otherStandId: string;
  readonly freeStandId: string;
  readonly organisationId: string;
  readonly anne: Visitor;
  readonly bruno: Visitor;
  readonly partner: Visitor;
  readonly otherPartner: Visitor;
  /** Of another organisation. */
  readonly stranger: Visitor;
  readonly coordinator: Visitor;
  readonly drari: Visitor;
}

export async function layTalk(portal: TestPortal): Promise<Talk> {
  await holdEdition(portal, 2026, 'call_open');
  const organisationId = await anOrganisation(portal, 'Médiathèque d’Abbeville');
  const dossier = await fileDossier(portal, {
    year: 2026,
    organisationId,
    title: 'Village des sciences',
    state: 'draft',
    events: [
      {
        title: 'Le village',
        kind: 'science_village',
        activities: [{ title: 'Stand du labo' }, { title: 'Stand du musée' }, { title: 'Stand libre' }],
      },
    ],
  });
  const named = async (visitor: Visitor, name: string): Promise<Visitor> => {
    await portal.sql('UPDATE person SET name = $2 WHERE id = $1', [visitor.personId, name]);
    return visitor;
  };
  const standId = dossier.event('Stand du labo');
  const otherStandId = dossier.event('Stand du musée');
  const partner = await named(await portal.as('partner'), 'Paul Partenaire');
  const otherPartner = await named(await portal.as('partner'), 'Odile Autre');
  await writesActivity(portal, standId, partner);
  await writesActivity(portal, otherStandId, otherPartner);
  return {
    id: dossier.id,
    villageId: dossier.event('Le village'),
    standId,
    otherStandId,
    freeStandId: dossier.event('Stand libre'),
    organisationId,
    anne: await named(await portal.as('holder', [organisationId]), 'Anne Martin'),
    bruno: await named(await portal.as('holder', [organisationId]), 'Bruno Leroy'),
    partner,
    otherPartner,
    stranger: await portal.as('holder', [await anOrganisation(portal, 'Autre structure')]),
    coordinator: await named(await portal.as('coordinator'), 'Claude Coordination'),
    drari: await portal.as('drari'),
  };
}

/** Somebody who was invited to write an activity and accepted. */
export async function writesActivity(portal: TestPortal, eventId: string, { personId }: Visitor): Promise<string> {
  const id = randomUUID();
  await portal.sql(
    `INSERT INTO activity_writer (id, event_id, email, person_id, invited_at, accepted_at)
     SELECT $1, $2, email, id, now(), now() FROM person WHERE id = $3`,
    [id, eventId, personId],
  );
  return id;
}
