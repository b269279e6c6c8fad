import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { Control, frenchCount } from '@fds/shared/web-kit';
import { typedIn } from '../typed-in';
import { AnswerControl } from './control';

/** Share of the limit from which the count is shown. */
const NEAR = 0.6;
const INPUT_TYPES = { email: 'email', link: 'url', phone: 'tel' } as const;
const COMPLETES = { email: 'email', link: 'url', phone: 'tel' } as const;

/** Words: the count near the limit; what is longer is kept, and marked. */
@Component({
  selector: 'fds-text-control',
  imports: [Control],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    /* One line, whatever it counts: the page is not laid out again at each letter. */
    .compte {
      margin-top: 6px;
      contain: strict;
      block-size: 1.5em;
      line-height: 1.5;
    }
    .trop {
      color: var(--alerte);
      font-weight: 600;
    }
  `,
  template: `
    @if (spec().lines; as lines) {
      <textarea
        fdsControl
        [rows]="lines"
        [value]="value()"
        (input)="writeAnswer(typed($event))"
        (blur)="leave()"
      ></textarea>
    } @else {
      <input
        fdsControl
        [type]="type()"
        [class.moyen]="spec().max < 100"
        [attr.autocomplete]="completes()"
        [value]="value()"
        (input)="writeAnswer(typed($event))"
        (blur)="leave()"
      />
    }
    @if (near()) {
      <p class="compte" [class.trop]="over() > 0">{{ count(value().length) }} caractères sur {{ count(spec().max) }}</p>
    }
    <p class="vh" role="status">{{ over() > 0 ? tooLong() : '' }}</p>
  `,
})
export class TextControl extends AnswerControl<'text', string> {
  protected readonly typed = typedIn;
  protected readonly count = frenchCount;
  protected readonly type = computed(() => {
    const { form } = this.spec();
    return form ? INPUT_TYPES[form] : 'text';
  });
  protected readonly completes = computed(() => {
    const { form } = this.spec();
    return form ? COMPLETES[form] : null;
  });
  protected readonly near = computed(() => this.value().length >= this.spec().max * NEAR);
  protected readonly over = computed(() => this.value().length - this.spec().max);
  protected readonly tooLong = computed(
    () => `C’est trop long\u00a0: ${frenchCount(this.spec().max)} caractères au plus. Rien n’est coupé.`,
  );
}
