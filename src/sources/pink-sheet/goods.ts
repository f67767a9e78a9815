import type { MassBasis } from '../../units/quantity.ts';

/** One column of the sheet that is a material of ours. */
export interface Good {
  readonly material: string;
  /** What a ton, or an ounce, of it is a ton of. */
  readonly basis: MassBasis;
  /** What has to be said of its figures. */
  readonly note?: string;
}

/** Columns of the Monthly Prices sheet by name, without the marks after it; all other goods are outside the vocabulary. */
export const GOODS: Readonly<Record<string, Good>> = {
  aluminum: { material: 'aluminum', basis: 'gross' },
  copper: { material: 'copper', basis: 'gross' },
  gold: { material: 'gold', basis: 'gross' },
  'iron ore, cfr spot': {
    material: 'iron_ore',
    basis: 'dry',
    note: 'The sheet heads it dollars per dry metric ton unit; the figures are dollars per dry metric ton of ore.',
  },
  lead: { material: 'lead', basis: 'gross' },
  nickel: { material: 'nickel', basis: 'gross' },
  'phosphate rock': { material: 'phosphate_rock', basis: 'gross' },
  platinum: { material: 'platinum', basis: 'gross' },
  'potassium chloride': { material: 'potash', basis: 'gross' },
  silver: { material: 'silver', basis: 'gross' },
  tin: { material: 'tin', basis: 'gross' },
  zinc: { material: 'zinc', basis: 'gross' },
};

/** Units as the sheet writes them. A ton unit of iron ore at 100 dollars would be a ton of ore at 6,000: it is a ton. */
export const UNITS: Readonly<Record<string, string>> = {
  '$/mt': 'USD/t',
  '$/kg': 'USD/kg',
  '$/troy oz': 'USD/ozt',
  '$/dmtu': 'USD/t',
};

/** A column's name as it is compared: without the asterisks that mark a changed definition. */
export function goodName(cell: string): string {
  return cell.replace(/\*+/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
