import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { EVENT_FIELDS, type Row } from '@fds/applications/domain';
import { Icon, UNDO_TIME } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';
import { FieldMarks } from '../parts/field-marks';
import { typedIn } from '../parts/typed-in';
import { AnswerFrame } from './answer-frame';
import { OrganisationFinder, type FoundOrganisation } from './organisation-finder';

const SPEC = EVENT_FIELDS.partners;

/** Who takes part: structures of the register, or names that it does not know, each with a role. */
@Component({
  selector: 'fds-partner-rows',
  imports: [AnswerFrame, FieldMarks, Icon, OrganisationFinder],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './partner-rows.html',
  styleUrl: './partner-rows.scss',
})
export class PartnerRows {
  protected readonly editing = inject(DossierEditing);
  readonly item = input.required<string>();
  /** Other words than the registry's: `Qui l’anime ?` for an activity. */
  readonly label = input(SPEC.label, { transform: (words: string | undefined) => words ?? SPEC.label });

  protected readonly spec = SPEC;
  protected readonly roles = SPEC.columns.role.options;
  protected readonly typed = typedIn;
  protected readonly rows = computed<readonly Row[]>(() => this.editing.event(this.item(), 'partners'));
  protected readonly error = computed(() => this.editing.errorAt(this.item(), 'partners'));
  protected readonly full = computed(() => this.rows().length >= SPEC.most);
  protected readonly removed = signal<{ readonly row: Row; readonly index: number } | null>(null);
  /** That somebody was chosen twice. */
  protected readonly said = signal('');
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected nameOf = (row: Row): string => String(row['name'] ?? '') || 'Sans nom';
  protected isKnown = (row: Row): boolean => typeof row['organisationId'] === 'string';

  protected add({ id, name }: FoundOrganisation): void {
    const there = this.rows().some((row) => (id === null ? row['name'] === name : row['organisationId'] === id));
    this.said.set(there ? `${name} y est déjà.` : `${name} est inscrite. Choisissez son rôle.`);
    if (there || this.full()) return;
    this.give([...this.rows(), { key: globalThis.crypto.randomUUID(), organisationId: id, name, role: 'contributor' }]);
  }
  protected change(row: Row, change: Partial<Record<'name' | 'role', string>>): void {
    const rows = this.rows().map((one) => (one.key === row.key ? { ...one, ...change } : one));
    this.editing.set(this.item(), 'partners', rows as readonly Row[]);
  }
  protected leave(): void {
    this.editing.leave(this.item(), 'partners');
  }
  protected remove(row: Row, index: number): void {
    this.give(this.rows().filter(({ key }) => key !== row.key));
    this.removed.set({ row, index });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.removed.set(null), UNDO_TIME);
  }
  protected undo(): void {
    const removed = this.removed();
    this.removed.set(null);
    if (removed) this.give(this.rows().toSpliced(removed.index, 0, removed.row));
  }

  private give(rows: readonly Row[]): void {
    this.editing.set(this.item(), 'partners', rows);
    this.leave();
  }
}
