import { ROLES, type Role } from '@fds/shared/kernel';
import { Choice, Email, FreeText, Instant, Int, Nested, PageQuery, Ref } from '@fds/shared/api-kit';

export class PeopleQuery extends PageQuery {
  @FreeText({ max: 200, optional: true }) q?: string;
  @Choice('Role', ROLES, { optional: true }) role?: Role;
}

export class PersonRow {
  @Ref() id!: string;
  @FreeText({ max: 200 }) name!: string;
  @Email() email!: string;
  @Choice('Role', ROLES, { many: { max: 5 } }) roles!: Role[];
  @Instant() createdAt!: string;
  /** Last time one of the person's sessions was used; null when none is open. */
  @Instant({ nullable: true }) seenAt!: string | null;
  @Instant({ nullable: true }) disabledAt!: string | null;
}

export class PeoplePage {
  @Nested(() => PersonRow, { many: { max: 200 } }) items!: PersonRow[];
  @Int({ min: 0, max: 1_000_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
