import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DOUBLE_REASON_LABELS } from '@fds/applications/domain';
import type { ApplicationDoublesView, ApplicationPairView, PairedApplicationView } from '@fds/shared/contract';
import { Api, feedback, FeedbackView, Note, pageState } from '@fds/shared/web-kit';

/** Says which dossiers may be the same as this one; nothing when there is none. */
@Component({
  selector: 'fds-doubles-note',
  imports: [FeedbackView, Note, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    fds-note {
      margin-bottom: var(--e4);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0 var(--e3);
    }
  `,
  template: `
    <fds-feedback [of]="said" />
    @if (pairs().length > 0) {
      <fds-note tone="att">
        <p>
          <b
            >{{
              pairs().length === 1 ? 'Peut-être un doublon' : 'Peut-être un doublon de l’un de ces dossiers'
            }}&nbsp;:</b
          >
        </p>
        <ul>
          @for (pair of pairs(); track pair.a.id + pair.b.id) {
            @let other = otherOf(pair);
            <li>
              <span
                ><a [routerLink]="['/pilotage/dossiers', other.id]">{{ other.title || 'Dossier sans titre' }}</a
                >, {{ other.organisationName }} ({{ reasons(pair) }}).</span
              >
              @if (pair.mayDistinguish.allowed) {
                <button class="b t petit" type="button" (click)="distinct(pair)">
                  Ce n’est pas un doublon<span class="vh"> de {{ other.title }}</span>
                </button>
              }
            </li>
          }
        </ul>
      </fds-note>
    }
  `,
})
export class DoublesNote {
  private readonly api = inject(Api);
  /** Id of the dossier. */
  readonly dossier = input.required<string>();

  protected readonly doubles = pageState<ApplicationDoublesView, string>({
    params: () => this.dossier(),
    load: (id, signal) => this.api.get<ApplicationDoublesView>(`/api/applications/${id}/duplicates`, {}, signal),
  });
  protected readonly pairs = computed(() => this.doubles.value()?.items ?? []);
  protected readonly said = feedback();
  protected otherOf = ({ a, b }: ApplicationPairView): PairedApplicationView => (a.id === this.dossier() ? b : a);
  protected reasons = ({ reasons }: ApplicationPairView): string =>
    reasons.map((code) => DOUBLE_REASON_LABELS[code].toLowerCase()).join(' ; ');

  protected async distinct(pair: ApplicationPairView): Promise<void> {
    const path = `/api/application-duplicates/${pair.a.id}/${pair.b.id}/distinction`;
    await this.said.attempt(
      () => this.api.put(path),
      'Ces deux dossiers ne seront plus proposés ensemble.',
      async () => {
        await this.api.delete(path);
        this.doubles.reload();
      },
    );
    this.doubles.reload();
  }
}
