import { Inject, Module } from '@nestjs/common';
import { OrganisationMerging } from '@fds/organisations/api';
import { Clock } from '@fds/shared/api-kit';
import { BilansController } from './bilans.controller';
import { CompareBilans } from './comparison/compare-bilans';
import { holdPublishedBilans } from './hold-published-bilans';
import { ListBilans } from './list-bilans';
import { PastYearsController } from './past-years/past-years.controller';
import { WritePastYears } from './past-years/write-past-years';
import { PlacesController } from './places/places.controller';
import { ReadPlaces } from './places/read-places';
import { ReadBilan } from './read-bilan';
import { ReadReadiness } from './readiness/read-readiness';
import { BilanFilesController } from './report/bilan-files.controller';
import { MakeBilanFiles } from './report/make-bilan-files';

/** Indicators, comparison, and the pages that show them. */
@Module({
  controllers: [BilanFilesController, BilansController, PastYearsController, PlacesController],
  providers: [CompareBilans, ListBilans, MakeBilanFiles, ReadBilan, ReadPlaces, ReadReadiness, WritePastYears],
  exports: [ReadBilan, ListBilans],
})
export class BilanModule {
  constructor(@Inject(OrganisationMerging) merging: OrganisationMerging, @Inject(Clock) clock: Clock) {
    merging.registerBefore((transaction, merged) => holdPublishedBilans(transaction, merged, clock.now()));
  }
}
