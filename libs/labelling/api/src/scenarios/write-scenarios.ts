import { Inject, Injectable } from '@nestjs/common';
import { Clock, Transactions, type Transaction } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { canAdopt, canPrepareScenario, SCENARIO_REASONS } from '@fds/labelling/domain';
import { CriteriaQueries } from '../criteria/criteria.queries';
import { Scenario } from '../entities/preparation.entity';
import { allowed } from '../review/refusals';
import type {
  AdoptionView,
  CreateScenarioRequest,
  DecideInScenarioRequest,
  RenameScenarioRequest,
  ScenarioSheetView,
} from './scenarios.contract';
import { noSuchScenario, ScenariosQueries } from './scenarios.queries';
import { ADOPT, CHOSEN, CLEAR, COPY_PROPOSALS, COPY_SCENARIO, DECIDE, HOLD, UNDECIDE } from './scenarios.sql';

type Write = Transaction<{ scenarios: typeof Scenario }>;

/** Prepares scenarios, and makes one of them the proposals; nothing of it is ever told outside the coordination (rule 16). */
@Injectable()
export class WriteScenarios {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ScenariosQueries) private readonly queries: ScenariosQueries,
    @Inject(CriteriaQueries) private readonly editions: CriteriaQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A new scenario of the proposals as they are, or of another one; its id. */
  async create(actor: Actor, { editionYear, name, copyOf }: CreateScenarioRequest): Promise<string> {
    await this.#may(actor, editionYear);
    if (copyOf !== null && (await this.queries.head(copyOf)).editionYear !== editionYear) throw noSuchScenario();
    return this.transactions.run(doerOf(actor), { scenarios: Scenario }, async (write) => {
      const id = await this.#insert(write, actor, editionYear, name.trim(), false);
      await (copyOf === null ? write.sql(COPY_PROPOSALS, [editionYear, id]) : write.sql(COPY_SCENARIO, [id, copyOf]));
      await write.journal.record({
        action: 'scenario.created',
        subject: { type: 'scenario', id },
        editionYear,
        after: { name: name.trim() },
      });
      return id;
    });
  }

  /** Decides of every event that the filter leaves; how many. Throws `conflict` with the scenario as it stands. */
  async decide(actor: Actor, id: string, request: DecideInScenarioRequest): Promise<number> {
    const { editionYear } = await this.queries.head(id);
    await this.#may(actor, editionYear);
    const { filter, outcome, reason, conditionDueOn } = request;
    if (conditionDueOn !== null && outcome !== 'label_with_conditions')
      throw new PortalError('refused', 'labelling.refused', SCENARIO_REASONS.due_without_condition, {
        reasons: ['due_without_condition'],
      });
    const count = await this.transactions.run(doerOf(actor), { scenarios: Scenario }, async (write) => {
      if (!(await this.#advance(write, id, request.version))) return null;
      const {
        eventIds = null,
        department = null,
        kind = null,
        holderFamily = null,
        undecided = false,
        audience = null,
      } = filter;
      const chosen = await write.sql<{ id: string }>(CHOSEN, [
        ...[editionYear, eventIds, department, kind, holderFamily, id],
        ...[undecided, audience],
      ]);
      const ids = chosen.map((row) => row.id);
      if (outcome === null) await write.sql(UNDECIDE, [id, ids]);
      else await write.sql(DECIDE, [id, ids, outcome, reason.trim(), conditionDueOn]);
      await write.journal.record({
        action: 'scenario.changed',
        subject: { type: 'scenario', id },
        editionYear,
        after: { outcome, reason: reason.trim(), events: ids.length },
      });
      return ids.length;
    });
    if (count === null) throw await this.#changed(id);
    return count;
  }

  /** Gives it another name. Throws `conflict` with the scenario as it stands. */
  async rename(actor: Actor, id: string, { version, name }: RenameScenarioRequest): Promise<void> {
    const before = await this.queries.head(id);
    await this.#may(actor, before.editionYear);
    const done = await this.transactions.run(doerOf(actor), { scenarios: Scenario }, async (write) => {
      if (!(await this.#advance(write, id, version))) return false;
      await write.scenarios.update({ id }, { name: name.trim() });
      await write.journal.record({
        action: 'scenario.renamed',
        subject: { type: 'scenario', id },
        editionYear: before.editionYear,
        before: { name: before.name },
        after: { name: name.trim() },
      });
      return true;
    });
    if (!done) throw await this.#changed(id);
  }

  async remove(actor: Actor, id: string): Promise<void> {
    const { editionYear, name } = await this.queries.head(id);
    await this.#may(actor, editionYear);
    await this.transactions.run(doerOf(actor), { scenarios: Scenario }, async ({ scenarios, journal }) => {
      await scenarios.delete({ id });
      await journal.record({
        action: 'scenario.removed',
        subject: { type: 'scenario', id },
        editionYear,
        before: { name },
      });
    });
  }

  /** The scenario becomes the proposals; those of before are kept as a scenario of their own, so that it can be undone. */
  async adopt(actor: Actor, id: string, version: number): Promise<AdoptionView> {
    const sheet: ScenarioSheetView = await this.queries.sheet(id);
    const { editionYear } = sheet;
    const { edition } = await this.editions.of(editionYear);
    allowed(
      canAdopt(
        actor,
        edition,
        sheet.events.filter(({ outcome }) => outcome !== null),
        this.clock.today(),
      ),
      SCENARIO_REASONS,
    );
    const now = this.clock.now();
    const done = await this.transactions.run(doerOf(actor), { scenarios: Scenario }, async (write) => {
      if (!(await this.#advance(write, id, version))) return null;
      await write.sql(HOLD, [editionYear]);
      const before = await this.#insert(
        write,
        actor,
        editionYear,
        `Avant «\u00a0${sheet.name.slice(0, 60)}\u00a0»`,
        true,
      );
      await write.sql(COPY_PROPOSALS, [editionYear, before]);
      const gone = await write.sql(`${CLEAR} RETURNING p.event_id`, [editionYear, id]);
      const written = await write.sql(ADOPT, [editionYear, id, actor.personId, now]);
      await write.journal.record({
        action: 'scenario.adopted',
        subject: { type: 'scenario', id },
        editionYear,
        after: { name: sheet.name, written: written.length, removed: gone.length },
      });
      return { before, written: written.length, takenBack: gone.length };
    });
    if (!done) throw await this.#changed(id);
    const kept = (await this.queries.list(editionYear)).find((one) => one.id === done.before);
    if (!kept) throw noSuchScenario();
    return { written: done.written, takenBack: done.takenBack, before: kept };
  }

  async #may(actor: Actor, year: number): Promise<void> {
    const { edition } = await this.editions.of(year);
    allowed(canPrepareScenario(actor, edition), SCENARIO_REASONS);
  }
  async #insert({ sql }: Write, actor: Actor, year: number, name: string, backup: boolean): Promise<string> {
    const [row] = await sql<{ id: string }>(
      `INSERT INTO scenario (edition_year, name, backup, created_by, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $5) RETURNING id`,
      [year, name, backup, actor.personId, this.clock.now()],
    );
    return row?.id ?? '';
  }
  /** Compare-and-set: false when somebody changed the scenario since it was read. */
  async #advance({ scenarios }: Write, id: string, version: number): Promise<boolean> {
    const { affected } = await scenarios.update({ id, version }, { version: version + 1, updatedAt: this.clock.now() });
    return affected === 1;
  }
  async #changed(id: string): Promise<PortalError> {
    return new PortalError('conflict', 'labelling.scenario_changed', 'Quelqu’un a changé ce scénario entre-temps.', {
      current: await this.queries.sheet(id),
    });
  }
}

const doerOf = (actor: Actor) => ({ personId: actor.personId, role: actor.role });
