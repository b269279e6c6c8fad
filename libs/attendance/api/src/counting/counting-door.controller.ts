import { Body, Controller, Get, Headers, HttpCode, Inject, Ip, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AtPace, OpenToEveryone } from '@fds/shared/api-kit';
import { CountingView, KeepTapsRequest, KeptTapsView } from './counting.contract';
import { CountingDoor } from './counting-door';
import { KeepTaps } from './keep-taps';

/** The page of a team that counts at the door: by the token of its link, without an account. */
@ApiTags('attendance')
@ApiBearerAuth()
@AtPace('phones')
@Controller('counting')
export class CountingDoorController {
  constructor(
    @Inject(CountingDoor) private readonly door: CountingDoor,
    @Inject(KeepTaps) private readonly keeping: KeepTaps,
  ) {}

  @Get()
  @OpenToEveryone()
  @ApiOkResponse({ type: CountingView })
  async read(
    @Headers('authorization') authorization: string | undefined,
    @Ip() address: string,
  ): Promise<CountingView> {
    return this.door.view(await this.door.open({ authorization, address }));
  }

  @Post('taps')
  @HttpCode(200)
  @OpenToEveryone()
  @ApiOkResponse({ type: KeptTapsView })
  keep(
    @Headers('authorization') authorization: string | undefined,
    @Ip() address: string,
    @Body() body: KeepTapsRequest,
  ): Promise<KeptTapsView> {
    return this.keeping.run({ authorization, address }, body);
  }
}
