import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router } from '@angular/router';
import { CERTIFICATE_STATE_LABELS, codeInWords, readCode } from '@fds/labelling/domain';
import type { LabelCheckView } from '@fds/shared/contract';
import {
  Api,
  asProblem,
  Control,
  Field,
  frenchDay,
  Icon,
  Mark,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
  SkipLink,
} from '@fds/shared/web-kit';

/** Anyone checks a certificate here, by the address on it or by its code: what it is worth today, and nothing else. */
@Component({
  selector: 'fds-verify-page',
  imports: [Control, Field, Icon, Mark, Note, PageStateView, ReadyTemplate, SkipLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './verify.page.scss',
  templateUrl: './verify.page.html',
})
export class VerifyPage {
  /** In the address; absent on the page that asks for it. */
  readonly code = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly day = (text: string): string => frenchDay(text, 'long');
  protected readonly labels = CERTIFICATE_STATE_LABELS;
  /** Null: no certificate has this code. */
  protected readonly check = pageState({
    params: () => this.code(),
    load: async (code, signal) => {
      try {
        const path = `/api/label-checks/${encodeURIComponent(code)}`;
        return { found: await this.api.get<LabelCheckView>(path, {}, signal) };
      } catch (error) {
        if (asProblem(error).status === 404) return { found: null };
        throw error;
      }
    },
  });
  /** What is in the field: a code that was found makes room for another, one that was not stays to be put right. */
  protected readonly typed = linkedSignal(() => (this.check.value()?.found ? '' : (this.code() ?? '')));
  protected readonly tried = linkedSignal({ source: () => this.check.value(), computation: () => false });
  protected readonly error = computed(() =>
    this.tried() && readCode(this.typed()) === null
      ? 'Le code a seize signes, chiffres et lettres, comme 7K2M-9QRT-4WXY-08AB.'
      : null,
  );
  /** Its title, with the year where the title does not say it. */
  protected edition({ edition, editionYear }: LabelCheckView): string {
    return edition.includes(String(editionYear)) ? edition : `${edition}, ${editionYear}`;
  }
  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    const code = readCode(this.typed());
    if (code !== null) void this.router.navigate(['/verifier', codeInWords(code)]);
  }
}
