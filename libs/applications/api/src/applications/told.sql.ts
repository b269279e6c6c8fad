/** Every root event of the dossier `a` was told to its holder: from here on it reads as decided (rule 16). */
export const ALL_TOLD = `COALESCE((SELECT bool_and(told.told_label IS NOT NULL) FROM event_overview told
  WHERE told.application_id = a.id AND told.parent_event_id IS NULL), false)`;
