import { outsideTerritory, TERRITORY_REASONS } from '@fds/accounts/domain';
import { letter, LONGEST_SUBJECT, shortened, verdict, type Actor, type Mail, type Verdict } from '@fds/shared/kernel';

/** What a merge chooses field by field: the latest profile's first, then the identity's, then the public sheet's. */
export const MERGE_FIELDS = [
  'name',
  'kind',
  'holderFamily',
  'municipalityCode',
  'legalForm',
  'siret',
  'uai',
  'rna',
  'description',
  'website',
  'publicEmail',
  'publicPhone',
  'publicAddress',
  'logoId',
] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];

/** Those that belong to the latest profile, hence to its edition. */
export const PROFILE_FIELDS: readonly MergeField[] = ['name', 'kind', 'holderFamily', 'municipalityCode'];

export const MERGE_FIELD_LABELS: Record<MergeField, string> = {
  name: 'Nom',
  kind: 'Type de structure',
  holderFamily: 'Famille du ministère',
  municipalityCode: 'Commune du siège',
  legalForm: 'Forme juridique',
  siret: 'SIRET',
  uai: 'Code UAI',
  rna: 'Numéro RNA',
  description: 'Présentation',
  website: 'Site web',
  publicEmail: 'Adresse e-mail publique',
  publicPhone: 'Téléphone public',
  publicAddress: 'Adresse postale publique',
  logoId: 'Logo',
};

/** Whose value a field keeps. */
export const MERGE_SIDES = ['survivor', 'absorbed'] as const;
export type MergeSide = (typeof MERGE_SIDES)[number];

/** What is known of an organisation that may be merged. */
export interface Mergeable {
  readonly id: string;
  /** Department of its seat; null when the seat is not known. */
  readonly department: string | null;
  readonly mergedInto: string | null;
}

export type MergeReason = 'not_coordinator' | 'same_organisation' | 'already_merged' | 'outside_territory';

/** Shown as is. */
export const MERGE_REASONS: Record<MergeReason, string> = {
  not_coordinator: 'Seule la coordination fusionne des structures.',
  same_organisation: 'C’est la même fiche\u00a0: une structure ne se fusionne pas avec elle-même.',
  already_merged: 'L’une des deux est déjà fusionnée avec une autre.',
  outside_territory: TERRITORY_REASONS.outside_territory,
};

/** Whether an organisation may be merged into another; both must lie within a limited coordinator's territory. */
export function canMerge(actor: Actor, survivor: Mergeable, absorbed: Mergeable): Verdict<MergeReason> {
  const seats = [survivor, absorbed].map(({ department }) => department);
  const place = seats.every((seat) => seat !== null) ? seats : [];
  return verdict<MergeReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    survivor.id === absorbed.id && 'same_organisation',
    (survivor.mergedInto !== null || absorbed.mergedInto !== null) && 'already_merged',
    outsideTerritory(actor, place),
  ]);
}

export type UndoReason = 'not_coordinator' | 'already_undone' | 'merged_since' | 'outside_territory';

/** Shown as is. */
export const UNDO_REASONS: Record<UndoReason, string> = {
  not_coordinator: 'Seule la coordination annule une fusion.',
  already_undone: 'Cette fusion est déjà annulée.',
  merged_since: 'Une autre fusion touche ces structures depuis\u00a0: annulez d’abord la plus récente.',
  outside_territory: TERRITORY_REASONS.outside_territory,
};

/** Whether a merge may be undone, as far as the merge itself tells; what was built on it is asked of every step. */
export function canUndoMerge(
  actor: Actor,
  merge: {
    /** Departments of both seats; null when one is not known. */
    readonly departments: readonly string[] | null;
    readonly undone: boolean;
    /** A later merge that stands has one of the two. */
    readonly mergedSince: boolean;
  },
): Verdict<UndoReason> {
  return verdict<UndoReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    merge.undone && 'already_undone',
    merge.mergedSince && 'merged_since',
    outsideTerritory(actor, merge.departments ?? []),
  ]);
}

/** The value that a field keeps unless somebody chooses: the newer profile's, the survivor's, or the only one there is. */
export function proposedSide(
  field: MergeField,
  survivor: { readonly value: string | null; readonly year: number | null },
  absorbed: { readonly value: string | null; readonly year: number | null },
): MergeSide {
  const empty = (value: string | null): boolean => value === null || value === '';
  if (empty(absorbed.value)) return 'survivor';
  if (empty(survivor.value)) return 'absorbed';
  const newer = PROFILE_FIELDS.includes(field) && (absorbed.year ?? 0) > (survivor.year ?? 0);
  return newer ? 'absorbed' : 'survivor';
}

/** What the members of both organisations are told. */
export const mergedMail = (person: string, absorbed: string, survivor: string): Mail => ({
  subject: shortened(`Deux fiches réunies en une\u00a0: ${survivor}`, LONGEST_SUBJECT),
  text: letter(person, [
    `La coordination a constaté que «\u00a0${absorbed}\u00a0» et «\u00a0${survivor}\u00a0» étaient la même structure\u00a0: elles sont réunies sous «\u00a0${survivor}\u00a0».`,
    'Les dossiers, l’historique et les membres des deux y sont\u00a0; vous n’avez rien à refaire. Si c’est une erreur, répondez à la coordination\u00a0: la fusion peut être annulée.',
  ]),
});

/** What the members of both are told when the merge is undone. */
export const unmergedMail = (person: string, absorbed: string, survivor: string): Mail => ({
  subject: shortened(`Fusion annulée\u00a0: ${absorbed}`, LONGEST_SUBJECT),
  text: letter(person, [
    `La coordination a annulé la fusion de «\u00a0${absorbed}\u00a0» avec «\u00a0${survivor}\u00a0»\u00a0: chacune a retrouvé ses dossiers, son historique et ses membres, comme avant.`,
  ]),
});
