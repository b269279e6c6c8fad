import { ChangeDetectionStrategy, Component, inject, signal, viewChild } from '@angular/core';
import { FACTOR_LABELS, FEW_RECOVERY_CODES } from '@fds/accounts/domain';
import type {
  FactorAddedView,
  RecoveryCodesView,
  SecondFactorsView,
  SecondFactorView,
  SecondStepView,
} from '@fds/shared/contract';
import {
  Api,
  asProblem,
  Dialog,
  feedback,
  FeedbackView,
  frenchDateTime,
  Icon,
  pageState,
  PageStateView,
  ReadyTemplate,
  Session,
} from '@fds/shared/web-kit';
import { FactorEnrolment } from './factor-enrolment';
import { Proof } from './proof';
import { RecoveryCodes } from './recovery-codes';

/** One's second factors: what is kept, adding, removing, the recovery codes. */
@Component({
  selector: 'fds-security',
  imports: [Dialog, FactorEnrolment, FeedbackView, Icon, PageStateView, Proof, ReadyTemplate, RecoveryCodes],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './security.page.html',
  styleUrl: './security.page.scss',
})
export class SecurityPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly removing = viewChild.required(Dialog);

  protected readonly labels = FACTOR_LABELS;
  protected readonly few = FEW_RECOVERY_CODES;
  protected readonly moment = frenchDateTime;
  protected readonly factors = pageState<SecondFactorsView>({
    load: (_, signal) => this.api.get<SecondFactorsView>('/api/second-factors', {}, signal),
  });
  /** What is asked before anything changes; null once it was answered. */
  protected readonly asked = signal<SecondStepView | null>(null);
  protected readonly adding = signal(false);
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly chosen = signal<SecondFactorView | null>(null);
  protected readonly act = feedback();

  /** What waits for the person's proof. */
  private waiting: (() => void) | null = null;

  protected add(): void {
    void this.onceProven(() => this.adding.set(true));
  }
  protected askToRemove(factor: SecondFactorView): void {
    this.chosen.set(factor);
    this.removing().open();
  }
  protected remove(): void {
    const factor = this.chosen();
    this.removing().close();
    if (!factor) return;
    void this.onceProven(() =>
      this.act.attempt(
        async () => this.factors.set(await this.api.delete<SecondFactorsView>(`/api/second-factors/${factor.id}`)),
        `«\u00a0${factor.name}\u00a0» est retiré.`,
      ),
    );
  }
  protected renew(): void {
    void this.onceProven(() =>
      this.act.attempt(async () => {
        const { codes } = await this.api.post<RecoveryCodesView>('/api/second-factors/recovery-codes');
        this.codes.set(codes);
        this.factors.reload();
      }, 'Voici vos nouveaux codes. Les anciens ne servent plus.'),
    );
  }

  /** A factor was added: the list follows, and so does the session, which no longer waits for one. */
  protected kept({ factors }: FactorAddedView): void {
    this.factors.set(factors);
    void this.session.refresh();
  }
  protected added(): void {
    this.adding.set(false);
    void this.act.attempt(() => Promise.resolve(), 'La double vérification est active.');
  }

  protected proven(): void {
    this.asked.set(null);
    const next = this.waiting;
    this.waiting = null;
    next?.();
  }
  protected giveUp(): void {
    this.asked.set(null);
    this.waiting = null;
  }

  /** Does it at once after a fresh proof of identity; asks for one first otherwise. */
  private async onceProven(work: () => unknown): Promise<void> {
    this.codes.set(null);
    this.act.clear();
    try {
      const asked = await this.api.get<SecondStepView>('/api/second-step');
      if (asked.fresh) return void work();
      this.waiting = () => void work();
      this.asked.set(asked);
    } catch (error) {
      await this.act.attempt(() => Promise.reject(asProblem(error)));
    }
  }
}
