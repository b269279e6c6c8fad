import { Module } from '@nestjs/common';
import { ContentModule } from '../content/content.module';
import { BeginningsQueries } from './beginnings.queries';
import { RenewEvents } from './renew-events';
import { RenewableQueries } from './renewable.queries';
import { RenewalController } from './renewal.controller';
import { SinceLastYear } from './since-last-year';

/** A dossier made of an earlier one: what there is to take over, and what changed since. */
@Module({
  imports: [ContentModule],
  controllers: [RenewalController],
  providers: [BeginningsQueries, RenewableQueries, RenewEvents, SinceLastYear],
})
export class RenewalModule {}
