/** Yearly or monthly chances of a ban's beginning and of its end. */
export interface TwoState {
  readonly begins: number;
  readonly ends: number;
}

/** Chance that it is on after `steps` steps, when it was off. */
export function chanceOn({ begins, ends }: TwoState, steps: number): number {
  const sum = begins + ends;
  return sum === 0 ? 0 : (begins / sum) * (1 - (1 - sum) ** steps);
}

/** Chance that it is on in at least one of `steps` steps, when it was off. */
export function chanceEver({ begins }: TwoState, steps: number): number {
  return 1 - (1 - begins) ** steps;
}
