import { Body, Controller, Delete, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ApplicationIdParam } from '../applications/application.contract';
import {
  CallExtensionsPageView,
  CallExtensionsQuery,
  CallExtensionView,
  ExtendCallRequest,
  RevokeExtensionRequest,
} from './call.contract';
import { ExtendCall } from './extend-call';
import { ExtensionQueries } from './extensions.queries';

@ApiTags('call')
@Controller('call-extensions')
export class CallExtensionsController {
  constructor(
    @Inject(ExtensionQueries) private readonly queries: ExtensionQueries,
    @Inject(ExtendCall) private readonly extendCall: ExtendCall,
  ) {}

  /** The time that holders were given beyond the call's last day; to a holder the own one. */
  @Get()
  @Audience('coordinator', 'holder')
  @ApiOkResponse({ type: CallExtensionsPageView })
  list(@CurrentActor() actor: Actor, @Query() query: CallExtensionsQuery): Promise<CallExtensionsPageView> {
    return this.queries.page(actor, query);
  }

  @Post()
  @Audience('coordinator')
  @ApiCreatedResponse({ type: CallExtensionView })
  async grant(@CurrentActor() actor: Actor, @Body() request: ExtendCallRequest): Promise<CallExtensionView> {
    return this.queries.one(actor, await this.extendCall.grant(actor, request));
  }

  @Delete(':id')
  @Audience('coordinator')
  @ApiOkResponse({ type: CallExtensionView })
  async revoke(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Body() { reason }: RevokeExtensionRequest,
  ): Promise<CallExtensionView> {
    await this.extendCall.revoke(actor, id, reason);
    return this.queries.one(actor, id);
  }
}
