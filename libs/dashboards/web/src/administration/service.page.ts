import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AdministrationDashboardView, JournalStateView, Role } from '@fds/shared/contract';
import {
  Api,
  frenchCount,
  frenchDateTime,
  frenchPlural,
  Icon,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { BackupCard } from './backup-card';
import { ClockCard } from './clock-card';
import { JournalTable } from './journal-table';
import { RetentionCard } from './retention-card';
import { IMPORT_STATES, ROLE_NAMES, sizeInWords } from './words';

/** The state of the service: accounts, messages, imports, database, clock, last lines of the journal. */
@Component({
  selector: 'fds-service-page',
  imports: [BackupCard, ClockCard, Icon, JournalTable, Note, PageStateView, ReadyTemplate, RetentionCard, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './service.page.html',
  styleUrl: './service.page.scss',
})
export class ServicePage {
  private readonly api = inject(Api);
  protected readonly service = pageState<AdministrationDashboardView>({
    load: (_, signal) => this.api.get<AdministrationDashboardView>('/api/dashboards/administration', {}, signal),
  });

  protected readonly count = frenchCount;
  protected readonly moment = frenchDateTime;
  protected readonly size = sizeInWords;
  protected readonly importStates = IMPORT_STATES;
  /** How far the journal is sealed. */
  protected sealWords({ lastSealed, unsealed }: JournalStateView): string {
    const rest = unsealed > 0 ? `, ${frenchPlural(unsealed, 'ligne')} depuis` : '';
    return lastSealed ? `scellé le ${frenchDateTime(lastSealed)}${rest}` : 'pas encore scellé';
  }
  protected rightsWords({ guarded }: JournalStateView): string {
    return guarded
      ? 'le portail lit et ajoute, il ne change rien'
      : 'le portail possède la base : seuls ses déclencheurs refusent un changement';
  }
  protected roleName(role: Role): string {
    return ROLE_NAMES[role].many;
  }
}
