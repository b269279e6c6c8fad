import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { OUTCOME_LABELS, PROPOSED_OUTCOMES, type ProposedOutcome } from '@fds/labelling/domain';
import { ProposalRequestRules } from '@fds/shared/contract';
import { Icon, type IconName } from '@fds/shared/web-kit';
import type { ProposalDraft } from './proposal-draft';

const ICONS: Record<ProposedOutcome, IconName> = {
  label: 'verified',
  label_with_conditions: 'rule',
  defer: 'event_repeat',
  refuse: 'cancel',
};
const WHY: Record<ProposedOutcome, string> = {
  label: 'Motif (facultatif)',
  label_with_conditions: 'La réserve à lever',
  defer: 'Ce qui manque pour décider',
  refuse: 'La raison du refus',
};

/** The four answers and the reason, for one event or for all. */
@Component({
  selector: 'fds-proposal-line',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './proposal-line.scss',
  template: `
    <div class="sorts" role="radiogroup" [attr.aria-label]="'Proposition pour ' + name()">
      @for (choice of choices; track choice.code; let at = $index) {
        <label [class]="choice.code" [attr.title]="keys() ? 'Touche ' + (at + 1) : null"
          ><input
            class="vh"
            type="radio"
            [name]="'proposition-' + key()"
            [checked]="draft().outcome === choice.code"
            (change)="changed.emit({ outcome: choice.code })"
          /><fds-icon [name]="choice.icon" />{{ choice.label }}</label
        >
      }
      @if (draft().outcome) {
        <button
          class="b t petit"
          type="button"
          (click)="changed.emit({ outcome: null, reason: '', conditionDueOn: null })"
        >
          Effacer<span class="vh"> la proposition pour {{ name() }}</span>
        </button>
      }
    </div>
    @if (draft().outcome; as outcome) {
      <div class="motif">
        <label class="vh" [for]="'motif-' + key()">{{ why[outcome] }}, {{ name() }}</label>
        <input
          class="saisie"
          [id]="'motif-' + key()"
          [placeholder]="why[outcome]"
          [attr.maxlength]="most"
          [attr.aria-invalid]="problem() ? 'true' : null"
          [attr.aria-describedby]="problem() ? 'motif-erreur-' + key() : null"
          [value]="draft().reason"
          (input)="changed.emit({ reason: $any($event.target).value })"
        />
        @if (outcome === 'label_with_conditions') {
          <label class="echeance">
            <span>à lever avant le</span>
            <input
              class="saisie"
              type="date"
              [value]="draft().conditionDueOn ?? ''"
              (change)="changed.emit({ conditionDueOn: $any($event.target).value || null })"
            />
          </label>
        }
      </div>
    }
    @if (problem(); as text) {
      <p class="msg-erreur" role="alert" [id]="'motif-erreur-' + key()">
        <fds-icon name="error" /><span>{{ text }}</span>
      </p>
    }
  `,
})
export class ProposalLine {
  /** Apart from the other lines of the page. */
  readonly key = input.required<string>();
  /** What is proposed for, to those who do not see it. */
  readonly name = input.required<string>();
  readonly draft = input.required<ProposalDraft>();
  readonly problem = input<string | null>(null);
  /** The keys 1 to 4 choose here. */
  readonly keys = input(false);
  readonly changed = output<Partial<ProposalDraft>>();

  protected readonly why = WHY;
  protected readonly most = ProposalRequestRules.reason.maxLength;
  protected readonly choices = PROPOSED_OUTCOMES.map((code) => ({
    code,
    icon: ICONS[code],
    label: OUTCOME_LABELS[code],
  }));
}
