/** A region of France, as its portal names itself. */
export interface Region {
  /** INSEE code. */
  readonly code: string;
  readonly name: string;
  /** With its preposition: `en Hauts-de-France`, `dans le Grand Est`. */
  readonly inWords: string;
  /** Codes of its departments. */
  readonly departments: readonly string[];
}

const region = (code: string, name: string, preposition: string, departments: string): Region => ({
  code,
  name,
  inWords: `${preposition} ${name}`,
  departments: departments.split(' '),
});

/** The regions since 2016 (INSEE's official geographic code); an installation is one of them. */
export const REGIONS: readonly Region[] = [
  region('01', 'Guadeloupe', 'en', '971'),
  region('02', 'Martinique', 'en', '972'),
  region('03', 'Guyane', 'en', '973'),
  region('04', 'La Réunion', 'à', '974'),
  region('06', 'Mayotte', 'à', '976'),
  region('11', 'Île-de-France', 'en', '75 77 78 91 92 93 94 95'),
  region('24', 'Centre-Val de Loire', 'en', '18 28 36 37 41 45'),
  region('27', 'Bourgogne-Franche-Comté', 'en', '21 25 39 58 70 71 89 90'),
  region('28', 'Normandie', 'en', '14 27 50 61 76'),
  region('32', 'Hauts-de-France', 'en', '02 59 60 62 80'),
  region('44', 'Grand Est', 'dans le', '08 10 51 52 54 55 57 67 68 88'),
  region('52', 'Pays de la Loire', 'en', '44 49 53 72 85'),
  region('53', 'Bretagne', 'en', '22 29 35 56'),
  region('75', 'Nouvelle-Aquitaine', 'en', '16 17 19 23 24 33 40 47 64 79 86 87'),
  region('76', 'Occitanie', 'en', '09 11 12 30 31 32 34 46 48 65 66 81 82'),
  region('84', 'Auvergne-Rhône-Alpes', 'en', '01 03 07 15 26 38 42 43 63 69 73 74'),
  region('93', 'Provence-Alpes-Côte d’Azur', 'en', '04 05 06 13 83 84'),
  region('94', 'Corse', 'en', '2A 2B'),
];

/** The region an installation is of when it does not say. */
export const USUAL_REGION = '32';

/** The region of this code. Throws when France has none. */
export function regionOf(code: string): Region {
  const found = REGIONS.find((one) => one.code === code);
  if (!found) throw new Error(`PORTAL_REGION : ${code} n’est pas le code d’une région (32, 11, 44…).`);
  return found;
}
