/** Whoever marks a text or recodes words does so one after the other: what nobody marked yet has no row to wait for. */
export const HELD = 'SELECT id FROM questionnaire WHERE id = $1 FOR UPDATE';
/** What is recoded in the questionnaire `$1`. */
export const RECODINGS = `SELECT question, words_key AS key, options FROM answer_recoding WHERE questionnaire_id = $1`;
/** What is recoded in the evaluation of the edition `$1`. */
export const EVALUATION_RECODINGS = `SELECT c.question, c.words_key AS key, c.options
  FROM answer_recoding c JOIN questionnaire q ON q.id = c.questionnaire_id WHERE q.edition_year = $1 AND q.kind = 'evaluation'`;
