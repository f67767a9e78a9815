/** What a unit measures. A slash reads "per": `money/mass` is a unit price, `mass/time` a rate. */
export type BaseDimension =
  | 'mass'
  | 'money'
  | 'length'
  | 'area'
  | 'volume'
  | 'time'
  | 'count'
  | 'ratio'
  | 'index'
  | 'energy';
export type Dimension = BaseDimension | `${BaseDimension}/${BaseDimension}`;

/** A unit's code, such as `t`, `lb`, `USD/lb` or `t/month`; the parameter names what it measures. */
export type Unit<D extends Dimension = Dimension> = string & { readonly __dimension?: D };

/** Exact size of a unit in its dimension's base (kg, USD, m, m2, m3, month, 1, 1): numerator over denominator. */
interface UnitSize {
  readonly dimension: Dimension;
  readonly numerator: bigint;
  readonly denominator: bigint;
  readonly name: string;
}

const size = (dimension: BaseDimension, name: string, numerator: bigint, denominator = 1n): UnitSize => ({
  dimension,
  name,
  numerator,
  denominator,
});

/** lb is 0.45359237 kg exactly (international yard and pound agreement, 1959); troy ounce 31.1034768 g exactly. */
const LB = 45_359_237n;
const LB_PER = 100_000_000n;

const BASE_UNITS: Readonly<Record<string, UnitSize>> = {
  mg: size('mass', 'milligram', 1n, 1_000_000n),
  g: size('mass', 'gram', 1n, 1000n),
  kg: size('mass', 'kilogram', 1n),
  t: size('mass', 'metric ton', 1000n),
  kt: size('mass', 'thousand metric tons', 1_000_000n),
  Mt: size('mass', 'million metric tons', 1_000_000_000n),
  lb: size('mass', 'pound', LB, LB_PER),
  klb: size('mass', 'thousand pounds', LB * 1000n, LB_PER),
  Mlb: size('mass', 'million pounds', LB * 1_000_000n, LB_PER),
  st: size('mass', 'short ton', LB * 2000n, LB_PER),
  lt: size('mass', 'long ton', LB * 2240n, LB_PER),
  ozt: size('mass', 'troy ounce', 311_034_768n, 10_000_000_000n),
  flask: size('mass', 'flask (76 lb of mercury)', LB * 76n, LB_PER),
  mtu: size('mass', 'metric ton unit (10 kg)', 10n),
  stu: size('mass', 'short ton unit (20 lb)', LB * 20n, LB_PER),
  ct: size('mass', 'carat', 1n, 5000n),
  kct: size('mass', 'thousand carats', 1n, 5n),
  Mct: size('mass', 'million carats', 200n),
  USD: size('money', 'US dollar', 1n),
  kUSD: size('money', 'thousand US dollars', 1000n),
  MUSD: size('money', 'million US dollars', 1_000_000n),
  GUSD: size('money', 'billion US dollars', 1_000_000_000n),
  USc: size('money', 'US cent', 1n, 100n),
  m: size('length', 'meter', 1n),
  m2: size('area', 'square meter', 1n),
  cm2: size('area', 'square centimeter', 1n, 10_000n),
  m3: size('volume', 'cubic meter', 1n),
  Mm3: size('volume', 'million cubic meters', 1_000_000n),
  L: size('volume', 'liter', 1n, 1000n),
  mL: size('volume', 'milliliter', 1n, 1_000_000n),
  ML: size('volume', 'million liters', 1000n),
  day: size('time', 'day (of a year of 365)', 12n, 365n),
  month: size('time', 'month', 1n),
  year: size('time', 'year', 12n),
  count: size('count', 'number', 1n),
  pct: size('ratio', 'percent', 1n, 100n),
  ratio: size('ratio', 'fraction of one', 1n),
  index: size('index', 'index number', 1n),
};

/** A denominator may carry a whole number: `USD/50g` is dollars per 50 grams. */
const DENOMINATOR = /^([1-9]\d{0,5})?([A-Za-z]\w*)$/;

/** Own entries only, or `constructor` would be a unit. */
function baseSize(code: string | undefined): UnitSize | undefined {
  return code !== undefined && Object.hasOwn(BASE_UNITS, code) ? BASE_UNITS[code] : undefined;
}

/** Size of a unit code, or undefined when the code is not in the table. */
function sizeOf(code: string): UnitSize | undefined {
  const slash = code.indexOf('/');
  if (slash < 0) return baseSize(code);
  const over = baseSize(code.slice(0, slash));
  const match = DENOMINATOR.exec(code.slice(slash + 1));
  const under = baseSize(match?.[2]);
  if (over === undefined || under === undefined || match === null) return undefined;
  const times = match[1] ? BigInt(match[1]) : 1n;
  return {
    dimension: `${over.dimension as BaseDimension}/${under.dimension as BaseDimension}`,
    name: `${over.name} per ${match[1] ? `${match[1]} ` : ''}${under.name}`,
    numerator: over.numerator * under.denominator,
    denominator: over.denominator * under.numerator * times,
  };
}

/** Whether `code` is a unit Ballast knows. */
export function isUnit(code: string): code is Unit {
  return sizeOf(code) !== undefined;
}

/** What a unit measures. Throws `RangeError` for an unknown code: parse text with `parseQuantity`, which does not throw. */
export function dimensionOf(code: Unit): Dimension {
  return known(code).dimension;
}

/** The unit's name in words, e.g. `short ton`. */
export function nameOf(code: Unit): string {
  return known(code).name;
}

function known(code: string): UnitSize {
  const found = sizeOf(code);
  if (found === undefined) throw new RangeError(`unknown unit "${code}"; known: ${unitCodes().join(', ')}`);
  return found;
}

/** A unit's exact size: numerator over denominator in the base unit of its dimension (kg, USD, m, m2, m3, month, 1). */
export function exactSize(code: Unit): { readonly numerator: bigint; readonly denominator: bigint } {
  const { numerator, denominator } = known(code);
  return { numerator, denominator };
}

/** The two codes of a compound unit and the whole number in its denominator: `USD/50g` gives USD, 50 and g. */
export function partsOf(code: Unit): { readonly over: Unit; readonly under: Unit | null; readonly times: number } {
  known(code);
  const [over = code, below] = code.split('/');
  const match = below === undefined ? null : DENOMINATOR.exec(below);
  return { over, under: match?.[2] ?? null, times: Number(match?.[1] ?? 1) };
}

/** Every base unit code, in table order (compound codes such as `USD/lb` are built from two of them). */
export function unitCodes(): readonly string[] {
  return Object.keys(BASE_UNITS);
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** Converts an amount between units of one dimension; the factor is an exact fraction, so only the last digit can round. */
export function convertAmount(amount: number, from: Unit, to: Unit): number {
  const [a, b] = [known(from), known(to)];
  if (a.dimension !== b.dimension) {
    throw new RangeError(`cannot convert ${from} (${a.dimension}) to ${to} (${b.dimension})`);
  }
  const [up, down] = [a.numerator * b.denominator, a.denominator * b.numerator];
  const common = gcd(up, down);
  return (amount * Number(up / common)) / Number(down / common);
}
