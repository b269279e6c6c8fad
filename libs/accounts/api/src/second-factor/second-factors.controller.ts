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
  Put,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '@fds/shared/kernel';
import { Audience, CurrentActor, OpenToEveryone } from '@fds/shared/api-kit';
import { KeepFactors } from './keep-factors';
import { ResetFactors } from './reset-factors';
import {
  FactorAddedView,
  PasskeyEnrolmentRequest,
  PasskeyOptionsView,
  RecoveryCodesView,
  SecondFactorSettings,
  SecondFactorsView,
  TotpEnrolmentRequest,
  TotpSecretView,
} from './second-factor.contract';
import { SecondFactorRules } from './second-factor-settings';
import { sessionAtHand, SessionThatKeepsFactors } from './session-at-hand';

/** One's own second factors, for an open session and for one that must choose its first. */
@ApiTags('accounts')
@Controller('second-factors')
@OpenToEveryone()
@UseGuards(SessionThatKeepsFactors)
export class SecondFactorsController {
  constructor(@Inject(KeepFactors) private readonly factors: KeepFactors) {}

  @Get()
  @ApiOkResponse({ type: SecondFactorsView })
  list(@Req() request: FastifyRequest): Promise<SecondFactorsView> {
    return this.factors.list(sessionAtHand(request));
  }

  @Post('totp/secret')
  @HttpCode(200)
  @ApiOkResponse({ type: TotpSecretView })
  beginTotp(@Req() request: FastifyRequest): Promise<TotpSecretView> {
    return this.factors.beginTotp(sessionAtHand(request));
  }

  @Post('totp')
  @ApiCreatedResponse({ type: FactorAddedView })
  confirmTotp(
    @Body() body: TotpEnrolmentRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FactorAddedView> {
    return this.factors.confirmTotp(sessionAtHand(request), body, reply);
  }

  @Post('passkey/options')
  @HttpCode(200)
  @ApiOkResponse({ type: PasskeyOptionsView })
  async passkeyOptions(@Req() request: FastifyRequest): Promise<PasskeyOptionsView> {
    return { options: await this.factors.passkeyOptions(sessionAtHand(request)) };
  }

  @Post('passkey')
  @ApiCreatedResponse({ type: FactorAddedView })
  confirmPasskey(
    @Body() body: PasskeyEnrolmentRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FactorAddedView> {
    return this.factors.confirmPasskey(sessionAtHand(request), body, reply);
  }

  @Post('recovery-codes')
  @ApiCreatedResponse({ type: RecoveryCodesView })
  async renew(@Req() request: FastifyRequest): Promise<RecoveryCodesView> {
    return { codes: await this.factors.renewRecoveryCodes(sessionAtHand(request)) };
  }

  @Delete(':id')
  @ApiOkResponse({ type: SecondFactorsView })
  remove(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<SecondFactorsView> {
    return this.factors.remove(sessionAtHand(request), id);
  }
}

/** What an administrator may do about second factors. */
@ApiTags('accounts')
@Controller()
@Audience('administrator')
export class SecondFactorAdministrationController {
  constructor(
    @Inject(ResetFactors) private readonly factors: ResetFactors,
    @Inject(SecondFactorRules) private readonly rules: SecondFactorRules,
  ) {}

  @Delete('people/:id/second-factor')
  @HttpCode(204)
  @ApiNoContentResponse()
  reset(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.factors.reset(actor, id);
  }

  @Get('settings/second-factor')
  @ApiOkResponse({ type: SecondFactorSettings })
  read(): Promise<SecondFactorSettings> {
    return this.rules.read();
  }

  @Put('settings/second-factor')
  @ApiOkResponse({ type: SecondFactorSettings })
  change(@CurrentActor() actor: Actor, @Body() body: SecondFactorSettings): Promise<SecondFactorSettings> {
    return this.rules.change(actor, body);
  }
}
