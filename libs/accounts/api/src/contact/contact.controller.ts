import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Audience, CurrentActor } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { ChangeContactRequest, CoordinationContactView } from './contact.contract';
import { CoordinationContacts } from './coordination-contact';

@ApiTags('accounts')
@Controller('settings/contact')
@Audience('administrator')
export class ContactController {
  constructor(@Inject(CoordinationContacts) private readonly contacts: CoordinationContacts) {}

  @Get()
  @ApiOkResponse({ type: CoordinationContactView })
  read(): Promise<CoordinationContactView> {
    return this.contacts.read();
  }

  @Put()
  @ApiOkResponse({ type: CoordinationContactView })
  change(@CurrentActor() actor: Actor, @Body() body: ChangeContactRequest): Promise<CoordinationContactView> {
    return this.contacts.change(actor, body);
  }
}
