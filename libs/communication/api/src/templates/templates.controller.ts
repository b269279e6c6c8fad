import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { MessageTemplates } from './message-templates';
import {
  ChangeTemplateRequest,
  SaveTemplateRequest,
  TemplateParam,
  TemplatesView,
  TemplateView,
} from './templates.contract';

/** Messages to begin from. */
@ApiTags('communication')
@Controller('message-templates')
export class TemplatesController {
  constructor(@Inject(MessageTemplates) private readonly templates: MessageTemplates) {}

  @Get()
  @Audience('coordinator')
  @ApiOkResponse({ type: TemplatesView })
  all(): Promise<TemplatesView> {
    return this.templates.all();
  }

  @Post()
  @Audience('coordinator')
  @ApiCreatedResponse({ type: TemplateView })
  save(@CurrentActor() actor: Actor, @Body() request: SaveTemplateRequest): Promise<TemplateView> {
    return this.templates.save(actor, request);
  }

  @Put(':id')
  @Audience('coordinator')
  @ApiOkResponse({ type: TemplateView })
  change(
    @CurrentActor() actor: Actor,
    @Param() { id }: TemplateParam,
    @Body() request: ChangeTemplateRequest,
  ): Promise<TemplateView> {
    return this.templates.change(actor, id, request);
  }

  @Delete(':id')
  @HttpCode(204)
  @Audience('coordinator')
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param() { id }: TemplateParam): Promise<void> {
    return this.templates.remove(actor, id);
  }
}
