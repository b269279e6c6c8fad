import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { LIKENESS_LABELS, ORGANISATION_KIND_LABELS } from '@fds/organisations/domain';
import type { FoundOrganisationView, LikelyDuplicateView } from '@fds/shared/contract';
import { Icon } from '@fds/shared/web-kit';

/** An organisation that was found: what everybody may know of it, and what one can do (slot). */
@Component({
  selector: 'fds-found-card',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--e3) var(--e4);
      align-items: center;
      justify-content: space-between;
    }
    .mots {
      flex: 1 1 260px;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .signes {
      display: flex;
      flex-wrap: wrap;
      gap: var(--e2);
      margin-top: var(--e2);
    }
  `,
  template: `
    <div class="mots">
      <b>{{ of().name }}</b>
      <p class="doux">{{ words() }}</p>
      @if (reasons().length > 0 || of().hasTeam) {
        <p class="signes">
          @for (reason of reasons(); track reason) {
            <span class="st att"><fds-icon name="content_copy" />{{ reason }}</span>
          }
          @if (of().hasTeam) {
            <span class="st info"><fds-icon name="groups" />Une équipe est déjà là</span>
          }
        </p>
      }
    </div>
    <ng-content />
  `,
})
export class FoundCard {
  readonly of = input.required<FoundOrganisationView | LikelyDuplicateView>();

  protected readonly words = computed(() => {
    const { kind, municipalityName, department, years } = this.of();
    const place = municipalityName ? `${municipalityName} (${department})` : '';
    const past = years.length > 0 ? `a participé en ${years.slice(0, 3).join(', ')}` : '';
    return [kind && ORGANISATION_KIND_LABELS[kind], place, past].filter(Boolean).join(', ');
  });
  protected readonly reasons = computed(() => {
    const found = this.of();
    return 'reasons' in found ? found.reasons.map((reason) => LIKENESS_LABELS[reason]) : [];
  });
}
