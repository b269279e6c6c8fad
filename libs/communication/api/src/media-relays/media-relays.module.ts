import { Module } from '@nestjs/common';
import { AddRelayList } from './add-relay-list';
import { KeepRelays } from './keep-relays';
import { MediaRelaysController } from './media-relays.controller';
import { MediaRelaysExport } from './media-relays-export';
import { MediaRelayQueries } from './media-relays.queries';
import { PressReview } from './press-review';

/** The press review. */
@Module({
  controllers: [MediaRelaysController],
  providers: [AddRelayList, KeepRelays, MediaRelayQueries, MediaRelaysExport, PressReview],
})
export class MediaRelaysModule {}
