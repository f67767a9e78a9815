import { ATOMIC_WEIGHTS } from './atomic-weights.ts';
import { BasisError, basisName, type Quantity, quantity } from './quantity.ts';

/** A formula read into atoms per formula unit, or why it cannot be, with the position in the text. */
export type ReadFormula =
  | { readonly ok: true; readonly atoms: ReadonlyMap<string, number> }
  | { readonly ok: false; readonly message: string; readonly original: string };

/** An element with its subscript, a bracket, or a dot with the number of units that follow it. */
const TOKEN = /([A-Z][a-z]?)(\d{0,4})|([([])|([)\]])(\d{0,4})|[·.](\d{0,4})/g;

type Atoms = Map<string, number>;

function addAtoms(target: Atoms, atoms: ReadonlyMap<string, number>, times: number): void {
  for (const [symbol, count] of atoms) target.set(symbol, (target.get(symbol) ?? 0) + count * times);
}

/** Subscript figures and every kind of dot as plain ones; keeps the length, so that positions in messages hold. */
function plainFormula(formula: string): string {
  return formula.replace(/[₀-₉]/g, (digit) => String(digit.charCodeAt(0) - 0x2080)).replace(/[•∙⋅*]/g, '·');
}

const timesOf = (digits: string | undefined): number => (digits ? Number(digits) : 1);

/** What the reader has open: finished parts, and one set of atoms per open bracket on top of the current part's. */
interface Reading {
  readonly total: Atoms;
  readonly open: Atoms[];
  times: number;
}

/** Ends the part before a dot, or the last one; false when it is empty or a bracket is still open. */
function closePart(reading: Reading): boolean {
  const [part] = reading.open;
  if (reading.open.length !== 1 || part === undefined || part.size === 0) return false;
  addAtoms(reading.total, part, reading.times);
  part.clear();
  return true;
}

/** Takes in one token; returns what is wrong with it, or null. */
function take(
  reading: Reading,
  [token, element, count, opens, closes, times, units]: readonly string[],
): string | null {
  const current = reading.open.at(-1) ?? new Map();
  if (timesOf(count || times || units) === 0) return 'a count of zero';
  if (element) {
    if (!ATOMIC_WEIGHTS.has(element)) return `"${element}" is not an element with a standard atomic weight`;
    addAtoms(current, new Map([[element, 1]]), timesOf(count));
  } else if (opens) {
    reading.open.push(new Map());
  } else if (closes) {
    if (reading.open.length < 2 || current.size === 0) return `"${closes}" closes nothing`;
    reading.open.pop();
    addAtoms(reading.open.at(-1) ?? new Map(), current, timesOf(times));
  } else {
    if (!closePart(reading)) return `"${token}" must stand between two parts`;
    reading.times = timesOf(units);
  }
  return null;
}

/** Reads `Sb2O3`, `Co(OH)2`, `CoSO4·7H2O` (or with a full stop) into atoms; never throws. */
export function parseFormula(formula: string): ReadFormula {
  const fail = (at: number, why: string): ReadFormula => ({
    ok: false,
    message: `"${formula}" is not a formula: ${why} at position ${at + 1}`,
    original: formula,
  });
  const plain = plainFormula(formula);
  const reading: Reading = { total: new Map(), open: [new Map()], times: 1 };
  let at = 0;
  for (const match of plain.matchAll(TOKEN)) {
    if (match.index !== at) break;
    const wrong = take(reading, match);
    if (wrong !== null) return fail(at, wrong);
    at += match[0].length;
  }
  if (at < plain.length) return fail(at, `"${plain.charAt(at)}" is not expected`);
  if (!closePart(reading)) return fail(at, 'it ends too early');
  return { ok: true, atoms: reading.total };
}

function atomsOf(formula: string): ReadonlyMap<string, number> {
  const read = parseFormula(formula);
  if (!read.ok) throw new RangeError(read.message);
  return read.atoms;
}

const weigh = (atoms: ReadonlyMap<string, number>): number =>
  [...atoms].reduce((sum, [symbol, count]) => sum + count * (ATOMIC_WEIGHTS.get(symbol) ?? Number.NaN), 0);

/** Molar mass in g/mol from standard atomic weights. Throws `RangeError` for what `parseFormula` refuses. */
export function molarMass(formula: string): number {
  return weigh(atomsOf(formula));
}

/** Mass fraction of an element in a pure compound: Sb in Sb2O3 is 0.8354. Throws when the formula lacks the element. */
export function contentFactor(formula: string, element: string): number {
  const atoms = atomsOf(formula);
  const count = atoms.get(element);
  if (count === undefined) throw new RangeError(`"${formula}" contains no "${element}"; it is ${[...atoms.keys()]}`);
  return weigh(new Map([[element, count]])) / weigh(atoms);
}

/** Whether two texts write one formula, whatever their subscripts and dots look like. */
export function sameFormula(a: string, b: string): boolean {
  return plainFormula(a).replaceAll('.', '·') === plainFormula(b).replaceAll('.', '·');
}

/**
 * Content of an element in a mass of a compound. An oxide equivalent must be of that very formula; gross weight is
 * taken as pure compound, which the caller must know to be so. Throws `BasisError` on another formula.
 */
export function toContent<D extends 'mass' | 'mass/time'>(
  mass: Quantity<D, 'gross' | { readonly oxide: string }>,
  formula: string,
  element: string,
): Quantity<D, { readonly contentOf: string }> {
  if (mass.basis !== 'gross' && !sameFormula(mass.basis.oxide, formula)) {
    throw new BasisError(`cannot read ${basisName(mass.basis)} as ${formula}`);
  }
  return quantity(mass.amount * contentFactor(formula, element), mass.unit, { contentOf: element });
}
