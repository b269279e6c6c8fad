import { unitId, type Write } from './ground';

// Writes of the bilan’s texts and its publication.

const NOTHING_WRITTEN = { version: 0, sections: [], highlights: [], quotes: [] };

const A_REMARK = { section: 'essentials', text: 'Très clair.' };

const A_PHOTO = { section: 'essentials', credit: 'A', alternative: 'B' };

const writing = (path = ''): string => `/api/bilans/2026/writing${path}`;

/** What concerns the whole region. */
export const REGION_WIDE: readonly Write[] = [
  { handler: 'BilanWritingController.save', send: (one) => one.put(writing(), NOTHING_WRITTEN) },
  { handler: 'BilanWritingController.share', send: (one) => one.post(writing('/sharing'), { shared: true }) },
  {
    handler: 'BilanWritingController.addPhoto',
    send: (one) => one.post(writing('/photos?section=essentials'), { nothing: true }),
  },
  {
    handler: 'BilanWritingController.takePhoto',
    send: (one) => one.post(writing('/event-photos'), { photo: unitId, section: 'essentials' }),
  },
  { handler: 'BilanWritingController.describePhoto', send: (one) => one.put(writing(`/photos/${unitId}`), A_PHOTO) },
  { handler: 'BilanWritingController.removePhoto', send: (one) => one.delete(writing(`/photos/${unitId}`)) },
  { handler: 'BilanWritingController.comment', send: (one) => one.post(writing('/comments'), A_REMARK) },
  {
    handler: 'BilanWritingController.resolve',
    send: (one) => one.put(writing(`/comments/${unitId}`), { resolved: true }),
  },
  {
    handler: 'BilanPublicationController.publish',
    send: (one) => one.post('/api/bilans/2026/versions', { note: '', after: 0 }),
  },
  { handler: 'BilanPublicationController.open', send: (one) => one.post('/api/bilans/2026/opening', { open: true }) },
  {
    handler: 'BilanPublicationController.redact',
    send: (one) => one.post('/api/bilans/2026/redactions', { pieceId: unitId, reason: 'Demandé.' }),
  },
];
