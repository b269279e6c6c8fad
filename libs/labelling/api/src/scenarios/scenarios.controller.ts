import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import {
  AdoptionView,
  AdoptScenarioRequest,
  CreateScenarioRequest,
  DecideInScenarioRequest,
  RenameScenarioRequest,
  ScenarioSheetView,
  ScenariosQuery,
  ScenariosView,
} from './scenarios.contract';
import { ScenariosQueries } from './scenarios.queries';
import { WriteScenarios } from './write-scenarios';

const Id = (): ParameterDecorator => Param('id', ParseUUIDPipe);

/** Named sets of provisional decisions, with what each would make of the region. */
@ApiTags('labelling')
@Controller('scenarios')
export class ScenariosController {
  constructor(
    @Inject(ScenariosQueries) private readonly queries: ScenariosQueries,
    @Inject(WriteScenarios) private readonly scenarios: WriteScenarios,
  ) {}

  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: ScenariosView })
  async list(@Query() { year }: ScenariosQuery): Promise<ScenariosView> {
    return { scenarios: await this.queries.list(year) };
  }

  @Get(':id')
  @Audience('coordinator')
  @ApiOkResponse({ type: ScenarioSheetView })
  read(@Id() id: string): Promise<ScenarioSheetView> {
    return this.queries.sheet(id);
  }

  @Post()
  @Audience('coordinator')
  @ApiCreatedResponse({ type: ScenarioSheetView })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateScenarioRequest): Promise<ScenarioSheetView> {
    return this.queries.sheet(await this.scenarios.create(actor, body));
  }

  @Put(':id/name')
  @Audience('coordinator')
  @ApiOkResponse({ type: ScenarioSheetView })
  async rename(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: RenameScenarioRequest,
  ): Promise<ScenarioSheetView> {
    await this.scenarios.rename(actor, id, body);
    return this.queries.sheet(id);
  }

  @Put(':id/decisions')
  @Audience('coordinator')
  @ApiOkResponse({ type: ScenarioSheetView })
  async decide(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() body: DecideInScenarioRequest,
  ): Promise<ScenarioSheetView> {
    await this.scenarios.decide(actor, id, body);
    return this.queries.sheet(id);
  }

  @Post(':id/adoption')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: AdoptionView })
  adopt(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { version }: AdoptScenarioRequest,
  ): Promise<AdoptionView> {
    return this.scenarios.adopt(actor, id, version);
  }

  @Delete(':id')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.scenarios.remove(actor, id);
  }
}
