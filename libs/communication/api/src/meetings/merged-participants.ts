import { MovedTable } from '@fds/organisations/api';

/** Who came to a meeting for an organisation came for the one that it was found to be. */
export const MERGED_PARTICIPANTS = new MovedTable({
  name: 'meeting_participants',
  table: 'meeting_participant',
  words: ['participation à une réunion', 'participations à des réunions'],
});
