import { ChangeDetectionStrategy, Component, inject, output, signal, viewChild } from '@angular/core';
import type { ChangeResearchUnitRequest, ResearchUnitView } from '@fds/shared/contract';
import { Api, Dialog, feedback, FeedbackView, Field, Control } from '@fds/shared/web-kit';

/** Writes a unit in a dialog: `open(unit)`, or `open(null)` for a new one; then `written`. */
@Component({
  selector: 'fds-unit-editor',
  imports: [Control, Dialog, FeedbackView, Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    form {
      display: grid;
      gap: var(--e4);
      margin: var(--e3) 0;
    }
    .coche {
      display: flex;
      gap: var(--e3);
      align-items: center;
    }
  `,
  template: `
    <fds-dialog #box [heading]="unit() ? 'Modifier l’unité' : 'Créer une unité'">
      <form #form novalidate (submit)="$event.preventDefault()">
        <fds-field label="Nom">
          <input fdsControl #name [value]="unit()?.name ?? ''" maxlength="300" />
        </fds-field>
        <fds-field label="Sigle" [optional]="true">
          <input fdsControl #acronym class="moyen" [value]="unit()?.acronym ?? ''" maxlength="60" />
        </fds-field>
        <fds-field label="Numéro de label" help="Par exemple UMR 8576." [optional]="true">
          <input fdsControl #label class="moyen" [value]="unit()?.labelNumber ?? ''" maxlength="60" />
        </fds-field>
        <fds-field label="Établissements" help="Un par ligne. Une unité en a souvent plusieurs." [optional]="true">
          <textarea fdsControl #institutions rows="4" [value]="(unit()?.institutions ?? []).join('\\n')"></textarea>
        </fds-field>
        <label class="coche"
          ><input type="checkbox" #current [checked]="unit()?.current ?? true" /> L’unité existe encore</label
        >
        <fds-feedback [of]="said" />
      </form>
      <ng-container ngProjectAs="[actions]">
        <button class="b sec" type="button" (click)="box.close()">Fermer sans enregistrer</button>
        <button
          class="b p"
          type="button"
          [attr.aria-disabled]="said.busy() ? 'true' : null"
          (click)="write(name.value, acronym.value, label.value, institutions.value, current.checked)"
        >
          {{ unit() ? 'Enregistrer l’unité' : 'Créer l’unité' }}
        </button>
      </ng-container>
    </fds-dialog>
  `,
})
export class UnitEditor {
  private readonly api = inject(Api);
  private readonly box = viewChild.required<Dialog>('box');
  readonly written = output<ResearchUnitView>();
  protected readonly unit = signal<ResearchUnitView | null>(null);
  protected readonly said = feedback();

  open(unit: ResearchUnitView | null): void {
    this.said.clear();
    this.unit.set(unit);
    this.box().open();
  }

  protected async write(name: string, acronym: string, label: string, lines: string, current: boolean): Promise<void> {
    const unit = this.unit();
    const fields: Omit<ChangeResearchUnitRequest, 'version'> = {
      name: name.trim(),
      acronym: acronym.trim() || null,
      labelNumber: label.trim() || null,
      current,
      institutions: lines
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    };
    await this.said.attempt(async () => {
      const written = unit
        ? await this.api.put<ResearchUnitView>(`/api/research-units/${unit.id}`, { ...fields, version: unit.version })
        : await this.api.post<ResearchUnitView>('/api/research-units', { ...fields, spellings: [] });
      this.box().close();
      this.written.emit(written);
    });
  }
}
