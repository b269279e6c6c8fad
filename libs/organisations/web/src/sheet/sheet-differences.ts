import { HOLDER_FAMILY_LABELS, LEGAL_FORM_LABELS, ORGANISATION_KIND_LABELS } from '@fds/organisations/domain';
import type { ChangeOrganisationRequest, OrganisationSheetView } from '@fds/shared/contract';
import { frenchDay } from '@fds/shared/web-kit';

/** One answer that two people gave differently, in French; an empty text for no answer. */
export interface SheetDifference {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

type Told = Omit<ChangeOrganisationRequest, 'version' | 'municipalityCode'> & { readonly commune: string };

const networks = (list: Told['networks']): string =>
  list
    .map(({ network, from, to }) =>
      [network, from && `depuis le ${frenchDay(from)}`, to && `jusqu’au ${frenchDay(to)}`].filter(Boolean).join(' '),
    )
    .join(', ');

/** How each answer reads, in the order of the form. */
const ANSWERS: readonly (readonly [label: string, read: (sheet: Told) => string | null | undefined])[] = [
  ['Nom', ({ name }) => name],
  ['Famille', ({ holderFamily }) => holderFamily && HOLDER_FAMILY_LABELS[holderFamily]],
  ['Type de structure', ({ kind }) => kind && ORGANISATION_KIND_LABELS[kind]],
  ['Forme juridique', ({ legalForm }) => legalForm && LEGAL_FORM_LABELS[legalForm]],
  ['Commune du siège', ({ commune }) => commune],
  ['SIRET', ({ siret }) => siret],
  ['UAI', ({ uai }) => uai],
  ['RNA', ({ rna }) => rna],
  ['Réseaux', (sheet) => networks(sheet.networks)],
  ['Présentation', ({ description }) => description],
  ['Site web', ({ website }) => website],
  ['E-mail public', ({ publicEmail }) => publicEmail],
  ['Téléphone public', ({ publicPhone }) => publicPhone],
  ['Adresse publique', ({ publicAddress }) => publicAddress],
  ['Fiche publique', ({ published }) => (published ? 'Publiée' : 'Non publiée')],
];

/** Where what I have written differs from what somebody else has saved meanwhile. */
export function sheetDifferences(mine: Told, theirs: OrganisationSheetView): readonly SheetDifference[] {
  const saved: Told = { ...theirs, commune: theirs.seat?.name ?? '' };
  return ANSWERS.map(([label, read]) => ({
    label,
    mine: (read(mine) ?? '').trim(),
    theirs: (read(saved) ?? '').trim(),
  })).filter((one) => one.mine !== one.theirs);
}
