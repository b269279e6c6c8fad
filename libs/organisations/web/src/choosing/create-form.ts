import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import {
  checkIdentifier,
  HOLDER_FAMILY_HELP,
  HOLDER_FAMILY_LABELS,
  IDENTIFIER_REASONS,
  ORGANISATION_KIND_LABELS,
} from '@fds/organisations/domain';
import {
  CreateOrganisationRequestRules,
  type CreateOrganisationRequest,
  type LikelyDuplicatesView,
  type LikelyDuplicateView,
  type OrganisationSheetView,
} from '@fds/shared/contract';
import { HOLDER_FAMILIES, ORGANISATION_KINDS } from '@fds/shared/kernel';
import {
  Api,
  CommuneField,
  Control,
  feedback,
  FeedbackView,
  Field,
  obey,
  settle,
  type ChosenCommune,
  type Draft,
  type Problem,
} from '@fds/shared/web-kit';
import { FoundCard } from './found-card';
import { JoinButton } from './join-button';

const EMPTY: Draft<CreateOrganisationRequest> = {
  name: '',
  holderFamily: '',
  kind: '',
  municipalityCode: '',
  siret: '',
  uai: '',
  rna: '',
  legalForm: '',
  distinctFrom: [],
};

/** Creates an organisation that was not found, once its likely duplicates were looked at. */
@Component({
  selector: 'fds-create-organisation',
  imports: [CommuneField, Control, FeedbackView, Field, FormField, FoundCard, JoinButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './create-form.html',
  styles: `
    .familles {
      display: grid;
      gap: var(--e3);
    }
    .alike {
      border: 2px solid var(--attention, var(--texte));
    }
    fds-found-card + fds-found-card {
      margin-top: var(--e4);
      padding-top: var(--e4);
      border-top: 1px solid var(--trait);
    }
  `,
})
export class CreateForm {
  private readonly api = inject(Api);
  /** What was searched for: most often the name. */
  readonly typed = input('');
  readonly created = output<OrganisationSheetView>();
  readonly asked = output();

  protected readonly families = HOLDER_FAMILIES.map((code) => ({
    code,
    label: HOLDER_FAMILY_LABELS[code],
    help: HOLDER_FAMILY_HELP[code],
  }));
  protected readonly kinds = ORGANISATION_KINDS.map((code) => ({ code, label: ORGANISATION_KIND_LABELS[code] }));
  protected readonly rules = CreateOrganisationRequestRules;
  private readonly draft = linkedSignal<Draft<CreateOrganisationRequest>>(() => ({ ...EMPTY, name: this.typed() }));
  protected readonly sheet = form(this.draft, (path) => {
    obey<Draft<CreateOrganisationRequest>>(CreateOrganisationRequestRules)(path);
    validate(path.siret, ({ value }) => {
      const checked = value().trim() ? checkIdentifier('siret', value()) : null;
      return checked && !checked.valid ? { kind: 'siret', message: IDENTIFIER_REASONS[checked.reason] } : null;
    });
  });
  protected readonly commune = signal<ChosenCommune | null>(null);
  /** Organisations that may be this one; null until they were looked for. */
  protected readonly alike = signal<readonly LikelyDuplicateView[] | null>(null);
  protected readonly certain = computed(() => (this.alike() ?? []).some(({ likeness }) => likeness === 'certain'));
  protected readonly doing = feedback();

  protected choose(commune: ChosenCommune | null): void {
    this.commune.set(commune);
    this.draft.update((draft) => ({ ...draft, municipalityCode: commune?.code ?? '' }));
    this.sheet.municipalityCode().markAsTouched();
  }
  protected errorAt(field: string): string | null {
    return this.doing.problem()?.errors.find(({ pointer }) => pointer === `/${field}`)?.detail ?? null;
  }

  /** Looks for duplicates first; without any, or once they are said to be others, creates. */
  protected async send(distinct: readonly string[] = []): Promise<void> {
    this.sheet().markAsTouched();
    for (const field of [
      this.sheet.name,
      this.sheet.holderFamily,
      this.sheet.kind,
      this.sheet.municipalityCode,
      this.sheet.siret,
    ])
      field().markAsTouched();
    if (this.sheet().invalid()) return focusFirstError();
    const request = settle<CreateOrganisationRequest>(this.draft(), this.rules);
    let created: OrganisationSheetView | undefined;
    await this.doing.attempt(async () => {
      if (distinct.length === 0) {
        const { name, municipalityCode, siret, uai, rna } = request;
        const asked = { name, municipalityCode, siret, uai, rna };
        const { items } = await this.api.post<LikelyDuplicatesView>('/api/organisations/likely-duplicates', asked);
        this.alike.set(items);
        if (items.length > 0) return;
      }
      created = await this.api.post<OrganisationSheetView>('/api/organisations', {
        ...request,
        distinctFrom: [...distinct],
      });
    });
    this.keepFound(this.doing.problem());
    if (created) this.created.emit(created);
  }
  protected others(): void {
    void this.send((this.alike() ?? []).map(({ id }) => id));
  }
  /** Something was changed: what was alike may be no longer. */
  protected forget(): void {
    this.alike.set(null);
  }

  /** Somebody has created it meanwhile: the refusal carries it. */
  private keepFound(problem: Problem | null): void {
    const found = (problem?.current as { items?: LikelyDuplicateView[] } | undefined)?.items;
    if (found) this.alike.set(found);
  }
}

/** The first refused field, once it is drawn as refused. */
const focusFirstError = (): void =>
  void setTimeout(() => document.querySelector<HTMLElement>('.champ.erreur .saisie, .champ.erreur input')?.focus());
