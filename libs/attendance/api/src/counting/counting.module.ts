import { Module } from '@nestjs/common';
import { CountedSlots } from './counted-slots';
import { CountingData } from './counting-data';
import { CountingDoor } from './counting-door';
import { CountingDoorController } from './counting-door.controller';
import { CountingLinks } from './counting-links';
import { EventCounting } from './event-counting';
import { EventCountingController } from './event-counting.controller';
import { KeepTaps } from './keep-taps';
import { ManageLinks } from './manage-links';
import { PrintCard } from './print-card';

/** Counting at the door. */
@Module({
  controllers: [EventCountingController, CountingDoorController],
  providers: [CountedSlots, CountingData, CountingDoor, CountingLinks, EventCounting, KeepTaps, ManageLinks, PrintCard],
})
export class CountingModule {}
