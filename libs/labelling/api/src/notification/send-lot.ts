import { Inject, Injectable } from '@nestjs/common';
import { CERTIFICATES_ENCLOSED, isKept, LOT_PROBLEM_TEXTS, resolved, stops } from '@fds/labelling/domain';
import { outsideOfTerritory } from '@fds/accounts/api';
import { Clock, ServerSettings, Transactions, type Transaction } from '@fds/shared/api-kit';
import { dayOf, momentInWords, PortalError, type Actor } from '@fds/shared/kernel';
import { certificatesEnclosure } from '../certificates/enclosed-certificates';
import { issueCertificates } from '../certificates/issue-certificates';
import { mailOf, newsOfCandidate, problemsOf, stampOf } from './candidate-mail';
import { namedCandidates, type Candidate } from './candidates.queries';
import { occasionOf } from './lots.queries';
import type { SendLotRequest } from './notification.contract';

/** What a lot is made of; a stamp of null takes the dossier as it stands. */
export interface LotToSend extends Omit<SendLotRequest, 'dossiers'> {
  readonly dossiers: readonly { readonly applicationId: string; readonly stamp: string | null }[];
}
type Sql = Transaction<Record<never, never>>['sql'];

/** The edition, and the session where one is named: of this edition, and over. */
const EDITION = `SELECT 1 FROM edition e WHERE e.year = $1
  AND ($2::uuid IS NULL OR EXISTS (SELECT FROM committee_session s WHERE s.id = $2 AND s.edition_year = e.year AND s.state = 'closed'))`;
const BEGIN = `INSERT INTO notification_lot (id, edition_year, session_id, sent_by, sent_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (id) DO NOTHING RETURNING id`;
/** The rows of the dossiers are held, in one order for everybody: of a withdrawal, a decision and a lot, one comes first. */
const HELD = `SELECT id FROM application WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`;
const LIFT = `UPDATE event_label l SET notified_at = $2::timestamptz, deferral_told_at = CASE WHEN l.label = 'deferred' THEN $2::timestamptz END
  FROM event e WHERE e.id = l.event_id AND e.application_id = ANY ($1::uuid[]) AND l.notified_at IS NULL AND l.label <> 'pending'
  RETURNING l.event_id AS id`;
const KEEP = `INSERT INTO notification_lot_item (lot_id, application_id, subject, text, recipients) VALUES ($1, $2, $3, $4, $5)`;
const LAST_LOT = `SELECT DISTINCT ON (i.application_id) i.application_id AS "applicationId", a.title, l.sent_at AS "sentAt", p.name
  FROM notification_lot_item i JOIN notification_lot l ON l.id = i.lot_id JOIN application a ON a.id = i.application_id
  LEFT JOIN person p ON p.id = l.sent_by WHERE i.application_id = ANY ($1::uuid[]) ORDER BY i.application_id, l.sent_at DESC`;

/**
 * Sends a lot, all of it or nothing: the embargo of each dossier is lifted, its certificates are issued and its messages
 * written in one transaction. Of two people who send the same dossier the second is told who was faster; the same lot
 * asked for again has been sent once.
 */
@Injectable()
export class SendLot {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** False when this very lot was sent before. Throws `conflict` when a dossier was told or changed meanwhile, `refused` when one may not go. */
  async run(actor: Actor, lot: LotToSend): Promise<boolean> {
    const now = this.clock.now();
    const ids = [...new Set(lot.dossiers.map(({ applicationId }) => applicationId))];
    return this.transactions.run(
      { personId: actor.personId, role: actor.role },
      {},
      async ({ sql, outbox, journal, refreshOverview }) => {
        const [standing] = await sql(EDITION, [lot.editionYear, lot.sessionId]);
        if (!standing) throw noSuchSession();
        const [begun] = await sql(BEGIN, [lot.id, lot.editionYear, lot.sessionId, actor.personId, now]);
        if (!begun) return false;
        await sql(HELD, [ids]);
        const candidates = await this.#checked(actor, sql, lot, ids, now);
        const lifted = await sql<{ id: string }>(LIFT, [ids, now]);
        const labelled = candidates.flatMap((candidate) =>
          candidate.events.flatMap(({ id, label }) => (isKept(label) ? [id] : [])),
        );
        await issueCertificates(sql, lot.editionYear, labelled, now);
        await refreshOverview(
          lifted.map(({ id }) => id),
          'label',
        );
        for (const candidate of candidates) {
          const { mail, edited } = mailOf(candidate, this.settings.publicUrl);
          const kept = newsOfCandidate(candidate).some(({ label }) => isKept(label));
          for (const { id, name, email } of candidate.recipients)
            await outbox.add({
              personId: id,
              kind: 'decision',
              editionYear: lot.editionYear,
              applicationId: candidate.id,
              occasion: occasionOf(candidate.id, lot.id),
              to: { name, address: email },
              ...resolved(mail, name, kept ? CERTIFICATES_ENCLOSED : null),
              ...(kept ? { enclosures: [certificatesEnclosure(candidate.id)] } : {}),
            });
          const recipients = candidate.recipients.map(({ id }) => id);
          await sql(KEEP, [lot.id, candidate.id, mail.subject, mail.text, recipients]);
          await journal.record({
            action: 'application.notified',
            subject: { type: 'application', id: candidate.id },
            editionYear: lot.editionYear,
            after: { lot: lot.id, events: newsOfCandidate(candidate).length, messages: recipients.length, edited },
          });
        }
        await sql('DELETE FROM notification_draft WHERE application_id = ANY ($1::uuid[])', [ids]);
        return true;
      },
    );
  }

  /** The dossiers as they stand under the lock, every one of which may be told. */
  async #checked(
    actor: Actor,
    sql: Sql,
    lot: LotToSend,
    ids: readonly string[],
    now: Date,
  ): Promise<readonly Candidate[]> {
    const candidates = await namedCandidates((text, values) => sql(text, values), ids, dayOf(now));
    const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
    const told = ids.filter((id) => {
      const candidate = byId.get(id);
      return candidate && newsOfCandidate(candidate).length === 0;
    });
    if (told.length > 0) throw await this.#alreadySent(sql, told);
    const { publicUrl } = this.settings;
    const changed = lot.dossiers.filter(({ applicationId, stamp }) => {
      const candidate = byId.get(applicationId);
      return (
        !candidate ||
        candidate.editionYear !== lot.editionYear ||
        (stamp !== null && stamp !== stampOf(candidate, publicUrl))
      );
    });
    if (changed.length > 0) {
      const names = changed.map(({ applicationId }) => byId.get(applicationId)?.title ?? 'un dossier retiré');
      throw new PortalError(
        'conflict',
        'labelling.lot_changed',
        `Rien n’est parti\u00a0: ${listed(names)} ${changed.length > 1 ? 'ont' : 'a'} changé depuis votre relecture.`,
        { reasons: ['changed'], current: { applicationIds: changed.map(({ applicationId }) => applicationId) } },
      );
    }
    const stopped = candidates.flatMap((candidate) => {
      const problems = problemsOf(actor, candidate, publicUrl);
      return stops(problems) ? [{ candidate, problems }] : [];
    });
    if (stopped.some(({ problems }) => problems.includes('outside_territory'))) throw outsideOfTerritory();
    const [first] = stopped;
    if (first) {
      const [problem] = first.problems;
      throw new PortalError(
        'refused',
        'labelling.lot_refused',
        `Rien n’est parti. «\u00a0${first.candidate.title}\u00a0»\u00a0: ${problem ? LOT_PROBLEM_TEXTS[problem] : ''}`,
        {
          reasons: [...new Set(stopped.flatMap(({ problems }) => problems))],
          current: { applicationIds: stopped.map(({ candidate }) => candidate.id) },
        },
      );
    }
    return candidates;
  }

  async #alreadySent(sql: Sql, told: readonly string[]): Promise<PortalError> {
    const sent = await sql<{ applicationId: string; title: string; sentAt: Date; name: string | null }>(LAST_LOT, [
      told,
    ]);
    const [first] = sent;
    const who = first
      ? `déjà envoyé le ${momentInWords(first.sentAt)}${first.name ? ` par ${first.name}` : ''}`
      : 'déjà annoncé';
    return new PortalError(
      'conflict',
      'labelling.already_sent',
      `Rien n’est parti une seconde fois\u00a0: ${listed(sent.map(({ title }) => title))} ${who}.`,
      { reasons: ['already_sent'], current: { applicationIds: told } },
    );
  }
}

const noSuchSession = (): PortalError =>
  new PortalError('missing', 'labelling.lot_session', 'Cette séance n’est pas de cette édition, ou pas encore close.');

const NAMED = 3;
/** `« Un » et « Deux »`; beyond three, how many more. */
function listed(titles: readonly string[]): string {
  const names = titles.slice(0, NAMED).map((title) => `«\u00a0${title}\u00a0»`);
  const more = titles.length - names.length;
  if (more > 0) return `${names.join(', ')} et ${more} ${more > 1 ? 'autres' : 'autre'}`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} et ${names.at(-1)}` : (names[0] ?? 'ce dossier');
}
