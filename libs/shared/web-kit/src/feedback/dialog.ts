import { ChangeDetectionStrategy, Component, type ElementRef, input, output, viewChild } from '@angular/core';
import { Icon } from '../icons/icon';

let made = 0;

/**
 * A native dialog: the browser keeps the focus in it, Escape closes it, focus goes back where it was. Slots: the content,
 * `[actions]`. Open it from code: `<fds-dialog #ask heading="…">` then `ask.open()`.
 */
@Component({
  selector: 'fds-dialog',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './dialog.scss',
  template: `<dialog #box [attr.aria-labelledby]="id" (close)="closed.emit()" (click)="closeOnBackdrop($event)">
    <div class="dedans">
      <header>
        <h2 [id]="id">{{ heading() }}</h2>
        <button class="bi" type="button" aria-label="Fermer" (click)="close()"><fds-icon name="close" /></button>
      </header>
      <ng-content />
      <div class="actions"><ng-content select="[actions]" /></div>
    </div>
  </dialog>`,
})
export class Dialog {
  /** The question, with its object: `Retirer ce dossier ?` */
  readonly heading = input.required<string>();
  readonly closed = output();
  protected readonly id = `dialogue-${++made}`;
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');

  open(): void {
    this.box().nativeElement.showModal();
  }
  close(): void {
    this.box().nativeElement.close();
  }
  protected closeOnBackdrop(event: Event): void {
    if (event.target === this.box().nativeElement) this.close();
  }
}
