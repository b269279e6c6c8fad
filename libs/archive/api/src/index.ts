export * from './archive-import.entity';
export * from './archive.module';
export * from './exporting/export-archive';
export * from './importing/check-archive';
export * from './importing/import-archive';
export * from './importing/progress';
export { RunImport } from './jobs/run-import';
export { ArchiveRefusal, NoSuchArchive, type ArchiveSource } from './reading/archive-source';
export { openArchive } from './reading/open-archive';
