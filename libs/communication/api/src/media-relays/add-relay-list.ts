import { Inject, Injectable } from '@nestjs/common';
import {
  checkRelayList,
  MOST_ROWS,
  RELAY_FIELDS,
  RELAY_PROBLEMS,
  type CheckedRelay,
  type CheckedRelays,
} from '@fds/communication/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import { dayInWords, shortened, type Actor } from '@fds/shared/kernel';
import { keeps } from '../keeping';
import { tooManyRows } from '../too-many-rows';
import { ONE_AT_A_TIME } from './keep-relays';
import type {
  AddedRelaysView,
  AddRelayListRequest,
  RelayLineView,
  RelayListRequest,
  RelayListView,
} from './media-relays.contract';
import { MediaRelayQueries, type KnownRelay } from './media-relays.queries';
import { KNOWN } from './media-relays.sql';

/** Lines that a preview shows at most. */
const SHOWN = 200;
const LONGEST_CELL = 120;
const WRITE = `INSERT INTO media_relay (edition_year, date, kind, outlet, title, url, names_ambassador)
  SELECT $1, * FROM unnest($2::date[], $3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[])`;

/** Reads a pasted list of relays, first to show what would become of it, then to write it. */
@Injectable()
export class AddRelayList {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(MediaRelayQueries) private readonly queries: MediaRelayQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What would become of each line; nothing is written. Throws `invalid` for a list that is too long. */
  async preview(actor: Actor, { editionYear, text }: RelayListRequest): Promise<RelayListView> {
    keeps(actor);
    await this.queries.held(editionYear);
    const { rows, headed, ignored } = this.#check(text, editionYear, await this.queries.known(editionYear));
    const [problems, repeated] = [rows.filter(hasProblem), rows.filter(({ like }) => like !== null)];
    const fresh = rows.filter(({ relay, like }) => relay && !like);
    return {
      rows: rows.length,
      fresh: fresh.length,
      repeated: repeated.length,
      problems: problems.length,
      headed,
      ignored: ignored.slice(0, 50).map((name) => shortened(name, 100)),
      lines: [...problems, ...repeated, ...fresh].slice(0, SHOWN).map(lineView),
      repeatedLines: repeated.map(({ line }) => line),
    };
  }

  /** Writes every line without a problem that is not to be left out. What looks known is written too, unless it is left out. */
  async add(actor: Actor, { editionYear, text, without }: AddRelayListRequest): Promise<AddedRelaysView> {
    const doer = keeps(actor);
    await this.queries.held(editionYear);
    const leave = new Set(without);
    return this.transactions.run(doer, {}, async ({ sql, journal }) => {
      await sql(ONE_AT_A_TIME, [editionYear]);
      const { rows } = this.#check(text, editionYear, await sql<KnownRelay>(KNOWN, [editionYear]));
      const relays = rows.flatMap(({ relay, line }) => (relay && !leave.has(line) ? [relay] : []));
      const problems = rows.filter(hasProblem).length;
      if (relays.length > 0) {
        await sql(WRITE, [
          editionYear,
          relays.map(({ date }) => date),
          relays.map(({ kind }) => kind),
          relays.map(({ outlet }) => outlet),
          relays.map(({ title }) => title),
          relays.map(({ url }) => url),
          relays.map(({ namesAmbassador }) => namesAmbassador),
        ]);
        await journal.record({
          action: 'communication.relays_added',
          subject: { type: 'edition', id: String(editionYear) },
          editionYear,
          after: { added: relays.length },
        });
      }
      return { added: relays.length, leftOut: rows.length - problems - relays.length, problems };
    });
  }

  #check(text: string, year: number, known: readonly KnownRelay[]): CheckedRelays<KnownRelay> {
    const checked = checkRelayList(text, { year, today: this.clock.today(), known });
    if (checked.rows.length > MOST_ROWS) throw tooManyRows(checked.rows.length);
    return checked;
  }
}

const hasProblem = ({ problems }: CheckedRelay<KnownRelay>): boolean => problems.length > 0;

const lineView = ({ line, given, problems, like }: CheckedRelay<KnownRelay>): RelayLineView => ({
  line,
  cells: RELAY_FIELDS.map((field) => shortened(given[field], LONGEST_CELL)),
  problems: problems.map(({ field, problem }) => ({ field, text: RELAY_PROBLEMS[problem] })),
  like:
    like === null
      ? null
      : 'id' in like
        ? `Déjà saisi\u00a0: ${shortened(like.outlet, 80)}, ${dayInWords(like.date)}, «\u00a0${shortened(like.title, 120)}\u00a0»`
        : `Comme la ligne ${like.line}`,
});
