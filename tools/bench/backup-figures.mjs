// The figures of backup and restoration: their names and what they mean.
import { measureBackup } from './backup.mjs';

const seconds = (values) => values.map((value) => value / 1000);

/** The portal's own database, restored into one beside it. */
export async function backupFigures(databases, { source, dataDir, place }, { imports }) {
  const { backup, restore, bare, bytes } = await measureBackup({ databases, source, dataDir, place, rounds: imports });
  return [
    {
      name: 'Backup, written',
      unit: 's',
      values: seconds(backup),
      aim: 10,
      ceiling: { name: 'COPY of every table to nowhere', values: seconds(bare) },
      meaning:
        'the process of the built command line from its call to its end, while the portal runs: one snapshot of every table and every file, compressed, with fingerprints. The ceiling is PostgreSQL writing the same tables itself.',
    },
    {
      name: 'Backup, restored',
      unit: 's',
      values: seconds(restore),
      aim: 20,
      meaning:
        'the same into a database with nothing in it: fingerprints compared, tables made by their migrations, rows, files, sessions ended, the outbox held.',
    },
    {
      name: 'Backup, size',
      unit: 'MB',
      values: bytes.map((value) => value / 1_000_000),
      meaning: 'of the file, without a key.',
    },
  ];
}
