import type { HolderFamily, OrganisationKind } from '@fds/shared/kernel';

/** The ministry's four families, as people read them (rule 19: chosen by the holder, never derived). */
export const HOLDER_FAMILY_LABELS: Record<HolderFamily, string> = {
  culture: 'Culture',
  education: 'Éducation',
  higher_education_research: 'Enseignement supérieur et recherche',
  territory: 'Territoire',
};

export const ORGANISATION_KIND_LABELS: Record<OrganisationKind, string> = {
  library: 'Bibliothèque',
  media_library: 'Médiathèque',
  science_centre: 'Centre de culture scientifique',
  fab_lab: 'Fab lab',
  museum: 'Musée',
  association: 'Association',
  school: 'Établissement scolaire',
  research_organisation: 'Organisme de recherche',
  hospital: 'Hôpital',
  university: 'Université',
  department_council: 'Conseil départemental',
  municipality: 'Commune ou intercommunalité',
  public_service: 'Service public',
  company: 'Entreprise',
  other: 'Autre structure',
};

/** Teams that ask for something, as the coordination filters its list. */
export const TEAM_FILTER_LABELS = { none: 'Sans équipe', orphaned: 'À reprendre' } as const;

/** What each family holds, to choose by (rule 19: by the activity, whatever the legal form). */
export const HOLDER_FAMILY_HELP: Record<HolderFamily, string> = {
  culture: 'Bibliothèque, musée, centre de culture scientifique, association de médiation…',
  education: 'École, collège, lycée, association complémentaire de l’école…',
  higher_education_research: 'Université, grande école, organisme de recherche, laboratoire…',
  territory: 'Commune, intercommunalité, département, entreprise, service public…',
};
