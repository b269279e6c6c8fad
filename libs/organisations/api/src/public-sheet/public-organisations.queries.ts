import { Inject, Injectable } from '@nestjs/common';
import { networksOfYear } from '@fds/organisations/domain';
import { Clock, Database } from '@fds/shared/api-kit';
import { EditionYears } from '../edition-years';
import { noSuchOrganisation } from '../checks';
import { logoAddress, networksOf } from '../sheet/organisation-sheet.queries';
import type { DatedNetworkView } from '../sheet/organisation-sheet.contract';
import type { PublicOrganisationEventView, PublicOrganisationView } from './public-organisation.contract';

const SHEET = `
  SELECT o.id, p.name, p.kind, o.description, o.website, o.public_email AS email, o.public_phone AS phone,
    o.public_address AS address, c.name AS "municipalityName", c.department, o.logo_id AS "logoId",
    p.networks AS "profileNetworks",
    COALESCE((SELECT json_agg(json_build_object('network', n.network, 'from', n."from", 'to', n."to"))
      FROM organisation_network n WHERE n.organisation_id = o.id), '[]') AS dated
  FROM organisation o
  JOIN LATERAL (SELECT * FROM organisation_profile WHERE organisation_id = o.id ORDER BY edition_year DESC LIMIT 1) p ON true
  LEFT JOIN municipality c ON c.code = o.seat_code
  WHERE o.id = $1 AND o.published AND o.merged_into IS NULL`;
/** `$2`: the years whose bilan is published. Nothing of an edition in progress is ever told here (rule 16). */
const EVENTS = `
  SELECT e.edition_year AS year, e.title, e.kind, c.name AS "municipalityName"
  FROM event_overview e LEFT JOIN municipality c ON c.code = e.municipality_code
  WHERE e.organisation_id = $1 AND e.edition_year = ANY ($2::smallint[]) AND e.parent_event_id IS NULL AND e.counts
  ORDER BY e.edition_year DESC, e.title, e.event_id LIMIT 500`;

/** The organisations as everybody reads them. */
@Injectable()
export class PublicOrganisations {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EditionYears) private readonly editions: EditionYears,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing, whether there is none or its sheet is not published */
  async one(id: string): Promise<PublicOrganisationView> {
    const row = await this.database.row<
      Omit<PublicOrganisationView, 'logo' | 'networks' | 'events'> & {
        logoId: string | null;
        profileNetworks: string[];
        dated: DatedNetworkView[];
      }
    >(SHEET, [id]);
    if (!row) throw noSuchOrganisation();
    const { logoId, profileNetworks, dated, ...shown } = row;
    const over = (await this.editions.all()).filter((edition) => edition.over).map(({ year }) => year);
    return {
      ...shown,
      logo: logoAddress(id, logoId),
      networks: networksOfYear(networksOf(dated, profileNetworks), this.clock.now().getUTCFullYear()),
      events: await this.database.rows<PublicOrganisationEventView>(EVENTS, [id, over]),
    };
  }
}
