import {
  LONGEST_MESSAGE_SUBJECT,
  LONGEST_MESSAGE_TEXT,
  LONGEST_TEMPLATE_NAME,
  MOST_CONDITION_VALUES,
} from '@fds/communication/domain';
import { Choice, FreeText, Instant, Int, Nested, Ref, Text } from '@fds/shared/api-kit';
import {
  APPLICATION_STATES,
  EVENT_KINDS,
  LABELS,
  type ApplicationState,
  type EventKind,
  type Label,
} from '@fds/shared/kernel';

/** What a template is for; an absent list asks nothing. */
export class TemplateRuleRequest {
  @Choice('ApplicationState', APPLICATION_STATES, { many: { max: 10 }, optional: true }) state?: ApplicationState[];
  @Choice('Label', LABELS, { many: { max: 10 }, optional: true }) label?: Label[];
  @Choice('EventKind', EVENT_KINDS, { many: { max: 10 }, optional: true }) kind?: EventKind[];
  @Text({ max: 3, many: { max: MOST_CONDITION_VALUES }, optional: true }) department?: string[];
}
export class TemplateParam {
  @Ref() id!: string;
}
export class SaveTemplateRequest {
  @Text({ max: LONGEST_TEMPLATE_NAME, pattern: /\S/ }) name!: string;
  @Text({ max: LONGEST_MESSAGE_SUBJECT, pattern: /^[^\r\n]*\S[^\r\n]*$/ }) subject!: string;
  @Text({ max: LONGEST_MESSAGE_TEXT, pattern: /\S/ }) text!: string;
  @Nested(() => TemplateRuleRequest) rule!: TemplateRuleRequest;
}
export class ChangeTemplateRequest extends SaveTemplateRequest {
  @Int({ min: 1, max: 2_000_000_000 }) version!: number;
}
export class TemplateView {
  @Ref() id!: string;
  @FreeText({ max: LONGEST_TEMPLATE_NAME }) name!: string;
  @FreeText({ max: LONGEST_MESSAGE_SUBJECT }) subject!: string;
  @FreeText({ max: LONGEST_MESSAGE_TEXT }) text!: string;
  @Nested(() => TemplateRuleRequest) rule!: TemplateRuleRequest;
  @FreeText({ max: 200, nullable: true }) createdBy!: string | null;
  @Instant() updatedAt!: string;
  @Int({ min: 1, max: 2_000_000_000 }) version!: number;
}
export class TemplatesView {
  @Nested(() => TemplateView, { many: { max: 200 } }) items!: TemplateView[];
}
