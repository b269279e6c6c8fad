import { Inject, Injectable } from '@nestjs/common';
import { createHmac, randomInt } from 'node:crypto';
import { digestOf, InstallationSecret, ServerSettings } from '@fds/shared/api-kit';

const PURPOSE = 'outside_opinion';

/**
 * Links of outside opinions. Each is made of the request's id and the installation's secret, so that a reminder carries the
 * same link and the database never holds one.
 */
@Injectable()
export class OutsideLinks {
  constructor(
    @Inject(InstallationSecret) private readonly secret: InstallationSecret,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  token(opinionId: string): string {
    return createHmac('sha256', this.secret.derive(PURPOSE)).update(opinionId).digest('base64url');
  }
  address(opinionId: string): string {
    return `${this.settings.publicUrl}/avis/${this.token(opinionId)}`;
  }
  /** What the database keeps of a code: nothing that six digits could be guessed from without the secret. */
  codeDigest(opinionId: string, code: string): string {
    return createHmac('sha256', this.secret.derive(`${PURPOSE}.code`))
      .update(`${opinionId}:${code}`)
      .digest('hex');
  }
  newCode(): string {
    return String(randomInt(1_000_000)).padStart(6, '0');
  }
  digest(token: string): string {
    return digestOf(token);
  }
}
