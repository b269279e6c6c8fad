import { Inject, Injectable } from '@nestjs/common';
import { lackingOnceAlone } from '@fds/applications/api';
import type { RegroupingKind } from '@fds/applications/domain';
import {
  canFold,
  canPromote,
  cautions,
  labelInWords,
  movesInWords,
  REGROUPING_REASONS,
  type RegroupingPreview,
} from '@fds/programme/domain';
import { Clock, containing, Database, toVerdictView, window } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { noSuchEvent, type Rows } from '../changes/life-facts';
import { DoneRegroupings } from './done-regroupings.queries';
import type {
  DossierRegroupingsView,
  EventRegroupingView,
  RegroupableEventView,
  RegroupingQuery,
  VillagesPageView,
  VillagesQuery,
  VillageView,
} from './regrouping.contract';
import { datedAt, FACTS, readFacts, readHolders, type PossibleHolder, type RegroupingFacts } from './regrouping-facts';
import { peopleOf } from './regrouping-news';

/** Of the dossier `$1`: root events with their activities behind them. */
const OF_DOSSIER = `${FACTS} LEFT JOIN event root ON root.id = e.parent_event_id WHERE a.id = $1
  ORDER BY COALESCE(root.position, e.position), COALESCE(e.parent_event_id, e.id), e.parent_event_id IS NOT NULL, e.position, e.id`;
const DOSSIER = `SELECT a.id, a.title, a.state, COALESCE(p.name, '') AS "organisationName" FROM application a
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year WHERE a.id = $1`;
/** Villages of the event's edition that were filed, by name; `$2`: words of it or of its holder. */
const VILLAGES = `${FACTS} WHERE e.parent_event_id IS NULL AND e.kind <> 'single' AND a.edition_year = $3
  AND a.state IN ('submitted', 'under_review', 'ready_for_committee', 'decided') AND e.id <> $1
  AND ($2::text IS NULL OR unaccent(e.title) ILIKE unaccent($2) OR unaccent(COALESCE(p.name, '')) ILIKE unaccent($2))
  ORDER BY lower(unaccent(e.title)), e.id LIMIT $4 OFFSET $5`;
const HOW_MANY = `SELECT count(*)::integer AS total FROM event e JOIN application a ON a.id = e.application_id
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  WHERE e.parent_event_id IS NULL AND e.kind <> 'single' AND a.edition_year = $3
  AND a.state IN ('submitted', 'under_review', 'ready_for_committee', 'decided') AND e.id <> $1
  AND ($2::text IS NULL OR unaccent(e.title) ILIKE unaccent($2) OR unaccent(COALESCE(p.name, '')) ILIKE unaccent($2))`;
const PLACES = `SELECT o.event_id AS id, m.name FROM event_overview o JOIN municipality m ON m.code = o.municipality_code
  WHERE o.event_id = ANY ($1::uuid[])`;

/** What regrouping an event would do, where it may go, and what was done. */
@Injectable()
export class RegroupingQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(DoneRegroupings) private readonly done: DoneRegroupings,
  ) {}

  readonly #rows: Rows = (text, values) => this.database.rows(text, values);

  /** @throws PortalError missing */
  async one(actor: Actor, eventId: string, query: RegroupingQuery): Promise<EventRegroupingView> {
    const now = this.clock.now();
    const [asked] = await this.#rows<{ parent: string | null }>(
      'SELECT parent_event_id AS parent FROM event WHERE id = $1',
      [eventId],
    );
    const villageId = asked?.parent ?? query.villageId ?? null;
    const facts = await readFacts(this.#rows, villageId ? [eventId, villageId] : [eventId], now);
    const event = facts.get(eventId);
    if (!event || (villageId && !facts.has(villageId))) throw noSuchEvent();
    const village = villageId ? (facts.get(villageId) ?? null) : null;
    const kind: RegroupingKind = event.parentEventId === null ? 'fold' : 'promote';
    const holders = kind === 'promote' ? await readHolders(this.#rows, eventId, event.editionYear) : [];
    const holder = holders.find(({ organisationId }) => organisationId === query.organisationId) ?? holders[0];
    const may =
      kind === 'promote'
        ? canPromote(actor, event, village, event.edition)
        : canFold(actor, event, village, event.edition);
    const preview = village && previewOf(kind, event, village, holder);
    const organisations = [
      event.dossier.organisationId,
      ...(kind === 'fold' && village ? [village.dossier.organisationId] : []),
      ...(kind === 'promote' && holder ? [holder.organisationId] : []),
    ];
    const people = await peopleOf(this.#rows, { organisations, eventId, but: actor.personId });
    const { id, title, organisationName, state, version } = event.dossier;
    return {
      eventId,
      title: event.title,
      eventKind: event.kind,
      label: event.label,
      kind,
      dossier: { id, title, organisationName, state },
      version,
      villageTitle: village?.title ?? null,
      villageId,
      holders,
      may: toVerdictView(may, REGROUPING_REASONS),
      moves: preview ? [...movesInWords(preview)] : [],
      labelBecomes: preview ? labelInWords(preview) : null,
      cautions: preview ? [...cautions(preview)] : [],
      lacking: holder
        ? [
            ...(await lackingOnceAlone(
              this.#rows,
              { eventId, fromApplicationId: id, organisationId: holder.organisationId },
              this.clock.today(),
            )),
          ]
        : [],
      told: people.length,
      done: (await this.done.ofEvent(actor, eventId)).map(({ regrouping }) => regrouping),
    };
  }

  /** @throws PortalError missing */
  async ofDossier(actor: Actor, applicationId: string): Promise<DossierRegroupingsView> {
    const now = this.clock.now();
    const dossier = await this.database.row<DossierRegroupingsView['dossier']>(DOSSIER, [applicationId]);
    if (!dossier)
      throw new PortalError('missing', 'programme.application_missing', 'Ce dossier n’existe pas, ou plus.');
    const events = (await this.#rows<RegroupingFacts>(OF_DOSSIER, [applicationId])).map((row) => datedAt(row, now));
    return {
      dossier,
      events: events.map((event): RegroupableEventView => {
        const village = events.find(({ eventId }) => eventId === event.parentEventId) ?? null;
        const may =
          event.parentEventId === null
            ? canFold(actor, event, null, event.edition)
            : canPromote(actor, event, village, event.edition);
        const { eventId, title, kind, label } = event;
        return {
          eventId,
          title,
          eventKind: kind,
          label,
          kind: event.parentEventId === null ? 'fold' : 'promote',
          villageTitle: village?.title ?? null,
          may: toVerdictView(may, REGROUPING_REASONS),
        };
      }),
      done: await this.done.ofDossier(actor, applicationId),
    };
  }

  /** @throws PortalError missing */
  async villages(actor: Actor, eventId: string, query: VillagesQuery): Promise<VillagesPageView> {
    const now = this.clock.now();
    const event = (await readFacts(this.#rows, [eventId], now)).get(eventId);
    if (!event) throw noSuchEvent();
    const { page, size, limit, offset } = window(query, 10);
    const given = [eventId, containing(query.q), event.editionYear];
    const [rows, [count]] = await Promise.all([
      this.#rows<RegroupingFacts>(VILLAGES, [...given, limit, offset]),
      this.#rows<{ total: number }>(HOW_MANY, given),
    ]);
    const places = await this.#rows<{ id: string; name: string }>(PLACES, [rows.map((row) => row.eventId)]);
    return {
      items: rows.map((row): VillageView => {
        const village = datedAt(row, now);
        const may = canFold(actor, event, village, event.edition);
        const [reason] = may.allowed ? [] : may.reasons;
        return {
          eventId: village.eventId,
          title: village.title,
          kind: village.kind,
          organisationName: village.dossier.organisationName,
          municipalityName: places.find(({ id }) => id === village.eventId)?.name ?? null,
          activities: village.activities,
          may: may.allowed,
          why: reason ? REGROUPING_REASONS[reason] : '',
        };
      }),
      total: count?.total ?? 0,
      page,
      size,
    };
  }
}

const previewOf = (
  kind: RegroupingKind,
  event: RegroupingFacts,
  village: RegroupingFacts,
  holder: PossibleHolder | undefined,
): RegroupingPreview => ({
  kind,
  eventTitle: event.title,
  villageTitle: village.title,
  holderName: kind === 'promote' ? (holder?.name ?? '') : village.dossier.organisationName,
  state: event.dossier.state,
  label: event.label,
  told: event.told,
  ownLabel: event.ownLabel,
  otherHolder:
    kind === 'promote'
      ? holder?.organisationId !== event.dossier.organisationId
      : village.dossier.organisationId !== event.dossier.organisationId,
  reported: { event: event.reported, village: village.reported },
  villageHappening: village.happening,
  happening: event.happening,
});
