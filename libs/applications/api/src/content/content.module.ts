import { Module } from '@nestjs/common';
import { ContentController } from './content.controller';
import { ContentQueries } from './content.queries';
import { DraftChecks } from './draft-checks';
import { SaveChanges } from './save-changes';

/** What is written in a dossier, change by change. */
@Module({
  controllers: [ContentController],
  providers: [ContentQueries, DraftChecks, SaveChanges],
  exports: [ContentQueries, DraftChecks, SaveChanges],
})
export class ContentModule {}
