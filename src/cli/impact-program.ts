import type { AddVerb } from './stock-program.ts';

type Read<T> = (text: string) => T;

/** Adds the verbs of a purchase and its market. */
export function addImpactVerbs(add: AddVerb, aDay: Read<string>): void {
  add(
    'impact <what>',
    'a purchase beside its market, of a material or as a procurement asks: shares of supply and use, move of price, what the money buys',
    async () => (await import('./verbs/impact.ts')).impact,
  )
    .option('--quantity <mass>', 'mass bought, with its unit: "222 t"; a content as "100 t Sb"')
    .option('--form <id>', 'form bought: metal, trioxide ...')
    .option('--grade <id>', 'grade bought: alloy-grade ...')
    .option('--part <part>', 'of a procurement: whole, first-year or last-year, where a source gives it')
    .option('--window <months>', 'months it is bought within (default: 12, or the term of the procurement)')
    .option('--budget <money>', 'money for it: "$500 million" (default: the ceiling of the procurement)')
    .option('--date <day>', 'day of the budget, YYYY-MM-DD: older prices do not count for it', aDay)
    .option('--year <year>', 'year of supply to divide by (default: the newest)')
    .option('--supply <range>', 'elasticity of supply, low-high: 0.02-0.3 (default: a placeholder range of ours)')
    .option('--demand <range>', 'elasticity of demand without its sign, low-high: 0.05-0.4')
    .option('--backstop <times>', 'highest price as a multiple of the base (default: 10, illustrative)')
    .option('--draws <count>', 'draws of the elasticities (default: 10,000)')
    .option('--seed <number>', 'seed of the draws (default: 1)');
  add(
    'counterfactual <what>',
    'what the same money would have bought on another day or of another form, of a material or from a procurement; dated prices only',
    async () => (await import('./verbs/counterfactual.ts')).counterfactual,
  )
    .option('--budget <money>', 'money: "$500 million" (default: the ceiling of the procurement)')
    .option('--quantity <mass>', 'mass, to see what it would have cost (default: that of the procurement)')
    .option('--date <day>', 'day or month it might have been bought, YYYY-MM-DD or YYYY-MM (default: today)')
    .option('--from <day>', 'day it was bought or asked for (default: that of the procurement, else today)', aDay)
    .option('--form <id>', 'form bought or asked for')
    .option('--grade <id>', 'grade bought or asked for')
    .option('--instead <form>', 'form bought instead, compared by content of the element');
}
