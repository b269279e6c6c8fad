import { RHYTHMS, TOPICS, type Rhythm, type Topic } from '@fds/communication/domain';
import { Choice, Instant, Nested, Text } from '@fds/shared/api-kit';

export class PreferenceRequest {
  @Choice('MessageTopic', TOPICS) topic!: Topic;
  @Choice('MessageRhythm', RHYTHMS) rhythm!: Rhythm;
}
export class SavePreferencesRequest {
  @Nested(() => PreferenceRequest, { many: { min: 1, max: TOPICS.length } }) preferences!: PreferenceRequest[];
}
export class PreferenceView extends PreferenceRequest {
  /** When it was said; null while it never was. */
  @Instant({ nullable: true }) saidAt!: string | null;
}
/** What somebody receives besides service messages, which always go. */
export class PreferencesView {
  @Nested(() => PreferenceView, { many: { max: TOPICS.length } }) preferences!: PreferenceView[];
}
export class UnsubscribeParam {
  @Text({ max: 100 }) token!: string;
}
export class UnsubscribeView {
  @Choice('MessageTopic', TOPICS) topic!: Topic;
  @Choice('MessageRhythm', RHYTHMS) rhythm!: Rhythm;
}
