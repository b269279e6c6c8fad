import { Body, Controller, Get, HttpCode, Inject, Param, Patch, Post, Put, Query, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { EventAttendanceView, SaveAttendanceRequest, SubmitAttendanceRequest } from '@fds/attendance/api';
import {
  EvaluationView,
  SavedResponseView,
  SaveResponseRequest,
  SubmitResponseRequest,
  SubmittedResponseView,
} from '@fds/evaluation/api';
import { OpenToEveryone, TakesFile } from '@fds/shared/api-kit';
import {
  AddPhotoQuery,
  PersonalLinkEvaluationParam,
  PersonalLinkApplicationParam,
  PersonalLinkEventParam,
  PersonalLinkParam,
  PersonalLinkView,
} from './personal-link.contract';
import { KitOrderView, PlaceKitOrderRequest } from '../kit/kit-order.contract';
import { PersonalLinks } from './personal-links';

/** The page that a reminder leads to: it asks for no account, and holds what is missing of one person alone. */
@ApiTags('reminders')
@Controller('personal-links/:token')
export class PersonalLinksController {
  constructor(@Inject(PersonalLinks) private readonly links: PersonalLinks) {}

  @Get()
  @OpenToEveryone()
  @ApiOkResponse({ type: PersonalLinkView })
  page(@Param() { token }: PersonalLinkParam): Promise<PersonalLinkView> {
    return this.links.page(token);
  }

  /** A new link to the same mailbox, in place of one that has expired. */
  @Post('renewal')
  @HttpCode(204)
  @OpenToEveryone()
  @ApiNoContentResponse()
  renew(@Param() { token }: PersonalLinkParam): Promise<void> {
    return this.links.renew(token);
  }

  @Get('events/:eventId/attendance')
  @OpenToEveryone()
  @ApiOkResponse({ type: EventAttendanceView })
  attendance(@Param() { token, eventId }: PersonalLinkEventParam): Promise<EventAttendanceView> {
    return this.links.attendance(token, eventId);
  }

  @Put('events/:eventId/attendance')
  @OpenToEveryone()
  @ApiOkResponse({ type: EventAttendanceView })
  saveAttendance(
    @Param() { token, eventId }: PersonalLinkEventParam,
    @Body() body: SaveAttendanceRequest,
  ): Promise<EventAttendanceView> {
    return this.links.saveAttendance(token, eventId, body);
  }

  @Post('events/:eventId/attendance/submission')
  @HttpCode(200)
  @OpenToEveryone()
  @ApiOkResponse({ type: EventAttendanceView })
  submitAttendance(
    @Param() { token, eventId }: PersonalLinkEventParam,
    @Body() { version }: SubmitAttendanceRequest,
  ): Promise<EventAttendanceView> {
    return this.links.submitAttendance(token, eventId, version);
  }

  @Get('evaluations/:organisationId')
  @OpenToEveryone()
  @ApiOkResponse({ type: EvaluationView })
  evaluation(@Param() { token, organisationId }: PersonalLinkEvaluationParam): Promise<EvaluationView> {
    return this.links.evaluation(token, organisationId);
  }

  @Patch('evaluations/:organisationId')
  @OpenToEveryone()
  @ApiOkResponse({ type: SavedResponseView })
  saveEvaluation(
    @Param() { token, organisationId }: PersonalLinkEvaluationParam,
    @Body() body: SaveResponseRequest,
  ): Promise<SavedResponseView> {
    return this.links.saveEvaluation(token, organisationId, body);
  }

  @Post('evaluations/:organisationId/submission')
  @HttpCode(200)
  @OpenToEveryone()
  @ApiOkResponse({ type: SubmittedResponseView })
  submitEvaluation(
    @Param() { token, organisationId }: PersonalLinkEvaluationParam,
    @Body() body: SubmitResponseRequest,
  ): Promise<SubmittedResponseView> {
    return this.links.submitEvaluation(token, organisationId, body);
  }

  @Get('applications/:applicationId/kit-order')
  @OpenToEveryone()
  @ApiOkResponse({ type: KitOrderView })
  kitOrder(@Param() { token, applicationId }: PersonalLinkApplicationParam): Promise<KitOrderView> {
    return this.links.kitOrder(token, applicationId);
  }

  @Put('applications/:applicationId/kit-order')
  @OpenToEveryone()
  @ApiOkResponse({ type: PersonalLinkView })
  placeKitOrder(
    @Param() { token, applicationId }: PersonalLinkApplicationParam,
    @Body() body: PlaceKitOrderRequest,
  ): Promise<PersonalLinkView> {
    return this.links.placeKitOrder(token, applicationId, body);
  }

  /** Adds the photo of an event, whose bytes are the body whatever its content type says. */
  @Post('events/:eventId/photo')
  @HttpCode(200)
  @OpenToEveryone()
  @TakesFile()
  @ApiOkResponse({ type: PersonalLinkView })
  addPhoto(
    @Param() { token, eventId }: PersonalLinkEventParam,
    @Query() { name, credit, alternative }: AddPhotoQuery,
    @Req() { body, headers }: FastifyRequest,
  ): Promise<PersonalLinkView> {
    const sent = { body, declared: headers['content-length'], name };
    return this.links.addPhoto(token, eventId, { credit, alternative }, sent);
  }
}
