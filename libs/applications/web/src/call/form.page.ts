import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import {
  askingProblems,
  FIXED_SECTIONS,
  FORM_FIELDS,
  SECTION_LABELS,
  SECTIONS,
  type Section,
} from '@fds/applications/domain';
import { ASKINGS, type Asking } from '@fds/editions/domain';
import { editEditionForm, EditionFormNote, Icon, PageStateView, ReadyTemplate } from '@fds/shared/web-kit';

const ASKING_LABELS: Record<Asking, string> = {
  required: 'Demandée',
  optional: 'Facultative',
  off: 'Pas posée',
};

interface FieldLine {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly asking: Asking;
  /** What the portal asks by itself. */
  readonly usual: Asking;
  readonly fixed: boolean;
}
interface Page {
  readonly code: Section;
  readonly label: string;
  readonly fixed: boolean;
  readonly asked: boolean;
  readonly fields: readonly FieldLine[];
}

/** Which pages and questions of the dossier this edition asks, and which it can do without. */
@Component({
  selector: 'fds-form-page',
  imports: [EditionFormNote, Icon, PageStateView, ReadyTemplate],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './call.scss',
  templateUrl: './form.page.html',
})
export class FormPage {
  readonly annee = input.required<string>();
  protected readonly editing = editEditionForm({
    year: () => this.annee(),
    judge: ({ fields, sectionsOff }) =>
      askingProblems(
        fields.map(({ field }) => field),
        sectionsOff,
      ),
  });
  protected readonly previewing = signal(false);
  protected readonly pages = computed((): readonly Page[] => {
    const draft = this.editing.draft();
    if (!draft) return [];
    const own = new Map(draft.fields.map(({ field, asking }) => [field, asking]));
    return SECTIONS.map((code) => ({
      code,
      label: SECTION_LABELS[code],
      fixed: FIXED_SECTIONS.includes(code),
      asked: !draft.sectionsOff.includes(code),
      fields: FORM_FIELDS.filter(({ spec }) => spec.section === code).map(({ name, spec }) => {
        const usual: Asking = spec.required ? 'required' : 'optional';
        const fixed = spec.fixed === true;
        return {
          name,
          label: spec.label,
          help: spec.help ?? '',
          usual,
          fixed,
          asking: fixed ? usual : (own.get(name) ?? usual),
        };
      }),
    }));
  });
  /** What a holder sees. */
  protected readonly shown = computed(() =>
    this.pages()
      .filter(({ asked }) => asked)
      .map((page) => ({ ...page, fields: page.fields.filter(({ asking }) => asking !== 'off') })),
  );
  protected readonly extra = computed(
    () => this.editing.draft()?.questions.filter(({ withdrawn }) => !withdrawn) ?? [],
  );
  protected readonly drafts = computed(() => this.editing.view()?.drafts ?? 0);
  protected readonly askings = ASKINGS.map((code) => ({ code, label: ASKING_LABELS[code] }));
  protected readonly words = ASKING_LABELS;

  protected togglePage({ code, asked }: Page): void {
    const off = this.editing.draft()?.sectionsOff ?? [];
    this.keep({ sectionsOff: asked ? [...off, code] : off.filter((one) => one !== code) });
  }
  protected ask(line: FieldLine, event: Event): void {
    const asking = ASKINGS.find((one) => one === (event.target as HTMLSelectElement).value);
    if (!asking) return;
    const others = (this.editing.draft()?.fields ?? []).filter(({ field }) => field !== line.name);
    this.keep({ fields: asking === line.usual ? others : [...others, { field: line.name, asking }] });
  }

  private keep(change: Parameters<typeof this.editing.change>[0]): void {
    this.editing.change(change);
    void this.editing.saving.now();
  }
}
