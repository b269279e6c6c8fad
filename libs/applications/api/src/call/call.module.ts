import { Inject, Module } from '@nestjs/common';
import { FormUse } from '@fds/editions/api';
import { MovedTable, OrganisationMerging } from '@fds/organisations/api';
import { ContentModule } from '../content/content.module';
import { CallData } from './call-data';
import { CallDraftsController } from './call-drafts.controller';
import { CallExtensionsController } from './call-extensions.controller';
import { CallInvitationsController } from './call-invitations.controller';
import { CountLacking } from './count-lacking';
import { DraftQueries } from './drafts.queries';
import { ExtendCall } from './extend-call';
import { ExtensionQueries } from './extensions.queries';
import { FormInDossiers } from './form-in-dossiers';
import { InvitationQueries } from './invitations.queries';
import { InviteToCall } from './invite-to-call';
import { RemindDraft } from './remind-draft';

const MERGED_EXTENSIONS = new MovedTable({
  name: 'extensions',
  table: 'call_extension',
  words: ['délai', 'délais'],
  added: 'Un délai pour déposer a été donné depuis à la structure.',
  changed: 'Un délai repris a été retiré depuis.',
});
const MERGED_INVITATIONS = new MovedTable({
  name: 'call-invitations',
  table: 'call_invitation',
  words: ['invitation à l’appel', 'invitations à l’appel'],
  added: 'La structure a été invitée depuis à répondre à l’appel.',
  changed: 'Une invitation reprise a été renvoyée depuis.',
});

/** The call: who was invited, who writes, who has more time. */
@Module({
  imports: [ContentModule],
  controllers: [CallExtensionsController, CallInvitationsController, CallDraftsController],
  providers: [
    CallData,
    CountLacking,
    DraftQueries,
    ExtendCall,
    ExtensionQueries,
    InvitationQueries,
    InviteToCall,
    RemindDraft,
    { provide: FormUse, useClass: FormInDossiers },
  ],
  exports: [CountLacking, FormUse],
})
export class CallModule {
  constructor(@Inject(OrganisationMerging) merging: OrganisationMerging) {
    merging.register(MERGED_EXTENSIONS);
    merging.register(MERGED_INVITATIONS);
  }
}
