/** The configuration that costs depend on. */
export interface CostSettings {
  /** The most rows of one page. */
  readonly pageSize: number;
  /** True: Ocean's lists of everyone's private hours are never read, so each driver is one upstream request a kind. */
  readonly areSchedulesReadAlone: boolean;
}
