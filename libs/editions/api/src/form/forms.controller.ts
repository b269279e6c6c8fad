import { Body, Controller, Get, Inject, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { EditionYearParam } from '../editions/edition.contract';
import { EditionCharterView, EditionFormView, SaveEditionFormRequest, WriteCharterRequest } from './form.contract';
import { FormQueries } from './form.queries';
import { SaveForm } from './save-form';
import { WriteCharter } from './write-charter';

@ApiTags('editions')
@Controller('editions/:year')
export class EditionFormsController {
  constructor(
    @Inject(FormQueries) private readonly queries: FormQueries,
    @Inject(SaveForm) private readonly saveForm: SaveForm,
    @Inject(WriteCharter) private readonly writeCharter: WriteCharter,
  ) {}

  /** What the edition asks of its holders, and how many dossiers hang on each part of it. */
  @Get('form')
  @Audience('coordinator')
  @ApiOkResponse({ type: EditionFormView })
  form(@CurrentActor() actor: Actor, @Param() { year }: EditionYearParam): Promise<EditionFormView> {
    return this.queries.form(actor, year);
  }

  @Put('form')
  @Audience('coordinator')
  @ApiOkResponse({ type: EditionFormView })
  async save(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Body() request: SaveEditionFormRequest,
  ): Promise<EditionFormView> {
    await this.saveForm.run(actor, year, request);
    return this.queries.form(actor, year);
  }

  /** The texts that holders accept, the one in force first. */
  @Get('charter')
  @Audience('coordinator')
  @ApiOkResponse({ type: EditionCharterView })
  charter(@CurrentActor() actor: Actor, @Param() { year }: EditionYearParam): Promise<EditionCharterView> {
    return this.queries.charter(actor, year);
  }

  /** Corrects the text in force, or writes the one that follows it when somebody has accepted it. */
  @Put('charter')
  @Audience('coordinator')
  @ApiOkResponse({ type: EditionCharterView })
  async write(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Body() request: WriteCharterRequest,
  ): Promise<EditionCharterView> {
    await this.writeCharter.run(actor, year, request);
    return this.queries.charter(actor, year);
  }
}
