import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { Control, frenchCount } from '@fds/shared/web-kit';
import { typedIn } from '../typed-in';
import { AnswerControl } from './control';

/** A whole number as people write it, spaces accepted; undefined for words. */
export function readNumber(typed: string): number | null | undefined {
  const bare = typed.replace(/\s/g, '');
  if (bare === '') return null;
  return /^-?\d{1,9}$/.test(bare) ? Number(bare) : undefined;
}

/** A number: what is no number stays in the box, and is said. */
@Component({
  selector: 'fds-number-control',
  imports: [Control],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: flex;
      gap: 10px;
      align-items: center;
    }
  `,
  template: `
    <input
      fdsControl
      class="court"
      inputmode="numeric"
      autocomplete="off"
      [value]="shown()"
      (input)="type(typed($event))"
      (blur)="close()"
    />
    @if (spec().unit; as unit) {
      <span class="doux" aria-hidden="true">{{ unit }}</span>
    }
  `,
})
export class NumberControl extends AnswerControl<'number', number | null> {
  protected readonly typed = typedIn;
  /** What is being typed, as it is typed; null when the box shows the answer. */
  private readonly typing = signal<string | null>(null);
  protected readonly shown = computed(() => {
    const value = this.value();
    return (
      this.typing() ??
      this.editing.unreadableAt(this.item(), this.field()) ??
      (value === null ? '' : frenchCount(value))
    );
  });

  protected type(text: string): void {
    this.typing.set(text);
    const read = readNumber(text);
    if (read !== undefined) this.writeAnswer(read);
    else this.editing.setUnreadable(this.item(), this.field(), text);
  }
  protected close(): void {
    this.typing.set(null);
    this.leave();
  }
}
