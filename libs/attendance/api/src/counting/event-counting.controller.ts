import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor, PdfAnswer } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import {
  CountedBySlotView,
  EventCountingView,
  MakeCountingLinkRequest,
  RevokeCountingLinkRequest,
} from './counting.contract';
import { CountedSlots } from './counted-slots';
import { EventCounting } from './event-counting';
import { ManageLinks } from './manage-links';
import { PrintCard } from './print-card';

const Id = (): ParameterDecorator => Param('id', ParseUUIDPipe);

/** Counting at the door, for who has the event in hand. */
@ApiTags('attendance')
@Controller()
export class EventCountingController {
  constructor(
    @Inject(EventCounting) private readonly counting: EventCounting,
    @Inject(CountedSlots) private readonly slots: CountedSlots,
    @Inject(ManageLinks) private readonly links: ManageLinks,
    @Inject(PrintCard) private readonly cards: PrintCard,
  ) {}

  @Get('events/:id/counting')
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: EventCountingView })
  read(@CurrentActor() actor: Actor, @Id() id: string): Promise<EventCountingView> {
    return this.counting.read(actor, id);
  }

  /** The same slot by slot, for a report that is given so. */
  @Get('events/:id/counting/slots')
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: CountedBySlotView })
  bySlot(@CurrentActor() actor: Actor, @Id() id: string): Promise<CountedBySlotView> {
    return this.slots.read(actor, id);
  }

  @Post('events/:id/counting-links')
  @Audience('holder', 'coordinator')
  @ApiCreatedResponse({ type: EventCountingView })
  async make(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { label }: MakeCountingLinkRequest,
  ): Promise<EventCountingView> {
    await this.links.make(actor, id, label);
    return this.counting.read(actor, id);
  }

  @Post('counting-links/:id/revocation')
  @HttpCode(200)
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: EventCountingView })
  async revoke(
    @CurrentActor() actor: Actor,
    @Id() id: string,
    @Body() { withTaps }: RevokeCountingLinkRequest,
  ): Promise<EventCountingView> {
    return this.counting.read(actor, await this.links.revoke(actor, id, withTaps));
  }

  @Post('counting-links/:id/restoration')
  @HttpCode(200)
  @Audience('holder', 'coordinator')
  @ApiOkResponse({ type: EventCountingView })
  async restore(@CurrentActor() actor: Actor, @Id() id: string): Promise<EventCountingView> {
    return this.counting.read(actor, await this.links.restore(actor, id));
  }

  /** The card to print and put up where the team stands. */
  @Get('counting-links/:id/card.pdf')
  @Audience('holder', 'coordinator')
  @PdfAnswer()
  async card(@CurrentActor() actor: Actor, @Id() id: string): Promise<StreamableFile> {
    const { name, pdf } = await this.cards.run(actor, id);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      length: pdf.length,
      disposition: `attachment; filename="${name}"`,
    });
  }
}
