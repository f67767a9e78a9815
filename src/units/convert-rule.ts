import { dimensionOf, exactSize, partsOf, type Unit } from './unit.ts';

/** Decimal text of a fraction whose decimals end; all sizes in the unit table do. */
function decimalText(numerator: bigint, denominator: bigint): string {
  const places = String(denominator).length + 4;
  const digits = String((numerator * 10n ** BigInt(places)) / denominator).padStart(places + 1, '0');
  const whole = digits.slice(0, -places).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
}

const BASE: ReadonlyMap<string, string> = new Map(
  Object.entries({ mass: 'kg', money: 'USD', area: 'm2', volume: 'm3', time: 'months', length: 'm' }),
);

/** Units whose size their name already tells; a rule states them only when there is nothing else to state. */
const PLAIN: readonly string[] = ['mg', 'g', 'kg', 't', 'kt', 'Mt', 'USD', 'kUSD', 'MUSD', 'GUSD', 'month'];

function sizeRule(code: string): string {
  const { numerator, denominator } = exactSize(code);
  const base = BASE.get(dimensionOf(code)) ?? '';
  return `1 ${code} = ${`${decimalText(numerator, denominator)} ${base}`.trim()} exactly`;
}

/** The exact sizes a conversion rests on: "1 lb = 0.45359237 kg exactly". */
export function unitRule(from: Unit, to: Unit): string | null {
  if (from === to) return null;
  const parts = [from, to].flatMap((unit) => [partsOf(unit).over, partsOf(unit).under ?? []].flat());
  const once = [...new Set(parts)].filter((code) => parts.indexOf(code) === parts.lastIndexOf(code));
  const telling = once.filter((code) => !PLAIN.includes(code));
  const stated = telling.length > 0 ? telling : once.filter((code) => code !== BASE.get(dimensionOf(code)));
  return stated.length === 0 ? null : stated.map(sizeRule).join('; ');
}
