import type { ApplicationState, AttendanceMode, EventFormat, EventKind } from '@fds/shared/kernel';

/** A slot as the rules see it. */
export interface SlotContent {
  readonly beginsAt: Date;
  readonly endsAt: Date;
}

/** The commune of an event, resolved to the current one it counts as (rule 20). */
export interface ResolvedMunicipality {
  readonly code: string;
  readonly department: string;
}

/** What root events and activities have in common. */
export interface ActivityContent {
  readonly format: EventFormat | null;
  readonly title: string;
  readonly description: string;
  readonly attendanceMode: AttendanceMode;
  /** Null while it is not chosen; an activity then takes place where its event does. */
  readonly municipality: ResolvedMunicipality | null;
  readonly slots: readonly SlotContent[];
}

/** A root event of a dossier, with its activities when its kind holds some. */
export interface EventContent extends ActivityContent {
  readonly kind: EventKind;
  readonly activities: readonly ActivityContent[];
}

/** A dossier's content, complete or not. */
export interface ApplicationContent {
  readonly title: string;
  readonly summary: string;
  /** Name typed under the charter; null until it is accepted. */
  readonly charterAcceptedBy: string | null;
  readonly events: readonly EventContent[];
}

/** What policies ask of a dossier besides its content. */
export interface FiledApplication {
  readonly organisationId: string;
  readonly state: ApplicationState;
  /** Every decision on its events was told to the holder (rule 16). */
  readonly notified: boolean;
}

/** Most root events and activities in one dossier. */
export const MOST_EVENTS = 60;
/** Most slots of one event. */
export const MOST_SLOTS = 100;

/** The number people quote on the phone: the edition's year and the first half of the id. */
export const applicationReference = (application: { readonly id: string; readonly editionYear: number }): string =>
  `${application.editionYear}-${application.id.slice(0, 8).toUpperCase()}`;
