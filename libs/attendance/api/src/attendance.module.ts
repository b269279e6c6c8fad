import { Inject, Module } from '@nestjs/common';
import { EventOverviews } from '@fds/shared/api-kit';
import { ATTENDANCE_OVERVIEW } from './attendance-overview';
import { CollectionController } from './collection/collection.controller';
import { CollectionQueries } from './collection/collection.queries';
import { AttendanceData } from './own-data/attendance-data';
import { EventAttendanceController } from './report/attendance.controller';
import { AttendanceQueries } from './report/attendance.queries';
import { CheckReport } from './report/check-report';
import { ReadAttendance } from './report/read-attendance';
import { SaveReport } from './report/save-report';
import { SubmitReport } from './report/submit-report';

/** Who came: reports of the holders, and their collection. */
@Module({
  controllers: [EventAttendanceController, CollectionController],
  providers: [
    AttendanceData,
    AttendanceQueries,
    ReadAttendance,
    SaveReport,
    SubmitReport,
    CheckReport,
    CollectionQueries,
  ],
})
export class AttendanceModule {
  constructor(@Inject(EventOverviews) overviews: EventOverviews) {
    overviews.register('attendance', ATTENDANCE_OVERVIEW);
  }
}
