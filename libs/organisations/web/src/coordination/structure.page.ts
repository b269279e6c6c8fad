import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { HOLDER_FAMILY_LABELS, ORGANISATION_KIND_LABELS } from '@fds/organisations/domain';
import type { ActsPageView, ApplicationsPageView, OrganisationDetailView } from '@fds/shared/contract';
import {
  Api,
  EmptyTemplate,
  feedback,
  FeedbackView,
  frenchDateTime,
  frenchPlural,
  HOME,
  Icon,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
  Session,
  Status,
} from '@fds/shared/web-kit';
import { Team } from '../team/team';

/** One organisation as the coordination sees it: what it is, its years, its team, its dossiers, what was done in its name. */
@Component({
  selector: 'fds-structure-page',
  imports: [EmptyTemplate, FeedbackView, Icon, Note, PageStateView, ReadyTemplate, RouterLink, Status, Team],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
    }
    section.carte {
      margin-bottom: var(--e4);
    }
    dl {
      display: grid;
      grid-template-columns: max-content 1fr;
      gap: 8px 18px;
      margin: 0;
    }
    dt {
      color: var(--texte-2);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    h2 {
      margin-bottom: var(--e3);
    }
    h3 {
      margin: var(--e4) 0 var(--e2);
    }
    li fds-status {
      margin-inline-start: 8px;
    }
    .ferme {
      display: block;
      margin-bottom: var(--e4);
    }
    .gestes {
      margin-bottom: var(--e4);
      display: flex;
      gap: 10px;
      flex-wrap: wrap;
    }
    li + li {
      margin-top: 6px;
    }
    @media screen and (max-width: 520px) {
      dl {
        grid-template-columns: 1fr;
        gap: 2px;
      }
      dd {
        margin-bottom: 8px;
      }
    }
    @media print {
      .gestes {
        display: none;
      }
    }
  `,
  templateUrl: './structure.page.html',
})
export class StructurePage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  readonly id = input.required<string>();

  protected readonly organisation = pageState({
    params: () => this.id(),
    load: (id, signal) => this.api.get<OrganisationDetailView>(`/api/organisations/${id}`, {}, signal),
  });
  protected readonly dossiers = pageState({
    params: () => this.id(),
    load: (organisationId, signal) =>
      this.api.get<ApplicationsPageView>('/api/applications', { organisationId, sort: 'recent', size: 100 }, signal),
    isEmpty: ({ total }) => total === 0,
  });
  protected readonly acts = pageState({
    params: () => this.id(),
    load: (id, signal) => this.api.get<ActsPageView>(`/api/organisations/${id}/acts`, { size: 20 }, signal),
    isEmpty: ({ total }) => total === 0,
  });
  protected readonly doing = feedback();
  protected readonly years = computed(() => {
    const items = this.dossiers.value()?.items ?? [];
    return [...new Set(items.map(({ editionYear }) => editionYear))]
      .sort((one, other) => other - one)
      .map((year) => ({ year, dossiers: items.filter(({ editionYear }) => editionYear === year) }));
  });
  protected readonly families = HOLDER_FAMILY_LABELS;
  protected readonly kinds = ORGANISATION_KIND_LABELS;
  protected readonly plural = frenchPlural;
  protected readonly moment = frenchDateTime;

  protected async actFor(): Promise<void> {
    await this.doing.attempt(async () => {
      await this.session.actFor(this.id());
      await this.router.navigateByUrl(HOME.holder);
    });
  }
}
