import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { ACCOUNT_STANDING_LABELS, ROLE_LABELS } from '@fds/accounts/domain';
import { Clock, everyPage, sendExport, type ExportColumn, type ExportFormat } from '@fds/shared/api-kit';
import { Affiliations } from '../affiliations';
import type { PeopleQuery, PersonRow } from './people.contract';
import { PeopleQueries } from './people.queries';

const COLUMNS: readonly ExportColumn<PersonRow>[] = [
  { head: 'Nom', kind: 'text', value: ({ name }) => name },
  { head: 'Adresse e-mail', kind: 'text', value: ({ email }) => email },
  {
    head: 'Rôles',
    kind: 'text',
    value: ({ roles }) =>
      roles
        .filter(({ over }) => !over)
        .map(({ role, departments }) => `${ROLE_LABELS[role]}${departments ? ` (${departments.join(', ')})` : ''}`)
        .join(', '),
    definition: 'Rôles en cours\u00a0; entre parenthèses, les départements auxquels la coordination est limitée.',
  },
  {
    head: 'Fin du rôle',
    kind: 'day',
    value: ({ roles }) => roles.flatMap(({ endsOn, over }) => (endsOn && !over ? [endsOn] : [])).sort()[0] ?? null,
    definition: 'Dernier jour du premier rôle qui se termine, inclus.',
  },
  { head: 'Structures', kind: 'text', value: ({ organisations }) => organisations.map(({ name }) => name).join(', ') },
  { head: 'Compte créé le', kind: 'day', value: ({ createdAt }) => new Date(createdAt) },
  {
    head: 'Vu pour la dernière fois',
    kind: 'day',
    value: ({ lastSeenOn }) => lastSeenOn,
    definition: 'Dernier jour de connexion\u00a0; vide pour qui n’est jamais venu.',
  },
  {
    head: 'Double vérification',
    kind: 'text',
    value: ({ secondFactor }) => (secondFactor ? 'oui' : 'non'),
  },
  { head: 'Désactivé le', kind: 'day', value: ({ disabledAt }) => (disabledAt ? new Date(disabledAt) : null) },
];

/** The list of people as a file: every row that the same filters show, in the same order. */
@Injectable()
export class PeopleExport {
  constructor(
    @Inject(PeopleQueries) private readonly people: PeopleQueries,
    @Inject(Affiliations) private readonly affiliations: Affiliations,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async file(query: PeopleQuery, format: ExportFormat): Promise<StreamableFile> {
    const rows = everyPage(async (page, size) => (await this.people.page({ ...query, page, size })).items);
    const { q, role, standing, organisationId } = query;
    const organisation = organisationId ? await this.affiliations.find(organisationId) : null;
    const filters = [
      q && `Mots\u00a0: ${q}`,
      role && `Rôle\u00a0: ${ROLE_LABELS[role]}`,
      organisation && `Structure\u00a0: ${organisation.name}`,
      standing && `État\u00a0: ${ACCOUNT_STANDING_LABELS[standing]}`,
    ].filter((one): one is string => Boolean(one));
    const table = { name: 'personnes', title: 'Personnes', columns: COLUMNS, rows, filters };
    return sendExport(format, table, this.clock.now());
  }
}
