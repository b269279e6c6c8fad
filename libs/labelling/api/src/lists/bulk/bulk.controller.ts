import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { BulkActions } from './bulk-actions';
import { BulkIdParam, BulkPreviewView, BulkResultView, PreviewBulkRequest, RunBulkRequest } from './bulk.contract';

/** Actions on several dossiers at once. */
@ApiTags('labelling')
@Controller('bulk-actions')
export class BulkActionsController {
  constructor(@Inject(BulkActions) private readonly actions: BulkActions) {}

  /** What would move and what may not; nothing does yet. */
  @Post('preview')
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: BulkPreviewView })
  preview(@CurrentActor() actor: Actor, @Body() request: PreviewBulkRequest): Promise<BulkPreviewView> {
    return this.actions.preview(actor, request);
  }

  @Post()
  @HttpCode(200)
  @Audience('coordinator')
  @ApiOkResponse({ type: BulkResultView })
  run(@CurrentActor() actor: Actor, @Body() request: RunBulkRequest): Promise<BulkResultView> {
    return this.actions.run(actor, request);
  }

  @Get(':id')
  @Audience('coordinator')
  @ApiOkResponse({ type: BulkResultView })
  read(@CurrentActor() actor: Actor, @Param() { id }: BulkIdParam): Promise<BulkResultView> {
    return this.actions.result(actor, id);
  }

  /** Takes it back. */
  @Delete(':id')
  @Audience('coordinator')
  @ApiOkResponse({ type: BulkResultView })
  undo(@CurrentActor() actor: Actor, @Param() { id }: BulkIdParam): Promise<BulkResultView> {
    return this.actions.undo(actor, id);
  }
}
