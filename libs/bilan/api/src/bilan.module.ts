import { Inject, Module } from '@nestjs/common';
import { EditionMoves } from '@fds/editions/api';
import { OrganisationMerging } from '@fds/organisations/api';
import { Clock, FileHolders } from '@fds/shared/api-kit';
import { BilansController } from './bilans.controller';
import { CompareBilans } from './comparison/compare-bilans';
import { holdPublishedBilans } from './hold-published-bilans';
import { ListBilans } from './list-bilans';
import { PastYearsController } from './past-years/past-years.controller';
import { WritePastYears } from './past-years/write-past-years';
import { PlacesController } from './places/places.controller';
import { ReadPlaces } from './places/read-places';
import { BilanVersions } from './publication/bilan-versions';
import { PUBLICATION_CONTROLLERS, PUBLICATION_PROVIDERS } from './publication/publication.providers';
import { PublishBilan } from './publication/publish-bilan';
import { ReadBilan } from './read-bilan';
import { ReadReadiness } from './readiness/read-readiness';
import { BilanFilesController } from './report/bilan-files.controller';
import { MakeBilanFiles } from './report/make-bilan-files';
import { ReadTerritory } from './territory/read-territory';
import { ReadRows } from './rows/read-rows';
import { RowsController } from './rows/rows.controller';
import { ReadReportTexts } from './report/read-report-texts';

/** Indicators, comparison, what is written and published of them, and the pages that show them. */
@Module({
  controllers: [
    BilanFilesController,
    BilansController,
    PastYearsController,
    PlacesController,
    RowsController,
    ...PUBLICATION_CONTROLLERS,
  ],
  providers: [
    BilanVersions,
    CompareBilans,
    ListBilans,
    MakeBilanFiles,
    ReadBilan,
    ReadPlaces,
    ReadReadiness,
    ReadRows,
    ReadTerritory,
    ReadReportTexts,
    WritePastYears,
    ...PUBLICATION_PROVIDERS,
  ],
  exports: [ReadBilan, ListBilans],
})
export class BilanModule {
  constructor(
    @Inject(OrganisationMerging) merging: OrganisationMerging,
    @Inject(Clock) clock: Clock,
    @Inject(FileHolders) holders: FileHolders,
    @Inject(EditionMoves) moves: EditionMoves,
    @Inject(PublishBilan) publishing: PublishBilan,
  ) {
    merging.registerBefore((transaction, merged) => holdPublishedBilans(transaction, merged, clock.now()));
    holders.register({
      name: 'bilan.photos',
      naming: `SELECT file_id AS id FROM bilan_photo WHERE file_id = ANY ($1::text[])
        UNION SELECT file_id FROM bilan_version_piece WHERE file_id = ANY ($1::text[])`,
    });
    // However an edition comes to be published, what it publishes is frozen with it.
    moves.register('bilan_published', async (transaction, actor, year) => {
      await publishing.freeze(transaction, actor, year, '');
    });
  }
}
