import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_TASK } from '@fds/accounts/api';
import {
  PersonalData,
  personalSection,
  type AnyTransaction,
  type Clearing,
  type KnownPerson,
  type PersonalDataHolder,
  type PersonalSection,
  type Sql,
} from '@fds/shared/api-kit';
import { momentInWords } from '@fds/shared/kernel';

interface Row {
  readonly title: string;
  readonly name: string;
  readonly email: string | null;
  readonly sentAt: Date | null;
  readonly answered: boolean;
}

/** Whom free surveys ask; and who recoded words of an answer. */
@Injectable()
export class SurveysData implements PersonalDataHolder {
  readonly code = 'evaluation.surveys';
  readonly title = 'Enquêtes';
  readonly what =
    'Les personnes et structures invitées à une enquête\u00a0: nom, adresse e-mail, département, type, et si elles ont répondu. Dans une enquête anonyme, rien ne relie une réponse à une personne.';
  readonly why = 'Inviter, rappeler une fois, et connaître la part de réponses.';
  readonly basis = PUBLIC_TASK;
  readonly keeps =
    'Trois ans après la fin de l’édition\u00a0; ensuite les noms et les adresses sont effacés, les réponses restent sans eux.';
  readonly readers = 'La coordination.';
  readonly erasure = 'Votre nom et votre adresse sont retirés des listes\u00a0; une réponse nominative reste sans nom.';
  readonly columns = [
    'survey_invitation.name',
    'survey_invitation.email',
    'survey_invitation.token_digest',
    'answer_recoding.recoded_by',
  ];
  readonly clearings: readonly Clearing[] = [
    {
      code: 'evaluation.survey_invitations',
      title: 'personnes invitées à des enquêtes anonymisées',
      run: async ({ sql }, { today }, limit) => {
        const rows = await sql(
          `UPDATE survey_invitation SET name = '', email = NULL WHERE id IN (
             SELECT i.id FROM survey_invitation i JOIN questionnaire q ON q.id = i.survey_id JOIN edition e ON e.year = q.edition_year
             WHERE i.name <> '' AND e.ends_on < $1::date - interval '3 years' LIMIT $2) RETURNING id`,
          [today, limit],
        );
        return rows.length;
      },
    },
  ];

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async read(sql: Sql, { email }: KnownPerson): Promise<readonly PersonalSection[]> {
    const rows = await sql<Row>(
      `SELECT q.title, i.name, i.email, i.sent_at AS "sentAt", i.answered FROM survey_invitation i
       JOIN questionnaire q ON q.id = i.survey_id WHERE i.email = lower($1) ORDER BY q.edition_year, q.title`,
      [email],
    );
    return [
      personalSection('Invitations à des enquêtes', rows, (row) => ({
        Enquête: row.title,
        Nom: row.name,
        'Adresse e-mail': row.email,
        'Invitation envoyée le': row.sentAt && momentInWords(row.sentAt),
        Réponse: row.answered ? 'oui' : 'non',
      })),
    ];
  }

  async erase({ sql }: AnyTransaction, { id, email }: KnownPerson): Promise<void> {
    await sql(`UPDATE survey_invitation SET name = '', email = NULL WHERE email = lower($1) RETURNING id`, [email]);
    await sql(`UPDATE answer_recoding SET recoded_by = NULL WHERE recoded_by = $1 RETURNING words_key`, [id]);
  }
}
