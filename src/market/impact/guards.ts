/** Guards of ours on what a market takes in a year without a warning (methodology 4.2, [R]), in percent. */
export const GUARDS = { world: 2, home: 10 } as const;
