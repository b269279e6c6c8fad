import { Int, Nested, Text } from '@fds/shared/api-kit';
import { MOST_POINTS } from '@fds/labelling/domain';

export class PointsRequest {
  @Text({ max: 60 }) code!: string;
  /** Null takes the points back. */
  @Int({ min: 0, max: MOST_POINTS, nullable: true }) points!: number | null;
}
/** Points of one's own voice; criteria that are not named keep theirs. */
export class GivePointsRequest {
  @Nested(() => PointsRequest, { many: { min: 1, max: 30 } }) points!: PointsRequest[];
}
