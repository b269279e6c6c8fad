import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { searchForm } from '@fds/shared/kernel';

/** What the official geographic code says, as the tables of reference hold it. */
export interface OfficialCodes {
  /** Version of the package the codes come from. */
  readonly version: string;
  readonly municipalities: readonly OfficialMunicipality[];
  readonly intermunicipalities: readonly { code: string; name: string; kind: string; population: number }[];
  readonly departments: readonly { code: string; name: string; region: string; population: number }[];
}
export interface OfficialMunicipality {
  readonly code: string;
  readonly currentCode: string;
  readonly name: string;
  readonly status: 'current' | 'delegated' | 'associated' | 'district' | 'former';
  readonly department: string;
  readonly region: string;
  readonly intermunicipalityCode: string | null;
  readonly postalCodes: readonly string[];
  readonly population: number | null;
  readonly search: string;
}

const PACKAGE = '@etalab/decoupage-administratif';

interface Commune {
  code: string;
  nom: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  departement: string;
  region: string;
  /** The commune that a delegated or associated one belongs to. */
  chefLieu?: string;
  /** The commune of a municipal district. */
  commune?: string;
  anciensCodes?: string[];
  codesPostaux?: string[];
  population?: number;
}
interface Epci {
  code: string;
  nom: string;
  type: string;
  populationMunicipale: number;
  membres: { code: string }[];
}
interface Departement {
  code: string;
  nom: string;
  region: string;
}

const require = createRequire(import.meta.url);
const read = <T>(file: string): T => JSON.parse(readFileSync(require.resolve(`${PACKAGE}/${file}`), 'utf8')) as T;

/** Version of the official codes at hand. */
export const officialVersion = (): string => read<{ version: string }>('package.json').version;

/**
 * Every code that a commune has had, with the current commune it counts as (rule 20): a code is looked up as a current
 * commune first, then as a delegated or associated one or a municipal district, then as a former one.
 */
export function officialCodes(): OfficialCodes {
  const communes = read<Commune[]>('data/communes.json');
  const epcis = read<Epci[]>('data/epci.json');
  const current = new Map(
    communes.filter(({ type }) => type === 'commune-actuelle').map((commune) => [commune.code, commune]),
  );
  const epciOf = new Map(epcis.flatMap(({ code, membres }) => membres.map((member) => [member.code, code] as const)));
  const found = new Map<string, OfficialMunicipality>();

  const add = (
    code: string,
    parent: Commune | undefined,
    status: OfficialMunicipality['status'],
    own: Pick<Commune, 'nom' | 'codesPostaux' | 'population'>,
  ): void => {
    if (!parent || found.has(code)) return;
    found.set(code, {
      code,
      currentCode: parent.code,
      name: own.nom,
      status,
      department: parent.departement,
      region: parent.region,
      intermunicipalityCode: epciOf.get(parent.code) ?? null,
      postalCodes: own.codesPostaux ?? parent.codesPostaux ?? [],
      population: own.population ?? null,
      search: searchForm(own.nom),
    });
  };

  for (const commune of current.values()) add(commune.code, commune, 'current', commune);
  for (const commune of communes) {
    if (commune.type === 'commune-deleguee')
      add(commune.code, current.get(commune.chefLieu ?? ''), 'delegated', commune);
    if (commune.type === 'commune-associee')
      add(commune.code, current.get(commune.chefLieu ?? ''), 'associated', commune);
    if (commune.type === 'arrondissement-municipal')
      add(commune.code, current.get(commune.commune ?? ''), 'district', commune);
  }
  // Of a commune that is gone nothing is known but its code: it answers to the name of what it became.
  for (const commune of current.values())
    for (const code of commune.anciensCodes ?? [])
      add(code, commune, 'former', { nom: commune.nom, codesPostaux: commune.codesPostaux });

  const inhabitants = new Map<string, number>();
  for (const { departement, population } of current.values())
    inhabitants.set(departement, (inhabitants.get(departement) ?? 0) + (population ?? 0));
  return {
    version: officialVersion(),
    municipalities: [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    intermunicipalities: epcis.map(({ code, nom, type, populationMunicipale }) => ({
      code,
      name: nom,
      kind: type,
      population: populationMunicipale,
    })),
    departments: read<Departement[]>('data/departements.json').map(({ code, nom, region }) => ({
      code,
      name: nom,
      region,
      population: inhabitants.get(code) ?? 0,
    })),
  };
}
