import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { FreeText, OpenToEveryone, Unpaced } from '@fds/shared/api-kit';
import { PortalError } from '@fds/shared/kernel';
import { Readiness } from './readiness';

export class HealthView {
  @FreeText({ max: 20 }) status!: string;
}

/** For whoever sends requests here or starts processes again: a proxy, an orchestrator, a probe. */
@ApiTags('installation')
@Controller('health')
@Unpaced()
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  /** The process answers; whatever else is missing, starting it anew would not help. */
  @Get('live')
  @OpenToEveryone()
  @ApiOkResponse({ type: HealthView })
  live(): HealthView {
    return { status: 'ok' };
  }

  /** Requests may be sent here; otherwise 503, and `reasons` name the parts that are missing, no more. */
  @Get('ready')
  @OpenToEveryone()
  @ApiOkResponse({ type: HealthView })
  async ready(): Promise<HealthView> {
    const missing = await this.readiness.missing();
    if (missing.length > 0)
      throw new PortalError('unavailable', 'not_ready', 'Le portail n’est pas prêt à répondre.', { reasons: missing });
    return { status: 'ok' };
  }
}
