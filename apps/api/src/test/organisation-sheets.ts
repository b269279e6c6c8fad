/** What a page sends to change an organisation, complete. */
export const anOrganisationSheet = (overrides: Record<string, unknown> = {}): Record<string, unknown> => ({
  version: 1,
  name: 'Maison pour tous',
  holderFamily: 'culture',
  kind: 'association',
  legalForm: 'association',
  municipalityCode: '80001',
  siret: null,
  uai: null,
  rna: null,
  networks: [],
  description: '',
  website: null,
  publicEmail: null,
  publicPhone: null,
  publicAddress: null,
  published: false,
  ...overrides,
});

/** What a page sends to create one, complete. */
export const aNewOrganisation = (overrides: Record<string, unknown> = {}): Record<string, unknown> => ({
  name: 'Planétarium de la Baie',
  holderFamily: 'culture',
  kind: 'science_centre',
  municipalityCode: '80001',
  siret: null,
  uai: null,
  rna: null,
  legalForm: null,
  distinctFrom: [],
  ...overrides,
});
