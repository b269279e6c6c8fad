import { MovedTable } from '@fds/organisations/api';

/** Responses to the evaluation; in an edition that both answered, the survivor's counts and the other stays unread. */
export const MERGED_RESPONSES = new MovedTable({
  name: 'evaluation-responses',
  table: 'evaluation_response',
  words: ['réponse à l’évaluation', 'réponses à l’évaluation'],
  once: ['edition_year'],
  twice: 'stays',
  added: 'La structure a répondu depuis à une évaluation.',
  changed: 'Une réponse reprise a été modifiée depuis.',
});

/** Mentions of research units: each stays a mention (rule 23). */
export const MERGED_MENTIONS = new MovedTable({
  name: 'research-mentions',
  table: 'research_mention',
  words: ['mention d’une unité de recherche', 'mentions d’unités de recherche'],
  added: 'La structure a cité depuis une unité de recherche.',
  changed: 'Une mention reprise a changé depuis.',
});
