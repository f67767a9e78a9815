import type { Companionality, Host } from '../../vocabulary/facts.ts';
import { type ElasticityRanges, PLACEHOLDER_RANGES } from '../price-response.ts';

/** Ranges of elasticities with where they are from. */
export interface ChosenRanges {
  readonly ranges: ElasticityRanges;
  readonly words: string;
}

/** Supply of a by-product hardly answers to its own price: a placeholder of our own (methodology 4.2, [R]). */
export const BY_PRODUCT_SUPPLY: readonly [number, number] = [0, 0.1];

/** What is known of a material as a by-product. */
export interface ByProduct {
  readonly companionality: readonly Companionality[];
  readonly hosts: readonly Host[];
}

/**
 * Placeholder ranges of a material: those of a by-product where more than half of it is surely won as one, or where a source
 * names a host and none says how much; both together where the share won as one lies on either side of half.
 */
export function placeholderRanges(material: string, { companionality, hosts }: ByProduct): ChosenRanges {
  const won = companionality.find((one) => one.material === material);
  const host = hosts.find((one) => one.material === material);
  const usual = PLACEHOLDER_RANGES;
  const made = (supply: readonly [number, number], why: string): ChosenRanges => ({
    ranges: { ...usual, supply },
    words: `placeholder ranges of Ballast's own, ${why}; give better ones if you have them`,
  });
  if (won !== undefined && won.low > 50)
    return made(BY_PRODUCT_SUPPLY, `of a by-product (${won.low} to ${won.high} % won as one)`);
  if (won !== undefined && won.high > 50) {
    const both = [BY_PRODUCT_SUPPLY[0], usual.supply[1]] as const;
    return made(both, `of a by-product and of others together (${won.low} to ${won.high} % won as one)`);
  }
  if (won === undefined && host !== undefined) return made(BY_PRODUCT_SUPPLY, `of a by-product (of ${host.words})`);
  return made(usual.supply, 'of the short run');
}
