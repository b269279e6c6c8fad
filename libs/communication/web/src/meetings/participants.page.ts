import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { departmentName, departmentsOf } from '@fds/accounts/domain';
import { PARTICIPANT_COLUMNS } from '@fds/communication/domain';
import { ORGANISATION_KIND_LABELS } from '@fds/organisations/domain';
import type {
  AddedParticipantsView,
  LinkedParticipantsView,
  ParticipantListView,
  ParticipantsPageView,
  ParticipantView,
} from '@fds/shared/contract';
import { ORGANISATION_KINDS, type OrganisationKind } from '@fds/shared/kernel';
import {
  Api,
  Control,
  CurrentEdition,
  feedback,
  FeedbackView,
  Field,
  frenchCount,
  frenchDay,
  frenchPlural,
  Icon,
  Pager,
  pageState,
  PageStateView,
  ReadyTemplate,
  ResultBar,
  ChoiceFilter,
  Filters,
  WordsFilter,
} from '@fds/shared/web-kit';
import { PastedList, type CheckedList } from '../parts/pasted-list';
import { removeKept } from '../parts/removal';
import { saidBeside, typed } from '../parts/said-beside';

const SIZE = 50;
const LINKS = { oui: 'linked', non: 'unlinked' } as const;
const NEW = { name: '', structure: '', department: '', kind: '' as OrganisationKind | '', email: '' };

/** Who came to one meeting, and which structures of the register they are. */
@Component({
  selector: 'fds-participants-page',
  imports: [
    ChoiceFilter,
    Filters,
    WordsFilter,
    ...[Control, FeedbackView, Field, Icon, Pager, PageStateView, PastedList, ReadyTemplate, ResultBar, RouterLink],
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: '../parts/kept.scss',
  templateUrl: './participants.page.html',
})
export class ParticipantsPage {
  private readonly api = inject(Api);
  private readonly edition = inject(CurrentEdition);

  readonly id = input.required<string>();
  /** Filters and page, in the address. */
  readonly q = input<string>();
  readonly reconnu = input<string>();
  readonly page = input<string>();

  private readonly path = computed(() => `/api/preparation-meetings/${this.id()}/participants`);
  protected readonly link = computed(() => (['oui', 'non'] as const).find((one) => one === this.reconnu()) ?? null);
  protected readonly list = pageState({
    params: () => {
      const link = this.link();
      const query = { q: this.q()?.trim(), link: link && LINKS[link], page: Number(this.page() ?? 1) || 1, size: SIZE };
      return { path: this.path(), query };
    },
    load: ({ path, query }, signal) => this.api.get<ParticipantsPageView>(path, query, signal),
    keep: true,
  });
  /** Suggestions that need no second look. */
  protected readonly certain = computed(() =>
    (this.list.value()?.items ?? []).filter(({ suggestion }) => suggestion?.certain && suggestion.organisationId),
  );
  protected readonly draft = signal(NEW);
  protected readonly tried = signal(false);
  protected readonly adding = feedback();
  protected readonly actions = feedback();
  protected readonly links = [
    { code: 'non', label: 'À reconnaître' },
    { code: 'oui', label: 'Reconnues' },
  ];
  protected readonly departments = computed(() => departmentsOf(this.edition.departments()));
  protected readonly kinds = ORGANISATION_KINDS.map((code) => ({ code, label: ORGANISATION_KIND_LABELS[code] }));
  protected readonly columns = PARTICIPANT_COLUMNS.map(({ label }) => label);
  protected readonly size = SIZE;
  protected readonly typed = typed;
  protected readonly plural = frenchPlural;
  protected readonly day = frenchDay;

  protected about = ({ department, kind, email }: ParticipantView): string =>
    [kind && ORGANISATION_KIND_LABELS[kind], department && departmentName(department), email]
      .filter(Boolean)
      .join(', ');
  protected set(change: Partial<typeof NEW>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }
  protected setKind(event: Event): void {
    this.set({ kind: ORGANISATION_KINDS.find((kind) => kind === typed(event)) ?? '' });
  }
  protected error(field: 'name' | 'email'): string | null {
    const { name, structure } = this.draft();
    if (this.tried() && field === 'name' && !name.trim() && !structure.trim())
      return 'Donnez une personne, ou au moins une structure.';
    return saidBeside(this.adding, field);
  }

  protected async add(): Promise<void> {
    this.tried.set(true);
    const { name, structure, department, kind, email } = this.draft();
    if (!name.trim() && !structure.trim()) return;
    const request = {
      name,
      structure,
      department: department || null,
      kind: kind || null,
      email: email.trim() || null,
    };
    const done = await this.adding.attempt(
      () => this.api.post<ParticipantView>(this.path(), request),
      `${name.trim() || structure.trim()} est sur la liste.`,
    );
    if (!done) return;
    this.tried.set(false);
    this.draft.set({ ...NEW, structure, department, kind });
    this.list.reload();
  }
  protected async confirm(...participants: readonly ParticipantView[]): Promise<void> {
    const links = participants.map(({ id, organisationId, personId, suggestion }) => ({
      participantId: id,
      organisationId: suggestion?.organisationId ?? organisationId,
      personId: suggestion?.personId ?? personId,
    }));
    await this.send(links, 'reconnue', 'reconnues');
  }
  protected async takeBack({ id }: ParticipantView): Promise<void> {
    await this.send([{ participantId: id, organisationId: null, personId: null }], 'à reconnaître', 'à reconnaître');
  }
  private async send(links: readonly object[], one: string, many: string): Promise<void> {
    const done = await this.actions.attempt(
      () => this.api.post<LinkedParticipantsView>('/api/meeting-participants/links', { links }),
      ({ linked }) => `${frenchPlural(linked, `participation ${one}`, `participations ${many}`)}.`,
    );
    if (done) this.list.reload();
  }
  protected async remove(participant: ParticipantView): Promise<void> {
    const { id, version, name, structure, department, kind, email } = participant;
    const list = this.path();
    await removeKept(this.api, this.actions, {
      ...{ path: `/api/meeting-participants/${id}`, version },
      words: `${name || structure || 'La participation'} n’est plus sur la liste.`,
      back: () => this.api.post(list, { name, structure, department, kind, email }),
      reload: () => this.list.reload(),
    });
  }

  protected readonly check = async (text: string): Promise<CheckedList> => {
    const checked = await this.api.post<ParticipantListView>(`${this.path()}/list-preview`, { text });
    return {
      ...checked,
      lines: checked.lines.map(({ repeated, ...line }) => ({
        ...line,
        problems: line.problems.map((problem) => problem.text),
        like: repeated ? 'Déjà sur la liste' : null,
      })),
    };
  };
  protected readonly write = async (text: string): Promise<string> => {
    const { added, repeated, problems } = await this.api.post<AddedParticipantsView>(`${this.path()}/list`, { text });
    return `${frenchPlural(added, 'participant ajouté', 'participants ajoutés')}, ${frenchCount(repeated)} déjà là, ${frenchCount(problems)} à corriger.`;
  };
}
