import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_TASK } from '@fds/accounts/api';
import { ERASED_NAME } from '@fds/accounts/domain';
import { HAPPENING_WORDS } from '@fds/programme/domain';
import {
  PersonalData,
  personalSection,
  type AnyTransaction,
  type KnownPerson,
  type PersonalDataHolder,
  type PersonalSection,
  type Sql,
} from '@fds/shared/api-kit';
import { momentInWords, type Happening } from '@fds/shared/kernel';

interface ChangeRow {
  readonly title: string;
  readonly editionYear: number;
  readonly happening: Happening | null;
  readonly reason: string;
  readonly askedAt: Date;
}
const ASKED = `SELECT e.title, e.edition_year AS "editionYear", c.happening, c.reason, c.asked_at AS "askedAt"
  FROM event_change c JOIN event e ON e.id = c.event_id WHERE c.asked_by = $1 ORDER BY c.asked_at`;
const SETTLED = `SELECT e.title, e.edition_year AS "editionYear", c.happening, c.settled_reason AS reason, c.settled_at AS "askedAt"
  FROM event_change c JOIN event e ON e.id = c.event_id WHERE c.settled_by = $1 ORDER BY c.settled_at`;
const VISITS = `SELECT e.title, p.edition_year AS "editionYear", s.begins_at AS "askedAt" FROM visit_plan p
  JOIN slot s ON s.id = ANY (p.slots) JOIN event e ON e.id = s.event_id WHERE p.person_id = $1 ORDER BY s.begins_at`;
const REGROUPED = `SELECT e.title, e.edition_year AS "editionYear", NULL AS happening,
    CASE WHEN r.done_by = $1 THEN r.reason ELSE '' END AS reason, CASE WHEN r.done_by = $1 THEN r.done_at ELSE r.undone_at END AS "askedAt"
  FROM regrouping r JOIN event e ON e.id = r.event_id WHERE r.done_by = $1 OR r.undone_by = $1 ORDER BY r.done_at`;

/** Who changed a labelled event, and who answered. */
@Injectable()
export class ProgrammeData implements PersonalDataHolder {
  readonly code = 'programme.changes';
  readonly title = 'Changements après le label';
  readonly what =
    'Qui a annulé, reporté ou changé un événement labellisé, qui de la coordination a accepté ou refusé le changement, qui a détaché une animation de son village ou y a rattaché un dossier\u00a0; les visites que vous prévoyez.';
  readonly why = 'Le public et la coordination doivent pouvoir se fier à ce qui est annoncé.';
  readonly basis = PUBLIC_TASK;
  readonly keeps =
    'Le changement reste avec l’événement, sans durée ; votre nom n’y est qu’un renvoi à votre compte et disparaît avec lui.';
  readonly readers = 'La coordination et la structure qui porte l’événement\u00a0; vos visites, vous seul.';
  readonly erasure = `Le changement reste, fait par « ${ERASED_NAME} ». Vos visites sont supprimées.`;
  readonly columns = [
    'event_change.asked_by',
    'event_change.settled_by',
    'event_change.reason',
    'event_change.settled_reason',
    'regrouping.done_by',
    'regrouping.undone_by',
    'regrouping.reason',
    'visit_plan.person_id',
  ];

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async erase({ sql }: AnyTransaction, { id }: KnownPerson): Promise<void> {
    await sql('DELETE FROM visit_plan WHERE person_id = $1', [id]);
  }

  async read(sql: Sql, { id }: KnownPerson): Promise<readonly PersonalSection[]> {
    const [asked, settled] = [await sql<ChangeRow>(ASKED, [id]), await sql<ChangeRow>(SETTLED, [id])];
    const regrouped = await sql<ChangeRow>(REGROUPED, [id]);
    const visits = await sql<ChangeRow>(VISITS, [id]);
    const said = (row: ChangeRow) => ({
      Événement: `${row.title} (${row.editionYear})`,
      Changement: row.happening ? HAPPENING_WORDS[row.happening] : 'Informations',
      Raison: row.reason,
      Le: momentInWords(row.askedAt),
    });
    return [
      personalSection('Changements d’événements', asked, said),
      personalSection('Réponses à des changements', settled, said),
      personalSection('Événements détachés ou rattachés', regrouped, ({ title, editionYear, reason, askedAt }) => ({
        Événement: `${title} (${editionYear})`,
        Raison: reason,
        Le: momentInWords(askedAt),
      })),
      personalSection('Visites prévues', visits, ({ title, editionYear, askedAt }) => ({
        Événement: `${title} (${editionYear})`,
        Le: momentInWords(askedAt),
      })),
    ];
  }
}
