import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { SLOT_AUDIENCE_LABELS } from '@fds/applications/domain';
import { HAPPENING_WORDS, planDay, VISIT_METHOD, type LegState, type VisitStop } from '@fds/programme/domain';
import type { VisitStopView, VisitsView } from '@fds/shared/contract';
import { crowFlies, DEPARTMENT_OUTLINES, OUTLINES_VIEW_BOX, pointOfMap, type Place } from '@fds/shared/kernel';
import {
  Api,
  CommuneField,
  CurrentEdition,
  EmptyTemplate,
  Field,
  feedback,
  FeedbackView,
  frenchCount,
  frenchDay,
  frenchPlural,
  frenchTime,
  Icon,
  Kind,
  Note,
  pageState,
  PageStateView,
  ReadyTemplate,
  saveFile,
} from '@fds/shared/web-kit';

interface Asked {
  readonly year: number;
  readonly query: Readonly<Record<string, string>>;
}
type Stop = VisitStop & { readonly view: VisitStopView };

const STATE_WORDS: Record<LegState, string> = {
  fine: '',
  overlaps: 'Commence avant la fin du précédent\u00a0: les deux se voient, l’un après l’autre.',
  late: 'Trop tard\u00a0: il ne reste pas le temps de le voir.',
  unknown: 'Distance inconnue.',
};

/** A day of visits to labelled events: what is open, on the day's hours and on the map; what was chosen, by the hour. */
@Component({
  selector: 'fds-visits-page',
  imports: [CommuneField, EmptyTemplate, FeedbackView, Field, Icon, Kind, Note, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './visits.page.html',
  styleUrl: './visits.page.scss',
})
export class VisitsPage {
  // The address is the view: the day, the place, where the day begins.
  readonly jour = input<string>();
  readonly dep = input<string>();
  readonly epci = input<string>();
  readonly depart = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly current = inject(CurrentEdition);

  protected readonly visits = pageState<VisitsView, Asked | undefined>({
    params: () => {
      const year = this.current.year();
      return year ? { year, query: this.query() } : undefined;
    },
    load: (asked, signal) => this.api.get<VisitsView>(`/api/visits/${asked?.year ?? ''}`, asked?.query ?? {}, signal),
    isEmpty: ({ days }) => days.length === 0,
    keep: true,
  });
  private readonly query = computed(() => {
    const asked = { day: this.jour(), department: this.dep(), intermunicipality: this.epci(), from: this.depart() };
    return Object.fromEntries(Object.entries(asked).filter((one): one is [string, string] => Boolean(one[1])));
  });
  protected readonly keeping = feedback();
  /** What is being kept, until the server has answered. */
  private readonly ahead = signal<readonly string[] | null>(null);
  protected readonly chosen = computed(() => this.ahead() ?? this.visits.value()?.chosen ?? []);

  private readonly start = computed((): Place | null => placeOf(this.visits.value()?.start));
  protected readonly hours = computed(() => {
    const stops = this.visits.value()?.stops ?? [];
    const hour = (instant: string): number => minutesOf(instant) / 60;
    const first = Math.floor(Math.min(9, ...stops.map(({ beginsAt }) => hour(beginsAt))));
    const last = Math.min(24, Math.ceil(Math.max(18, ...stops.map((stop) => hour(stop.beginsAt) + length(stop) / 60))));
    return { first, last, marks: Array.from({ length: last - first + 1 }, (_, index) => first + index) };
  });
  /** What is open, the nearest to the start first where there is one. */
  protected readonly offers = computed(() => {
    const { first, last } = this.hours();
    const span = (last - first) * 60;
    const from = this.start();
    const lines = (this.visits.value()?.stops ?? []).map((stop) => {
      const at = placeOf(stop);
      const begins = minutesOf(stop.beginsAt) - first * 60;
      return {
        ...stop,
        picked: this.chosen().includes(stop.slotId),
        when: `${frenchTime(stop.beginsAt)} – ${frenchTime(stop.endsAt)}`,
        where: [stop.venue, stop.municipality].filter(Boolean).join(', '),
        far: from && at ? crowFlies(from, at) : null,
        x: (begins / span) * 100,
        width: Math.max(1, (Math.min(length(stop), span - begins) / span) * 100),
        who: stop.audience === 'everyone' ? '' : SLOT_AUDIENCE_LABELS[stop.audience],
        happening: stop.happening === 'scheduled' ? '' : HAPPENING_WORDS[stop.happening],
      };
    });
    return from ? lines.toSorted((a, b) => (a.far ?? Infinity) - (b.far ?? Infinity)) : lines;
  });
  protected readonly legs = computed(() => {
    const stops = (this.visits.value()?.stops ?? [])
      .filter(({ slotId }) => this.chosen().includes(slotId))
      .map((view): Stop => ({
        slotId: view.slotId,
        beginsAt: new Date(view.beginsAt),
        endsAt: new Date(view.endsAt),
        at: placeOf(view),
        view,
      }));
    return planDay(stops, this.start()).map((leg, index) => ({
      ...leg,
      number: index + 1,
      way:
        leg.kilometres === null
          ? ''
          : `${leg.kilometres < 1 ? 'moins d’1' : frenchCount(Math.round(leg.kilometres))}\u00a0km, environ ${leg.minutes}\u00a0min`,
      arrives: frenchTime(leg.arrivesAt),
      leaves: frenchTime(leg.leavesAt),
      open: `${frenchTime(leg.stop.beginsAt)} – ${frenchTime(leg.stop.endsAt)}`,
      where: [leg.stop.view.venue, leg.stop.view.address, leg.stop.view.municipality].filter(Boolean).join(', '),
      said: STATE_WORDS[leg.state],
    }));
  });
  protected readonly summary = computed(() => {
    const legs = this.legs();
    if (legs.length === 0) return 'Rien n’est encore choisi ce jour-là.';
    const known = legs.flatMap(({ kilometres }) => kilometres ?? []);
    const far =
      known.length === 0 ? '' : `, ${frenchCount(Math.round(known.reduce((a, b) => a + b, 0)))}\u00a0km à vol d’oiseau`;
    const late = legs.filter(({ state }) => state === 'late').length;
    return `${frenchPlural(legs.length, 'visite')}${far}${late > 0 ? `, dont ${late} hors de portée` : ''}.`;
  });

  protected readonly box = OUTLINES_VIEW_BOX;
  protected readonly outlines = DEPARTMENT_OUTLINES;
  protected readonly dots = computed(() => {
    const numbers = new Map(this.legs().map(({ number, stop }) => [stop.slotId, number]));
    return this.offers()
      .flatMap((stop) => {
        const at = placeOf(stop);
        if (!at) return [];
        const [x, y] = pointOfMap(at.latitude, at.longitude);
        return [{ slotId: stop.slotId, x, y, number: numbers.get(stop.slotId) ?? null }];
      })
      .toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
  });
  /** The day's way, from start to stop to stop. */
  protected readonly way = computed(() =>
    [this.start(), ...this.legs().map(({ stop }) => stop.at)]
      .flatMap((at) =>
        at
          ? [
              pointOfMap(at.latitude, at.longitude)
                .map((one) => one.toFixed(1))
                .join(','),
            ]
          : [],
      )
      .join(' '),
  );
  protected readonly mapLabel = computed(
    () =>
      `Carte de la région\u00a0: ${frenchPlural(this.dots().length, 'créneau', 'créneaux')} à visiter, ${frenchPlural(this.legs().length, 'choisi', 'choisis')}\u00a0; la liste dit les mêmes.`,
  );
  protected readonly method = VISIT_METHOD;
  protected readonly day = frenchDay;
  protected readonly count = frenchCount;
  protected km(far: number | null): string {
    return far === null ? '' : `${frenchCount(Math.round(far))}\u00a0km`;
  }

  protected show(change: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge' });
  }
  /** A place is one of both: a department or an EPCI. */
  protected within(value: string): void {
    const [kind, code = ''] = value.split(':');
    this.show({ dep: kind === 'dep' ? code : null, epci: kind === 'epci' ? code : null });
  }

  protected async toggle(slotId: string): Promise<void> {
    const year = this.current.year();
    if (!year || this.keeping.busy()) return;
    const slots = this.chosen().includes(slotId)
      ? this.chosen().filter((one) => one !== slotId)
      : [...this.chosen(), slotId];
    this.ahead.set(slots);
    await this.keeping.attempt(async () => {
      const asked = new URLSearchParams(this.query()).toString();
      this.visits.set(await this.api.put<VisitsView>(`/api/visits/${year}${asked ? `?${asked}` : ''}`, { slots }));
    });
    this.ahead.set(null);
  }

  protected async takeCalendar(day: string): Promise<void> {
    const year = this.current.year();
    await this.keeping.attempt(
      async () => saveFile(await this.api.download(`/api/visits/${year}/plan.ics?day=${day}`), `visites-${day}.ics`),
      'Le calendrier est dans vos téléchargements.',
    );
  }
  protected print(): void {
    window.print();
  }
}

/** Minutes of the region's day at an instant. */
function minutesOf(instant: string): number {
  const [hours = 0, minutes = 0] = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  })
    .format(new Date(instant))
    .split(':')
    .map(Number);
  return hours * 60 + minutes;
}
const length = ({ beginsAt, endsAt }: Pick<VisitStopView, 'beginsAt' | 'endsAt'>): number =>
  (new Date(endsAt).getTime() - new Date(beginsAt).getTime()) / 60_000;

const placeOf = (
  of: { readonly latitude: number | null; readonly longitude: number | null } | null | undefined,
): Place | null =>
  of && of.latitude !== null && of.longitude !== null ? { latitude: of.latitude, longitude: of.longitude } : null;
