import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { FACTOR_LABELS, ROLE_LABELS } from '@fds/accounts/domain';
import type { PersonDetailView } from '@fds/shared/contract';
import { dayOf } from '@fds/shared/kernel';
import {
  Api,
  Dialog,
  feedback,
  FeedbackView,
  frenchDateTime,
  frenchDay,
  frenchPlural,
  Icon,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
  Session,
} from '@fds/shared/web-kit';
import { ErasePerson } from './erase-person';
import { RolesForm } from './roles-form';

/** One account: rights, structures, proofs of identity, and its closing. */
@Component({
  selector: 'fds-person-page',
  imports: [Dialog, ErasePerson, FeedbackView, Icon, Note, PageStateView, ReadyTemplate, RolesForm, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
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
    .grille {
      display: grid;
      gap: var(--e4);
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));
      align-items: start;
    }
    h2 {
      margin-bottom: var(--e3);
    }
    h3 {
      margin: var(--e4) 0 var(--e2);
    }
    .gestes {
      display: grid;
      gap: 10px;
      justify-items: start;
    }
    .gestes p {
      color: var(--texte-2);
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
  `,
  templateUrl: './person.page.html',
})
export class PersonPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly ask = viewChild<Dialog>('ask');

  readonly id = input.required<string>();
  /** Of the route. */
  readonly base = input('/pilotage/personnes');
  readonly heading = input('Personnes');

  protected readonly person = pageState({
    params: () => this.id(),
    load: (id, signal) => this.api.get<PersonDetailView>(`/api/people/${id}`, {}, signal),
  });
  protected readonly doing = feedback();
  protected readonly own = computed(() => this.session.person()?.id === this.id());
  protected readonly coordinates = computed(() => this.session.role() === 'coordinator');
  protected readonly roleLabels = ROLE_LABELS;
  protected readonly factorLabels = FACTOR_LABELS;
  protected readonly plural = frenchPlural;
  protected readonly moment = frenchDateTime;
  protected readonly day = (day: string): string => frenchDay(day);
  protected readonly dayOfInstant = (instant: string): string => frenchDay(dayOf(new Date(instant)));

  protected leave(): void {
    void this.router.navigateByUrl(this.base());
  }
  protected async deactivate(): Promise<void> {
    this.ask()?.close();
    await this.do('post', 'deactivation', 'Le compte est désactivé, ses sessions sont fermées.');
  }
  protected reactivate(): Promise<void> {
    return this.do('delete', 'deactivation', 'Le compte est rouvert. La personne est prévenue.');
  }
  protected signOut(): Promise<void> {
    return this.do('delete', 'sessions', 'Toutes ses sessions sont fermées.');
  }
  protected async resetSecondFactor(): Promise<void> {
    await this.doing.attempt(
      () => this.api.delete(`/api/people/${this.id()}/second-factor`),
      'La double vérification est remise à zéro. La personne est prévenue.',
    );
    this.person.reload();
  }
  private async do(method: 'post' | 'delete', path: string, words: string): Promise<void> {
    await this.doing.attempt(
      async () => this.person.set(await this.api[method]<PersonDetailView>(`/api/people/${this.id()}/${path}`)),
      words,
    );
  }
}
