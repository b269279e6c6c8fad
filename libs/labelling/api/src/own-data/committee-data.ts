import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_TASK } from '@fds/accounts/api';
import { ERASED_NAME } from '@fds/accounts/domain';
import { VOICE_LABELS, type Voice } from '@fds/labelling/domain';
import { dayInWords, numberInWords, momentInWords, type Day } from '@fds/shared/kernel';
import {
  PersonalData,
  personalSection,
  type AnyTransaction,
  type KnownPerson,
  type PersonalDataHolder,
  type PersonalSection,
  type Sql,
} from '@fds/shared/api-kit';

interface SeatRow {
  readonly title: string;
  readonly heldOn: Day;
  readonly voice: Voice;
  readonly names: string;
}
interface TieRow {
  readonly organisation: string;
  readonly voice: Voice;
  readonly tie: string;
  readonly declaredAt: Date;
}

/** Whether the person $1 speaks, or has spoken, for the voice of `row`: a namesake in another voice is somebody else. */
const speaksFor = (row: string): string => `EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = $1
  AND ${row}.voice = CASE g.role WHEN 'coordinator' THEN 'coordination' ELSE g.role END)`;
/** A name as a pattern of PostgreSQL that finds it as whole words. */
const patternOf = (name: string): string => `(?<!\\w)${name.trim().replace(/[\\^$.*+?()[\]{}|-]/g, '\\$&')}(?!\\w)`;
const OPEN = `EXISTS (SELECT 1 FROM committee_session s WHERE s.id = t.session_id AND s.state <> 'closed')`;
/** Closed sessions whose minutes name the person. */
const MINUTED = `SELECT s.title, s.held_on::text AS "heldOn", voices.voice, voices.names
  FROM committee_minutes m JOIN committee_session s ON s.id = m.session_id,
    jsonb_to_recordset(m.content->'voices') AS voices (voice text, names text)
  WHERE voices.names ~* $2 AND ${speaksFor('voices')} ORDER BY s.held_on, s.id`;

/** Who sat in a session of the committee, and the ties of a voice with an organisation. */
@Injectable()
export class CommitteeData implements PersonalDataHolder {
  readonly code = 'labelling.committee';
  readonly title = 'Séances du comité';
  readonly what =
    'Les noms des personnes présentes à une séance, au procès-verbal\u00a0; les liens qu’une voix du comité déclare avec une structure\u00a0; qui a noté une position ou une décision en séance.';
  readonly why = 'Un procès-verbal dit qui siégeait\u00a0; un lien déclaré prévient un conflit d’intérêts.';
  readonly basis = PUBLIC_TASK;
  readonly keeps =
    'Le procès-verbal, figé par son empreinte, reste avec l’édition, sans durée. Un lien déclaré reste jusqu’à son retrait.';
  readonly readers = 'La coordination et le comité.';
  readonly erasure = `«\u00a0${ERASED_NAME}\u00a0» remplace votre nom dans les séances qui ne sont pas closes et dans les liens déclarés. Le procès-verbal d’une séance close est un acte signé, que son empreinte fige\u00a0: les noms y restent.`;
  readonly columns = [
    'session_presence.names',
    'session_position.entered_by',
    'session_decision.decided_by',
    'session_interest.noted_by',
    'session_interest.tie',
    'declared_interest.declared_by',
    'declared_interest.tie',
    'committee_minutes.content',
  ];

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async read(sql: Sql, { id, name }: KnownPerson): Promise<readonly PersonalSection[]> {
    const named = name.trim() !== '';
    const seats = named
      ? await sql<SeatRow>(
          `SELECT s.title, s.held_on::text AS "heldOn", t.voice, t.names
           FROM session_presence t JOIN committee_session s ON s.id = t.session_id
           WHERE t.names ~* $2 AND s.state <> 'closed' AND ${speaksFor('t')} ORDER BY s.held_on, s.id`,
          [id, patternOf(name)],
        )
      : [];
    const minuted = named ? await sql<SeatRow>(MINUTED, [id, patternOf(name)]) : [];
    const ties = await sql<TieRow>(
      `SELECT COALESCE((SELECT p.name FROM organisation_profile p WHERE p.organisation_id = t.organisation_id
           ORDER BY p.edition_year DESC LIMIT 1), '') AS organisation, t.voice, t.tie, t.declared_at AS "declaredAt"
       FROM declared_interest t WHERE t.declared_by = $1 ORDER BY t.declared_at, t.id`,
      [id],
    );
    const seat = ({ title, heldOn, voice, names }: SeatRow) => ({
      Séance: `${title}, ${dayInWords(heldOn)}`,
      Voix: VOICE_LABELS[voice],
      'Noms écrits': names,
    });
    return [
      personalSection('Présences aux séances à venir ou ouvertes', seats, seat),
      personalSection('Procès-verbaux où vous êtes nommé', minuted, seat),
      personalSection('Liens que vous avez déclarés', ties, (row) => ({
        Structure: row.organisation,
        Voix: VOICE_LABELS[row.voice],
        Lien: row.tie,
        Le: momentInWords(row.declaredAt),
      })),
    ];
  }

  async consequences(sql: Sql, { id, name }: KnownPerson): Promise<readonly string[]> {
    if (name.trim() === '') return [];
    const minuted = await sql(MINUTED, [id, patternOf(name)]);
    return minuted.length === 0
      ? []
      : [
          minuted.length === 1
            ? 'Votre nom reste dans un procès-verbal de séance close\u00a0: c’est un acte signé, que son empreinte fige.'
            : `Votre nom reste dans ${numberInWords(minuted.length)}\u00a0procès-verbaux de séances closes\u00a0: ce sont des actes signés, que leur empreinte fige.`,
        ];
  }

  async erase({ sql }: AnyTransaction, { id, name }: KnownPerson): Promise<void> {
    if (name.trim() === '') return;
    const values = [id, patternOf(name), ERASED_NAME];
    await sql(
      `UPDATE session_presence t SET names = regexp_replace(t.names, $2, $3, 'gi')
       WHERE t.names ~* $2 AND ${OPEN} AND ${speaksFor('t')}`,
      values,
    );
    await sql(
      `UPDATE session_interest t SET tie = regexp_replace(t.tie, $2, $3, 'gi')
       WHERE t.tie ~* $2 AND ${OPEN} AND ${speaksFor('t')}`,
      values,
    );
    await sql(
      `UPDATE declared_interest t SET tie = regexp_replace(t.tie, $2, $3, 'gi') WHERE t.tie ~* $2 AND ${speaksFor('t')}`,
      values,
    );
  }
}
