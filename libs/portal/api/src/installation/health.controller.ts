import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Database, FreeText, OpenToEveryone } from '@fds/shared/api-kit';

export class HealthView {
  @FreeText({ max: 20 }) status!: string;
}

@ApiTags('installation')
@Controller('health')
export class HealthController {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Answers once the database answers. */
  @Get()
  @OpenToEveryone()
  @ApiOkResponse({ type: HealthView })
  async read(): Promise<HealthView> {
    await this.database.rows('SELECT 1');
    return { status: 'ok' };
  }
}
