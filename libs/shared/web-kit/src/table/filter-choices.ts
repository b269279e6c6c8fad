import { ChangeDetectionStrategy, Component, computed, input, output, signal, viewChild } from '@angular/core';
import { Dialog } from '../feedback/dialog';
import { Icon } from '../icons/icon';

/** A filter that a page offers. */
export interface FilterField {
  readonly code: string;
  /** As its dialog is headed: `Département`. */
  readonly label: string;
  readonly options: readonly { readonly code: string; readonly label: string }[];
  /** What is chosen; nothing is no filter. */
  readonly values: readonly string[];
  /** The filter as its chip says it: `Département : Somme, Oise`. */
  readonly words: string;
  /** One value at most. */
  readonly single?: boolean;
}
/** What a filter becomes. */
export interface FilterChoice {
  readonly code: string;
  readonly values: readonly string[];
}

/** The filters of a page as sentences: each is taken away by a press; « Filtre » adds one, or changes it. */
@Component({
  selector: 'fds-filter-choices',
  imports: [Dialog, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: contents;
    }
    .puce {
      white-space: normal;
      text-align: left;
      min-height: 40px;
    }
    .choix-liste {
      display: grid;
      gap: 8px;
      max-height: min(48vh, 420px);
      overflow-y: auto;
      padding: 4px;
      border: 0;
    }
  `,
  template: `
    @for (field of chosen(); track field.code) {
      <span class="puce filtre"
        ><button
          type="button"
          class="b t petit"
          (click)="edit(field.code)"
          [attr.aria-label]="'Changer le filtre ' + field.words"
        >
          {{ field.words }}</button
        ><button
          type="button"
          class="bi petit"
          [attr.aria-label]="'Retirer le filtre ' + field.words"
          (click)="changed.emit({ code: field.code, values: [] })"
        >
          <fds-icon name="close" size="s" /></button
      ></span>
    }
    <button type="button" class="puce" (click)="edit(null)"><fds-icon name="add" size="s" />Filtre</button>
    <fds-dialog #box [heading]="open()?.label ?? 'Filtrer par'">
      @if (open(); as field) {
        <fieldset class="choix-liste">
          <legend class="vh">{{ field.label }}</legend>
          @for (option of field.options; track option.code) {
            <label class="choix"
              ><input
                [type]="field.single ? 'radio' : 'checkbox'"
                [name]="field.code"
                [checked]="ticked().includes(option.code)"
                (change)="tick(option.code)"
              /><span>{{ option.label }}</span></label
            >
          } @empty {
            <p class="doux">Rien à choisir dans cette édition.</p>
          }
        </fieldset>
      } @else {
        <div class="choix-liste">
          @for (field of fields(); track field.code) {
            <button type="button" class="b sec" (click)="choose(field.code)">{{ field.label }}</button>
          }
        </div>
      }
      <ng-container actions>
        @if (open()) {
          <button type="button" class="b t" (click)="choose(null)">Autre filtre</button>
          <button type="button" class="b p" (click)="apply()">Appliquer</button>
        }
      </ng-container>
    </fds-dialog>
  `,
})
export class FilterChoices {
  readonly fields = input.required<readonly FilterField[]>();
  readonly changed = output<FilterChoice>();

  private readonly box = viewChild.required<Dialog>('box');
  private readonly editing = signal<string | null>(null);
  protected readonly ticked = signal<readonly string[]>([]);
  protected readonly chosen = computed(() => this.fields().filter(({ values }) => values.length > 0));
  protected readonly open = computed(() => this.fields().find(({ code }) => code === this.editing()) ?? null);

  /** Opens the dialog on a filter, or on the choice of one. */
  protected edit(code: string | null): void {
    this.choose(code);
    this.box().open();
  }
  protected choose(code: string | null): void {
    this.editing.set(code);
    this.ticked.set(this.open()?.values ?? []);
  }
  protected tick(code: string): void {
    const single = this.open()?.single ?? false;
    this.ticked.update((codes) =>
      codes.includes(code) ? codes.filter((one) => one !== code) : [...(single ? [] : codes), code],
    );
  }
  protected apply(): void {
    const field = this.open();
    this.box().close();
    if (field) this.changed.emit({ code: field.code, values: this.ticked() });
  }
}
