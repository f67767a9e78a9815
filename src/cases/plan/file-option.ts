import type { Segment } from '../../planner/plan-model.ts';
import { formatNumber } from '../../units/format.ts';
import { quantity } from '../../units/quantity.ts';
import type { NodeLabel } from '../assembly.ts';
import { basisNamed } from './basis-named.ts';
import { costOf, type Founded, fileFigure, fileTerm, meanOf } from './file-numbers.ts';
import { type BareAction, type OptionMade, PLAIN } from './option-made.ts';
import type { FileOption } from './plan-file.ts';
import { dollarsOfSum, tonnesOf } from './plan-mentions.ts';
import type { OptionPrice, OptionTerm, PlanOption } from './plan-problem.ts';
import { ordersIn, type PlanTime, type Span } from './plan-years.ts';

/** The chance that a contract delivers, as the deliverability desk has it, or the plan file's own. */
export interface Chance {
  readonly value: number;
  readonly term: OptionTerm;
}

/** What an entry of a plan file is turned into an option with. */
export interface FileParts {
  readonly entry: FileOption;
  /** Nodes the entry names: helped, and taken from. */
  readonly node: NodeLabel;
  readonly at: number;
  readonly takenFrom: number;
  readonly time: PlanTime;
  readonly founded: Founded;
  readonly chance: Chance;
  /** Numbers of the supplier and the country among those of the plan; -1 where none is named. */
  readonly supplier: number;
  readonly country: number;
  /** Number of its word in `exclusive`; -1 for none. */
  readonly exclusive: number;
  /** Whether it must be a yes or no for what depends on it. */
  readonly needed: boolean;
  /** Steps of a purchase that moves its market, by dollars per tonne and part of a year; null where it moves none. */
  readonly steps: ((usdPerTonne: number, open: number) => readonly Segment[]) | null;
  readonly blocked: readonly string[];
}

/** Days of a month, on average. */
const MONTH = 365.25 / 12;

/** Months of each year in which an option can be ordered, within its own years and after its notice. */
export function spansOf({ entry, time }: FileParts, last: number): readonly (Span | null)[] {
  const { starts, until, notice_days: notice = 0 } = entry;
  return time.years.map(({ label }, y) => {
    const outside = (starts !== undefined && label < starts) || (until !== undefined && label > until);
    return outside ? null : ordersIn(time, y, notice / MONTH, last);
  });
}

/** Tonnes of a text that the checks have let pass. */
export const tonnes = (text: string | undefined, otherwise: number): number =>
  text === undefined ? otherwise : (tonnesOf(text) ?? otherwise);

/** What every option of a plan file has in common, made from its numbers. */
export interface Made extends Pick<BareAction, 'kind' | 'segments' | 'delivers' | 'takes'> {
  readonly least: number;
  readonly most: number;
  readonly leastYearly: Float64Array | null;
  readonly usdPerTonne: number | null;
  readonly terms: readonly OptionTerm[];
}

/** An option of a plan file with its planner's numbers. */
export function optionOf(parts: FileParts, made: Made): OptionMade {
  const { entry, node, at, founded, chance, supplier, country, exclusive } = parts;
  const { terms, usdPerTonne, ...numbers } = made;
  const choice = choiceOf(parts, made);
  const option: PlanOption = {
    id: entry.id,
    kind: entry.kind,
    words: entry.words ?? `${entry.kind} of ${node.name.toLowerCase()}`,
    node: at,
    source: entry.from ?? entry.organisation ?? 'not said by the plan file',
    organisation: entry.organisation ?? null,
    place: entry.place ?? null,
    price: priceOf(parts, usdPerTonne),
    terms: [
      ...terms,
      ...fixedTerms(parts),
      ...(entry.delivery === undefined && chance.value === 1 ? [] : [chance.term]),
    ],
    evidence: [...new Set([...founded.evidence, ...(chance.term.figure?.evidence ?? [])])],
    assumptions: [
      ...new Set([
        ...founded.assumptions,
        ...terms.flatMap(({ assumptions }) => assumptions),
        ...chance.term.assumptions,
      ]),
    ],
  };
  const action: BareAction = {
    ...PLAIN,
    ...{ node: at, supplier, country, choice, exclusive },
    ...numbers,
    most: choice === null ? numbers.most : Math.min(numbers.most, stepsTotal(numbers.segments)),
  };
  return { option, action, cells: [], assumptions: [] };
}

const stepsTotal = (segments: BareAction['segments']): number =>
  segments.reduce((sum, steps) => sum + (steps.at(-1)?.upTo ?? 0), 0);

/** Yes or no where something is fixed, least, exclusive or depended on; its own money falls in the first year it may be taken. */
function choiceOf({ entry, needed, exclusive }: FileParts, made: Made): BareAction['choice'] {
  const fixed = entry.fixed_cost === undefined ? 0 : (dollarsOfSum(entry.fixed_cost) ?? 0);
  const bound = made.least > 0 || made.leastYearly !== null || fixed > 0;
  if (!bound && !needed && exclusive < 0 && (entry.depends_on ?? []).length === 0) return null;
  const first = made.segments.findIndex((steps) => steps.length > 0);
  return { dollars: fixed, year: Math.max(0, first) };
}

function priceOf({ node, founded, blocked }: FileParts, usdPerTonne: number | null): OptionPrice | null {
  if (usdPerTonne === null) return null;
  const basis = { per: basisNamed(node.basis), prices: 'nominal' } as const;
  const figure = fileFigure(quantity(usdPerTonne, 'USD/t', basis), 'unit cost as the plan file says', founded);
  return { usdPerTonne, figure, blocked };
}

function fixedTerms({ entry, founded }: FileParts): readonly OptionTerm[] {
  const fixed = entry.fixed_cost === undefined ? null : dollarsOfSum(entry.fixed_cost);
  const figure =
    fixed === null
      ? null
      : fileFigure(
          quantity(fixed, 'USD', { role: 'cost', prices: 'nominal' }),
          'cost of its own as the plan file says',
          founded,
        );
  return [
    ...(fixed === null
      ? []
      : [fileTerm('fixed cost', `${formatNumber(fixed)} dollars if it is taken`, founded, figure)]),
    ...(entry.notice_days === undefined
      ? []
      : [fileTerm('notice', `nothing before ${formatNumber(entry.notice_days)} days of notice`, founded)]),
    ...(entry.exclusive === undefined
      ? []
      : [fileTerm('exclusive', `one at most of those called “${entry.exclusive}”`, founded)]),
    ...(entry.depends_on === undefined ? [] : [fileTerm('depends on', entry.depends_on.join(', '), founded)]),
  ];
}

/** A price in words. */
export function costTerm(of: string, entry: Parameters<typeof costOf>[0], { founded, node }: FileParts): OptionTerm {
  const { value, words } = costOf(entry);
  const basis = { per: basisNamed(node.basis), prices: 'nominal' } as const;
  return fileTerm(
    of,
    `${words} dollars a tonne`,
    founded,
    fileFigure(quantity(value, 'USD/t', basis), `${of} as the plan file says`, founded),
  );
}

/** A mass in words. */
export function massTerm(of: string, amount: number, unit: 't' | 't/year', { founded, node }: FileParts): OptionTerm {
  const figure = fileFigure(quantity(amount, unit, basisNamed(node.basis)), `${of} as the plan file says`, founded);
  return fileTerm(of, `${formatNumber(amount)} ${unit === 't' ? 't' : 't a year'}`, founded, figure);
}

/** Months in words. */
export const monthsTerm = (of: string, entry: Parameters<typeof meanOf>[0], { founded }: FileParts): OptionTerm =>
  fileTerm(of, `${meanOf(entry).words} months`, founded);
