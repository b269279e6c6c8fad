import { Int, Ref } from '@fds/shared/api-kit';

/** Where a dossier stands in a list of the coordination. */
export class ListPlaceView {
  /** From 1; null when the list does not hold the dossier. */
  @Int({ min: 1, max: 2147483647, nullable: true }) position!: number | null;
  @Int({ min: 0, max: 2147483647 }) total!: number;
  /** The dossier before it. */
  @Ref({ nullable: true }) previous!: string | null;
  /** The dossier after it. */
  @Ref({ nullable: true }) next!: string | null;
}
