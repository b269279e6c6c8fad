import { Inject, Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { digestOf, InstallationSecret, ServerSettings } from '@fds/shared/api-kit';

const PURPOSE = 'survey_link';

/**
 * Tokens of survey links, personal and open. Each is made of its row's id and the installation's secret, so that a link can
 * be shown again and the database never holds one.
 */
@Injectable()
export class SurveyTokens {
  constructor(
    @Inject(InstallationSecret) private readonly secret: InstallationSecret,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  address(id: string): string {
    return `${this.settings.publicUrl}/enquete/${this.#token(id)}`;
  }
  /** What the database keeps of the token of this row. */
  digest(id: string): string {
    return digestOf(this.#token(id));
  }
  /** What the database keeps of a token that somebody shows. */
  shown(token: string): string {
    return digestOf(token);
  }

  #token(id: string): string {
    return createHmac('sha256', this.secret.derive(PURPOSE)).update(id).digest('base64url');
  }
}
