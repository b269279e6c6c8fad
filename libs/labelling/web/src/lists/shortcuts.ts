import { ChangeDetectionStrategy, Component, inject, Injectable, signal, viewChild } from '@angular/core';
import { Dialog } from '@fds/shared/web-kit';

const KEY = 'fds-raccourcis';
const OFF = 'non';

/** Whether single keys act on lists; kept by browser, so that dictation and switches may do without (WCAG 2.1.4). */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly wanted = signal(read() !== OFF);
  readonly on = this.wanted.asReadonly();

  set(on: boolean): void {
    this.wanted.set(on);
    try {
      globalThis.localStorage.setItem(KEY, on ? 'oui' : OFF);
    } catch {
      // A browser that keeps nothing: the choice holds until the page is left.
    }
  }
}

function read(): string | null {
  try {
    return globalThis.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** What a key asks of a list. */
export type ListKey = 'down' | 'up' | 'select' | 'filter' | 'export' | 'help';
const KEYS: Readonly<Record<string, ListKey>> = {
  j: 'down',
  k: 'up',
  ArrowDown: 'down',
  ArrowUp: 'up',
  x: 'select',
  '/': 'filter',
  e: 'export',
  '?': 'help',
};

/** What is asked by a key, or null: nothing while somebody types, chooses, or has a dialog before them. */
export function listKey(event: KeyboardEvent): ListKey | null {
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (event.ctrlKey || event.metaKey || event.altKey || target?.isContentEditable) return null;
  if (target && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName) && (target as HTMLInputElement).type !== 'checkbox')
    return null;
  if (target?.closest('dialog[open]')) return null;
  return KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}

/** The keys of a list, and the way to do without. */
@Component({
  selector: 'fds-list-shortcuts',
  imports: [Dialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 8px 16px;
      align-items: baseline;
    }
    dd {
      margin: 0;
    }
  `,
  template: `<fds-dialog #help heading="Raccourcis de la liste">
    <dl>
      @for (one of keys; track one.words) {
        <dt>
          @for (key of one.keys; track key) {
            <span class="touche">{{ key }}</span>&#32;
          }
        </dt>
        <dd>{{ one.words }}</dd>
      }
    </dl>
    <label class="choix"
      ><input type="checkbox" [checked]="shortcuts.on()" (change)="shortcuts.set(!shortcuts.on())" /><span
        >Utiliser ces raccourcis dans ce navigateur</span
      ></label
    >
    <button actions type="button" class="b p" (click)="help.close()">Fermer</button>
  </fds-dialog>`,
})
export class ListShortcuts {
  protected readonly shortcuts = inject(Shortcuts);
  private readonly help = viewChild.required<Dialog>('help');
  protected readonly keys = [
    { keys: ['J', 'K'], words: 'ligne suivante, ligne précédente' },
    { keys: ['↓', '↑'], words: 'de même, depuis une ligne' },
    { keys: ['X'], words: 'cocher la ligne' },
    { keys: ['Entrée'], words: 'ouvrir la ligne' },
    { keys: ['/'], words: 'chercher dans la liste' },
    { keys: ['E'], words: 'exporter ce que montre la liste' },
    { keys: ['?'], words: 'cette aide' },
  ];

  open(): void {
    this.help().open();
  }
}
