import { Inject, Module } from '@nestjs/common';
import { FileHolders } from '@fds/shared/api-kit';
import { AttachmentsData } from '../own-data/attachments-data';
import { AttachmentQueries } from './attachment.queries';
import { Attachments } from './attachments';
import { AttachmentsController } from './attachments.controller';
import { ChangeAttachment } from './change-attachment';

/** The files of dossiers and of the messages about them. */
@Module({
  controllers: [AttachmentsController],
  providers: [AttachmentQueries, Attachments, AttachmentsData, ChangeAttachment],
  exports: [AttachmentQueries, Attachments],
})
export class AttachmentsModule {
  constructor(@Inject(FileHolders) holders: FileHolders) {
    holders.register({
      name: 'applications.attachments',
      naming: 'SELECT file_id AS id FROM attachment WHERE file_id = ANY ($1::text[])',
    });
  }
}
