import { Choice, DateOnly, Flag, FreeText, Int, Text } from '@fds/shared/api-kit';
import { CERTIFICATE_STATES, type CertificateState } from '@fds/labelling/domain';

export class CertificatesQuery {
  @Int({ min: 1992, max: 2200 }) year!: number;
}
export class LabelCheckParam {
  /** As it is printed, or typed. */
  @Text({ max: 60 }) code!: string;
}
/** What anyone reads who holds a certificate; nothing else of the event is told. */
export class LabelCheckView {
  @FreeText({ max: 30 }) number!: string;
  @FreeText({ max: 300 }) eventTitle!: string;
  @FreeText({ max: 500 }) holder!: string;
  @FreeText({ max: 300 }) edition!: string;
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @Choice('CertificateState', CERTIFICATE_STATES) state!: CertificateState;
  /** The label stands, the event does not take place. */
  @Flag() cancelled!: boolean;
  @DateOnly() issuedOn!: string;
  /** Since when it is worth nothing; null while it is. */
  @DateOnly({ nullable: true }) withdrawnOn!: string | null;
}
