import { Module } from '@nestjs/common';
import { HistoryController } from '../history/history.controller';
import { HistoryQueries } from '../history/history.queries';
import { EnclosedDossier } from '../print/enclosed-dossier';
import { PrintController } from '../print/print.controller';
import { PrintDossier } from '../print/print-dossier';
import { ContactsData } from '../own-data/contacts-data';
import { VersionsController } from '../versions/versions.controller';
import { VersionsQueries } from '../versions/versions.queries';
import { ReadingController } from './reading.controller';

/** The dossier read: in words, version by version, its history, on paper. */
@Module({
  controllers: [HistoryController, PrintController, ReadingController, VersionsController],
  providers: [ContactsData, EnclosedDossier, HistoryQueries, PrintDossier, VersionsQueries],
  exports: [PrintDossier],
})
export class ReadingModule {}
