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
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnswersFile, Audience, CurrentActor, Files, OpenToEveryone } from '@fds/shared/api-kit';
import type { Actor, FieldProblem } from '@fds/shared/kernel';
import {
  CreateOrganisationRequest,
  LikelyDuplicatesRequest,
  LikelyDuplicatesView,
} from '../creating/create-organisation.contract';
import { CreateOrganisation } from '../creating/create-organisation';
import { LikelyDuplicates } from '../creating/likely-duplicates';
import { checkNumbers, refuseProblems } from '../checks';
import { OrganisationIdParam } from '../listing/organisation.contract';
import { Logos } from './change-logo';
import { ChangeOrganisation } from './change-organisation';
import { ChangeOrganisationRequest, LogoParam, OrganisationSheetView } from './organisation-sheet.contract';
import { OrganisationSheets } from './organisation-sheet.queries';

const IMAGE = { schema: { type: 'string', format: 'binary' } };

@ApiTags('organisations')
@Controller('organisations')
@Audience('holder', 'coordinator')
export class OrganisationSheetController {
  constructor(
    @Inject(LikelyDuplicates) private readonly duplicates: LikelyDuplicates,
    @Inject(CreateOrganisation) private readonly createOrganisation: CreateOrganisation,
    @Inject(OrganisationSheets) private readonly sheets: OrganisationSheets,
    @Inject(ChangeOrganisation) private readonly changeOrganisation: ChangeOrganisation,
    @Inject(Logos) private readonly logos: Logos,
    @Inject(Files) private readonly files: Files,
  ) {}

  /** Organisations that may be the one about to be created, with the reasons. */
  @Post('likely-duplicates')
  @HttpCode(200)
  @ApiOkResponse({ type: LikelyDuplicatesView })
  async likelyDuplicates(@Body() request: LikelyDuplicatesRequest): Promise<LikelyDuplicatesView> {
    const problems: FieldProblem[] = [];
    const numbers = checkNumbers(request, problems);
    refuseProblems(problems);
    const { name, municipalityCode = null } = request;
    return { items: await this.duplicates.of({ ...numbers, name, municipalityCode }) };
  }

  /** Creates an organisation; the holder who does owns it. */
  @Post()
  @ApiCreatedResponse({ type: OrganisationSheetView })
  async create(
    @CurrentActor() actor: Actor,
    @Body() request: CreateOrganisationRequest,
  ): Promise<OrganisationSheetView> {
    const id = await this.createOrganisation.run(actor, request);
    return this.sheets.one({ ...actor, organisationIds: [...actor.organisationIds, id] }, id);
  }

  /** What its people read and edit of an organisation. */
  @Get(':id/sheet')
  @ApiOkResponse({ type: OrganisationSheetView })
  sheet(@CurrentActor() actor: Actor, @Param() { id }: OrganisationIdParam): Promise<OrganisationSheetView> {
    return this.sheets.one(actor, id);
  }

  @Put(':id')
  @ApiOkResponse({ type: OrganisationSheetView })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { id }: OrganisationIdParam,
    @Body() request: ChangeOrganisationRequest,
  ): Promise<OrganisationSheetView> {
    await this.changeOrganisation.run(actor, id, request);
    return this.sheets.one(actor, id);
  }

  /** Sends a logo: PNG, JPEG or WebP, at most 2 MB. */
  @Put(':id/logo')
  @ApiConsumes('image/png', 'image/jpeg', 'image/webp')
  @ApiBody(IMAGE)
  @ApiOkResponse({ type: OrganisationSheetView })
  async changeLogo(
    @CurrentActor() actor: Actor,
    @Param() { id }: OrganisationIdParam,
    @Req() request: FastifyRequest,
  ): Promise<OrganisationSheetView> {
    await this.logos.change(actor, id, request.body ?? {});
    return this.sheets.one(actor, id);
  }

  @Delete(':id/logo')
  @ApiOkResponse({ type: OrganisationSheetView })
  async removeLogo(@CurrentActor() actor: Actor, @Param() { id }: OrganisationIdParam): Promise<OrganisationSheetView> {
    await this.logos.change(actor, id, null);
    return this.sheets.one(actor, id);
  }

  /** The logo: to everybody once the sheet is published, before that to those who see the organisation. */
  @Get(':id/logo/:file')
  @OpenToEveryone()
  @AnswersFile('image/webp')
  async logo(
    @CurrentActor() actor: Actor | undefined,
    @Param() { id, file }: LogoParam,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { published, ...kept } = await this.logos.one(actor, id, file);
    return this.files.sendToKeep(reply, kept, 'logo.webp', published);
  }
}
