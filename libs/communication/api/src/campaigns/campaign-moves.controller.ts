import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { CampaignQueries } from './campaign.queries';
import { CampaignSettings } from './campaign-settings';
import {
  CampaignParam,
  CampaignVersionRequest,
  CampaignView,
  CommunicationSettingsParam,
  CommunicationSettingsView,
} from './campaigns.contract';
import { HoldCampaign } from './hold-campaign';
import { ReleaseCampaign } from './release-campaign';

/** The way of a campaign once it is written. */
@ApiTags('communication')
@Controller('campaigns/:id')
export class CampaignMovesController {
  constructor(
    @Inject(CampaignQueries) private readonly queries: CampaignQueries,
    @Inject(ReleaseCampaign) private readonly releasing: ReleaseCampaign,
    @Inject(HoldCampaign) private readonly holding: HoldCampaign,
  ) {}

  @Post('release')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: CampaignView })
  async release(
    @CurrentActor() actor: Actor,
    @Param() { id }: CampaignParam,
    @Body() { version }: CampaignVersionRequest,
  ): Promise<CampaignView> {
    await this.releasing.release(actor, id, version);
    return this.queries.one(actor, id);
  }

  @Post('approval')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: CampaignView })
  async approve(@CurrentActor() actor: Actor, @Param() { id }: CampaignParam): Promise<CampaignView> {
    await this.releasing.approve(actor, id);
    return this.queries.one(actor, id);
  }

  @Post('taking-back')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: CampaignView })
  async takeBack(@CurrentActor() actor: Actor, @Param() { id }: CampaignParam): Promise<CampaignView> {
    await this.releasing.takeBack(actor, id);
    return this.queries.one(actor, id);
  }

  @Post('pause')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: CampaignView })
  async pause(@CurrentActor() actor: Actor, @Param() { id }: CampaignParam): Promise<CampaignView> {
    await this.holding.run(actor, id, 'pause');
    return this.queries.one(actor, id);
  }

  @Post('resumption')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: CampaignView })
  async resume(@CurrentActor() actor: Actor, @Param() { id }: CampaignParam): Promise<CampaignView> {
    await this.holding.run(actor, id, 'resume');
    return this.queries.one(actor, id);
  }

  @Post('stop')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: CampaignView })
  async stop(@CurrentActor() actor: Actor, @Param() { id }: CampaignParam): Promise<CampaignView> {
    await this.holding.run(actor, id, 'stop');
    return this.queries.one(actor, id);
  }
}

/** What an edition asks of those who write to many. */
@ApiTags('communication')
@Controller('communication-settings')
export class CommunicationSettingsController {
  constructor(@Inject(CampaignSettings) private readonly settings: CampaignSettings) {}

  @Get(':year')
  @Audience('coordinator')
  @ApiOkResponse({ type: CommunicationSettingsView })
  read(@Param() { year }: CommunicationSettingsParam): Promise<CommunicationSettingsView> {
    return this.settings.of(year);
  }

  @Put(':year')
  @Audience('coordinator')
  @ApiOkResponse({ type: CommunicationSettingsView })
  change(
    @CurrentActor() actor: Actor,
    @Param() { year }: CommunicationSettingsParam,
    @Body() request: CommunicationSettingsView,
  ): Promise<CommunicationSettingsView> {
    return this.settings.change(actor, year, request);
  }
}
