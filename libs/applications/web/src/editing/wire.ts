import type { Answer, Change, Section, WaitingCorrection } from '@fds/applications/domain';
import type { ApplicationEditionView, ApplicationOrganisationView, EventMunicipalityView } from '@fds/shared/contract';
import type { Asking, Vocabulary } from '@fds/editions/domain';
import type { Day } from '@fds/shared/kernel';

/** What this edition asks, as the dossier's screens need it. */
export interface DossierForm {
  readonly callText: string;
  readonly vocabularies: readonly {
    readonly vocabulary: Vocabulary;
    readonly terms: readonly { readonly code: string; readonly label: string; readonly used: boolean }[];
  }[];
  /** `project.<field>` or `event.<field>`. */
  readonly fields: readonly { readonly field: string; readonly asking: Asking }[];
  readonly sectionsOff: readonly Section[];
  /** `Question[]` of the question engine. */
  readonly questions: readonly object[];
  readonly charterNumber: number;
  readonly charter: readonly string[];
}

/** An event or activity as the server holds it. */
export interface ServerItem {
  readonly id: string;
  readonly parentId: string | null;
  readonly position: number;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** All that is written in a dossier, as the server holds it (GET /api/applications/:id/content). */
export interface ServerContent {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly updatedAt: string;
  readonly edition: ApplicationEditionView;
  readonly organisation: ApplicationOrganisationView;
  readonly project: Readonly<Record<string, Answer>>;
  readonly extra: Readonly<Record<string, string>>;
  readonly items: readonly ServerItem[];
  readonly municipalities: readonly EventMunicipalityView[];
  /** The activities that an invited partner writes, and nothing else; null for whoever may write the whole. */
  readonly writes: readonly string[] | null;
  /** Activities that joined a village with a dossier of their own: only the coordination takes them out. */
  readonly joined: readonly string[];
  /** `<item>/<field>`. */
  readonly toConfirm: readonly string[];
  /** Year of the edition whose dossier this one renews. */
  readonly renewedFrom: number | null;
  readonly form: DossierForm;
  /** What the coordination asked to correct and still waits for; null without. */
  readonly correction: WaitingCorrection | null;
  readonly filingClosesOn: Day;
  readonly now: string;
}

/** A change that could not pass. */
export interface ServerConflict {
  readonly item: string;
  readonly field: string;
  readonly value: Answer;
  readonly removed: boolean;
  readonly by: string | null;
  readonly at: string | null;
}

/** What became of a save (PATCH /api/applications/:id/content). */
export interface SavedContent {
  readonly version: number;
  readonly savedAt: string;
  readonly conflicts: readonly ServerConflict[];
  /** The whole as it stands, when somebody else has written since; null otherwise. */
  readonly current: ServerContent | null;
}

/** A save: only what changed is sent. */
export interface SaveRequest {
  readonly base: number;
  readonly changes: readonly Change[];
}

export { addressOf } from '@fds/applications/domain';

/** The item and the field of an address. */
export function placeOf(address: string): { readonly item: string; readonly field: string } {
  const slash = address.indexOf('/');
  return { item: address.slice(0, slash), field: address.slice(slash + 1) };
}
