import { countingBy, MovedTable, type MergeTransaction, type OrganisationPart } from '@fds/organisations/api';

/** Brings the lists of the dossiers that moved up to date. */
async function refreshEvents({ sql, refreshOverview }: MergeTransaction, ids: readonly string[]): Promise<void> {
  const events = await sql<{ id: string }>('SELECT id FROM event WHERE application_id = ANY ($1::uuid[])', [ids]);
  await refreshOverview(
    events.map(({ id }) => id),
    'filed',
  );
}

/** The dossiers follow their organisation; two of one edition both stay. */
export const MERGED_APPLICATIONS = new MovedTable({
  name: 'applications',
  table: 'application',
  words: ['dossier', 'dossiers'],
  added: 'Un dossier a été commencé depuis pour la structure.',
  changed: 'Un dossier repris a été modifié, a avancé ou a été remplacé depuis.',
  computed: ['lacking', 'lacking_fields', 'lacking_version', 'reminded_at'],
  after: refreshEvents,
});

/** The events are their dossiers': they are counted, and follow by themselves. */
export const MERGED_EVENTS: OrganisationPart = {
  name: 'events',
  columns: ['event_overview.organisation_id'],
  words: ['événement', 'événements'],
  counting: `${countingBy('event_overview').replace(' GROUP BY 1', '')} AND parent_event_id IS NULL GROUP BY 1`,
  move: () => Promise.resolve({}),
  moveBack: () => Promise.resolve(),
  builtOnSince: () => Promise.resolve([]),
};

/** Taking part without a dossier (rule 3); an event of which both are partners in one role has one. */
export const MERGED_PARTNERS = new MovedTable({
  name: 'partners',
  table: 'event_partner',
  words: ['participation sans dossier', 'participations sans dossier'],
  once: ['event_id', 'role'],
  twice: 'removed',
  added: 'La structure est devenue depuis partenaire d’un événement.',
  changed: 'Une participation reprise a changé depuis.',
});
