import { Nested, Text } from '@fds/shared/api-kit';

/** A chart of the bilan, which can be had as an image. */
export class BilanChartView {
  @Text({ max: 300, pattern: /^[\w.-]+$/, description: 'The name of its image, without ending' }) id!: string;
  @Text({ max: 200, description: 'What it says' }) title!: string;
  @Text({ max: 200, description: 'What it measures' }) subtitle!: string;
}

/** The charts of a bilan, in the order of its report. */
export class BilanChartsView {
  @Nested(() => BilanChartView, { many: { max: 1000 } }) charts!: BilanChartView[];
}
