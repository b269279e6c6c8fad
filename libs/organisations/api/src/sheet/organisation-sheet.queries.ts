import { Inject, Injectable } from '@nestjs/common';
import {
  canEditOrganisation,
  canPublishSheet,
  EDIT_REASONS,
  profileYear,
  PUBLISH_REASONS,
  type LegalForm,
} from '@fds/organisations/domain';
import { Clock, Database, toVerdictView } from '@fds/shared/api-kit';
import type { Actor, HolderFamily, OrganisationKind } from '@fds/shared/kernel';
import { standingOrganisation } from '../duplicates/standing-organisation';
import { EditionYears } from '../edition-years';
import { noSuchOrganisation } from '../checks';
import type {
  DatedNetworkView,
  OrganisationSheetView,
  ParticipationView,
  SeatView,
} from './organisation-sheet.contract';

/** An organisation as it is kept, with the profile of a year or, before there is one, the one before it. */
export interface SheetRecord {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly holderFamily: HolderFamily | null;
  readonly kind: OrganisationKind | null;
  readonly legalForm: LegalForm | null;
  readonly seat: SeatView | null;
  /** Department of the seat, for the territory of a coordinator. */
  readonly department: string | null;
  readonly siret: string | null;
  readonly uai: string | null;
  readonly rna: string | null;
  readonly networks: DatedNetworkView[];
  /** Networks of the profile: what stands until dated ones are written. */
  readonly profileNetworks: string[];
  readonly firstParticipationYear: number | null;
  readonly description: string;
  readonly website: string | null;
  readonly publicEmail: string | null;
  readonly publicPhone: string | null;
  readonly publicAddress: string | null;
  readonly published: boolean;
  readonly logoId: string | null;
}

/** `$1` the organisation, `$2` the year. */
export const SHEET = `
  SELECT o.id, o.version, COALESCE(p.name, '') AS name, p.holder_family AS "holderFamily", p.kind,
    o.legal_form AS "legalForm", c.department,
    CASE WHEN m.code IS NULL THEN NULL
      ELSE json_build_object('code', m.code, 'name', m.name, 'department', m.department) END AS seat,
    COALESCE(o.siret, p.siret) AS siret, o.uai, o.rna,
    COALESCE((SELECT json_agg(json_build_object('network', n.network, 'from', n."from", 'to', n."to")
      ORDER BY n."from" NULLS FIRST, n.network) FROM organisation_network n WHERE n.organisation_id = o.id), '[]') AS networks,
    COALESCE(p.networks, '{}') AS "profileNetworks", p.first_participation_year AS "firstParticipationYear",
    o.description, o.website, o.public_email AS "publicEmail", o.public_phone AS "publicPhone",
    o.public_address AS "publicAddress", o.published, o.logo_id AS "logoId"
  FROM organisation o
  LEFT JOIN LATERAL (SELECT * FROM organisation_profile WHERE organisation_id = o.id
    ORDER BY edition_year = $2::smallint DESC, edition_year DESC LIMIT 1) p ON true
  LEFT JOIN municipality m ON m.code = p.municipality_code
  LEFT JOIN municipality c ON c.code = m.current_code
  WHERE o.id = $1`;
/** Figures of an edition are told once its bilan is published (rule 16): `$2` are those years. */
const PARTICIPATIONS = `
  SELECT p.edition_year AS year, p.name, CASE WHEN p.edition_year = ANY ($2::smallint[]) THEN
      (SELECT count(*)::integer FROM event_overview e
       WHERE e.organisation_id = $1 AND e.edition_year = p.edition_year AND e.parent_event_id IS NULL AND e.counts) END AS events
  FROM organisation_profile p WHERE p.organisation_id = $1 ORDER BY p.edition_year DESC`;
const KNOWN_NETWORKS = `SELECT name FROM (
    SELECT network AS name FROM organisation_network
    UNION SELECT unnest(networks) FROM organisation_profile WHERE networks <> '{}') AS known
  ORDER BY name LIMIT 200`;

/** What the people of an organisation read of it. */
@Injectable()
export class OrganisationSheets {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EditionYears) private readonly editions: EditionYears,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The year whose profile is read and written. */
  async year(): Promise<number> {
    return profileYear(await this.editions.all(), this.clock.now().getUTCFullYear());
  }

  /**
   * One that was merged answers as the one that it was found to be.
   * @throws PortalError missing, also to a holder of another organisation
   */
  async one(actor: Actor, asked: string): Promise<OrganisationSheetView> {
    const id = await standingOrganisation(this.database, asked);
    const year = await this.year();
    const record = await this.database.row<SheetRecord>(SHEET, [id, year]);
    if (!record || !maySee(actor, id)) throw noSuchOrganisation();
    const over = (await this.editions.all()).filter((edition) => edition.over).map((edition) => edition.year);
    const participations = await this.database.rows<ParticipationView>(PARTICIPATIONS, [id, over]);
    const known = await this.database.rows<{ name: string }>(KNOWN_NETWORKS);
    const { department, profileNetworks, logoId, firstParticipationYear: _, ...shown } = record;
    return {
      ...shown,
      year,
      networks: networksOf(record.networks, profileNetworks),
      logo: logoAddress(id, logoId),
      participations,
      knownNetworks: known.map(({ name }) => name),
      may: {
        edit: toVerdictView(canEditOrganisation(actor, { id, department }), EDIT_REASONS),
        publish: toVerdictView(canPublishSheet(record), PUBLISH_REASONS),
      },
    };
  }
}

/** To a holder only the own organisations exist. */
export const maySee = (actor: Actor, id: string): boolean =>
  actor.role === 'holder' ? actor.organisationIds.includes(id) : actor.role !== 'administrator';

/** Networks that archives know of have no days, until somebody says them. */
export const networksOf = (dated: readonly DatedNetworkView[], known: readonly string[]): DatedNetworkView[] =>
  dated.length > 0 ? [...dated] : known.map((network) => ({ network, from: null, to: null }));

/** Where a browser finds an organisation's logo; it changes with the picture, so that it may be kept. */
export const logoAddress = (id: string, file: string | null): string | null =>
  file === null ? null : `/api/organisations/${id}/logo/${file}`;
