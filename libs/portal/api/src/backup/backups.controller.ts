import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@fds/shared/kernel';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import { BackupsView } from './backups.contract';
import { ReadBackups } from './read-backups';
import { RequestBackup } from './request-backup';

@ApiTags('installation')
@Controller('backups')
export class BackupsController {
  constructor(
    @Inject(ReadBackups) private readonly backups: ReadBackups,
    @Inject(RequestBackup) private readonly requests: RequestBackup,
  ) {}

  @Get()
  @Audience('administrator')
  @ApiOkResponse({ type: BackupsView })
  read(): Promise<BackupsView> {
    return this.backups.read();
  }

  /** Asks for a backup now; one that waits or is being written is the answer. */
  @Post()
  @Audience('administrator')
  @ApiCreatedResponse({ type: BackupsView })
  async take(@CurrentActor() { personId, role }: Actor): Promise<BackupsView> {
    await this.requests.byPerson({ personId, role });
    return this.backups.read();
  }
}
