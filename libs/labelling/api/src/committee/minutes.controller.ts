import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  StreamableFile,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, Clock, CurrentActor, ExportAnswer, PdfAnswer, sendExport } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { DeclareInterestRequest, Interests, InterestsView } from './interests';
import { Minutes } from './minutes';
import { MinutesView } from './minutes.contract';
import { SessionIdParam } from './session.contract';

/** The minutes of a closed session. */
@ApiTags('committee')
@Controller('committee-sessions/:id')
export class MinutesController {
  constructor(
    @Inject(Minutes) private readonly minutes: Minutes,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** As data, with their fingerprint worked out anew. */
  @Get('minutes')
  @Audience('coordinator', 'drari', 'region')
  @ApiOkResponse({ type: MinutesView })
  read(@Param() { id }: SessionIdParam): Promise<MinutesView> {
    return this.minutes.of(id);
  }

  /** As a tagged PDF, to be signed. */
  @Get('minutes.pdf')
  @Audience('coordinator', 'drari', 'region')
  @PdfAnswer()
  async print(@Param() { id }: SessionIdParam): Promise<StreamableFile> {
    const { name, pdf } = await this.minutes.pdf(id);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      length: pdf.length,
      disposition: `attachment; filename="${name}"`,
    });
  }

  /** Every decision, one line each. */
  @Get('decisions.csv')
  @Audience('coordinator', 'drari', 'region')
  @ExportAnswer('csv')
  async csv(@Param() { id }: SessionIdParam): Promise<StreamableFile> {
    return sendExport('csv', await this.minutes.list(id), this.clock.now());
  }

  @Get('decisions.xlsx')
  @Audience('coordinator', 'drari', 'region')
  @ExportAnswer('xlsx')
  async xlsx(@Param() { id }: SessionIdParam): Promise<StreamableFile> {
    return sendExport('xlsx', await this.minutes.list(id), this.clock.now());
  }
}

/** Organisations that a voice of the committee is tied to (rule 17). */
@ApiTags('committee')
@Controller('committee-interests')
export class InterestsController {
  constructor(@Inject(Interests) private readonly interests: Interests) {}

  /** Those of every voice for the coordination, of one's own for the others. */
  @Get()
  @Audience('coordinator', 'drari', 'region')
  @ApiOkResponse({ type: InterestsView })
  list(@CurrentActor() actor: Actor): Promise<InterestsView> {
    return this.interests.list(actor);
  }

  @Post()
  @HttpCode(200)
  @Audience('coordinator', 'drari', 'region')
  @ApiOkResponse({ type: InterestsView })
  async declare(@CurrentActor() actor: Actor, @Body() request: DeclareInterestRequest): Promise<InterestsView> {
    await this.interests.declare(actor, request);
    return this.interests.list(actor);
  }

  @Delete(':id')
  @HttpCode(204)
  @Audience('coordinator', 'drari', 'region')
  @ApiNoContentResponse()
  withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.interests.withdraw(actor, id);
  }
}
