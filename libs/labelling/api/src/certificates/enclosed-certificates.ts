import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CERTIFICATES_OTHERWISE, CERTIFICATES_THERE } from '@fds/labelling/domain';
import { Enclosures, type Enclosure } from '@fds/shared/api-kit';
import { PrintCertificates } from './print-certificates';

const KIND = 'label.certificates';

/** The certificates of a dossier, to go with the message that tells of its labels. */
export const certificatesEnclosure = (applicationId: string): Enclosure => ({
  kind: KIND,
  values: { applicationId },
  there: CERTIFICATES_THERE,
  otherwise: CERTIFICATES_OTHERWISE,
});

/** Makes the certificates of a dossier when its message leaves. */
@Injectable()
export class EnclosedCertificates implements OnModuleInit {
  constructor(
    @Inject(Enclosures) private readonly enclosures: Enclosures,
    @Inject(PrintCertificates) private readonly certificates: PrintCertificates,
  ) {}

  onModuleInit(): void {
    this.enclosures.register(KIND, async ({ applicationId }) => {
      const { name, pdf } = await this.certificates.ofApplication(null, String(applicationId));
      return { name, type: 'application/pdf', bytes: pdf };
    });
  }
}
