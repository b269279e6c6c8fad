import { Inject, Module } from '@nestjs/common';
import { FileHolders } from '@fds/shared/api-kit';
import { MailLookController } from './mail-look.controller';
import { MailLookQueries } from './mail-look.queries';
import { SaveMailLook } from './save-mail-look';

/** What the mails of an edition wear. */
@Module({ controllers: [MailLookController], providers: [MailLookQueries, SaveMailLook] })
export class MailLookModule {
  constructor(@Inject(FileHolders) holders: FileHolders) {
    holders.register({
      name: 'communication.mail_images',
      naming: 'SELECT file_id AS id FROM mail_image WHERE file_id = ANY ($1::text[])',
    });
  }
}
