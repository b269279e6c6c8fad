import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { CAME_BY_LABELS } from '@fds/attendance/domain';
import type { AttendanceVersionsView } from '@fds/shared/contract';
import { Api, frenchDateTime, frenchPlural, Icon, PageStateView, pageState, ReadyTemplate } from '@fds/shared/web-kit';
import { differencesOf, type DifferenceRow } from './report-differences';

interface ToldVersion {
  readonly number: number;
  readonly when: string;
  readonly by: string;
  readonly notHeldReason: string | null;
  readonly comment: string;
  readonly doubtReason: string;
  readonly erratum: string | null;
  /** What differs from the version before it; everything, in the first one. */
  readonly differences: readonly DifferenceRow[];
  readonly first: boolean;
}

/** Every report that was sent, each beside the one before it; read only once it is opened. */
@Component({
  selector: 'fds-report-versions',
  imports: [Icon, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      margin-top: var(--e4);
    }
    li {
      border-top: 1px solid var(--trait);
      padding: var(--e3) 0;
    }
    h3 {
      font-size: var(--t-md);
    }
    .texte {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <details class="carte repli" (toggle)="opened.set(opened() || $any($event.target).open)">
      <summary><fds-icon name="keyboard_arrow_down" />{{ heading() }}</summary>
      @if (opened()) {
        <fds-page-state [of]="versions" what="des envois" failure="Les envois n’ont pas pu être chargés">
          <ng-template [fdsReady]="versions" let-list>
            <ol>
              @for (version of told(list); track version.number) {
                <li>
                  <h3>{{ version.erratum ? 'Erratum' : 'Envoi' }} {{ version.number }}, {{ version.when }}</h3>
                  <p class="meta">{{ version.by }}</p>
                  @if (version.erratum; as reason) {
                    <p class="texte"><b>Pourquoi cette correction&nbsp;:</b> {{ reason }}</p>
                  }
                  @if (version.notHeldReason; as reason) {
                    <p class="texte">N’a pas eu lieu&nbsp;: {{ reason }}</p>
                  }
                  @if (version.differences.length > 0) {
                    <table class="t num">
                      <caption class="vh">
                        Chiffres de l’envoi
                        {{
                          version.number
                        }}
                      </caption>
                      <thead>
                        <tr>
                          <th scope="col">Public</th>
                          @if (!version.first) {
                            <th scope="col" class="d">Avant</th>
                          }
                          <th scope="col" class="d">{{ version.first ? 'Visites' : 'Après' }}</th>
                        </tr>
                      </thead>
                      <tbody>
                        @for (row of version.differences; track row.label) {
                          <tr>
                            <th scope="row">{{ row.label }}</th>
                            @if (!version.first) {
                              <td class="d">{{ row.mine }}</td>
                            }
                            <td class="d">{{ row.theirs }}</td>
                          </tr>
                        }
                      </tbody>
                    </table>
                  } @else if (!version.notHeldReason) {
                    <p class="doux">Les mêmes chiffres que l’envoi d’avant.</p>
                  }
                  @if (version.doubtReason) {
                    <p class="texte"><b>Pourquoi c’est juste&nbsp;:</b> {{ version.doubtReason }}</p>
                  }
                  @if (version.comment) {
                    <p class="texte">{{ version.comment }}</p>
                  }
                </li>
              }
            </ol>
          </ng-template>
        </fds-page-state>
      }
    </details>
  `,
})
export class ReportVersions {
  readonly eventId = input.required<string>();
  /** How many were sent: a new one is read anew. */
  readonly count = input.required<number>();
  private readonly api = inject(Api);
  protected readonly opened = signal(false);
  protected readonly heading = computed(() => frenchPlural(this.count(), 'envoi gardé', 'envois gardés'));
  protected readonly versions = pageState<AttendanceVersionsView, { id: string; count: number }>({
    params: () => (this.opened() ? { id: this.eventId(), count: this.count() } : undefined),
    load: ({ id }, signal) => this.api.get<AttendanceVersionsView>(`/api/events/${id}/attendance/versions`, {}, signal),
  });

  protected told({ versions }: AttendanceVersionsView): ToldVersion[] {
    return versions.map((version, at) => {
      const former = versions[at + 1];
      return {
        number: version.number,
        when: frenchDateTime(version.submittedAt),
        by: senderOf(version),
        notHeldReason: version.notHeldReason,
        comment: version.comment,
        doubtReason: version.doubtReason,
        erratum: version.erratum,
        differences: differencesOf(former?.lines ?? [], version.lines),
        first: former === undefined,
      };
    });
  }
}

/** `Saisi par Léa Martin, coordination. Par téléphone.` */
function senderOf({ byCoordination, byName, cameBy }: AttendanceVersionsView['versions'][number]): string {
  if (!byCoordination) return `Par ${byName ?? 'une personne de la structure'}`;
  const who = byName ? `Saisi par ${byName}, à la coordination` : 'Par la coordination';
  return cameBy ? `${who}. ${CAME_BY_LABELS[cameBy]}.` : who;
}
