import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor, ExportAnswer } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import {
  AddOutreachPostRequest,
  AddPosterSiteRequest,
  AmbassadorParams,
  AmbassadorView,
  ChangeOutreachPostRequest,
  ChangePosterSiteRequest,
  CommunicationFiguresQuery,
  CommunicationFiguresView,
  FigureParams,
  FigureVersion,
  OutreachPostsPageView,
  OutreachPostsQuery,
  OutreachPostView,
  PosterSitesPageView,
  PosterSitesQuery,
  PosterSiteView,
  SetAmbassadorRequest,
} from './figures.contract';
import { FiguresExport } from './figures-export';
import { FiguresQueries } from './figures.queries';
import { KeepFigures } from './keep-figures';
import { SetAmbassador } from './set-ambassador';

/** What the festival's own communication brought: web and social networks, public posters, the ambassador. */
@ApiTags('communication')
@Controller()
export class FiguresController {
  constructor(
    @Inject(FiguresQueries) private readonly queries: FiguresQueries,
    @Inject(KeepFigures) private readonly keep: KeepFigures,
    @Inject(SetAmbassador) private readonly ambassadors: SetAmbassador,
    @Inject(FiguresExport) private readonly files: FiguresExport,
  ) {}

  /** The figures of a year, beside those of another one. */
  @Get('communication-figures')
  @Audience('coordinator')
  @ApiOkResponse({ type: CommunicationFiguresView })
  figures(@CurrentActor() actor: Actor, @Query() query: CommunicationFiguresQuery): Promise<CommunicationFiguresView> {
    return this.queries.figures(actor, query);
  }

  @Get('outreach-posts')
  @Audience('coordinator')
  @ApiOkResponse({ type: OutreachPostsPageView })
  posts(@Query() query: OutreachPostsQuery): Promise<OutreachPostsPageView> {
    return this.queries.posts(query);
  }

  @Get('outreach-posts/export.csv')
  @Audience('coordinator')
  @ExportAnswer('csv')
  csv(@Query() query: OutreachPostsQuery): Promise<StreamableFile> {
    return this.files.file(query, 'csv');
  }

  @Get('outreach-posts/export.xlsx')
  @Audience('coordinator')
  @ExportAnswer('xlsx')
  xlsx(@Query() query: OutreachPostsQuery): Promise<StreamableFile> {
    return this.files.file(query, 'xlsx');
  }

  @Post('outreach-posts')
  @Audience('coordinator')
  @ApiCreatedResponse({ type: OutreachPostView })
  async addPost(@CurrentActor() actor: Actor, @Body() body: AddOutreachPostRequest): Promise<OutreachPostView> {
    return this.queries.post(await this.keep.addPost(actor, body));
  }

  @Put('outreach-posts/:id')
  @Audience('coordinator')
  @ApiOkResponse({ type: OutreachPostView })
  async changePost(
    @CurrentActor() actor: Actor,
    @Param() { id }: FigureParams,
    @Body() body: ChangeOutreachPostRequest,
  ): Promise<OutreachPostView> {
    await this.keep.changePost(actor, id, body);
    return this.queries.post(id);
  }

  @Delete('outreach-posts/:id')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  removePost(
    @CurrentActor() actor: Actor,
    @Param() { id }: FigureParams,
    @Body() { version }: FigureVersion,
  ): Promise<void> {
    return this.keep.removePost(actor, id, version);
  }

  @Get('poster-sites')
  @Audience('coordinator')
  @ApiOkResponse({ type: PosterSitesPageView })
  sites(@Query() query: PosterSitesQuery): Promise<PosterSitesPageView> {
    return this.queries.sites(query);
  }

  @Post('poster-sites')
  @Audience('coordinator')
  @ApiCreatedResponse({ type: PosterSiteView })
  async addSite(@CurrentActor() actor: Actor, @Body() body: AddPosterSiteRequest): Promise<PosterSiteView> {
    return this.queries.site(await this.keep.addSite(actor, body));
  }

  @Put('poster-sites/:id')
  @Audience('coordinator')
  @ApiOkResponse({ type: PosterSiteView })
  async changeSite(
    @CurrentActor() actor: Actor,
    @Param() { id }: FigureParams,
    @Body() body: ChangePosterSiteRequest,
  ): Promise<PosterSiteView> {
    await this.keep.changeSite(actor, id, body);
    return this.queries.site(id);
  }

  @Delete('poster-sites/:id')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  removeSite(
    @CurrentActor() actor: Actor,
    @Param() { id }: FigureParams,
    @Body() { version }: FigureVersion,
  ): Promise<void> {
    return this.keep.removeSite(actor, id, version);
  }

  @Put('ambassadors/:year')
  @Audience('coordinator')
  @ApiOkResponse({ type: AmbassadorView })
  setAmbassador(
    @CurrentActor() actor: Actor,
    @Param() { year }: AmbassadorParams,
    @Body() body: SetAmbassadorRequest,
  ): Promise<AmbassadorView> {
    return this.ambassadors.set(actor, year, body);
  }

  @Delete('ambassadors/:year')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  removeAmbassador(
    @CurrentActor() actor: Actor,
    @Param() { year }: AmbassadorParams,
    @Body() { version }: FigureVersion,
  ): Promise<void> {
    return this.ambassadors.remove(actor, year, version);
  }
}
