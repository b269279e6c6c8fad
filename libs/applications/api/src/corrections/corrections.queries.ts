import { Inject, Injectable } from '@nestjs/common';
import { canAskCorrection, CORRECTION_REFUSAL_TEXTS, type CorrectionItem } from '@fds/applications/domain';
import { Clock, Database, toVerdictView, type Sql } from '@fds/shared/api-kit';
import { PortalError, type Actor, type ApplicationState, type Day } from '@fds/shared/kernel';
import { noSuchApplication } from '../applications/application-errors';
import { PLACE } from '../thread/standing';
import type { CorrectionsView } from './corrections.contract';

/** A dossier as its requests for correction are judged. */
export interface CorrectedRecord {
  readonly id: string;
  readonly editionYear: number;
  readonly organisationId: string;
  readonly title: string;
  readonly state: ApplicationState;
  readonly place: readonly string[];
  readonly waiting: boolean;
  readonly eventIds: readonly string[];
  readonly sectionsOff: readonly string[];
}
const DOSSIER = `SELECT a.id, a.edition_year AS "editionYear", a.organisation_id AS "organisationId", a.title, a.state,
    ${PLACE} AS place, ARRAY(SELECT e.id FROM event e WHERE e.application_id = a.id) AS "eventIds",
    COALESCE(f.sections_off, '{subvention}') AS "sectionsOff",
    EXISTS (SELECT FROM correction_request c WHERE c.application_id = a.id AND c.answered_at IS NULL AND c.cancelled_at IS NULL)
      AS waiting
  FROM application a
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  LEFT JOIN edition_form f ON f.edition_year = a.edition_year
  WHERE a.id = $1`;

/** The dossier, whoever asks. @throws PortalError missing */
export async function readCorrected(sql: Sql, id: string): Promise<CorrectedRecord> {
  const [found] = await sql<CorrectedRecord>(DOSSIER, [id]);
  if (!found) throw noSuchApplication();
  return found;
}

/** The latest requests; a holder has had a few, so that a bound is enough. */
const REQUESTS = `SELECT c.id, c.asked_at AS "askedAt", p.name AS "askedBy", c.due_on AS "dueOn", c.answered_at AS "answeredAt",
    c.answered_version AS "answeredVersion", c.resolved_at AS "resolvedAt", c.cancelled_at AS "cancelledAt",
    (SELECT json_agg(json_build_object('section', i.item->>'section', 'eventId', i.item->>'eventId', 'why', i.item->>'why',
        'eventTitle', COALESCE((SELECT e.title FROM event e WHERE e.id = (i.item->>'eventId')::uuid), '')) ORDER BY i.place)
      FROM jsonb_array_elements(c.items) WITH ORDINALITY AS i (item, place)) AS items
  FROM correction_request c LEFT JOIN person p ON p.id = c.asked_by
  WHERE c.application_id = $1 ORDER BY c.asked_at DESC, c.id LIMIT 200`;

interface RequestRow {
  readonly id: string;
  readonly askedAt: Date;
  readonly askedBy: string | null;
  readonly dueOn: Day;
  readonly items: readonly (Required<CorrectionItem> & { readonly eventTitle: string })[];
  readonly answeredAt: Date | null;
  readonly answeredVersion: number | null;
  readonly resolvedAt: Date | null;
  readonly cancelledAt: Date | null;
}

/** What the coordination asked to correct in a dossier, and what came of it. */
@Injectable()
export class CorrectionsQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing, also for a dossier of another organisation */
  async of(actor: Actor, id: string): Promise<CorrectionsView> {
    const sql: Sql = (text, values = []) => this.database.rows(text, values);
    const [dossier, requests] = await Promise.all([readCorrected(sql, id), sql<RequestRow>(REQUESTS, [id])]);
    const coordinates = actor.role === 'coordinator';
    if (!coordinates && !actor.organisationIds.includes(dossier.organisationId)) throw noSuchApplication();
    return {
      items: requests.map((request) => ({
        ...request,
        items: request.items.map((item) => ({ ...item })),
        askedBy: coordinates ? request.askedBy : null,
        askedAt: request.askedAt.toISOString(),
        answeredAt: iso(request.answeredAt),
        resolvedAt: iso(request.resolvedAt),
        cancelledAt: iso(request.cancelledAt),
      })),
      today: this.clock.today(),
      ask: toVerdictView(canAskCorrection(actor, dossier, this.clock.now()), CORRECTION_REFUSAL_TEXTS),
    };
  }
}

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** The same words whether it never was or is of another dossier: `missing`. */
export const noSuchCorrection = (): PortalError =>
  new PortalError('missing', 'corrections.missing', 'Cette demande de correction n’existe pas, ou plus.');
