import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { WriteMessageRequestRules } from '@fds/shared/contract';
import { Control, Field } from '../forms/field';
import { Icon } from '../icons/icon';
import { MessageDrafts } from './message-drafts';

const MOST = WriteMessageRequestRules.text.maxLength ?? 10_000;
/** Characters left from which the writer is told how many. */
const NEAR = 500;
/** Files of one message, at most. */
const MOST_FILES = 5;

/** Where a message is written. What is typed is kept on this device until it is sent, a reload included. */
@Component({
  selector: 'fds-message-writer',
  imports: [Control, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    form {
      display: grid;
      gap: var(--e3);
    }
    .nom {
      overflow-wrap: anywhere;
    }
    .joindre:focus-within {
      outline: 3px solid var(--texte);
    }
    textarea {
      min-height: 84px;
      resize: vertical;
    }
  `,
  template: `
    <form novalidate (submit)="$event.preventDefault(); send()">
      <ng-content />
      <fds-field [label]="label()" [help]="readers()" [error]="error()">
        <textarea
          fdsControl
          rows="3"
          [value]="text()"
          (input)="type($any($event.target).value)"
          (keydown.control.enter)="send()"
        ></textarea>
        @if (left() < near) {
          <span below class="compte" role="status">{{
            left() < 0 ? -left() + ' caractères de trop' : left() + ' caractères restants'
          }}</span>
        }
      </fds-field>
      <div class="rang">
        <button class="b p" type="submit" [attr.aria-disabled]="busy() || null">{{ action() }}</button>
        @if (withFiles()) {
          <label class="b t joindre"
            ><fds-icon name="attach_file" />Joindre un fichier<input
              class="vh"
              type="file"
              multiple
              #chooser
              (change)="choose(chooser)"
          /></label>
        }
      </div>
      @for (file of files(); track file) {
        <p class="rang">
          <span class="nom">{{ file.name }}</span>
          <button class="b t petit" type="button" (click)="leaveOut(file)">
            Retirer<span class="vh"> {{ file.name }}</span>
          </button>
        </p>
      }
    </form>
  `,
})
export class MessageWriter {
  private readonly drafts = inject(MessageDrafts);
  /** Where what is typed is kept: the dossier, the circle, what it speaks of. */
  readonly draftKey = input.required<string>();
  readonly label = input('Votre message');
  /** Who will read it. */
  readonly readers = input('');
  readonly action = input('Envoyer le message');
  readonly busy = input(false);
  /** Whether files can be joined. */
  readonly withFiles = input(false);
  readonly sent = output<{ readonly text: string; readonly files: readonly File[] }>();
  protected readonly files = signal<readonly File[]>([]);

  protected readonly text = signal('');
  protected readonly near = NEAR;
  protected readonly left = computed(() => MOST - this.text().length);
  private readonly tried = signal(false);
  protected readonly error = computed(() => {
    if (this.left() < 0) return 'Ce message est trop long\u00a0: raccourcissez-le, ou envoyez-le en deux fois.';
    return this.tried() && !this.text().trim() ? 'Écrivez votre message.' : '';
  });

  constructor() {
    effect(() => {
      const key = this.draftKey();
      untracked(() => {
        this.text.set(this.drafts.read(key));
        this.tried.set(false);
      });
    });
  }

  /** It was sent: the box is empty again. */
  clear(): void {
    this.drafts.keep(this.draftKey(), '');
    this.text.set('');
    this.files.set([]);
    this.tried.set(false);
  }
  protected choose(input: HTMLInputElement): void {
    this.files.set([...this.files(), ...(input.files ?? [])].slice(0, MOST_FILES));
    input.value = '';
  }
  protected leaveOut(file: File): void {
    this.files.set(this.files().filter((one) => one !== file));
  }
  protected type(text: string): void {
    this.text.set(text);
    this.drafts.keep(this.draftKey(), text);
  }
  protected send(): void {
    this.tried.set(true);
    if (this.busy() || this.error()) return;
    this.sent.emit({ text: this.text(), files: this.files() });
  }
}
