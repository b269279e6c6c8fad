import { callInvitationId, festival, idOf, OLD, type Write } from './ground';

// Writes of the call for projects and of the edition.

const extension = () => ({
  editionYear: 2026,
  organisationId: festival.organisationId,
  until: '2026-05-20',
  reason: 'Panne.',
});

/** Within one’s departments, or not at all. */
export const WITHIN: readonly Write[] = [
  {
    handler: 'CallExtensionsController.grant',
    send: (one) => one.post('/api/call-extensions', extension()),
  },
  {
    handler: 'CallExtensionsController.revoke',
    send: async (one) => {
      const given = await idOf(festival.coordinator.post('/api/call-extensions', extension()));
      return one.delete(`/api/call-extensions/${given}`, { reason: 'Erreur.' });
    },
  },
  {
    // A mailbox lies nowhere: only organisations of the register do.
    handler: 'CallInvitationsController.invite',
    send: (one) =>
      one.post('/api/call-invitations', {
        editionYear: 2026,
        message: '',
        addresses: [],
        organisationIds: [festival.organisationId],
      }),
  },
  {
    handler: 'CallInvitationsController.resend',
    send: (one) => one.post(`/api/call-invitations/${callInvitationId}/resending`),
  },
  {
    handler: 'CallDraftsController.remind',
    send: (one) => one.post(`/api/call-drafts/${festival.applicationId}/reminder`),
  },
];

/** What concerns the whole region. */
export const REGION_WIDE: readonly Write[] = [
  { handler: 'EditionsController.create', send: (one) => one.post('/api/editions', { year: 2027 }) },
  {
    handler: 'EditionsController.change',
    send: (one) =>
      one.put('/api/editions/2026', {
        version: OLD,
        title: 'Fête de la science 2026',
        theme: '',
        startsOn: '2026-10-02',
        endsOn: '2026-10-12',
        callOpensOn: '2026-03-02',
        callClosesOn: '2026-05-07',
        reportsDueOn: '2026-11-15',
      }),
  },
  {
    handler: 'EditionsController.move',
    send: (one) => one.post('/api/editions/2026/transitions', { to: 'call_closed', version: OLD }),
  },
  {
    handler: 'EditionFormsController.save',
    send: (one) =>
      one.put('/api/editions/2026/form', {
        version: OLD,
        callText: '',
        vocabularies: [],
        fields: [],
        sectionsOff: [],
        questions: [],
      }),
  },
  {
    handler: 'EditionFormsController.write',
    send: (one) => one.put('/api/editions/2026/charter', { number: 1, was: [], articles: ['Gratuit.'] }),
  },
  {
    handler: 'ImportsController.send',
    send: (one) =>
      one.send('POST', '/api/imports?fileName=e.zip', new Uint8Array([1]), { 'content-type': 'application/zip' }),
  },
];
