export * from './administration/administration.contract';
export * from './committee/committee.contract';
export * from './coordination/coordination.contract';
export * from './dashboards.module';
export * from './holder/holder.contract';
