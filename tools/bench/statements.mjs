// Writes the statements of the live bilan as JSON, as the server sends them. Run with a loader of TypeScript: the
// sources are the only place where these texts stand.
import { COUNTS_SQL } from '../../libs/bilan/api/src/bilan-counts.queries.ts';
import { EDITION_SQL } from '../../libs/bilan/api/src/bilan-edition.queries.ts';
import { countValues } from '../../libs/bilan/api/src/bilan-sets.sql.ts';

const year = Number(process.argv[2]);
process.stdout.write(
  JSON.stringify([
    { text: EDITION_SQL, values: [year] },
    { text: COUNTS_SQL, values: countValues(year) },
  ]),
);
