import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { OpenToEveryone } from '@fds/shared/api-kit';
import { AccessRequest, AccessRequestView } from './access.contract';
import { AskAccess } from './ask-access';

@ApiTags('accounts')
@Controller('access-requests')
export class AccessRequestsController {
  constructor(@Inject(AskAccess) private readonly askAccess: AskAccess) {}

  @Post()
  @HttpCode(202)
  @OpenToEveryone()
  @ApiAcceptedResponse({ type: AccessRequestView })
  async ask(@Body() { email, wish }: AccessRequest, @Req() request: FastifyRequest): Promise<AccessRequestView> {
    await this.askAccess.ask(email, wish, request.ip);
    return { accepted: true };
  }
}
