import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_TASK } from '@fds/accounts/api';
import { ERASED_NAME } from '@fds/accounts/domain';
import {
  OUTCOME_LABELS,
  POSITION_STATUSES,
  VOICE_LABELS,
  type DecisionOutcome,
  type OpinionPosition,
  type Voice,
} from '@fds/labelling/domain';
import { momentInWords } from '@fds/shared/kernel';
import {
  PersonalData,
  personalSection,
  type KnownPerson,
  type PersonalDataHolder,
  type PersonalSection,
  type Sql,
} from '@fds/shared/api-kit';

interface OpinionRow {
  readonly title: string;
  readonly editionYear: number;
  readonly voice: Voice;
  readonly position: OpinionPosition;
  readonly reasons: string;
  readonly givenAt: Date;
}
interface DecisionRow {
  readonly title: string;
  readonly editionYear: number;
  readonly outcome: DecisionOutcome;
  readonly reason: string;
  readonly decidedAt: Date;
}
interface ReviewRow {
  readonly title: string;
  readonly editionYear: number;
  readonly takenAt: Date;
}

/** Who examined, gave an opinion, decided. */
@Injectable()
export class LabellingData implements PersonalDataHolder {
  readonly code = 'labelling.authors';
  readonly title = 'Avis et décisions';
  readonly what =
    'Pour la coordination et le comité\u00a0: qui a pris un dossier en charge, donné un avis, enregistré une décision de label ou annoncé une réponse. Pour les porteurs\u00a0: qui a reçu la réponse du comité, et répondu à une réserve.';
  readonly why = 'Une décision administrative dit qui l’a prise et pourquoi.';
  readonly basis = PUBLIC_TASK;
  readonly keeps =
    'L’avis et la décision restent avec l’édition, sans durée\u00a0; votre nom n’y est qu’un renvoi à votre compte et disparaît avec lui.';
  readonly readers = 'La coordination et le comité. Les porteurs ne voient pas de nom.';
  readonly erasure = `L’avis et la décision restent, donnés par «\u00a0${ERASED_NAME}\u00a0».`;
  readonly columns = [
    'label_decision.decided_by',
    'opinion.given_by',
    'application_review.taken_by',
    'application_review.assigned_to',
    'label_proposal.proposed_by',
    'scenario.created_by',
    'score.given_by',
    'criterion_mark.marked_by',
    'bulk_action.done_by',
    'saved_view.owned_by',
    'saved_view.name',
    'tag.name',
    'correction_request.asked_by',
    'correction_request.resolved_by',
    'notification_draft.edited_by',
    'notification_lot.sent_by',
    'notification_lot_item.recipients',
    'condition_answer.answered_by',
    'condition_answer.text',
  ];

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async read(sql: Sql, { id }: KnownPerson): Promise<readonly PersonalSection[]> {
    const reviews = await sql<ReviewRow>(
      `SELECT a.title, a.edition_year AS "editionYear", r.taken_at AS "takenAt" FROM application_review r
       JOIN application a ON a.id = r.application_id WHERE r.taken_by = $1 AND r.taken_at IS NOT NULL ORDER BY r.taken_at`,
      [id],
    );
    const opinions = await sql<OpinionRow>(
      `SELECT a.title, a.edition_year AS "editionYear", o.voice, o.position, o.reasons, o.given_at AS "givenAt"
       FROM opinion o JOIN application a ON a.id = o.application_id WHERE o.given_by = $1 ORDER BY o.given_at`,
      [id],
    );
    const decisions = await sql<DecisionRow>(
      `SELECT e.title, e.edition_year AS "editionYear", d.outcome, d.reason, d.decided_at AS "decidedAt"
       FROM label_decision d JOIN event e ON e.id = d.event_id WHERE d.decided_by = $1 ORDER BY d.decided_at`,
      [id],
    );
    const answers = await sql<{ title: string; editionYear: number; text: string; answeredAt: Date }>(
      `SELECT e.title, e.edition_year AS "editionYear", r.text, r.answered_at AS "answeredAt"
       FROM condition_answer r JOIN event e ON e.id = r.event_id WHERE r.answered_by = $1 ORDER BY r.answered_at`,
      [id],
    );
    return [
      personalSection('Réponses à des réserves', answers, (row) => ({
        Événement: `${row.title} (${row.editionYear})`,
        Réponse: row.text,
        Le: momentInWords(row.answeredAt),
      })),
      personalSection('Dossiers pris en charge', reviews, (row) => ({
        Dossier: `${row.title} (${row.editionYear})`,
        Le: momentInWords(row.takenAt),
      })),
      personalSection('Avis donnés', opinions, (row) => ({
        Dossier: `${row.title} (${row.editionYear})`,
        Voix: VOICE_LABELS[row.voice],
        Avis: POSITION_STATUSES[row.position],
        Raisons: row.reasons,
        Le: momentInWords(row.givenAt),
      })),
      personalSection('Décisions enregistrées', decisions, (row) => ({
        Événement: `${row.title} (${row.editionYear})`,
        Décision: OUTCOME_LABELS[row.outcome],
        Raison: row.reason,
        Le: momentInWords(row.decidedAt),
      })),
    ];
  }
}
