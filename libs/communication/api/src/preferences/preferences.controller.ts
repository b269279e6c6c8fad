import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AnySignedIn, CurrentActor, OpenToEveryone } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { Preferences } from './preferences';
import { PreferencesView, SavePreferencesRequest, UnsubscribeParam, UnsubscribeView } from './preferences.contract';

@ApiTags('communication')
@Controller('account/preferences')
export class PreferencesController {
  constructor(@Inject(Preferences) private readonly preferences: Preferences) {}

  @Get()
  @AnySignedIn()
  @ApiOkResponse({ type: PreferencesView })
  own(@CurrentActor() actor: Actor): Promise<PreferencesView> {
    return this.preferences.of(actor);
  }

  @Put()
  @AnySignedIn()
  @ApiOkResponse({ type: PreferencesView })
  save(@CurrentActor() actor: Actor, @Body() { preferences }: SavePreferencesRequest): Promise<PreferencesView> {
    return this.preferences.save(actor, preferences);
  }
}

/**
 * The link of a message: shown by GET, which a mail scanner may follow; obeyed by POST alone, which mail programs send to
 * the very same address (RFC 8058).
 */
@ApiTags('communication')
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(@Inject(Preferences) private readonly preferences: Preferences) {}

  /** A browser that follows the link is led to its page. */
  @Get(':token')
  @OpenToEveryone()
  @ApiResponse({ status: 303 })
  async follow(@Param() { token }: UnsubscribeParam, @Res() reply: FastifyReply): Promise<void> {
    await reply.redirect(`/desinscription/${encodeURIComponent(token)}`, 303);
  }

  @Get(':token/choice')
  @OpenToEveryone()
  @ApiOkResponse({ type: UnsubscribeView })
  read(@Param() { token }: UnsubscribeParam): Promise<UnsubscribeView> {
    return this.preferences.link(token);
  }

  @Post(':token')
  @HttpCode(200)
  @OpenToEveryone()
  @ApiOkResponse({ type: UnsubscribeView })
  obey(@Param() { token }: UnsubscribeParam): Promise<UnsubscribeView> {
    return this.preferences.unsubscribe(token);
  }
}
