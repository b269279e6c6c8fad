/** The licence of the figures of a bilan that is open to everybody. */
export const OPEN_LICENCE = {
  name: 'Licence Ouverte 2.0 (Etalab)',
  address: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
} as const;
