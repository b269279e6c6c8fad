import type { JournalFaultKind, JournalReport } from '@fds/shared/api-kit';

const FAULTS: Record<JournalFaultKind, (id: number) => string> = {
  entry_changed: (id) => `ligne ${id} : changée depuis son écriture`,
  entry_removed: (id) => `ligne ${id} : retirée`,
  entry_inserted: (id) => `ligne ${id} : ajoutée après le scellement`,
  detail_changed: (id) => `ligne ${id} : ses valeurs ou son adresse ont été changées`,
  detail_removed: (id) => `ligne ${id} : ses valeurs ont été retirées autrement que par un effacement`,
  seal_changed: (id) => `scellé ${id} : changé, ou détaché de la chaîne`,
  seal_removed: (id) => `scellé ${id} : retiré`,
};

const count = (number: number, one: string, many: string): string => `${number} ${number > 1 ? many : one}`;

/** What was read of the journal, and everything that does not hold, for a person. */
export function journalReport({ entries, seals, unsealed, erased, head, known, faults }: JournalReport): string {
  return [
    `${count(entries, 'ligne', 'lignes')}, ${count(seals, 'scellé', 'scellés')}, ${count(unsealed, 'ligne pas encore scellée', 'lignes pas encore scellées')}, ${count(erased, 'ligne aux valeurs effacées', 'lignes aux valeurs effacées')}.`,
    ...(head ? [`Empreinte du dernier scellé, à noter ailleurs : ${head}`] : []),
    ...(known === false
      ? ['L’empreinte donnée n’est plus celle d’un scellé : la chaîne a été réécrite ou coupée.']
      : known
        ? ['L’empreinte donnée est bien celle d’un scellé.']
        : []),
    faults.length === 0
      ? 'Rien n’a été changé, retiré ni ajouté à la main.'
      : `${count(faults.length, 'anomalie', 'anomalies')} :`,
    ...faults.map(({ kind, id }) => `  ${FAULTS[kind](id)}`),
  ].join('\n');
}
