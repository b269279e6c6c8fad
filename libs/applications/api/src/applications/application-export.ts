import { Inject, Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { APPLICATION_STATE_LABELS, EVENT_KIND_LABELS } from '@fds/applications/domain';
import { dayOf, type Actor } from '@fds/shared/kernel';
import type { ApplicationsPageView, ApplicationsQuery, ApplicationSummaryView } from './application-list.contract';
import { ApplicationListQueries } from './application-list.queries';

const AT_A_TIME = 200;
const COLUMNS: Record<string, (row: ApplicationSummaryView) => string | number> = {
  Numéro: (row) => row.reference,
  Dossier: (row) => row.title,
  Structure: (row) => row.organisationName,
  Type: (row) => [...new Set(row.events.map(({ kind }) => EVENT_KIND_LABELS[kind]))].join(', '),
  Commune: (row) => [...new Set(row.events.flatMap(({ municipalityName }) => municipalityName ?? []))].join(', '),
  Département: (row) => [...new Set(row.events.flatMap(({ department }) => department ?? []))].join(', '),
  État: (row) => APPLICATION_STATE_LABELS[row.state],
  'Déposé le': (row) => (row.submittedAt ? dayOf(new Date(row.submittedAt)) : ''),
  Événements: (row) => row.events.length,
};

/** The list as a file for a spreadsheet: `;`, a byte order mark, and no text that a spreadsheet would run. */
@Injectable()
export class ApplicationExport {
  constructor(@Inject(ApplicationListQueries) private readonly applications: ApplicationListQueries) {}

  async csv(actor: Actor, query: ApplicationsQuery): Promise<string> {
    const rows: ApplicationSummaryView[] = [];
    let page: ApplicationsPageView;
    let number = 0;
    do {
      number += 1;
      page = await this.applications.page(actor, { ...query, page: number, size: AT_A_TIME });
      rows.push(...page.items);
    } while (page.items.length === AT_A_TIME);
    const header = Object.keys(COLUMNS);
    const lines = rows.map((row) => Object.values(COLUMNS).map((value) => value(row)));
    return stringify([header, ...lines], { delimiter: ';', bom: true, escape_formulas: true });
  }
}
