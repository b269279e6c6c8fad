import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { TestPortal } from '@fds/portal/testing';
import { PersonalData } from '@fds/shared/api-kit';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
});
afterAll(() => portal?.stop());

/** Names under which a column may hold a person: who, how to reach them, what they wrote, where from. */
const MAY_HOLD_A_PERSON =
  /person|(^|_)by$|email|mail|(^|_)(name|phone|address|contact|recipient|author|owner|subject|text|message|comment|reason|reasons|details|content|record|(?<!send_)after|before|kept|token|user_agent|acting_for|key|secret|digest|value|note|notes|question|answer|description|summary|title|file_name|problems|link|refusal)$/;

/**
 * Columns of such a name that hold no person, and why. A new column belongs to a holder of its step (`PersonalDataHolder`),
 * so that it is shown to whom it concerns and erased with the account; or here, with a reason.
 */
const HOLDS_NOBODY: Readonly<Record<string, readonly string[]>> = {
  'official reference and names of places and bodies, what the portal says of itself': [
    'municipality.name',
    'intermunicipality.name',
    'department.name',
    'organisation_profile.name',
    'organisation.name_key',
    'organisation_merge.survivor_name',
    'organisation_merge.absorbed_name',
    'research_unit.name',
    'research_unit.merge_record',
    'research_institution.name',
    'research_institution.key',
    'research_spelling.key',
    'research_mention.unit_key',
    'event_overview.organisation_name',
    'event.venue_key',
    'edition.region_name',
    'backup_run.file_name',
    'backup_run.message',
  ],
  'what an organisation says of its project or itself, published or meant to be': [
    'application.title',
    'application.summary',
    'event.title',
    'event.description',
    'event_overview.title',
    'organisation.description',
    'media_relay.title',
    'reminder_matter.title',
    'outreach_post.title',
    'kit_item.name',
    'preparation_meeting.title',
    'event_happening.reason',
    'event_change.reason_before',
    'event_change.happening_before',
    'attendance_report.comment',
    'attendance_report.not_held_reason',
    'attendance_report.doubt_reason',
    'evaluation_answer.answer',
    'survey_answer.answer',
    'answer_recoding.words_key',
  ],
  'what the coordination says of a dossier or a figure': [
    'application_review.inadmissible_reason',
    'attendance_report.question',
    'attendance_report.came_by',
    'attendance_version.came_by',
    'label_decision.reason',
    'notification_draft.subject',
    'notification_draft.text',
    'notification_lot_item.subject',
    'notification_lot_item.text',
    'opinion.reasons',
    'label_proposal.reason',
    'scenario.name',
    'scenario_decision.reason',
    'session_position.reasons',
    'session_decision.reason',
    'criterion_mark.note',
    'regrouping.before',
    'baseline.note',
    'compared_year.note',
    'bilan_version.note',
    'bilan_version_piece.redaction_reason',
    'manual_indicator.note',
  ],
  'messages to many, as they are written before anybody is named in them': [
    'campaign.name',
    'campaign.subject',
    'campaign.text',
    'campaign_file.file_name',
    'message_template.name',
    'message_template.subject',
    'message_template.text',
    'saved_segment.name',
    'saved_segment.content',
  ],
  'figures, settings, questions': [
    'communication_settings.second_person',
    'outbox_message.held_reason',
    'bilan_snapshot.summary',
    'bilan_version.content',
    'baseline.value',
    'manual_indicator.value',
    'setting.key',
    'setting.value',
    'edition.title',
    'mail_look.title',
    'committee_session.title',
    'questionnaire.title',
    'questionnaire_version.title',
    'edition_form.call_text',
    'evaluation_answer.question',
    'evaluation_file.question',
    'answer_bits.question',
    'answer_number.question',
    'answer_number.value',
    'survey_answer.question',
    'survey_channel.name',
    'answer_recoding.question',
    'verbatim_mark.question',
    'verbatim_mark.hidden_reason',
    'application_message.expects_answer',
  ],
  'names of the portal’s own work': ['duty.name', 'migration.name'],
  'digests that lead to nobody without what they were made of': [
    'journal_entry.digest',
    'outside_opinion.token_digest',
    'survey_channel.token_digest',
    'outside_opinion_browser.browser_digest',
    'outside_opinion_browser.code_digest',
    'journal_detail.address_digest',
    'received_mail.digest',
    'bilan_version_piece.digest',
  ],
};

test('every column that may hold personal data is declared by a step, or said to hold nobody', async () => {
  const columns = await portal.sql<{ name: string }>(
    `SELECT c.table_name || '.' || c.column_name AS name FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const known = new Set(columns.map(({ name }) => name));
  const held = portal.app.get(PersonalData).holders.flatMap((holder) => holder.columns);
  const nobody = Object.values(HOLDS_NOBODY).flat();
  const suspect = [...known].filter((name) => MAY_HOLD_A_PERSON.test(name.split('.')[1] ?? ''));
  expect(suspect.filter((name) => !held.includes(name) && !nobody.includes(name))).toEqual([]);
  // What is declared exists, once.
  expect([...held, ...nobody].filter((name) => !known.has(name))).toEqual([]);
  expect(held.filter((name, at) => held.indexOf(name) !== at)).toEqual([]);
  expect(held.filter((name) => nobody.includes(name))).toEqual([]);
});

test('every reference to a person is declared, whatever the column is called', async () => {
  const references = await portal.sql<{ name: string }>(
    `SELECT k.conrelid::regclass || '.' || a.attname AS name FROM pg_constraint k
     JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
     WHERE k.contype = 'f' AND k.confrelid = 'person'::regclass`,
  );
  const held = portal.app.get(PersonalData).holders.flatMap((holder) => holder.columns);
  expect(references.map(({ name }) => name).filter((name) => !held.includes(name))).toEqual([]);
});
