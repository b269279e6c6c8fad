import { Controller, Get, Inject, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OpenToEveryone } from '@fds/shared/api-kit';
import { PublicEventView } from './public-event.contract';
import { PublicEvents } from './public-event.queries';

/** What the code on a poster leads to. */
@ApiTags('programme')
@Controller('public-events')
export class PublicEventsController {
  constructor(@Inject(PublicEvents) private readonly events: PublicEvents) {}

  @Get(':id')
  @OpenToEveryone()
  @ApiOkResponse({ type: PublicEventView })
  one(@Param('id', ParseUUIDPipe) id: string): Promise<PublicEventView> {
    return this.events.one(id);
  }
}
