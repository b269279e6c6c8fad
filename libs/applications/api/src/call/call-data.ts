import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_TASK } from '@fds/accounts/api';
import { TERMS, termInWords } from '@fds/accounts/domain';
import { dayInWords, momentInWords } from '@fds/shared/kernel';
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
import { organisationName } from './call-reads';

interface InvitedRow {
  readonly editionYear: number;
  readonly name: string;
  readonly message: string;
  readonly sentAt: Date;
  readonly times: number;
}
interface GivenRow {
  readonly editionYear: number;
  readonly organisation: string;
  readonly until: string;
  readonly reason: string;
  readonly grantedAt: Date;
}

/** Who was invited to answer a call, who invited, and who gave more time or wrote a charter. */
@Injectable()
export class CallData implements PersonalDataHolder {
  readonly code = 'applications.call';
  readonly title = 'Invitations à répondre à l’appel et délais';
  readonly what =
    'L’adresse et le nom à qui une invitation à proposer un projet a été envoyée, le mot qui l’accompagnait, et qui, à la coordination, l’a envoyée, a donné un délai ou écrit la charte.';
  readonly why = 'Faire connaître l’appel, et ne pas écrire deux fois à la même personne.';
  readonly basis = PUBLIC_TASK;
  readonly keeps = `Une invitation s’efface ${termInWords('messages')} après la fin de l’édition.`;
  readonly readers = 'La coordination. Une structure lit la raison du délai qui lui est donné.';
  readonly erasure =
    'Les invitations envoyées à votre adresse sont supprimées\u00a0; celles que vous avez envoyées et les délais que vous avez donnés restent, sans votre nom.';
  readonly columns = [
    ...['email', 'name', 'message', 'sent_by'].map((column) => `call_invitation.${column}`),
    ...['reason', 'granted_by'].map((column) => `call_extension.${column}`),
    'charter_version.written_by',
  ];
  readonly clearings: readonly Clearing[] = [
    {
      code: 'applications.call_invitations',
      title: 'invitations à répondre à l’appel supprimées',
      run: async ({ sql }, { today }, limit) => {
        const gone = await sql(
          `DELETE FROM call_invitation WHERE id IN (SELECT i.id FROM call_invitation i JOIN edition e ON e.year = i.edition_year
             WHERE e.ends_on + make_interval(months => $1) <= $2::date LIMIT $3) RETURNING id`,
          [TERMS.messages.months, today, limit],
        );
        return gone.length;
      },
    },
  ];

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  async read(sql: Sql, { id, email }: KnownPerson): Promise<readonly PersonalSection[]> {
    const invited = await sql<InvitedRow>(
      `SELECT edition_year AS "editionYear", name, message, sent_at AS "sentAt", times FROM call_invitation
       WHERE email = $1::citext ORDER BY sent_at`,
      [email],
    );
    const sent = await sql<{ editionYear: number; count: number }>(
      `SELECT edition_year AS "editionYear", count(*)::integer AS count FROM call_invitation WHERE sent_by = $1
       GROUP BY 1 ORDER BY 1`,
      [id],
    );
    const given = await sql<GivenRow>(
      `SELECT x.edition_year AS "editionYear", ${organisationName('x.organisation_id')} AS organisation, x.until, x.reason,
         x.granted_at AS "grantedAt" FROM call_extension x WHERE x.granted_by = $1 ORDER BY x.granted_at`,
      [id],
    );
    const charters = await sql<{ editionYear: number; number: number; writtenAt: Date }>(
      `SELECT edition_year AS "editionYear", number, written_at AS "writtenAt" FROM charter_version WHERE written_by = $1
       ORDER BY written_at`,
      [id],
    );
    return [
      personalSection('Invitations à répondre à l’appel que vous avez reçues', invited, (row) => ({
        Édition: row.editionYear,
        'À l’attention de': row.name,
        Mot: row.message,
        'Envoyée le': momentInWords(row.sentAt),
        Envois: row.times,
      })),
      personalSection('Invitations à répondre à l’appel que vous avez envoyées', sent, (row) => ({
        Édition: row.editionYear,
        Nombre: row.count,
      })),
      personalSection('Délais que vous avez donnés', given, (row) => ({
        Édition: row.editionYear,
        Structure: row.organisation,
        'Jusqu’au': dayInWords(row.until),
        Raison: row.reason,
        'Donné le': momentInWords(row.grantedAt),
      })),
      personalSection('Chartes que vous avez écrites', charters, (row) => ({
        Édition: row.editionYear,
        Version: row.number,
        'Écrite le': momentInWords(row.writtenAt),
      })),
    ];
  }

  async erase({ sql }: AnyTransaction, { email }: KnownPerson): Promise<void> {
    await sql('DELETE FROM call_invitation WHERE email = $1::citext', [email]);
  }
}
