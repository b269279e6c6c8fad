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
  StreamableFile,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EditionYearParam } from '@fds/editions/api';
import { Audience, CurrentActor, ExportAnswer, PdfAnswer } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { KitExport } from './kit-export';
import { KitOrderVersion, KitOrderView, PlaceKitOrderRequest, TellKitUseRequest } from './kit-order.contract';
import { KitOrderQueries } from './kit-order.queries';
import { KitOrders } from './kit-orders';
import {
  KitIdParam,
  KitOrdersPageView,
  KitOrdersQuery,
  KitParcelsQuery,
  KitTotalsView,
  KitView,
  MoveKitOrderRequest,
  SaveKitRequest,
} from './kit.contract';
import { KitQueries } from './kit.queries';
import { PrintParcels } from './print-parcels';
import { SaveKit } from './save-kit';

/** The communication kit of an edition, for the coordination. */
@ApiTags('communication')
@Controller('editions/:year/kit')
export class KitController {
  constructor(
    @Inject(KitQueries) private readonly queries: KitQueries,
    @Inject(SaveKit) private readonly saving: SaveKit,
    @Inject(KitExport) private readonly files: KitExport,
    @Inject(PrintParcels) private readonly parcels: PrintParcels,
  ) {}

  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: KitView })
  kit(@CurrentActor() actor: Actor, @Param() { year }: EditionYearParam): Promise<KitView> {
    return this.queries.kit(actor, year);
  }

  @Put()
  @Audience('coordinator')
  @ApiOkResponse({ type: KitView })
  async save(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Body() body: SaveKitRequest,
  ): Promise<KitView> {
    await this.saving.run(actor, year, body);
    return this.queries.kit(actor, year);
  }

  /** Labelled holders, with what they ordered. */
  @Get('orders')
  @Audience('coordinator')
  @ApiOkResponse({ type: KitOrdersPageView })
  orders(@Param() { year }: EditionYearParam, @Query() query: KitOrdersQuery): Promise<KitOrdersPageView> {
    return this.queries.orders(year, query);
  }

  @Get('totals')
  @Audience('coordinator')
  @ApiOkResponse({ type: KitTotalsView })
  totals(@Param() { year }: EditionYearParam): Promise<KitTotalsView> {
    return this.queries.totals(year);
  }

  /** For the printer: every item with its sums. */
  @Get('totals.xlsx')
  @Audience('coordinator')
  @ExportAnswer('xlsx')
  xlsx(@Param() { year }: EditionYearParam): Promise<StreamableFile> {
    return this.files.totals(year);
  }

  /** A list of the parcels, then a slip for each, one a page. */
  @Get('parcels.pdf')
  @Audience('coordinator')
  @PdfAnswer()
  async pdf(
    @CurrentActor() actor: Actor,
    @Param() { year }: EditionYearParam,
    @Query() { point }: KitParcelsQuery,
  ): Promise<StreamableFile> {
    const pdf = await this.parcels.pdf(actor, year, point ?? null);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      length: pdf.length,
      disposition: `attachment; filename="colis-kit-${year}.pdf"`,
    });
  }
}

/** Orders of the kit: each of a holder, entered under one of its dossiers. */
@ApiTags('communication')
@Controller()
export class KitOrdersController {
  constructor(
    @Inject(KitOrders) private readonly ordering: KitOrders,
    @Inject(KitOrderQueries) private readonly queries: KitOrderQueries,
  ) {}

  @Get('applications/:id/kit-order')
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: KitOrderView })
  view(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<KitOrderView> {
    return this.queries.view(actor, id);
  }

  @Put('applications/:id/kit-order')
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: KitOrderView })
  async place(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PlaceKitOrderRequest,
  ): Promise<KitOrderView> {
    await this.ordering.place(actor, id, body);
    return this.queries.view(actor, id);
  }

  @Delete('applications/:id/kit-order')
  @HttpCode(204)
  @Audience('holder', 'coordinator')
  @ApiNoContentResponse()
  callOff(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: KitOrderVersion,
  ): Promise<void> {
    return this.ordering.callOff(actor, id, version);
  }

  /** How much of each item served, once the event is over. */
  @Put('applications/:id/kit-order/use')
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: KitOrderView })
  async tellUse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TellKitUseRequest,
  ): Promise<KitOrderView> {
    await this.ordering.tellUse(actor, id, body);
    return this.queries.view(actor, id);
  }

  /** Prepared, handed over, or a step back. */
  @Post('kit-orders/:id/steps')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  move(@CurrentActor() actor: Actor, @Param() { id }: KitIdParam, @Body() body: MoveKitOrderRequest): Promise<void> {
    return this.ordering.move(actor, id, body);
  }
}
