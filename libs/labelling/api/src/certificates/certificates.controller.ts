import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AnswersFile, Audience, CurrentActor, OpenToEveryone, PdfAnswer } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { CertificatesQuery, LabelCheckParam, LabelCheckView } from './certificates.contract';
import { CheckCertificate } from './check-certificate';
import { PrintCertificates, type PrintedCertificates } from './print-certificates';

const Id = (): ParameterDecorator => Param('id', ParseUUIDPipe);
const file = ({ name, pdf }: PrintedCertificates): StreamableFile =>
  new StreamableFile(pdf, {
    type: 'application/pdf',
    length: pdf.length,
    disposition: `attachment; filename="${name}"`,
  });

/** Certificates of labels: for those who hold them, and for whoever wants to check one. */
@ApiTags('labelling')
@Controller()
export class CertificatesController {
  constructor(
    @Inject(PrintCertificates) private readonly certificates: PrintCertificates,
    @Inject(CheckCertificate) private readonly checks: CheckCertificate,
  ) {}

  @Get('events/:id/certificate.pdf')
  @Audience('holder', 'coordinator')
  @PdfAnswer()
  async ofEvent(@CurrentActor() actor: Actor, @Id() id: string): Promise<StreamableFile> {
    return file(await this.certificates.ofEvent(actor, id));
  }

  /** Every certificate of a dossier, a page each. */
  @Get('applications/:id/certificates.pdf')
  @Audience('holder', 'coordinator')
  @PdfAnswer()
  async ofApplication(@CurrentActor() actor: Actor, @Id() id: string): Promise<StreamableFile> {
    return file(await this.certificates.ofApplication(actor, id));
  }

  /** Every certificate of an edition, a file each. */
  @Get('certificates.zip')
  @Audience('coordinator')
  @AnswersFile('application/zip')
  async ofEdition(@CurrentActor() actor: Actor, @Query() { year }: CertificatesQuery): Promise<StreamableFile> {
    const zip = await this.certificates.ofEdition(actor, year);
    return new StreamableFile(zip, {
      type: 'application/zip',
      length: zip.length,
      disposition: `attachment; filename="attestations-${year}.zip"`,
    });
  }

  /** What the certificate of this code is worth; for anyone who holds it. */
  @Get('label-checks/:code')
  @OpenToEveryone()
  @ApiOkResponse({ type: LabelCheckView })
  check(@Param() { code }: LabelCheckParam, @Req() request: FastifyRequest): Promise<LabelCheckView> {
    return this.checks.run(code, request.ip);
  }
}
