import { Inject, Module } from '@nestjs/common';
import { EventOverviews, FileHolders, MissingMatters } from '@fds/shared/api-kit';
import { ATTENDANCE_OVERVIEW } from './attendance-overview';
import { CloseCollection } from './collection/close-collection';
import { CollectionExport } from './collection/collection-export';
import { CollectionController } from './collection/collection.controller';
import { CollectionQueries } from './collection/collection.queries';
import { CountingModule } from './counting/counting.module';
import { ValidateReports } from './collection/validate-reports';
import { ImportFigures } from './importing/import-figures';
import { FiguresImportController } from './importing/importing.controller';
import { MISSING_REPORTS } from './missing/missing-reports';
import { AttendanceData } from './own-data/attendance-data';
import { PhotosData } from './own-data/photos-data';
import { EventPhotosController } from './photos/photos.controller';
import { PhotosZip } from './photos/photos-zip';
import { PhotoQueries } from './photos/photos.queries';
import { TendPhotos } from './photos/tend-photos';
import { EventAttendanceController } from './report/attendance.controller';
import { AttendanceQueries } from './report/attendance.queries';
import { CheckReport } from './report/check-report';
import { ReadAttendance } from './report/read-attendance';
import { SaveReport } from './report/save-report';
import { SubmitReport } from './report/submit-report';
import { WriteErratum } from './report/write-erratum';

/** Who came: reports of the holders, and their collection. */
@Module({
  imports: [CountingModule],
  controllers: [EventAttendanceController, EventPhotosController, CollectionController, FiguresImportController],
  providers: [
    AttendanceData,
    AttendanceQueries,
    ReadAttendance,
    SaveReport,
    SubmitReport,
    WriteErratum,
    CheckReport,
    CloseCollection,
    CollectionExport,
    CollectionQueries,
    ImportFigures,
    PhotoQueries,
    PhotosZip,
    PhotosData,
    TendPhotos,
    ValidateReports,
  ],
  exports: [PhotoQueries, ReadAttendance, SaveReport, SubmitReport, TendPhotos],
})
export class AttendanceModule {
  constructor(
    @Inject(EventOverviews) overviews: EventOverviews,
    @Inject(MissingMatters) missing: MissingMatters,
    @Inject(FileHolders) holders: FileHolders,
  ) {
    holders.register({
      name: 'attendance.photos',
      naming: 'SELECT file_id AS id FROM attendance_photo WHERE file_id = ANY ($1::text[])',
    });
    overviews.register('attendance', ATTENDANCE_OVERVIEW);
    missing.register(MISSING_REPORTS);
  }
}
