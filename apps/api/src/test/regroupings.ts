import type { TestPortal, Visitor } from '@fds/portal/testing';
import { foundOrganisation, type FiledDossier } from './dossiers';

/** What the page of a regrouping reads. */
export interface Regroupable {
  kind: 'promote' | 'fold';
  version: number;
  villageTitle: string | null;
  holders: { organisationId: string; name: string }[];
  may: { allowed: boolean; reasons: { code: string }[] };
  moves: string[];
  labelBecomes: string | null;
  cautions: string[];
  lacking: string[];
  told: number;
  done: { id: string; kind: string; mayUndo: { allowed: boolean; reasons: { code: string }[] } }[];
}

export const reasonsOf = ({ body }: { body: { reasons?: string[] } }): string[] | undefined => body.reasons;

/** A partner of an activity, with the person of it that was invited to write it. */
export async function partner(
  portal: TestPortal,
  year: number,
  eventId: string,
): Promise<{ organisationId: string; person: Visitor }> {
  const organisationId = await foundOrganisation(portal, year, 'Partenaire');
  const person = await portal.as('holder', [organisationId]);
  await portal.sql(`INSERT INTO event_partner (event_id, organisation_id, role) VALUES ($1, $2, 'contributor')`, [
    eventId,
    organisationId,
  ]);
  await portal.sql(
    `INSERT INTO activity_writer (event_id, email, person_id, invited_at, accepted_at)
     SELECT $1, email, id, '2026-03-01', '2026-03-02' FROM person WHERE id = $2`,
    [eventId, person.personId],
  );
  return { organisationId, person };
}

/** Stores what a dossier says now as its first version, as a sending does. */
export const fileVersion = (portal: TestPortal, { id }: FiledDossier): Promise<object[]> =>
  portal.sql(
    `INSERT INTO application_version (application_id, number, submitted_at, content)
     SELECT a.id, 1, a.submitted_at, jsonb_build_object('submittedAt', a.submitted_at, 'organisation', NULL, 'charterNumber', NULL,
       'attachments', '[]'::jsonb, 'content', jsonb_build_object('id', a.id, 'project', jsonb_build_object('title', a.title), 'extra', '{}'::jsonb,
         'items', (SELECT jsonb_agg(jsonb_build_object('id', e.id, 'parentId', e.parent_event_id, 'position', e.position,
           'answers', jsonb_build_object('kind', e.kind, 'title', e.title)) ORDER BY e.parent_event_id NULLS FIRST, e.position)
           FROM event e WHERE e.application_id = a.id)))
     FROM application a WHERE a.id = $1`,
    [id],
  );

/** Visits of the year, as the bilan adds them up. */
export async function visitsOf(coordinator: Visitor, year: number): Promise<number> {
  const { body } = await coordinator.get<{ figures: { code: string; value: number | null }[] }>(
    `/api/bilans/${year}/indicators.json`,
  );
  return body.figures.find(({ code }) => code === 'attendance.total')?.value ?? 0;
}
