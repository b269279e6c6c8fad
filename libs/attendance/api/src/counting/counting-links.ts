import { Inject, Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { digestOf, InstallationSecret, ServerSettings } from '@fds/shared/api-kit';

const PURPOSE = 'counting_link';

/**
 * Tokens of counting links. Each is made of the link's id and the installation's secret, so that its card can be printed
 * again and the database never holds one.
 */
@Injectable()
export class CountingLinks {
  constructor(
    @Inject(InstallationSecret) private readonly secret: InstallationSecret,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  token(linkId: string): string {
    return createHmac('sha256', this.secret.derive(PURPOSE)).update(linkId).digest('base64url');
  }
  /** The token stands behind the `#`: browsers keep that part to themselves, so no server's log ever holds it. */
  address(linkId: string): string {
    return `${this.settings.publicUrl}/compter#${this.token(linkId)}`;
  }
  digest(token: string): string {
    return digestOf(token);
  }
}
