import { FreeText, Int, Json, Nested } from '../contract/fields';

/** One refused field. */
export class FieldProblemView {
  /** JSON pointer into the request. */
  @FreeText({ max: 500 }) pointer!: string;
  @FreeText({ max: 100 }) rule!: string;
  /** French, shown as is. */
  @FreeText({ max: 1000 }) detail!: string;
}

/** Every refusal of the API (RFC 9457). */
export class ProblemView {
  @FreeText({ max: 200 }) type!: string;
  @FreeText({ max: 200 }) title!: string;
  @Int({ min: 400, max: 599 }) status!: number;
  /** Code of the error, owned by its step. */
  @FreeText({ max: 100 }) code!: string;
  /** French, shown as is. */
  @FreeText({ max: 1000, optional: true }) detail?: string;
  @FreeText({ max: 2000 }) instance!: string;
  /** To give to the support. */
  @FreeText({ max: 100 }) requestId!: string;
  @Nested(() => FieldProblemView, { many: { max: 1000 }, optional: true }) errors?: FieldProblemView[];
  /** Codes of the reasons of a refused action. */
  @FreeText({ max: 100, many: { max: 50 }, optional: true }) reasons?: string[];
  /** In a conflict, what somebody else has written meanwhile: the view that the same address answers with. */
  @Json({ bytes: 10_000_000, optional: true }) current?: unknown;
  /** Seconds after which it is worth trying again; the header `Retry-After` says the same. */
  @Int({ min: 1, max: 86_400, optional: true }) retryAfter?: number;
}
