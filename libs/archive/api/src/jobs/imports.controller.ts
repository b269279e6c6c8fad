import { Controller, Get, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '@fds/shared/kernel';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import { ImportParam, ImportQuery, ImportsPageView, ImportsQuery, ImportView } from './import.contract';
import { ImportQueries } from './import.queries';
import { RequestImport } from './request-import';

@ApiTags('archive')
@Controller('imports')
@Audience('coordinator', 'administrator')
export class ImportsController {
  constructor(
    @Inject(RequestImport) private readonly requestImport: RequestImport,
    @Inject(ImportQueries) private readonly imports: ImportQueries,
  ) {}

  /** Sends an edition archive, a ZIP of at most 200 MB; its import begins at once, in the background. */
  @Post()
  @ApiConsumes('application/zip')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: ImportView })
  async send(
    @CurrentActor() actor: Actor,
    @Query() { fileName, replace }: ImportQuery,
    @Req() request: FastifyRequest,
  ): Promise<ImportView> {
    const id = await this.requestImport.run(actor, request.body, { fileName, replace: replace === 'yes' });
    return this.imports.one(id);
  }

  /** The latest imports. */
  @Get()
  @ApiOkResponse({ type: ImportsPageView })
  list(@Query() query: ImportsQuery): Promise<ImportsPageView> {
    return this.imports.page(query);
  }

  /** One import: where it stands, and its problems. */
  @Get(':id')
  @ApiOkResponse({ type: ImportView })
  one(@Param() { id }: ImportParam): Promise<ImportView> {
    return this.imports.one(id);
  }
}
