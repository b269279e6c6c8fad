import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor, ExportAnswer } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ApplicationExport } from './application-export';
import { ApplicationsPageView, ApplicationsQuery } from './application-list.contract';
import { ApplicationListQueries } from './application-list.queries';
import {
  ApplicationIdParam,
  ApplicationView,
  BeginApplicationRequest,
  SubmitApplicationRequest,
  SubmittedView,
  WithdrawApplicationRequest,
} from './application.contract';
import { ApplicationQueries } from './application.queries';
import { BeginApplication } from './begin-application';
import { SubmitApplication } from './submit-application';
import { ReturnToDraft } from './return-to-draft';
import { WithdrawApplication } from './withdraw-application';

@ApiTags('applications')
@Controller('applications')
export class ApplicationsController {
  constructor(
    @Inject(ApplicationListQueries) private readonly applications: ApplicationListQueries,
    @Inject(ApplicationQueries) private readonly application: ApplicationQueries,
    @Inject(ApplicationExport) private readonly applicationExport: ApplicationExport,
    @Inject(BeginApplication) private readonly beginApplication: BeginApplication,
    @Inject(SubmitApplication) private readonly submitApplication: SubmitApplication,
    @Inject(ReturnToDraft) private readonly returnToDraft: ReturnToDraft,
    @Inject(WithdrawApplication) private readonly withdrawApplication: WithdrawApplication,
  ) {}

  /** A holder's own dossiers, all of them for the coordination, those ready for it for the committee. */
  @Get()
  @Audience('holder', 'coordinator', 'drari', 'region')
  @ApiOkResponse({ type: ApplicationsPageView })
  list(@CurrentActor() actor: Actor, @Query() query: ApplicationsQuery): Promise<ApplicationsPageView> {
    return this.applications.page(actor, query);
  }

  /** The same list as a file: same filters, same order, every row. */
  @Get('export.csv')
  @Audience('coordinator', 'drari', 'region')
  @ExportAnswer('csv')
  csv(@CurrentActor() actor: Actor, @Query() query: ApplicationsQuery): Promise<StreamableFile> {
    return this.applicationExport.file(actor, query, 'csv');
  }

  @Get('export.xlsx')
  @Audience('coordinator', 'drari', 'region')
  @ExportAnswer('xlsx')
  xlsx(@CurrentActor() actor: Actor, @Query() query: ApplicationsQuery): Promise<StreamableFile> {
    return this.applicationExport.file(actor, query, 'xlsx');
  }

  @Post()
  @Audience('holder')
  @ApiCreatedResponse({ type: ApplicationView })
  async begin(@CurrentActor() actor: Actor, @Body() request: BeginApplicationRequest): Promise<ApplicationView> {
    return this.application.one(actor, await this.beginApplication.run(actor, request));
  }

  @Get(':id')
  @Audience('holder', 'coordinator', 'drari', 'region')
  @ApiOkResponse({ type: ApplicationView })
  one(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<ApplicationView> {
    return this.application.one(actor, id);
  }

  @Post(':id/submission')
  @HttpCode(200)
  @Audience('holder')
  @ApiOkResponse({ type: SubmittedView })
  async submit(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Body() { version }: SubmitApplicationRequest,
  ): Promise<SubmittedView> {
    const notices = await this.submitApplication.run(actor, id, version);
    return { ...(await this.application.one(actor, id)), notices };
  }

  /** Takes a filed dossier back to draft. */
  @Delete(':id/submission')
  @Audience('holder')
  @ApiOkResponse({ type: ApplicationView })
  async takeBack(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<ApplicationView> {
    await this.returnToDraft.run(actor, id, 'taken_back');
    return this.application.one(actor, id);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Audience('holder')
  @ApiOkResponse({ type: ApplicationView })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param() { id }: ApplicationIdParam,
    @Body() { reason }: WithdrawApplicationRequest,
  ): Promise<ApplicationView> {
    await this.withdrawApplication.run(actor, id, reason);
    return this.application.one(actor, id);
  }

  /** Brings a withdrawn dossier, or a draft that was put away, back to draft. */
  @Delete(':id/withdrawal')
  @Audience('holder')
  @ApiOkResponse({ type: ApplicationView })
  async bringBack(@CurrentActor() actor: Actor, @Param() { id }: ApplicationIdParam): Promise<ApplicationView> {
    await this.returnToDraft.run(actor, id, 'brought_back');
    return this.application.one(actor, id);
  }
}
