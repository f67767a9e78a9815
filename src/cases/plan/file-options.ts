import { placeholderRanges } from '../../market/impact/elasticity.ts';
import { BACKSTOP } from '../../market/impact/request.ts';
import { FRESH_DAYS } from '../../market/impact/verdict.ts';
import { daysAfter, endOfDate } from '../../units/period.ts';
import type { CaseEvidence } from '../case-evidence.ts';
import type { CasePath } from '../case-problem.ts';
import type { Mistake } from '../case-shape.ts';
import { boughtMade } from './file-bought.ts';
import { builtMade } from './file-built.ts';
import { type EvidenceIndex, foundedOn } from './file-evidence.ts';
import { heldMade } from './file-held.ts';
import { type Founded, fileTerm, meanOf } from './file-numbers.ts';
import { type Chance, type FileParts, type Made, optionOf } from './file-option.ts';
import type { MarketNode } from './market-node.ts';
import { type MaterialsPlans, withinPlan } from './materials-plan.ts';
import type { BareAction, OptionMade } from './option-made.ts';
import type { PlanAsked } from './plan-asked.ts';
import type { FileOption, PlanFile } from './plan-file.ts';
import { mistake } from './plan-file-checks.ts';
import type { NotPlanned } from './plan-problem.ts';
import type { PlanTime } from './plan-years.ts';
import { priceSteps, segmentsOf } from './price-steps.ts';

/** What options of a plan file are made with. */
export interface FileContext {
  readonly markets: readonly MarketNode[];
  readonly time: PlanTime;
  readonly asked: PlanAsked;
  readonly evidence: CaseEvidence;
  readonly index: EvidenceIndex;
  readonly plans: MaterialsPlans;
  /** Chance of delivery of a procurement by the deliverability desk; null where no chain of it is modelled. */
  readonly chanceOf: (procurement: string) => Chance | null;
}

/** Options of a plan file, what cannot be planned of it, and what is wrong with it. */
export interface FileOptions {
  readonly made: readonly OptionMade[];
  readonly notPlanned: readonly NotPlanned[];
  readonly mistakes: readonly Mistake[];
}

/** Turns the options of a file whose checks found nothing into the planner's. */
export function fileOptions(file: PlanFile, context: FileContext): FileOptions {
  const entries = file.options ?? [];
  const words = wordsOf(entries);
  const found = entries.map((entry, n) => oneOption(entry, ['options', n], { words, context }));
  const each = found.flatMap((one) => ('action' in one ? [one] : []));
  const { kept, lost } = withNeeds(each, entries);
  const at = new Map(kept.map(({ option }, n) => [option.id, n]));
  return {
    made: kept.map((one) => ({ ...one, action: needing(one, entries, at) })),
    notPlanned: [...found.flatMap((one) => ('why' in one ? [one] : [])), ...lost.map((one) => unneeded(one, context))],
    mistakes: found.flatMap((one) => ('path' in one ? [one] : [])),
  };
}

interface Needs {
  readonly kept: readonly OptionMade[];
  readonly lost: readonly OptionMade[];
}

/** Options all of whose needs can be planned; one that loses a need loses those that need it. */
function withNeeds(made: readonly OptionMade[], entries: readonly FileOption[]): Needs {
  const needs = new Map(entries.map(({ id, depends_on: all }) => [id, all ?? []]));
  let kept = made;
  for (let before = -1; before !== kept.length; ) {
    before = kept.length;
    const ids = new Set(kept.map(({ option }) => option.id));
    kept = kept.filter(({ option }) => (needs.get(option.id) ?? []).every((id) => ids.has(id)));
  }
  return { kept, lost: made.filter((one) => !kept.includes(one)) };
}

const unneeded = ({ option }: OptionMade, { markets }: FileContext): NotPlanned => ({
  material: markets[option.node]?.node.material ?? '',
  option: option.id,
  why: 'What it depends on cannot be planned.',
  needs: ['the options it depends on'],
  evidence: option.evidence,
});

/** Options needed by their place among those of the file; the caller moves them behind those of the ledger. */
function needing(
  { option, action }: OptionMade,
  entries: readonly FileOption[],
  at: ReadonlyMap<string, number>,
): BareAction {
  const entry = entries.find(({ id }) => id === option.id);
  return { ...action, dependsOn: (entry?.depends_on ?? []).flatMap((id) => at.get(id) ?? []) };
}

/** Numbers that stand for words: suppliers, countries, exclusive words. */
interface Words {
  readonly supplier: (entry: FileOption) => number;
  readonly country: (entry: FileOption) => number;
  readonly exclusive: (entry: FileOption) => number;
  readonly needed: (entry: FileOption) => boolean;
}

function wordsOf(entries: readonly FileOption[]): Words {
  const numbers = (of: (entry: FileOption) => string | undefined): ((entry: FileOption) => number) => {
    const known = [...new Set(entries.flatMap((entry) => of(entry) ?? []))];
    return (entry) => known.indexOf(of(entry) ?? '');
  };
  const needed = new Set(entries.flatMap(({ depends_on: needs }) => needs ?? []));
  return {
    supplier: numbers(({ organisation, from }) => organisation ?? from),
    country: numbers(({ place }) => place),
    exclusive: numbers(({ exclusive }) => exclusive),
    needed: ({ id }) => needed.has(id),
  };
}

interface With {
  readonly words: Words;
  readonly context: FileContext;
}

function oneOption(entry: FileOption, path: CasePath, { words, context }: With): OptionMade | NotPlanned | Mistake {
  const { markets, time, asked } = context;
  const at = markets.findIndex(({ node }) => node.id === entry.node);
  const market = markets[at];
  if (market === undefined)
    return mistake([...path, 'node'], 'the case has no such node', 'a node of the case', 'Name one.');
  const founded = foundedOn(entry, context.index, asked.today);
  const chance = chanceFor(entry, founded, context);
  if (chance === null) return unchained(entry, market);
  const steps = movesMarket(entry) ? stepsOf(market, context.evidence) : null;
  if (movesMarket(entry) && steps === null) {
    const why = 'why' in market.pool ? market.pool.why : 'its market is not known';
    return mistake(
      [...path, 'moves_market'],
      `its price cannot be moved: ${why}`,
      'a node with a table of world production',
      'Take it out, and give the most a year that keeps the price.',
    );
  }
  const parts: FileParts = {
    ...{ entry, node: market.node, at, takenFrom: takenBy(entry, at, markets), time, founded, chance, steps },
    ...{ supplier: words.supplier(entry), country: words.country(entry), exclusive: words.exclusive(entry) },
    ...{ needed: words.needed(entry), blocked: blockedOf(entry, founded, asked) },
  };
  const made = madeOf(entry, parts);
  if (made.segments.every((one) => one.length === 0)) return tooLate(entry, market);
  if (!('within' in entry) || entry.within === undefined) return optionOf(parts, made);
  const lines = context.plans(market.node.material, entry.kind === 'disposal' ? 'disposal' : 'acquisition');
  const segments = withinPlan(made.segments, lines, time.years);
  return segments.every((one) => one.length === 0) ? notAllowed(entry, market) : optionOf(parts, { ...made, segments });
}

const movesMarket = (entry: FileOption): boolean => 'moves_market' in entry && entry.moves_market === true;

function madeOf(entry: FileOption, parts: FileParts): Made {
  if (entry.kind === 'upgrade' || entry.kind === 'rotation' || entry.kind === 'disposal') return heldMade(entry, parts);
  if ('online' in entry) return builtMade(entry, parts);
  return boughtMade(entry, parts);
}

/** Node whose stock an entry sets aside: what it names, else its own. */
function takenBy(entry: FileOption, own: number, markets: readonly MarketNode[]): number {
  const named = 'takes' in entry ? entry.takes : 'gives' in entry ? entry.gives : null;
  return named === null ? own : markets.findIndex(({ node }) => node.id === named);
}

function stepsOf({ node, pool, part }: MarketNode, { facts }: CaseEvidence): FileParts['steps'] {
  if (!('tonnes' in pool)) return null;
  const steps = priceSteps(placeholderRanges(node.material, facts).ranges, BACKSTOP);
  return (usdPerTonne, open) => segmentsOf(steps, pool.tonnes * part, open, usdPerTonne);
}

/** The chance that an option delivers: of its contract's chain, of the file, or certain. */
function chanceFor(entry: FileOption, founded: Founded, { chanceOf }: FileContext): Chance | null {
  if ('deliverability' in entry && entry.deliverability !== undefined) return chanceOf(entry.deliverability);
  const { value, words } = meanOf(entry.delivery ?? 1);
  return { value, term: fileTerm('delivery', `${words} of what is committed comes`, founded) };
}

function unchained({ id, node }: FileOption, { node: { material } }: MarketNode): NotPlanned {
  return {
    ...{ material, option: id },
    why: `No chain of its contract is modelled for ${node}, so no chance of delivery is known.`,
    needs: ['a delivery chain in data/deliverability, or `delivery` in the plan file'],
    evidence: [],
  };
}

const notAllowed = ({ id }: FileOption, { node: { material } }: MarketNode): NotPlanned => ({
  ...{ material, option: id },
  why: 'It is to keep within the annual materials plan, and no plan of a buying year has a line for it that was read.',
  needs: ['a line of the annual materials plan of a buying year'],
  evidence: [],
});

const tooLate = ({ id }: FileOption, { node: { material } }: MarketNode): NotPlanned => ({
  ...{ material, option: id },
  why: 'Nothing of it could be ordered and arrive before the case begins.',
  needs: ['more buying years, or a shorter lead or notice'],
  evidence: [],
});

/** Why no line is recommended at its price: the rules of the word "affordable". */
function blockedOf(entry: FileOption, { evidence }: Founded, { today }: PlanAsked): readonly string[] {
  const day = 'priced_on' in entry ? entry.priced_on : undefined;
  return [
    ...(evidence.length === 0 ? ['the price is supposed by the plan file'] : []),
    ...(day === undefined ? ['the plan file gives no day of the price'] : []),
    ...(day !== undefined && endOfDate(day) < daysAfter(today, -FRESH_DAYS)
      ? [`the price is of ${day}, older than the plan of ${today} by more than ${FRESH_DAYS} days`]
      : []),
  ];
}
