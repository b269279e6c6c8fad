/** The files that came with the answer `r` to a condition, as JSON. */
export const ANSWER_FILES = `coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name) ORDER BY f.added_at, f.id)
  FROM attachment f WHERE f.message_id = r.message_id AND f.removed_at IS NULL), '[]')`;
