import type { EvidenceId, Marking } from '../../ledger/evidence.ts';
import type { Figure } from '../../ledger/figure.ts';
import { highestMarking } from '../../ledger/marking.ts';
import type { MaterialView } from '../../market/material-view.ts';
import { inWords, percentOf } from '../../market/sum.ts';
import { type Supply, usSupplies, worldSupplies } from '../../market/supply.ts';
import { formatPeriod } from '../../units/format.ts';
import { isMassBasis, quantity } from '../../units/quantity.ts';
import type { Unit } from '../../units/unit.ts';
import { quantityOf } from '../../units/value.ts';
import type { Deliverability, Simulated } from './deliverability.ts';
import { cornerLuck, fixedBy } from './draw.ts';
import type { Ends } from './hangs-on.ts';
import { type Month, monthOf, monthText, quarterText } from './month.ts';
import { LINKS, type Link, linkRates } from './path.ts';
import { OWN, type QuarterSeries, runWords, seriesOf, tidy, yearsOf } from './series.ts';
import type { BoughtOutcome, Outcome, QuarterOutcome } from './simulation.ts';
import type { Term } from './term.ts';
import { keptWhole, lastDue, type ScheduleId } from './walk.ts';

/** One link of the chain with what it lets through, in tonnes a month of the contract's form. */
export interface LinkFinding {
  readonly link: Link;
  /** Between its worst and its best in the month of the day; null where it sets no limit. */
  readonly now: Figure | null;
  readonly atEnd: Figure | null;
  /** Share of the draws and months of the coming quarter in which it lets least through, percent. */
  readonly binds: Figure;
  readonly terms: readonly NamedTerm[];
}

/** A term with what it is a term of. */
export interface NamedTerm {
  readonly name: string;
  readonly term: Term;
}

/** How one schedule comes out. */
export interface ScheduleFinding {
  readonly id: ScheduleId;
  readonly hypothetical: boolean;
  /** Month in which the last of it falls due. */
  readonly ends: string;
  /** Chance that all of it is delivered by then, percent. */
  readonly whole: Figure;
  /** The same where the least of the disagreeing capacities is right, and where the most is. */
  readonly between: Figure;
  /** The same where every sum of money bought at the dearest of its prices, and at the cheapest. */
  readonly byPrice: Figure;
  /** At the worst and the best end of every range: kept or not, by arithmetic. */
  readonly certain: 'kept at every end' | 'missed at every end' | 'depends on the ranges';
  readonly bought: Figure;
  readonly boughtBand: Figure;
  readonly boughtByYear: QuarterSeries;
  readonly shares: readonly MarketShare[];
  /** Chance of the whole with each supposed range at its low and at its high end, the widest apart first. */
  readonly hangsOn: readonly HangsOnFinding[];
}

/** How far the chance moves with one supposed range. */
export interface HangsOnFinding {
  readonly name: string;
  readonly atLow: Figure;
  readonly atHigh: Figure;
}

/** The year of most buying beside a year of one supply. */
export interface MarketShare extends Supply {
  readonly share: Figure;
}

/** All that a simulated chain says, as figures. */
export interface Findings {
  readonly start: string;
  readonly end: string;
  readonly links: readonly LinkFinding[];
  readonly schedules: readonly ScheduleFinding[];
  readonly series: readonly QuarterSeries[];
  readonly evidence: readonly EvidenceId[];
}

/** What a simulated chain says; null where there is none. */
export function findingsOf(answer: Deliverability, view: MaterialView): Findings | null {
  const { simulated } = answer;
  if (simulated === null) return null;
  const evidence = evidenceOf(answer);
  const marking = highestMarking(evidence.flatMap((id) => answer.markings.get(id) ?? []));
  const context = { answer, simulated, evidence, marking, view };
  return {
    evidence,
    start: monthText(simulated.model.start),
    end: monthText(simulated.model.end),
    links: LINKS.map((link) => linkFinding(link, context)),
    schedules: (['orders', 'pace'] as const).flatMap((id) => scheduleFinding(id, context)),
    series: seriesOf(simulated),
  };
}

interface Context {
  readonly answer: Deliverability;
  readonly simulated: Simulated;
  readonly evidence: readonly EvidenceId[];
  /** The narrowest of that evidence: no number made of it is marked weaker. */
  readonly marking: Marking;
  readonly view: MaterialView;
}

/** Everything the numbers rest on: the contract, its orders and prices, the chain's terms and the slips. */
function evidenceOf({ contract, ordered, sold, resolved, slips }: Deliverability): readonly EvidenceId[] {
  const { procurement, awarded } = contract;
  const terms = resolved === null ? [] : LINKS.flatMap((link) => termsOf(link, resolved));
  return [
    ...new Set([
      ...(awarded?.evidence.slice(0, 1) ?? []),
      ...(procurement.quantity?.evidence ?? []),
      ...[...ordered, ...sold].flatMap(({ mass }) => mass?.evidence ?? []),
      ...terms.flatMap(({ term }) => term.evidence),
      ...(resolved?.commitments.map(({ event }) => event.id) ?? []),
      ...slips.flatMap((slip) => slip.evidence),
    ]),
  ];
}

/** The terms a link is made of. */
export function termsOf(link: Link, resolved: NonNullable<Deliverability['resolved']>): readonly NamedTerm[] {
  const named = (name: string, term: Term | null): readonly NamedTerm[] => (term === null ? [] : [{ name, term }]);
  if (link === 'qualification') return named('months from the award to the first lot accepted', resolved.qualification);
  if (link === 'other commitments') return named('part of the rest that is left for the contract', resolved.left);
  if (link === 'feed')
    return [
      ...resolved.feed.flatMap(({ feed, amount }) => named(feed.grade, amount)),
      ...named('recovery from feed to the form asked for', resolved.recovery),
    ];
  return resolved.plants.flatMap(({ plant, now, target, rampMonths, conversion }) => [
    ...named(`${plant.name}: now`, now),
    ...named(`${plant.name}: aimed at`, target),
    ...named(`${plant.name}: months from completion to that`, rampMonths),
    ...named(`${plant.name}: yield where its tonnes are in another form`, conversion),
  ]);
}

function linkFinding(link: Link, { answer, simulated, evidence, marking }: Context): LinkFinding {
  const { model, drawn } = simulated;
  const day = Math.min(model.end, Math.max(model.start, monthOf(answer.asOf)));
  const [worst, best] = [fixedBy(model, cornerLuck('least')), fixedBy(model, cornerLuck('most'))];
  const at = (month: Month): Figure | null => {
    const [low, high] = [linkRates(worst.chain, month)[link], linkRates(best.chain, month)[link]];
    const rule = `${link} in ${monthText(month)}: every number at its worst, and at its best; of the contract’s form; ${OWN} on F-23`;
    if (link === 'qualification') return null;
    return rangeOf(low, Number.isFinite(high) ? high : null, 't/month', { rule, evidence, marking, asOf: answer.asOf });
  };
  const quarter = quarterAt(drawn, day);
  const terms = answer.resolved === null ? [] : termsOf(link, answer.resolved);
  return {
    ...{ link, terms, now: at(day), atEnd: at(model.end) },
    binds: percentFigure(quarter?.binding[link] ?? 0, {
      rule: `share of draws and months of ${quarter === null ? 'the quarter' : quarterText(quarter.quarter)} in which this link lets least through; ${runWords(drawn)}`,
      evidence,
      marking,
      asOf: answer.asOf,
    }),
  };
}

const quarterAt = ({ quarters }: Outcome, month: Month): QuarterOutcome | null =>
  quarters.find(({ quarter }) => quarter === Math.floor(month / 3)) ?? quarters[0] ?? null;

type Rest = Pick<Figure, 'rule' | 'evidence' | 'asOf' | 'marking'>;
function rangeOf(low: number, high: number | null, unit: Unit, rest: Rest): Figure {
  const of = (amount: number) => quantity(tidy(amount), unit, unit === 'pct' ? 'none' : 'gross');
  if (low === high) return { value: { kind: 'reported', quantity: of(low) }, ...rest };
  return { value: { kind: 'range', low: of(low), high: high === null ? null : of(high) }, ...rest };
}

const percentFigure = (part: number, rest: Rest): Figure => rangeOf(part * 100, part * 100, 'pct', rest);

function scheduleFinding(
  id: ScheduleId,
  { answer, simulated, evidence, marking, view }: Context,
): readonly ScheduleFinding[] {
  const { drawn, capacities, prices, worst, best } = simulated;
  const [whole, bought] = [drawn.whole[id], drawn.bought[id]];
  if (whole === null || bought === null) return [];
  const { asOf } = answer;
  const ends = lastDue(best, id)?.month ?? simulated.model.end;
  const kept = [worst, best].map((path) => keptWhole(path, id));
  const error = Math.sqrt((whole * (1 - whole)) / drawn.draws) * 100;
  const words = `share of draws in which all of it is delivered by the month its last tonne falls due; ${runWords(drawn)}; standard error ${error.toFixed(2)} percentage points`;
  const buying = `what deliveries fall behind this schedule, bought elsewhere so that it is kept; ${runWords(drawn)}`;
  return [
    {
      id,
      hypothetical: id === 'pace',
      ends: monthText(ends),
      whole: percentFigure(whole, { rule: words, evidence, marking, asOf }),
      between: heldFigure(capacities, id, 'the least, and with the most, of the capacities that disagree', {
        evidence,
        marking,
        asOf,
      }),
      byPrice: heldFigure(prices, id, 'every sum of money at the dearest, and at the cheapest, of its prices', {
        evidence,
        marking,
        asOf,
      }),
      certain: kept.every(Boolean)
        ? 'kept at every end'
        : kept.some(Boolean)
          ? 'depends on the ranges'
          : 'missed at every end',
      bought: rangeOf(bought.mean, bought.mean, 't', { rule: `mean of ${buying}`, evidence, marking, asOf }),
      boughtBand: rangeOf(bought.band.p10, bought.band.p90, 't', {
        rule: `a tenth and nine tenths of ${buying}`,
        evidence,
        marking,
        asOf,
      }),
      boughtByYear: yearsOf(id, bought, buying),
      shares: sharesOf(bought, { answer, evidence, marking, view }),
      hangsOn: hangsOnOf(id, { answer, simulated, evidence, marking, view }),
    },
  ];
}

/** Chance of the whole at both ends of what is held, in order of size. */
function heldFigure({ least, most }: Ends, id: ScheduleId, words: string, rest: Omit<Rest, 'rule'>): Figure {
  const [a, b] = [(least.whole[id] ?? 0) * 100, (most.whole[id] ?? 0) * 100];
  const rule = `the same luck with ${words}; ${runWords(least)}`;
  return rangeOf(Math.min(a, b), Math.max(a, b), 'pct', { rule, ...rest });
}

/** What the chance of the whole hangs on; a range nobody published is no evidence, so its figure names what bears on it. */
function hangsOnOf(id: ScheduleId, { answer, simulated, evidence, marking }: Context): readonly HangsOnFinding[] {
  const { hangsOn, model } = simulated;
  const { asOf } = answer;
  const found = hangsOn.map(({ name, term, least, most }) => {
    const [low, high] = [least.whole[id] ?? 0, most.whole[id] ?? 0];
    const figure = (part: number, end: string): Figure =>
      percentFigure(part, {
        rule: `${name} held at its ${end} end, all else drawn; ${runWords(least)}, chain ${model.id}`,
        evidence: [...new Set([...evidence.slice(0, 1), ...term.evidence])],
        marking,
        asOf,
      });
    return { name, apart: Math.abs(high - low), atLow: figure(low, 'low'), atHigh: figure(high, 'high') };
  });
  return found
    .filter(({ apart }) => apart > 0)
    .sort((a, b) => b.apart - a.apart)
    .map(({ apart: _, ...finding }) => finding);
}

/** The year of most buying beside every supply that is a mass of the same content. */
function sharesOf(
  bought: BoughtOutcome,
  { answer, evidence, marking, view }: Omit<Context, 'simulated'>,
): readonly MarketShare[] {
  const most = bought.byYear.reduce<BoughtOutcome['byYear'][number] | null>(
    (top, one) => (top === null || one.mean > top.mean ? one : top),
    null,
  );
  if (most === null || most.mean <= 0 || answer.resolved === null) return [];
  const { content, chain } = answer.resolved;
  const wanted = [null, chain.form, ...chain.marketForms];
  const supplies = [...usSupplies(view), ...worldSupplies(view)].filter(({ form }) => wanted.includes(form));
  return supplies.flatMap((supply) => {
    const whole = quantityOf(supply.figure.value);
    if (whole === null || !isMassBasis(whole.basis)) return [];
    const factor = typeof whole.basis === 'object' && 'contentOf' in whole.basis ? content : 1;
    const of = (tonnes: number) => quantity(tidy(tonnes * factor), 't', whole.basis);
    const part = { kind: 'range', low: of(most.band.p10), high: of(most.band.p90) } as const;
    const value = percentOf(
      most.band.p10 === most.band.p90 ? { kind: 'estimated', quantity: of(most.mean) } : part,
      supply.figure.value,
    );
    if (value === null) return [];
    const period = supply.figure.period === undefined ? '' : ` in ${formatPeriod(supply.figure.period)}`;
    const share: Figure = {
      value,
      asOf: answer.asOf,
      evidence: [...new Set([...evidence, ...supply.figure.evidence])],
      rule: `bought in ${most.year}, a tenth to nine tenths of the draws, as a share of ${supply.label}${period}, ${inWords(supply.figure.value)}`,
      marking: highestMarking([marking, supply.figure.marking]),
    };
    return [{ ...supply, share }];
  });
}
