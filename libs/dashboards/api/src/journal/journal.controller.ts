import { Controller, Get, Inject, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor, ExportAnswer, PageQuery, Ref } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { JournalExport } from './journal-export';
import { ActsPageView, JournalDetailView, JournalIdParam, JournalPageView, JournalQuery } from './journal.contract';
import { JournalQueries } from './journal.queries';

@ApiTags('dashboards')
@Controller('journal')
export class JournalController {
  constructor(
    @Inject(JournalQueries) private readonly journal: JournalQueries,
    @Inject(JournalExport) private readonly files: JournalExport,
  ) {}

  @Get()
  @Audience('administrator', 'coordinator')
  @ApiOkResponse({ type: JournalPageView })
  list(@Query() query: JournalQuery): Promise<JournalPageView> {
    return this.journal.page(query);
  }

  /** The same lines as a file, with what changed. */
  @Get('export.csv')
  @Audience('administrator', 'coordinator')
  @ExportAnswer('csv')
  csv(@Query() query: JournalQuery): Promise<StreamableFile> {
    return this.files.file(query, 'csv');
  }

  @Get('export.xlsx')
  @Audience('administrator', 'coordinator')
  @ExportAnswer('xlsx')
  xlsx(@Query() query: JournalQuery): Promise<StreamableFile> {
    return this.files.file(query, 'xlsx');
  }

  /** What one line says: from where, and each value before and after. */
  @Get(':id')
  @Audience('administrator', 'coordinator')
  @ApiOkResponse({ type: JournalDetailView })
  one(@Param() { id }: JournalIdParam): Promise<JournalDetailView> {
    return this.journal.detail(id);
  }
}

export class ActsParam {
  @Ref() id!: string;
}

/** What the coordination did in an organisation's place. */
@ApiTags('dashboards')
@Controller('organisations/:id/acts')
export class OrganisationActsController {
  constructor(@Inject(JournalQueries) private readonly journal: JournalQueries) {}

  @Get()
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: ActsPageView })
  list(@CurrentActor() actor: Actor, @Param() { id }: ActsParam, @Query() query: PageQuery): Promise<ActsPageView> {
    return this.journal.acts(actor, id, query);
  }
}
