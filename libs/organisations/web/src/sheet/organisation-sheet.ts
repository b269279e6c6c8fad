import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { disabled, form, FormField, validate } from '@angular/forms/signals';
import {
  checkIdentifier,
  HOLDER_FAMILY_HELP,
  HOLDER_FAMILY_LABELS,
  IDENTIFIER_REASONS,
  LEGAL_FORM_LABELS,
  LEGAL_FORMS,
  networksOfYear,
  ORGANISATION_KIND_LABELS,
} from '@fds/organisations/domain';
import {
  ChangeOrganisationRequestRules,
  type ChangeOrganisationRequest,
  type DatedNetworkView,
  type OrganisationSheetView,
  type PublicOrganisationView,
} from '@fds/shared/contract';
import { HOLDER_FAMILIES, ORGANISATION_KINDS } from '@fds/shared/kernel';
import {
  Api,
  CommuneField,
  Control,
  feedback,
  FeedbackView,
  Field,
  frenchCount,
  frenchPlural,
  Icon,
  Note,
  obey,
  pageState,
  PageStateView,
  ReadyTemplate,
  settle,
  type ChosenCommune,
  type Draft,
} from '@fds/shared/web-kit';
import { PublicSheet } from '../public-sheet/public-sheet';
import { LogoField } from './logo-field';
import { NetworksField } from './networks-field';
import { sheetDifferences } from './sheet-differences';

/** What the form itself holds; networks and commune have fields of their own. */
type Written = Omit<ChangeOrganisationRequest, 'version' | 'networks' | 'municipalityCode'>;

/** An organisation's sheet: identity, seat, networks, public page, logo; saved on demand, never over somebody else. */
@Component({
  selector: 'fds-organisation-sheet',
  imports: [
    CommuneField,
    Control,
    FeedbackView,
    Field,
    FormField,
    Icon,
    LogoField,
    NetworksField,
    Note,
    PageStateView,
    PublicSheet,
    ReadyTemplate,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './organisation-sheet.html',
  styleUrl: './organisation-sheet.scss',
})
export class OrganisationSheet {
  private readonly api = inject(Api);
  readonly organisationId = input.required<string>();
  /** It was saved: its name may have changed. */
  readonly renamed = output();

  protected readonly page = pageState<OrganisationSheetView, string>({
    params: () => this.organisationId(),
    load: (id, signal) => this.api.get<OrganisationSheetView>(`/api/organisations/${id}/sheet`, {}, signal),
  });
  protected readonly families = HOLDER_FAMILIES.map((code) => ({
    code,
    label: HOLDER_FAMILY_LABELS[code],
    help: HOLDER_FAMILY_HELP[code],
  }));
  protected readonly kinds = ORGANISATION_KINDS.map((code) => ({ code, label: ORGANISATION_KIND_LABELS[code] }));
  protected readonly legalForms = LEGAL_FORMS.map((code) => ({ code, label: LEGAL_FORM_LABELS[code] }));
  protected readonly rules = ChangeOrganisationRequestRules;

  private readonly draft = signal<Draft<Written>>(EMPTY);
  protected readonly sheet = form(this.draft, (path) => {
    obey<Draft<Written>>(RULES)(path);
    disabled(path, () => !this.mayEdit());
    for (const kind of ['siret', 'uai', 'rna'] as const)
      validate(path[kind], ({ value }) => {
        const checked = value().trim() ? checkIdentifier(kind, value()) : null;
        return checked && !checked.valid ? { kind, message: IDENTIFIER_REASONS[checked.reason] } : null;
      });
  });
  protected readonly commune = signal<ChosenCommune | null>(null);
  protected readonly networks = signal<readonly DatedNetworkView[]>([]);
  private readonly version = signal(1);
  protected readonly saving = feedback();
  protected readonly theirs = signal<OrganisationSheetView | null>(null);
  /** What the two versions say differently, while they wait for a choice. */
  protected readonly differences = computed(() => {
    const theirs = this.theirs();
    return theirs ? sheetDifferences({ ...this.request(), commune: this.commune()?.name ?? '' }, theirs) : [];
  });
  protected readonly mayEdit = computed(() => this.page.value()?.may.edit.allowed ?? false);
  protected readonly errorAt = (field: string): string | null =>
    this.saving.problem()?.errors.find(({ pointer }) => pointer === `/${field}`)?.detail ?? null;
  protected readonly length = computed(() => frenchCount(this.draft().description.length));
  protected readonly empty = computed(() => this.draft().description.trim() === '');

  /** The public page as it would be with what is written now. */
  protected readonly preview = computed<PublicOrganisationView | null>(() => {
    const held = this.page.value();
    if (!held) return null;
    const written = this.draft();
    return {
      id: held.id,
      name: written.name,
      kind: written.kind || null,
      description: written.description,
      website: URL.canParse(written.website) && /^https?:/i.test(written.website) ? written.website : null,
      email: written.publicEmail || null,
      phone: written.publicPhone || null,
      address: written.publicAddress || null,
      municipalityName: this.commune()?.name ?? null,
      department: this.commune()?.department ?? null,
      networks: networksOfYear(this.networks(), held.year),
      logo: held.logo,
      events: [],
    };
  });

  constructor() {
    let opened: string | null = null;
    effect(() => {
      const view = this.page.value();
      // A logo answers with the whole sheet: what is being written stays.
      if (!view || view.id === opened) return;
      opened = view.id;
      untracked(() => this.open(view));
    });
  }

  protected words(events: number | null): string {
    return events === null ? 'en cours' : events === 0 ? 'sans événement labellisé' : frenchPlural(events, 'événement');
  }
  protected async save(): Promise<void> {
    this.theirs.set(null);
    this.sheet().markAsTouched();
    for (const field of FIELDS) this.sheet[field]().markAsTouched();
    if (this.sheet().invalid())
      return void setTimeout(() => document.querySelector<HTMLElement>('.champ.erreur .saisie')?.focus());
    const done = await this.saving.attempt(async () => {
      const view = await this.api.put<OrganisationSheetView>(
        `/api/organisations/${this.organisationId()}`,
        this.request(),
      );
      this.page.set(view);
      this.open(view);
      this.renamed.emit();
    }, 'Enregistré.');
    const problem = this.saving.problem();
    if (done || problem?.code !== 'organisations.changed') return;
    this.theirs.set(problem.current as OrganisationSheetView);
    this.saving.clear();
  }
  /** Writes over what somebody else has saved, having seen it. */
  protected async keepMine(): Promise<void> {
    const theirs = this.theirs();
    if (!theirs) return;
    this.version.set(theirs.version);
    await this.save();
  }
  protected takeTheirs(): void {
    const theirs = this.theirs();
    if (!theirs) return;
    this.page.set(theirs);
    this.open(theirs);
    this.theirs.set(null);
  }

  private open(view: OrganisationSheetView): void {
    this.version.set(view.version);
    this.commune.set(view.seat);
    this.networks.set(view.networks);
    this.draft.set({
      name: view.name,
      holderFamily: view.holderFamily ?? '',
      kind: view.kind ?? '',
      legalForm: view.legalForm ?? '',
      siret: view.siret ?? '',
      uai: view.uai ?? '',
      rna: view.rna ?? '',
      description: view.description,
      website: view.website ?? '',
      publicEmail: view.publicEmail ?? '',
      publicPhone: view.publicPhone ?? '',
      publicAddress: view.publicAddress ?? '',
      published: view.published,
    });
    this.sheet().reset();
  }
  private request(): ChangeOrganisationRequest {
    return {
      ...settle<Written>(this.draft(), RULES),
      description: this.draft().description,
      version: this.version(),
      municipalityCode: this.commune()?.code ?? null,
      networks: this.networks().filter(({ network }) => network.trim() !== ''),
    };
  }
}

const { name, holderFamily, kind, legalForm, siret, uai, rna } = ChangeOrganisationRequestRules;
const { website, publicEmail, publicPhone, publicAddress } = ChangeOrganisationRequestRules;
const RULES = {
  ...{ name, holderFamily, kind, legalForm, siret, uai, rna, website, publicEmail, publicPhone, publicAddress },
  // Sent whatever they hold: an empty text and an unchecked box are answers.
  description: { maxLength: ChangeOrganisationRequestRules.description.maxLength },
  published: {},
};
const EMPTY: Draft<Written> = {
  name: '',
  holderFamily: '',
  kind: '',
  legalForm: '',
  siret: '',
  uai: '',
  rna: '',
  description: '',
  website: '',
  publicEmail: '',
  publicPhone: '',
  publicAddress: '',
  published: false,
};
const FIELDS = Object.keys(EMPTY) as (keyof Written)[];
