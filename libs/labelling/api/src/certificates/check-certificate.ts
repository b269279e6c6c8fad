import { Inject, Injectable } from '@nestjs/common';
import { certificateState, readCode } from '@fds/labelling/domain';
import { Pace } from '@fds/shared/api-kit';
import { dayOf, networkOf, PortalError } from '@fds/shared/kernel';
import { numberOf } from './certificate-document';
import type { LabelCheckView } from './certificates.contract';
import { CertificatesQueries } from './certificates.queries';

/** Says to anyone what a certificate is worth. Tries from one network have a pace of their own: codes are not for guessing. */
@Injectable()
export class CheckCertificate {
  constructor(
    @Inject(CertificatesQueries) private readonly queries: CertificatesQueries,
    @Inject(Pace) private readonly pace: Pace,
  ) {}

  /** @throws PortalError missing, in the same words whatever is wrong with the code; limited */
  async run(typed: string, address: string): Promise<LabelCheckView> {
    this.pace.take({ kind: 'checks', key: networkOf(address) });
    const code = readCode(typed);
    const row = code === null ? null : await this.queries.ofCode(code);
    if (!row)
      throw new PortalError(
        'missing',
        'labelling.code_unknown',
        'Aucune attestation ne porte ce code. Vérifiez les seize signes, ou écrivez à la coordination.',
      );
    const state = certificateState(row.label);
    return {
      number: numberOf(row),
      eventTitle: row.title,
      holder: row.holder,
      edition: row.editionTitle,
      editionYear: row.editionYear,
      state,
      cancelled: row.cancelled,
      issuedOn: dayOf(row.issuedAt),
      withdrawnOn: state === 'withdrawn' && row.decidedAt ? dayOf(row.decidedAt) : null,
    };
  }
}
