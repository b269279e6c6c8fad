import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CommitteeSessionView, SessionDossierView } from '@fds/shared/contract';
import { frenchDay, frenchPlural, Icon, statusLook } from '@fds/shared/web-kit';
import { SessionPoints } from './session-points';

/** Events of the last edition that are named. */
const EARLIER = 3;

/** The session so far: what is decided, by department, and what the dossier on the screen would add. */
@Component({
  selector: 'fds-session-so-far',
  imports: [Icon, SessionPoints],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './session-so-far.scss',
  template: `
    @if (session().totals; as totals) {
      <section>
        <h2>Jusqu’ici</h2>
        <ul class="totaux">
          <li class="l">
            <fds-icon name="verified" /><b>{{ totals.label }}</b> {{ totals.label > 1 ? 'labels' : 'label' }}
          </li>
          <li class="r">
            <fds-icon name="rule" /><b>{{ totals.label_with_conditions }}</b> avec réserve
          </li>
          <li class="x">
            <fds-icon name="cancel" /><b>{{ totals.refuse }}</b> refus
          </li>
          <li>
            <fds-icon name="event_repeat" /><b>{{ totals.defer }}</b> {{ totals.defer > 1 ? 'ajournés' : 'ajourné' }}
          </li>
        </ul>
        <p class="reste">{{ left() }}</p>
      </section>
      <section>
        <h2>Labels par département</h2>
        <table>
          <caption class="vh">
            Événements labellisés sur événements à l’ordre du jour, par département
          </caption>
          <thead class="vh">
            <tr>
              <th scope="col">Département</th>
              <td></td>
              <th scope="col">Labellisés sur examinés</th>
            </tr>
          </thead>
          <tbody>
            @for (line of departments(); track line.name) {
              <tr [class.ici]="line.here">
                <th scope="row">{{ line.name }}</th>
                <td class="jauges" aria-hidden="true">
                  <svg viewBox="0 0 100 14" preserveAspectRatio="none">
                    <rect class="tout" x="0" y="0" [attr.width]="line.all" height="14" rx="2" />
                    <rect class="fait" x="0" y="0" [attr.width]="line.done" height="14" rx="2" />
                  </svg>
                </td>
                <td class="d num">
                  <b>{{ line.labelled }}</b> / {{ line.events }}
                </td>
              </tr>
            }
          </tbody>
        </table>
      </section>
    }
    @if (gain(); as words) {
      <section>
        <h2>Si ce label est donné</h2>
        <p>{{ words }}</p>
      </section>
    }
    @if (points(); as given) {
      <section><fds-session-points [of]="given" /></section>
    }
    @if (lastYear(); as then) {
      <section>
        <h2>En {{ then.year }}</h2>
        <p>{{ then.words }}</p>
        <ul class="avant">
          @for (event of then.events; track event.eventId) {
            <li>
              <b>{{ event.title }}</b>
              <span>{{ event.words }}</span>
            </li>
          }
        </ul>
        @if (then.more) {
          <p class="reste">{{ then.more }}</p>
        }
      </section>
    }
    <p class="embargo"><fds-icon name="visibility_off" />{{ embargo() }}</p>
  `,
})
export class SessionSoFar {
  readonly session = input.required<CommitteeSessionView>();
  readonly dossier = input<SessionDossierView | null>(null);

  protected readonly left = computed(() => {
    const undecided = this.session().totals?.undecided ?? 0;
    return undecided === 0 ? 'Tout est décidé.' : `${frenchPlural(undecided, 'événement')} à décider.`;
  });
  protected readonly departments = computed(() => {
    const lines = this.session().totals?.departments ?? [];
    const most = Math.max(1, ...lines.map(({ events }) => events));
    return lines.map(({ department, name, labelled, events }) => ({
      name,
      labelled,
      events,
      here: department !== null && department === this.dossier()?.department,
      all: (events * 100) / most,
      done: (labelled * 100) / most,
    }));
  });
  /** Only once a voice gave some: an empty table tells the room nothing. */
  protected readonly points = computed(() => {
    const points = this.dossier()?.points;
    return points?.voices.some(({ given }) => given > 0) ? points : null;
  });
  protected readonly gain = computed(() => {
    const gain = this.dossier()?.gain;
    if (!gain) return '';
    const reached = gain.communes.filter(({ labelled }) => labelled > 0).slice(0, 2);
    const already = reached.map(({ name, labelled }) => `${name} a déjà ${frenchPlural(labelled, 'événement')}.`);
    const fresh =
      gain.newCommunes === 0
        ? 'Aucune nouvelle commune.'
        : `${frenchPlural(gain.newCommunes, 'nouvelle commune', 'nouvelles communes')}.`;
    const schools =
      gain.schoolSlots === 0
        ? ''
        : `${frenchPlural(gain.schoolSlots, 'séance')} pour les classes, sur ${gain.departmentSchoolSlots} dans le département${gain.department ? ` (${gain.department})` : ''}.`;
    return [...already, fresh, schools].filter(Boolean).join(' ');
  });
  /** The holder's last edition: what it was given, and how many came as far as it is known (rule 7). */
  protected readonly lastYear = computed(() => {
    const then = this.dossier()?.lastYear;
    if (!then) return null;
    const { year, count, labelled, visits, reported, events } = then;
    const known =
      visits === null
        ? 'Visites inconnues.'
        : `${frenchPlural(visits, 'visite')}${reported < count ? `, chiffres de ${reported} sur ${count}` : ''}.`;
    return {
      year,
      words: `${frenchPlural(count, 'événement')}, ${frenchPlural(labelled, 'label')}. ${known}`,
      events: events.slice(0, EARLIER).map(({ eventId, title, label, visits: own }) => ({
        eventId,
        title,
        words: [statusLook('label', label).words, ...(own === null ? [] : [frenchPlural(own, 'visite')])].join(', '),
      })),
      more: count > EARLIER ? `Et ${frenchPlural(count - EARLIER, 'autre')}.` : '',
    };
  });
  protected readonly embargo = computed(() => {
    const day = this.session().answersOn;
    return day
      ? `Sous embargo jusqu’au ${frenchDay(day)}. Les porteurs ne voient rien.`
      : 'Sous embargo jusqu’à l’annonce. Les porteurs ne voient rien.';
  });
}
