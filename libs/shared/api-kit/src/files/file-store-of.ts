import type { ServerSettings } from '../settings';
import { DiskFileStore, type FileStore } from './file-store';
import { S3FileStore } from './s3-file-store';

/** The store that an installation keeps its files in. */
export const fileStoreOf = (settings: ServerSettings): FileStore =>
  settings.files.s3 ? new S3FileStore(settings.files.s3) : new DiskFileStore(settings);
