import { Inject, Injectable } from '@nestjs/common';
import { ROLES } from '@fds/shared/kernel';
import { Clock, Database, ServerSettings } from '@fds/shared/api-kit';
import { JournalQueries } from '../journal/journal.queries';
import type { AdministrationDashboardView, ImportJobView } from './administration.contract';
import {
  IMPORTS_SQL,
  REFUSED_SQL,
  SERVICE_SQL,
  type ImportRow,
  type RefusedRow,
  type ServiceRow,
} from './administration.queries';

/** The state of the service: accounts, messages, imports, database, last lines of the journal. Five statements. */
@Injectable()
export class ReadAdministrationDashboard {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(JournalQueries) private readonly journal: JournalQueries,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async read(): Promise<AdministrationDashboardView> {
    const now = this.clock.now();
    const [service, imports, refused, journal] = await Promise.all([
      this.database.row<ServiceRow>(SERVICE_SQL, [now, this.clock.today()]),
      this.database.rows<ImportRow>(IMPORTS_SQL),
      this.database.rows<RefusedRow>(REFUSED_SQL),
      this.journal.page({ size: 8 }),
    ]);
    if (!service) throw new Error('The state of the service has one row');
    return {
      now: now.toISOString(),
      people: service.people,
      disabled: service.disabled,
      roles: ROLES.map((role) => ({ role, count: service.roles?.[role] ?? 0 })),
      sessions: service.sessions,
      seenToday: service.seenToday,
      seenWeek: service.seenWeek,
      outbox: {
        planned: service.planned,
        sent: service.sent,
        refused: service.refused,
        oldestPlanned: service.oldestPlanned?.toISOString() ?? null,
        lastSent: service.lastSent?.toISOString() ?? null,
      },
      refused: refused.map(({ toName, subject, writtenAt, refusal }) => ({
        to: toName,
        subject,
        writtenAt: writtenAt.toISOString(),
        refusal: refusal ?? '',
      })),
      importsRunning: service.running,
      imports: imports.map((row): ImportJobView => ({
        fileName: row.fileName,
        state: row.state as ImportJobView['state'],
        editionYear: row.editionYear,
        requestedAt: row.requestedAt.toISOString(),
        endedAt: row.endedAt?.toISOString() ?? null,
      })),
      database: {
        bytes: service.databaseBytes,
        version: service.databaseVersion,
        migrations: service.migrations,
        events: service.events,
        embedded: this.settings.demonstration,
      },
      dataDir: this.settings.dataDir,
      mailConfigured: this.settings.smtpUrl !== null && !this.settings.demonstration,
      worker: this.settings.worker,
      journalEntries: service.journalEntries,
      journalState: {
        unsealed: service.unsealed,
        lastSealed: service.lastSealed?.toISOString() ?? null,
        guarded: service.guarded,
      },
      journal: journal.items,
    };
  }
}
