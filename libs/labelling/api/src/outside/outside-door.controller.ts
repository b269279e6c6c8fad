import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newToken, OpenToEveryone, ServerSettings } from '@fds/shared/api-kit';
import { AnswerOutside } from './answer-outside';
import { OpenOutside } from './open-outside';
import {
  GiveOutsideOpinionRequest,
  OpenOutsideOpinionRequest,
  OutsideDoorView,
  OutsideReadingView,
} from './outside.contract';

/** Seconds for which a browser is remembered; the due day ends it earlier. */
const REMEMBERED = 90 * 24 * 3600;

/** The page of somebody asked for an opinion, by the link that came by mail. */
@ApiTags('labelling')
@Controller('outside-opinions/:token')
export class OutsideDoorController {
  readonly #cookie: string;

  constructor(
    @Inject(OpenOutside) private readonly door: OpenOutside,
    @Inject(AnswerOutside) private readonly answers: AnswerOutside,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {
    this.#cookie = settings.secure ? '__Host-fds_avis' : 'fds_avis';
  }

  /** Consumes nothing, and says nothing of the dossier. */
  @Get()
  @OpenToEveryone()
  @ApiOkResponse({ type: OutsideDoorView })
  look(@Param('token') token: string, @Req() request: FastifyRequest): Promise<OutsideDoorView> {
    return this.door.door(token, this.#browser(request));
  }

  @Post('opening')
  @HttpCode(200)
  @OpenToEveryone()
  @ApiOkResponse({ type: OutsideDoorView })
  async open(
    @Param('token') token: string,
    @Body() { code }: OpenOutsideOpinionRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutsideDoorView> {
    const browser = this.#browser(request) ?? newToken();
    const view = await this.door.open(token, browser, code);
    void reply.setCookie(this.#cookie, browser, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.settings.secure,
      maxAge: REMEMBERED,
    });
    return view;
  }

  @Get('dossier')
  @OpenToEveryone()
  @ApiOkResponse({ type: OutsideReadingView })
  read(@Param('token') token: string, @Req() request: FastifyRequest): Promise<OutsideReadingView> {
    return this.door.read(token, this.#browser(request));
  }

  @Put('opinion')
  @OpenToEveryone()
  @ApiOkResponse({ type: OutsideReadingView })
  async answer(
    @Param('token') token: string,
    @Body() given: GiveOutsideOpinionRequest,
    @Req() request: FastifyRequest,
  ): Promise<OutsideReadingView> {
    const browser = this.#browser(request);
    await this.answers.run(token, browser, given);
    return this.door.read(token, browser);
  }

  #browser(request: FastifyRequest): string | null {
    return request.cookies?.[this.#cookie] || null;
  }
}
