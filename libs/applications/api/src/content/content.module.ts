import { Module } from '@nestjs/common';
import { ContentController } from './content.controller';
import { ContentQueries } from './content.queries';
import { SaveChanges } from './save-changes';

/** What is written in a dossier, change by change. */
@Module({
  controllers: [ContentController],
  providers: [ContentQueries, SaveChanges],
  exports: [ContentQueries, SaveChanges],
})
export class ContentModule {}
