import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Audience, CurrentActor, TakesFile } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { CampaignFiles } from './campaign-files';
import { CampaignQueries } from './campaign.queries';
import {
  AddCampaignFileQuery,
  BeginCampaignRequest,
  CampaignCheckView,
  CampaignFileParam,
  CampaignParam,
  CampaignRecipientsQuery,
  CampaignRecipientsView,
  CampaignsQuery,
  CampaignsView,
  CampaignView,
  SaveCampaignRequest,
  TestCampaignRequest,
} from './campaigns.contract';
import { CheckCampaign } from './check-campaign';
import { TestCampaign } from './test-campaign';
import { WriteCampaign } from './write-campaign';

/** One message to many: written, looked at, tried. */
@ApiTags('communication')
@Controller('campaigns')
export class CampaignsController {
  constructor(
    @Inject(CampaignQueries) private readonly queries: CampaignQueries,
    @Inject(WriteCampaign) private readonly writing: WriteCampaign,
    @Inject(CheckCampaign) private readonly checking: CheckCampaign,
    @Inject(TestCampaign) private readonly testing: TestCampaign,
    @Inject(CampaignFiles) private readonly files: CampaignFiles,
  ) {}

  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: CampaignsView })
  list(@CurrentActor() actor: Actor, @Query() query: CampaignsQuery): Promise<CampaignsView> {
    return this.queries.list(actor, query);
  }

  @Post()
  @Audience('coordinator')
  @ApiCreatedResponse({ type: CampaignView })
  async begin(@CurrentActor() actor: Actor, @Body() request: BeginCampaignRequest): Promise<CampaignView> {
    return this.queries.one(actor, await this.writing.begin(actor, request));
  }

  @Get(':id')
  @Audience('coordinator')
  @ApiOkResponse({ type: CampaignView })
  read(@CurrentActor() actor: Actor, @Param() { id }: CampaignParam): Promise<CampaignView> {
    return this.queries.one(actor, id);
  }

  @Put(':id')
  @Audience('coordinator')
  @ApiOkResponse({ type: CampaignView })
  async save(
    @CurrentActor() actor: Actor,
    @Param() { id }: CampaignParam,
    @Body() request: SaveCampaignRequest,
  ): Promise<CampaignView> {
    await this.writing.save(actor, id, request);
    return this.queries.one(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param() { id }: CampaignParam): Promise<void> {
    return this.writing.remove(actor, id);
  }

  /** Makes every message and says what would be wrong with them; nothing leaves. */
  @Get(':id/check')
  @Audience('coordinator')
  @ApiOkResponse({ type: CampaignCheckView })
  check(@CurrentActor() actor: Actor, @Param() { id }: CampaignParam): Promise<CampaignCheckView> {
    return this.checking.run(actor, id);
  }

  /** Sends the message of one recipient to the asker. */
  @Post(':id/test')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  test(
    @CurrentActor() actor: Actor,
    @Param() { id }: CampaignParam,
    @Body() { position }: TestCampaignRequest,
  ): Promise<void> {
    return this.testing.run(actor, id, position);
  }

  /** Who got it, who did not and why. */
  @Get(':id/recipients')
  @Audience('coordinator')
  @ApiOkResponse({ type: CampaignRecipientsView })
  recipients(@Param() { id }: CampaignParam, @Query() query: CampaignRecipientsQuery): Promise<CampaignRecipientsView> {
    return this.queries.recipients(id, query);
  }

  /** Adds a file, whose bytes are the body whatever its content type says. */
  @Post(':id/files')
  @Audience('coordinator')
  @TakesFile()
  @ApiCreatedResponse({ type: CampaignView })
  async addFile(
    @CurrentActor() actor: Actor,
    @Param() { id }: CampaignParam,
    @Query() { name }: AddCampaignFileQuery,
    @Req() { body, headers }: FastifyRequest,
  ): Promise<CampaignView> {
    await this.files.add(actor, id, { body, declared: headers['content-length'], name });
    return this.queries.one(actor, id);
  }

  @Delete(':id/files/:fileId')
  @Audience('coordinator')
  @ApiOkResponse({ type: CampaignView })
  async removeFile(@CurrentActor() actor: Actor, @Param() { id, fileId }: CampaignFileParam): Promise<CampaignView> {
    await this.files.remove(actor, id, fileId);
    return this.queries.one(actor, id);
  }
}
