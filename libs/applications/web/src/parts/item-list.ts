import { NgTemplateOutlet } from '@angular/common';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  contentChild,
  DestroyRef,
  Directive,
  ElementRef,
  inject,
  Injector,
  input,
  model,
  output,
  signal,
  TemplateRef,
} from '@angular/core';
import { frenchPlural, Icon, UNDO_TIME } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/former-editing';
import { copyOf, type ActivityDraft, type EventDraft } from '../editing/draft';

/** `<ng-template [fdsItem]="items" let-item let-at="at">`: the fields of the item that is open. */
@Directive({ selector: 'ng-template[fdsItem]' })
export class ItemTemplate<T> {
  readonly template = inject<TemplateRef<{ $implicit: T; at: string }>>(TemplateRef);
  readonly items = input.required<readonly T[]>({ alias: 'fdsItem' });
  static ngTemplateContextGuard<T>(_: ItemTemplate<T>, context: unknown): context is { $implicit: T; at: string } {
    return context !== undefined;
  }
}

/** Repeated items: their summaries, one open at a time; add, duplicate, remove with undo. */
@Component({
  selector: 'fds-item-list',
  imports: [Icon, NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './item-list.html',
})
export class ItemList<T extends ActivityDraft | EventDraft> {
  protected readonly editing = inject(DossierEditing);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  /** What one item is, without its article: `animation`. */
  readonly what = input.required<'événement' | 'animation'>();
  readonly items = input.required<readonly T[]>();
  /** JSON pointer of the list. */
  readonly at = input.required<string>();
  readonly make = input.required<() => T>();
  /** Second line of a summary. */
  readonly describe = input<(item: T) => string>(() => '');
  /** Key of the item that is open. */
  readonly open = model<string | null>(null);
  readonly itemsChange = output<readonly T[]>();

  protected readonly template = contentChild.required<ItemTemplate<T>>(ItemTemplate);
  protected readonly removed = signal<{ readonly item: T; readonly index: number } | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected status(index: number): {
    readonly tone: string;
    readonly words: string;
    readonly icon: 'check_circle' | 'edit_note';
  } {
    const lacking = this.editing.lackingUnder(`${this.at()}/${index}`);
    return lacking === 0
      ? { tone: 'bon', words: 'Complet', icon: 'check_circle' }
      : { tone: 'vide', words: `${frenchPlural(lacking, 'réponse')} à donner`, icon: 'edit_note' };
  }
  protected toggle(item: T): void {
    this.open.set(this.open() === item.key ? null : item.key);
  }
  protected add(item = this.make()(), index = this.items().length): void {
    this.itemsChange.emit([...this.items().slice(0, index), item, ...this.items().slice(index)]);
    this.open.set(item.key);
    this.focusOn(item.key);
  }
  protected duplicate(item: T, index: number): void {
    this.add(copyOf(item), index + 1);
  }
  protected remove(item: T, index: number): void {
    this.itemsChange.emit(this.items().filter(({ key }) => key !== item.key));
    this.removed.set({ item, index });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.removed.set(null), UNDO_TIME);
  }
  protected undo(): void {
    const removed = this.removed();
    if (!removed) return;
    this.removed.set(null);
    this.add(removed.item, removed.index);
  }

  private focusOn(key: string): void {
    afterNextRender(
      () => this.host.nativeElement.querySelector<HTMLElement>(`[data-key="${key}"] :is(input, textarea)`)?.focus(),
      { injector: this.injector },
    );
  }
}
