import type { Verdict } from '@fds/shared/kernel';
import { Flag, FreeText, Nested } from './fields';

/** One reason of a refusal: its code, and the French sentence to write beside the button. */
export class ReasonView {
  @FreeText({ max: 60 }) code!: string;
  /** French, shown as is. */
  @FreeText({ max: 300 }) text!: string;
}

/** Whether something may be done, or every reason why not. */
export class VerdictView {
  @Flag() allowed!: boolean;
  @Nested(() => ReasonView, { many: { max: 20 } }) reasons!: ReasonView[];
}

/** A policy's answer as a page reads it; `texts` are the step's own sentences. */
export const toVerdictView = <Reason extends string>(
  verdict: Verdict<Reason>,
  texts: Record<Reason, string>,
): VerdictView => ({
  allowed: verdict.allowed,
  reasons: verdict.allowed ? [] : verdict.reasons.map((code) => ({ code, text: texts[code] })),
});
