import type { Basis, MassBasis, MoneyBasis, MoneyRole, Quantity } from '../../units/quantity.ts';
import { parseQuantity, parseValue } from '../../units/text.ts';
import { parseMassBasis } from '../../units/text-basis.ts';
import type { Unit } from '../../units/unit.ts';
import type { Value } from '../../units/value.ts';
import { childOf, isMapping, type Node, type Problems, type Reader, refuse } from './node.ts';
import { mapping, text } from './read.ts';

const MONEY_ROLES: readonly MoneyRole[] = [
  'ceiling',
  'guaranteed minimum',
  'obligated',
  'delivered',
  'paid',
  'appropriation',
  'apportionment',
  'inventory value',
  'trade value',
  'revenue',
  'cost',
  'commitment',
];

/** A mass basis in people's words: `gross`, `dry`, `unstated`, `Sb content`, `WO3 equivalent`; null for other words. */
export function massBasisOf(words: string): MassBasis | null {
  // REO, rare-earth oxide, stands for the oxides of seventeen elements and is no formula.
  if (words === 'REO equivalent') return { oxide: 'REO' };
  return words === 'unstated' ? words : parseMassBasis(words);
}

/** A basis in people's words: a mass basis, `none`, a money role, or `per` and a mass basis for unit prices. */
export function basisOf(words: string): Basis | null {
  if (words === 'none') return 'none';
  const money = moneyBasisOf(words);
  if (money !== null) return money;
  if (!words.startsWith('per ')) return massBasisOf(words);
  const per = massBasisOf(words.slice('per '.length));
  return per === null ? null : { per, prices: 'nominal' };
}

/** `obligated` is in dollars of its time, `inventory value, 2022 dollars` in those of the year named. */
const PRICES = /, (\d{4}) dollars$/;

function moneyBasisOf(words: string): MoneyBasis | null {
  const year = PRICES.exec(words)?.[1];
  const role = MONEY_ROLES.find((known) => known === words.replace(PRICES, ''));
  return role === undefined ? null : { role, prices: year === undefined ? 'nominal' : Number(year) };
}

/** What a figure is a figure of. */
export const basis: Reader<Basis> = (node, problems) => {
  const words = text(node, problems);
  if (words === undefined) return undefined;
  return (
    basisOf(words) ??
    refuse(
      node,
      problems,
      'unknown-basis',
      'expected what the figure is a figure of',
      `Write gross, dry, unstated, none, "Sb content", "WO3 equivalent", "per gross", or a money role: ${MONEY_ROLES.join(', ')}; with ", 2022 dollars" where they are of a year.`,
    )
  );
};

/** The value a text states on a basis, in `unit` where the text names none. */
export function statedValue(
  node: Node,
  written: string,
  of: Basis,
  problems: Problems,
  unit?: Unit,
): Value | undefined {
  const read = parseValue(written, { basis: of, ...(unit === undefined ? {} : { unit }) });
  if (read.ok) return read.value;
  const advice = 'Write a number with its unit, as in "6,685,871 lb", "$245 million" or "85-100 t/month".';
  return refuse(node, problems, 'unreadable-quantity', read.message, advice);
}

/** One amount of a field whose basis is fixed by its name, such as `ceiling`. */
export function amountOf(of: Basis): Reader<Quantity> {
  return (node, problems) => {
    const written = text(node, problems);
    return written === undefined ? undefined : statedAmount(node, written, of, problems);
  };
}

/** The one amount a text states; ranges and words belong in a statement, where they stay what they are. */
function statedAmount(node: Node, written: string, of: Basis, problems: Problems): Quantity | undefined {
  const read = parseQuantity(written, { basis: of });
  if (read.ok) return read.quantity;
  const advice = 'Write one amount with its unit; put a range or words in a statement of data/claims.';
  return refuse(node, problems, 'unreadable-quantity', read.message, advice);
}

const measured = mapping({ amount: text, basis }, {});

/** One amount as `6,685,871 lb` (basis not stated) or as `{ amount: 6,685,871 lb, basis: gross }`. */
export const measure: Reader<Quantity> = (node, problems) => {
  if (!isMapping(node.data)) return amountOf('unstated')(node, problems);
  const read = measured(node, problems);
  return read === undefined
    ? undefined
    : statedAmount(childOf(node, 'amount', read.amount), read.amount, read.basis, problems);
};

/** Money of a role, in nominal dollars. */
export function money(role: MoneyRole): Reader<Quantity> {
  return amountOf({ role, prices: 'nominal' });
}
