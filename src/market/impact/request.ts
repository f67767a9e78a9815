import type { Figure } from '../../ledger/figure.ts';
import type { IsoDate, Period } from '../../units/period.ts';
import type { MaterialFacts } from '../../vocabulary/facts.ts';
import type { ElasticityRanges } from '../price-response.ts';

/** What somebody means to buy: a mass of a form within some months, and the money for it. */
export interface ImpactRequest {
  /** The whole mass; null where none is published or asked about. */
  readonly quantity: Figure | null;
  readonly form: string | null;
  readonly grade: string | null;
  /** Months within which it is bought; where more than twelve, a year of it is set against a year of supply. */
  readonly months: number;
  /** What is said of the months: published term, or assumed. */
  readonly spread: string;
  readonly budget: Figure | null;
  /** Day the budget was set; prices much older do not count for it. */
  readonly budgetDate: IsoDate;
  /** Year of supply to divide by; null takes the newest. */
  readonly year: Period | null;
  /** Elasticities better than the placeholders; what is not given takes those. */
  readonly ranges: Partial<ElasticityRanges> | null;
  /** Price over its base held as the highest; null takes the illustrative one. */
  readonly backstop: number | null;
  readonly draws: number;
  readonly seed: number;
}

/** Facts a card reads besides the market. */
export type ImpactFacts = Pick<MaterialFacts, 'tiers' | 'companionality' | 'hosts'>;

/** Draws and seed where none are asked for. */
export const DRAWS = 10_000;
export const SEED = 1;

/** Price over its base where no other backstop is given: illustrative, by Ballast; no source gives one. */
export const BACKSTOP = 10;
