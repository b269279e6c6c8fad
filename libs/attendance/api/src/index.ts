export * from './attendance.entity';
export * from './attendance.module';
export * from './counting/counting.entity';
export { EventAttendanceView, SaveAttendanceRequest, SubmitAttendanceRequest } from './report/attendance.contract';
export { ReadAttendance } from './report/read-attendance';
export { SaveReport } from './report/save-report';
export { SubmitReport } from './report/submit-report';
export type { EventPhotosView } from './photos/photos.contract';
