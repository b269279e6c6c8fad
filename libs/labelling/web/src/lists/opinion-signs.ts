import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { POSITION_STATUSES, VOICE_LABELS, VOICES, type OpinionPosition } from '@fds/labelling/domain';
import type { ListedOpinionsView } from '@fds/shared/contract';
import { Icon, type IconName } from '@fds/shared/web-kit';

const LOOKS: Record<OpinionPosition, { readonly icon: IconName; readonly tone: string }> = {
  favourable: { icon: 'check', tone: 'bon' },
  reserved: { icon: 'priority_high', tone: 'att' },
  unfavourable: { icon: 'close', tone: 'mal' },
  recused: { icon: 'do_not_disturb_on', tone: 'rien' },
};

/** The three opinions of a dossier as small signs: a shape and a colour, and words for those who see neither. */
@Component({
  selector: 'fds-opinion-signs',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: inline-flex;
      gap: 3px;
    }
    .av {
      width: 24px;
      height: 24px;
      border-radius: 6px;
      display: grid;
      place-items: center;
    }
    .bon {
      background: var(--bon-fond);
      color: var(--bon);
    }
    .att {
      background: var(--attention-fond);
      color: var(--attention);
    }
    .mal {
      background: var(--alerte-fond);
      color: var(--alerte);
    }
    .rien {
      box-shadow: inset 0 0 0 1px var(--trait-champ);
      color: var(--texte-2);
    }
  `,
  template: `@for (sign of signs(); track sign.words) {
    <span class="av" [class]="sign.tone" [title]="sign.words"
      ><fds-icon [name]="sign.icon" size="s" /><span class="vh">{{ sign.words }}. </span></span
    >
  }`,
})
export class OpinionSigns {
  readonly of = input.required<ListedOpinionsView>();
  protected readonly signs = computed(() =>
    VOICES.map((voice) => {
      const position = this.of()[voice];
      const look = position ? LOOKS[position] : ({ icon: 'more_horiz', tone: 'rien' } as const);
      return {
        ...look,
        words: `${VOICE_LABELS[voice]}\u00a0: ${position ? POSITION_STATUSES[position] : 'pas encore rendu'}`,
      };
    }),
  );
}
