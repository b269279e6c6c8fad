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
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AtPace, Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { LotsQueries } from './lots.queries';
import {
  LotsPageView,
  LotsQuery,
  LotView,
  NotificationMailRequest,
  PreparationQuery,
  PreparationView,
  PreparedDossierView,
  SendLotRequest,
} from './notification.contract';
import { PrepareNotification } from './prepare-notification';
import { SendLot } from './send-lot';

const Id = (): ParameterDecorator => Param('id', ParseUUIDPipe);

/** What the committee decided, prepared as messages and told in one go. */
@ApiTags('labelling')
@Controller()
export class NotificationController {
  constructor(
    @Inject(PrepareNotification) private readonly preparation: PrepareNotification,
    @Inject(SendLot) private readonly lots: SendLot,
    @Inject(LotsQueries) private readonly sent: LotsQueries,
  ) {}

  /** Decided dossiers that wait to be told, each with its message. */
  @Get('notifications')
  @Audience('coordinator')
  @ApiOkResponse({ type: PreparationView })
  prepare(@CurrentActor() actor: Actor, @Query() query: PreparationQuery): Promise<PreparationView> {
    return this.preparation.of(actor, query);
  }

  @Put('applications/:id/notification-message')
  @Audience('coordinator')
  @ApiOkResponse({ type: PreparedDossierView })
  async rewrite(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() mail: NotificationMailRequest,
  ): Promise<PreparedDossierView> {
    await this.preparation.write(actor, id, mail);
    return this.preparation.one(actor, id);
  }

  /** The portal's own words again. */
  @Delete('applications/:id/notification-message')
  @Audience('coordinator')
  @ApiOkResponse({ type: PreparedDossierView })
  async restore(@CurrentActor() actor: Actor, @Id() id: string): Promise<PreparedDossierView> {
    await this.preparation.write(actor, id, null);
    return this.preparation.one(actor, id);
  }

  /** Keeps the dossier for a later lot. */
  @Put('applications/:id/notification-hold')
  @Audience('coordinator')
  @ApiOkResponse({ type: PreparedDossierView })
  async holdBack(@CurrentActor() actor: Actor, @Id() id: string): Promise<PreparedDossierView> {
    await this.preparation.hold(actor, id, true);
    return this.preparation.one(actor, id);
  }

  @Delete('applications/:id/notification-hold')
  @Audience('coordinator')
  @ApiOkResponse({ type: PreparedDossierView })
  async takeIn(@CurrentActor() actor: Actor, @Id() id: string): Promise<PreparedDossierView> {
    await this.preparation.hold(actor, id, false);
    return this.preparation.one(actor, id);
  }

  /** The message as it stands, to the coordinator alone. */
  @Post('applications/:id/notification-test')
  @HttpCode(204)
  @Audience('coordinator')
  @AtPace('messages')
  test(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.preparation.test(actor, id);
  }

  /** Tells the holders of these dossiers, all at once. Asked for again under the same id, it answers what was sent. */
  @Post('notification-lots')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: LotView })
  async send(@CurrentActor() actor: Actor, @Body() lot: SendLotRequest): Promise<LotView> {
    await this.lots.run(actor, lot);
    return this.sent.one(lot.id);
  }

  @Get('notification-lots')
  @Audience('coordinator')
  @ApiOkResponse({ type: LotsPageView })
  list(@Query() query: LotsQuery): Promise<LotsPageView> {
    return this.sent.page(query);
  }

  @Get('notification-lots/:id')
  @Audience('coordinator')
  @ApiOkResponse({ type: LotView })
  one(@Id() id: string): Promise<LotView> {
    return this.sent.one(id);
  }
}
