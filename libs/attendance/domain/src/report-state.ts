/** States of an attendance report that exists; `not_due` and `due` are the absence of one, before and after the last slot. */
export const REPORT_STATES = ['draft', 'submitted', 'validated', 'queried', 'did_not_take_place'] as const;
export type ReportState = (typeof REPORT_STATES)[number];
