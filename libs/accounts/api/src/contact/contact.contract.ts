import { Email, FreeText } from '@fds/shared/api-kit';

/** Who to write to or to call about the portal. */
export class CoordinationContactView {
  @FreeText({ max: 200 }) name!: string;
  @FreeText({ max: 254 }) email!: string;
  @FreeText({ max: 200 }) phone!: string;
  @FreeText({ max: 200 }) hours!: string;
}

/** The contact from now on; a part that is null or empty is not shown, and an absent address leaves the installation's own. */
export class ChangeContactRequest {
  @FreeText({ max: 200 }) name!: string;
  @Email({ nullable: true }) email!: string | null;
  @FreeText({ max: 200 }) phone!: string;
  @FreeText({ max: 200 }) hours!: string;
}
