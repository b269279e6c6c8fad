import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor, Database } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ApplicationIdParam } from '../applications/application.contract';
import { readDossier } from './dossier-reading';
import { ReadingView } from './reading.contract';
import { toReadingView } from './reading.view';

@ApiTags('applications')
@Controller('applications/:id/reading')
export class ReadingController {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The whole dossier in words: as it was sent last; to its holder and the coordination a draft as it is written. */
  @Get()
  @Audience('holder', 'coordinator', 'drari', 'region')
  @ApiOkResponse({ type: ReadingView })
  async read(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<ReadingView> {
    const rows = <T extends object>(text: string, values: readonly unknown[]) => this.database.rows<T>(text, values);
    return toReadingView(await readDossier(rows, actor, id, undefined), actor);
  }
}
