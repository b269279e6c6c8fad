/** How near two events are. Without coordinates, near is the same commune, the same EPCI, the same department. */
export const NEARNESSES = ['municipality', 'intermunicipality', 'department'] as const;
export type Nearness = (typeof NEARNESSES)[number];

export const NEARNESS_LABELS: Record<Nearness, string> = {
  municipality: 'Même commune',
  intermunicipality: 'Même intercommunalité',
  department: 'Même département',
};
