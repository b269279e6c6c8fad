/*
 * What is hashed, said once: PostgreSQL computes it when a line is written, sealed and verified, since a jsonb has one
 * text only (keys in order, numbers without variants) and a value read back from JavaScript has several.
 */

/** Network address of the line, salted apart: it may be forgotten while the values stay provable. */
export const addressDigest = (of: string): string =>
  `CASE WHEN ${of}.address IS NULL THEN NULL ELSE sha256(${of}.address_salt || convert_to(${of}.address, 'UTF8')) END`;

/** Columns that anyone who reads the journal sees, as text; `entry` names the row. */
const columns = (entry: string): string =>
  [
    `to_char(${entry}.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
    ...['person_id', 'role', 'action', 'subject_type', 'subject_id', 'edition_year', 'on_behalf_of'].map(
      (name) => `${entry}.${name}`,
    ),
  ].join(', ');

/** Digest of a line with its values, salted: without the salt it says nothing of them. */
export const entryDigest = (entry: string, detail: string): string =>
  `sha256(${detail}.salt || convert_to(jsonb_build_array(${columns(entry)}, encode(${detail}.address_digest, 'hex'),
    ${detail}.before, ${detail}.after)::text, 'UTF8'))`;

/** What a seal keeps of a line: its own columns and its digest, whatever becomes of its values. */
export const rowHash = (entry: string): string =>
  `sha256(convert_to(jsonb_build_array(${entry}.id, ${columns(entry)}, encode(${entry}.digest, 'hex'))::text, 'UTF8'))`;
