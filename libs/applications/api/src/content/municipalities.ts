import type { Content } from '@fds/applications/domain';
import type { Rows } from '../applications/application-record';

/** Communes by the codes that answers name; the department is that of the commune they count as today (rule 20). */
const COMMUNES = `SELECT m.code, m.name, COALESCE(c.department, m.department) AS department
  FROM municipality m LEFT JOIN municipality c ON c.code = m.current_code WHERE m.code = ANY ($1::text[])`;

/** A commune that answers name. */
export interface NamedMunicipality {
  readonly code: string;
  readonly name: string;
  readonly department: string;
}

/** The communes of these codes, those that there are. */
export const namedMunicipalities = (rows: Rows, codes: ReadonlySet<string>): Promise<NamedMunicipality[]> =>
  codes.size === 0 ? Promise.resolve([]) : rows<NamedMunicipality>(COMMUNES, [[...codes]]);

/** The communes that the events of a content name. */
export const readMunicipalities = (rows: Rows, { items }: Pick<Content, 'items'>): Promise<NamedMunicipality[]> =>
  namedMunicipalities(rows, new Set(items.flatMap(({ answers }) => answers.municipality ?? [])));
