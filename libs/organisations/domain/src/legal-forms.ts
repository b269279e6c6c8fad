/** Legal forms an organisation chooses from; the ministry's family is never derived from them (rule 19). */
export const LEGAL_FORMS = [
  'association',
  'foundation',
  'municipality',
  'intermunicipality',
  'department',
  'region',
  'state_service',
  'public_establishment',
  'school',
  'public_interest_group',
  'company',
  'cooperative',
  'sole_trader',
  'informal',
  'other',
] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

export const LEGAL_FORM_LABELS: Record<LegalForm, string> = {
  association: 'Association (loi 1901)',
  foundation: 'Fondation, fonds de dotation',
  municipality: 'Commune',
  intermunicipality: 'Intercommunalité (EPCI), syndicat mixte',
  department: 'Département',
  region: 'Région',
  state_service: 'Service de l’État',
  public_establishment: 'Établissement public (université, organisme de recherche, musée…)',
  school: 'Établissement d’enseignement (école, collège, lycée)',
  public_interest_group: 'Groupement d’intérêt public (GIP)',
  company: 'Société',
  cooperative: 'Coopérative (SCIC, SCOP)',
  sole_trader: 'Entreprise individuelle',
  informal: 'Collectif sans statut',
  other: 'Autre forme',
};
