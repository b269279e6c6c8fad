// Values that exist: what the paths, queries and bodies of a run name, its own things and those of others.

/** Tables whose rows a path names, by the word before the id; the others have the same name. */
const TABLES = {
  'organisation-merges': 'organisation_merge',
  'join-requests': 'join_request',
  invitations: 'access_link',
  'outbox-messages': 'outbox_message',
  'reminder-pauses': 'reminder_pause',
  'reminder-calls': 'reminder_call',
  'notification-lots': 'notification_lot',
  'message-templates': 'message_template',
  'kit-orders': 'kit_order',
  imports: 'archive_import',
  segments: 'saved_segment',
  'committee-interests': 'declared_interest',
  reminders: 'reminder_link',
  journal: 'journal_entry',
};
/** As many rows of a table as a run names. */
const SAMPLE = 3;
const NOBODY = '00000000-0000-4000-8000-000000000000';

/**
 * Reads which rows there are now.
 * @returns `{ ids, byName, others }`: `ids(segment)` gives the ids that may follow a word in a path, `byName` the values of
 * parameters and properties by name, `others` ids of every table, to be put where they do not belong
 */
export async function readKnown(sql, { own, other }, reader) {
  const tables = await sql(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'id' AND data_type IN ('uuid', 'text', 'bigint')`,
  );
  const rows = {};
  for (const { name } of tables)
    rows[name] = (await sql(`SELECT id::text FROM "${name}" ORDER BY md5(id::text) LIMIT ${SAMPLE}`)).map(
      ({ id }) => id,
    );
  const mine = reader?.member === 'other' ? other : own;
  const theirs = mine === own ? other : own;
  const pair = (name) => [mine[name], mine[name], mine[name], theirs[name], NOBODY];
  const applications = [
    ...pair('applicationId'),
    mine.draftId,
    mine.draftId,
    mine.reportedApplicationId,
    theirs.draftId,
  ];
  const events = [...pair('eventId'), mine.reportedId, mine.reportedId, mine.itemId, theirs.reportedId];
  const people = [...pair('personId'), ...(reader?.person ? [reader.person.personId] : [])];
  const organisations = pair('organisationId');
  const lists = {
    ...{
      applications,
      events,
      people,
      organisations,
      'public-organisations': organisations,
      'acting-for': organisations,
    },
    ...{
      'public-events': events,
      'call-drafts': [mine.draftId, theirs.draftId],
      'organisation-duplicates': organisations,
    },
    ...{ 'application-duplicates': applications, team: people, activities: [mine.itemId, theirs.itemId] },
    ...{ evaluations: [2021, 2026], writers: rows.activity_writer },
  };
  const tokens = [reader?.token, 'unknown-token-of-twenty-letters'].filter(Boolean);
  const years = [2026, 2026, 2021];
  return {
    ids: (segment) => {
      const found = lists[segment] ?? rows[TABLES[segment] ?? segment.replaceAll('-', '_').replace(/s$/, '')] ?? [];
      return found.length > 0 ? [...found, NOBODY] : [NOBODY, mine.applicationId];
    },
    byName: {
      ...{
        applicationId: applications,
        application: applications,
        eventId: events,
        personId: people,
        villageId: events,
      },
      ...{
        organisationId: organisations,
        survivorId: organisations,
        absorbedId: organisations,
        itemId: [mine.itemId, theirs.itemId],
      },
      ...{ item: [mine.applicationId, mine.eventId, mine.itemId, theirs.eventId], a: organisations, b: organisations },
      ...{ token: tokens, year: years, editionYear: years, edition: years, annee: years, by: undefined },
      ...{ attachmentId: rows.attachment, photoId: rows.attendance_photo, messageId: rows.application_message },
      ...{ correction: rows.correction_request, opinion: rows.outside_opinion, channelId: rows.survey_channel },
      ...{ invitationId: rows.survey_invitation, writerId: rows.activity_writer, commentId: rows.bilan_comment },
      ...{
        municipality: ['80001', '59350'],
        municipalityCode: ['80001', '59350'],
        department: ['80', '59'],
        number: [1, 2],
      },
      ...{ q: ['lille', 'musée'], page: [1, 2], size: [25, 1, 100], chart: ['annees'] },
    },
    others: [...new Set([...Object.values(theirs), ...Object.values(rows).flatMap(([one]) => one ?? [])])],
  };
}

/** The version that a thing bears now, by its id; 1 where nothing with a version has that id. */
export async function openVersions(sql) {
  const tables = await sql(
    `SELECT table_name AS name, bool_or(column_name = 'id') AS plain FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name IN (SELECT table_name FROM information_schema.columns
       WHERE column_name = 'version' AND data_type = 'integer' AND table_schema = 'public')
       AND (column_name = 'event_id' OR column_name = 'id' AND data_type = 'uuid') GROUP BY 1`,
  );
  const statement = tables
    .map(({ name, plain }) => `SELECT version FROM "${name}" WHERE ${plain ? 'id' : 'event_id'} = $1::uuid`)
    .join(' UNION ALL ');
  return async (path) => {
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(path)?.[0];
    return (id && (await sql(statement, [id]))[0]?.version) ?? 1;
  };
}
