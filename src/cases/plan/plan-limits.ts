/** What one plan may ask for. */
export const PLAN_LIMITS = {
  budget: 1e13,
  years: 10,
  scenarios: 10_000,
  seed: 2 ** 32 - 1,
  /** Characters of a plan file. */
  planFile: 400_000,
} as const;
