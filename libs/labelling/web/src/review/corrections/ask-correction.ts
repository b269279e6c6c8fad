import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { READ_SECTION_LABELS, SECTIONS, type Section } from '@fds/applications/domain';
import { AskedCorrectionItemRequestRules, type AskCorrectionRequest } from '@fds/shared/contract';
import { addDays, isDay, type Day } from '@fds/shared/kernel';
import { Control, Field, Icon } from '@fds/shared/web-kit';

/** An event that a correction can name. */
export interface NamedEvent {
  readonly id: string;
  readonly title: string;
}
interface Line {
  readonly key: number;
  readonly section: Section;
  /** Empty for the whole section. */
  readonly eventId: string;
  readonly why: string;
}

/** Days that a holder is given by default. */
const USUAL_DELAY = 7;
let made = 0;

/** What to correct, part by part, each with its reason, and until when. */
@Component({
  selector: 'fds-ask-correction',
  imports: [Control, Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .demande {
      display: grid;
      gap: 12px;
      padding-bottom: 16px;
      border-bottom: 1px solid var(--trait);
    }
    :host {
      display: grid;
      gap: 16px;
    }
  `,
  templateUrl: './ask-correction.html',
})
export class AskCorrection {
  readonly events = input.required<readonly NamedEvent[]>();
  /** The portal's day. */
  readonly today = input.required<Day>();
  readonly busy = input(false);
  readonly asked = output<AskCorrectionRequest>();
  readonly left = output();

  protected readonly sections = SECTIONS.map((code) => ({ code, label: READ_SECTION_LABELS[code] }));
  protected readonly most = AskedCorrectionItemRequestRules.why.maxLength;
  protected readonly dueOn = linkedSignal<Day>(() => addDays(this.today(), USUAL_DELAY));
  protected readonly lines = signal<readonly Line[]>([emptyLine()]);
  private readonly tried = signal(false);
  protected readonly dueError = computed(() => {
    if (!this.tried()) return null;
    if (!isDay(this.dueOn())) return 'Donnez le dernier jour, compris.';
    return this.dueOn() < this.today() ? 'Ce jour est passé\u00a0: choisissez aujourd’hui ou un jour à venir.' : null;
  });

  protected whyError({ why }: Line): string | null {
    return this.tried() && why.trim() === '' ? 'Dites ce qui est à corriger\u00a0: le porteur le lira.' : null;
  }
  protected typed = (event: Event): string => (event.target as HTMLInputElement).value;
  protected change(key: number, change: Partial<Line>): void {
    this.lines.update((lines) => lines.map((line) => (line.key === key ? { ...line, ...change } : line)));
  }
  protected choose(key: number, section: string): void {
    this.change(key, { section: section as Section, eventId: '' });
  }
  protected add(): void {
    this.lines.update((lines) => [...lines, emptyLine()]);
  }
  protected remove(key: number): void {
    this.lines.update((lines) => lines.filter((line) => line.key !== key));
  }
  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.dueError() || this.lines().some((line) => this.whyError(line))) return;
    this.asked.emit({
      dueOn: this.dueOn(),
      items: this.lines().map(({ section, eventId, why }) => ({
        section,
        why: why.trim(),
        ...(eventId ? { eventId } : {}),
      })),
    });
  }
}

const emptyLine = (): Line => ({ key: ++made, section: 'projet', eventId: '', why: '' });
