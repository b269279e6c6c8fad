import {
  APPLICATION_REFUSAL_TEXTS,
  applicationReference,
  canBringBack,
  canEdit,
  canSubmit,
  canTakeBack,
  canWithdraw,
  labelSeenBy,
  missing,
  stateSeenBy,
  type ApplicationRefusal,
} from '@fds/applications/domain';
import { daysLeftInCall, stateAt } from '@fds/editions/domain';
import { dayOf, isCommittee, type Actor, type Verdict } from '@fds/shared/kernel';
import { activitiesOf, checkedAgainst, rootsOf, type ApplicationRecord, type EventRecord } from './application-record';
import type { ActivityView, ApplicationVerdictView, ApplicationView } from './application.contract';

/** The dossier as a person may see it at `now`; nothing of a decision leaks before it is notified (rule 16). */
export function toApplicationView(record: ApplicationRecord, actor: Actor, now: Date): ApplicationView {
  const { edition } = record;
  const lacking = missing(record.content, checkedAgainst(record, dayOf(now)));
  return {
    id: record.id,
    reference: applicationReference(record),
    edition: {
      ...edition,
      departments: [...edition.departments],
      state: stateAt(edition, now),
      daysLeft: daysLeftInCall(edition, now),
    },
    organisation: record.organisation,
    title: record.title,
    summary: record.summary,
    state: stateSeenBy(actor, record),
    submittedAt: record.submittedAt?.toISOString() ?? null,
    updatedAt: record.updatedAt.toISOString(),
    changedByCoordinationAt: record.changedByCoordinationAt?.toISOString() ?? null,
    charterAcceptedBy: record.charterAcceptedBy,
    charterAcceptedAt: record.charterAcceptedAt?.toISOString() ?? null,
    version: record.version,
    versions: record.versions,
    events: rootsOf(record).map((root) => ({
      ...toActivityView(root, actor),
      activities: activitiesOf(record, root).map((activity) => toActivityView(activity, actor)),
    })),
    may: {
      edit: verdictView(canEdit(actor, record, edition, now)),
      submit: verdictView(canSubmit(actor, record, edition, now, lacking)),
      takeBack: verdictView(canTakeBack(actor, record, edition, now)),
      withdraw: verdictView(canWithdraw(actor, record)),
      bringBack: verdictView(canBringBack(actor, record, edition, now)),
    },
    // Of what the committee reads nothing is to be completed, and the sentences quote answers.
    missing: isCommittee(actor.role) ? [] : [...lacking],
  };
}

const toActivityView = (event: EventRecord, actor: Actor): ActivityView => ({
  id: event.id,
  kind: event.kind,
  format: event.format,
  title: event.title,
  description: event.description,
  attendanceMode: event.attendanceMode,
  municipality:
    event.municipalityCode && event.municipalityName && event.department
      ? { code: event.municipalityCode, name: event.municipalityName, department: event.department }
      : null,
  venue: event.venue,
  capacity: event.capacity,
  slots: event.slots.map(({ beginsAt, endsAt }) => ({ beginsAt, endsAt })),
  label: labelSeenBy(actor, event.label, event.told),
});

const verdictView = (verdict: Verdict<ApplicationRefusal>): ApplicationVerdictView => ({
  allowed: verdict.allowed,
  reasons: verdict.allowed ? [] : verdict.reasons.map((code) => ({ code, text: APPLICATION_REFUSAL_TEXTS[code] })),
});
