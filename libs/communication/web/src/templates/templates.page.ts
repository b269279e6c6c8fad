import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { departmentsOf } from '@fds/accounts/domain';
import {
  CONDITION_SPECS,
  conditionInWords,
  fillMessage,
  RULE_FIELDS,
  USUAL_TEMPLATES,
  type ConditionOption,
  type MessageSetting,
  type RecipientFacts,
  type RuleField,
} from '@fds/communication/domain';
import type { MailLookView, SaveTemplateRequest, TemplatesView, TemplateView } from '@fds/shared/contract';
import { COORDINATION_SIGNATURE, MESSAGE_KIND_REASONS } from '@fds/shared/kernel';
import {
  Api,
  CurrentEdition,
  EmptyTemplate,
  feedback,
  FeedbackView,
  Icon,
  PageStateView,
  pageState,
  ReadyTemplate,
  Session,
} from '@fds/shared/web-kit';
import { wornBy } from '../mail-look/worn-look';
import { LetterView } from './letter-view';
import { MessageEditor } from './message-editor';

type Draft = SaveTemplateRequest & { readonly id: string | null; readonly version: number };
const NEW: Draft = { id: null, version: 0, name: '', subject: '', text: '', rule: {} };
/** Somebody who does not exist, to read a template by. */
const SOMEBODY: RecipientFacts = {
  name: 'Camille Exemple',
  structures: ['Médiathèque d’exemple'],
  departments: ['Somme'],
  dossiers: ['Sciences en fête'],
  events: [{ title: 'Village des sciences', firstDay: null, lastDay: null, place: 'Amiens' }],
  missing: [{ title: 'Village des sciences', what: 'la fréquentation' }],
};

/** Messages to begin from: written once, read on an example, chosen by what they are for. */
@Component({
  selector: 'fds-templates-page',
  imports: [EmptyTemplate, FeedbackView, Icon, LetterView, MessageEditor, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './templates.page.html',
  styleUrl: './templates.page.scss',
})
export class TemplatesPage {
  private readonly api = inject(Api);
  private readonly edition = inject(CurrentEdition);
  private readonly session = inject(Session);
  protected readonly usual = USUAL_TEMPLATES;
  protected readonly reason = MESSAGE_KIND_REASONS.campaign;
  protected readonly actions = feedback();
  protected readonly list = pageState({
    load: (_, abort) => this.api.get<TemplatesView>('/api/message-templates', {}, abort),
    isEmpty: ({ items }) => items.length === 0,
  });
  private readonly look = pageState({
    params: () => this.edition.year() ?? undefined,
    load: (year, abort) => this.api.get<MailLookView>(`/api/editions/${year}/mail-look`, {}, abort),
  });
  protected readonly worn = computed(() => wornBy(this.look.value()));
  /** The template that is being written. */
  protected readonly draft = signal<Draft | null>(null);
  protected readonly rules = computed(() =>
    RULE_FIELDS.map((field) => ({ field, label: CONDITION_SPECS[field].label, options: this.#options(field) })),
  );
  protected readonly example = computed(() => {
    const draft = this.draft();
    const setting = this.#setting();
    return draft && setting ? fillMessage(draft, SOMEBODY, setting) : null;
  });

  protected begin(from: Pick<Draft, 'name' | 'subject' | 'text' | 'rule'> = NEW): void {
    this.draft.set({ ...NEW, name: from.name, subject: from.subject, text: from.text, rule: from.rule });
  }
  protected edit({ id, name, subject, text, rule, version }: TemplateView): void {
    this.draft.set({ id, name, subject, text, rule, version });
  }
  protected change(change: Partial<Draft>): void {
    this.draft.update((draft) => draft && { ...draft, ...change });
  }
  protected chosen(field: RuleField, code: string): boolean {
    const values: readonly string[] = this.draft()?.rule[field] ?? [];
    return values.includes(code);
  }
  protected toggle(field: RuleField, code: string): void {
    const draft = this.draft();
    if (!draft) return;
    const values: readonly string[] = draft.rule[field] ?? [];
    const next = values.includes(code) ? values.filter((one) => one !== code) : [...values, code];
    this.change({ rule: { ...draft.rule, [field]: next } });
  }
  protected async save(): Promise<void> {
    const draft = this.draft();
    if (!draft) return;
    const { id, version, ...request } = draft;
    const done = await this.actions.attempt(
      () =>
        id === null
          ? this.api.post<TemplateView>('/api/message-templates', request)
          : this.api.put<TemplateView>(`/api/message-templates/${id}`, { ...request, version }),
      'Modèle enregistré.',
    );
    if (!done) return;
    this.draft.set(null);
    this.list.reload();
  }
  protected async remove(template: TemplateView): Promise<void> {
    const { name, subject, text, rule } = template;
    await this.actions.attempt(
      () => this.api.delete(`/api/message-templates/${template.id}`),
      `Modèle «\u00a0${name}\u00a0» supprimé.`,
      async () => {
        await this.api.post('/api/message-templates', { name, subject, text, rule });
        this.list.reload();
      },
    );
    this.list.reload();
  }
  protected ruleInWords({ rule }: TemplateView): string {
    return RULE_FIELDS.flatMap((field) => {
      const values = rule[field];
      return values && values.length > 0
        ? [`${CONDITION_SPECS[field].label}\u00a0: ${conditionInWords({ field, values })}`]
        : [];
    }).join(' · ');
  }

  #options(field: RuleField): readonly ConditionOption[] {
    const { values } = CONDITION_SPECS[field];
    if (typeof values !== 'string') return values;
    return departmentsOf(this.edition.edition()?.departments).map(({ code, name }) => ({ code, label: name }));
  }
  /** Days of an example: none of its counts is empty. */
  readonly #setting = computed<MessageSetting | null>(() => {
    const edition = this.edition.edition();
    if (!edition) return null;
    const { year } = edition;
    return {
      edition: {
        year,
        theme: 'Le thème de l’année',
        startsOn: `${year}-10-02`,
        endsOn: `${year}-10-12`,
        callClosesOn: `${year}-12-31`,
        reportsDueOn: `${year}-11-15`,
      },
      today: `${year}-10-17`,
      signature: [this.session.person()?.name ?? '', COORDINATION_SIGNATURE].filter(Boolean),
      portal: '',
    };
  });
}
