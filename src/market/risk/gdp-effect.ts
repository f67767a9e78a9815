/** One disruption of trade: how likely within a year, and what it does to gross domestic product, in one unit of money. */
export interface TradeDisruption {
  readonly chance: number;
  readonly gdpChange: number;
}

/**
 * Expected yearly change of gross domestic product over disruptions, each counted by itself (F-06); chances may add to
 * less than one, and the rest changes nothing.
 */
export function expectedGdpChange(disruptions: readonly TradeDisruption[]): number {
  const wrong = disruptions.find(({ chance }) => !(chance >= 0 && chance <= 1));
  if (wrong !== undefined) throw new RangeError(`F-06 takes chances from 0 to 1, not ${wrong.chance}`);
  return disruptions.reduce((sum, { chance, gdpChange }) => sum + chance * gdpChange, 0);
}
