import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { frenchNumber, Icon } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import { isAssociation } from '../editing/form';
import { DossierField } from '../parts/dossier-field';
import { SectionPage } from '../parts/section-page';

/** The grant request, its budget with both totals, and the republican commitment of associations. */
@Component({
  selector: 'fds-grant-section',
  imports: [DossierField, Icon, SectionPage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .fo-si {
      gap: var(--e8);
    }
    .totaux {
      display: flex;
      flex-wrap: wrap;
      gap: var(--e2) var(--e6);
      margin-top: calc(var(--e5) * -1);
      font-variant-numeric: tabular-nums;
    }
    .ecart {
      flex-basis: 100%;
      display: flex;
      gap: 8px;
      color: var(--attention);
      font-weight: 600;
    }
  `,
  template: `<fds-section-page
    section="subvention"
    lead="La demande d’aide est facultative. Le label ne dépend pas d’elle."
    [champ]="champ()"
  >
    <fds-dossier-field [item]="editing.id()" field="grantAsked" />
    @if (editing.project('grantAsked')) {
      <section class="fo-si" aria-label="Votre demande d’aide">
        <fds-dossier-field [item]="editing.id()" field="grantAmount" />
        <fds-dossier-field [item]="editing.id()" field="grantPurpose" />
        <fds-dossier-field [item]="editing.id()" field="budget" />
        @let sums = totals();
        @if (sums.lines > 0) {
          <div class="totaux" role="status">
            <span
              >Dépenses&nbsp;: <b>{{ euros(sums.expense) }}</b></span
            >
            <span
              >Recettes&nbsp;: <b>{{ euros(sums.income) }}</b></span
            >
            @if (sums.expense !== sums.income) {
              <span class="ecart"><fds-icon name="error" />Les deux totaux diffèrent de {{ euros(sums.gap) }}.</span>
            }
          </div>
        }
        @if (association()) {
          <fds-dossier-field [item]="editing.id()" field="republicanCommitment" />
        }
      </section>
    }
  </fds-section-page>`,
})
export class GrantSection {
  protected readonly editing = inject(DossierEditing);
  /** Query parameter: the field to show. */
  readonly champ = input<string>();
  protected readonly association = computed(() => {
    const head = this.editing.head();
    return head !== null && isAssociation(head);
  });
  /** Sums in whole cents, so that they compare. */
  protected readonly totals = computed(() => {
    const rows = this.editing.project('budget');
    const sum = (side: string): number =>
      rows.reduce((total, row) => {
        const amount = row['amount'];
        return row['side'] === side && typeof amount === 'number' ? total + Math.round(amount * 100) : total;
      }, 0);
    const [expense, income] = [sum('expense'), sum('income')];
    return { lines: rows.length, expense, income, gap: Math.abs(expense - income) };
  });

  protected euros(cents: number): string {
    return `${frenchNumber(cents / 100)}\u00a0€`;
  }
}
