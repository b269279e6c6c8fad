/** Names of the region's departments, by code: those a coordinator may be limited to. */
export const DEPARTMENT_NAMES: Readonly<Record<string, string>> = {
  '02': 'Aisne',
  '59': 'Nord',
  '60': 'Oise',
  '62': 'Pas-de-Calais',
  '80': 'Somme',
};
