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
  type StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor, ExportAnswer } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ChangeRoles } from './change-roles';
import { CloseAndReopen } from './close-and-reopen';
import { PeopleExport } from './people-export';
import { ChangeRolesRequest, PeoplePage, PeopleQuery, PersonDetailView, PersonIdParam } from './people.contract';
import { PeopleQueries } from './people.queries';

@ApiTags('accounts')
@Controller('people')
export class PeopleController {
  constructor(
    @Inject(PeopleQueries) private readonly people: PeopleQueries,
    @Inject(PeopleExport) private readonly peopleExport: PeopleExport,
    @Inject(ChangeRoles) private readonly changeRoles: ChangeRoles,
    @Inject(CloseAndReopen) private readonly accounts: CloseAndReopen,
  ) {}

  @Get()
  @Audience('coordinator', 'administrator')
  @ApiOkResponse({ type: PeoplePage })
  list(@Query() query: PeopleQuery): Promise<PeoplePage> {
    return this.people.page(query);
  }

  @Get('export.csv')
  @Audience('coordinator', 'administrator')
  @ExportAnswer('csv')
  csv(@Query() query: PeopleQuery): Promise<StreamableFile> {
    return this.peopleExport.file(query, 'csv');
  }

  @Get('export.xlsx')
  @Audience('coordinator', 'administrator')
  @ExportAnswer('xlsx')
  xlsx(@Query() query: PeopleQuery): Promise<StreamableFile> {
    return this.peopleExport.file(query, 'xlsx');
  }

  @Get(':id')
  @Audience('coordinator', 'administrator')
  @ApiOkResponse({ type: PersonDetailView })
  one(@CurrentActor() actor: Actor, @Param() { id }: PersonIdParam): Promise<PersonDetailView> {
    return this.people.one(actor, id);
  }

  /** Gives the person these roles in place of the former ones; their sessions end. */
  @Put(':id/roles')
  @Audience('coordinator', 'administrator')
  @ApiOkResponse({ type: PersonDetailView })
  async change(
    @CurrentActor() actor: Actor,
    @Param() { id }: PersonIdParam,
    @Body() request: ChangeRolesRequest,
  ): Promise<PersonDetailView> {
    await this.changeRoles.run(actor, id, request);
    return this.people.one(actor, id);
  }

  /** Closes the account: its sessions and links end at once. */
  @Post(':id/deactivation')
  @HttpCode(200)
  @Audience('coordinator', 'administrator')
  @ApiOkResponse({ type: PersonDetailView })
  async deactivate(@CurrentActor() actor: Actor, @Param() { id }: PersonIdParam): Promise<PersonDetailView> {
    await this.accounts.close(actor, id);
    return this.people.one(actor, id);
  }

  /** Opens the account again. */
  @Delete(':id/deactivation')
  @Audience('coordinator', 'administrator')
  @ApiOkResponse({ type: PersonDetailView })
  async reactivate(@CurrentActor() actor: Actor, @Param() { id }: PersonIdParam): Promise<PersonDetailView> {
    await this.accounts.reopen(actor, id);
    return this.people.one(actor, id);
  }

  /** Signs the person out on every device. */
  @Delete(':id/sessions')
  @Audience('coordinator', 'administrator')
  @ApiOkResponse({ type: PersonDetailView })
  async signOut(@CurrentActor() actor: Actor, @Param() { id }: PersonIdParam): Promise<PersonDetailView> {
    await this.accounts.signOut(actor, id);
    return this.people.one(actor, id);
  }
}
