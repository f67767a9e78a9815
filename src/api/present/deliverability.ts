import type { Figure } from '../../ledger/figure.ts';
import { monthOfYear } from '../../market/impact/masses.ts';
import type { MaterialView } from '../../market/material-view.ts';
import type { Project } from '../../market/projects.ts';
import type { Contract } from '../../procurement/contract-record.ts';
import type { Deliverability } from '../../procurement/deliverability/deliverability.ts';
import {
  type Findings,
  findingsOf,
  type NamedTerm,
  type ScheduleFinding,
  termsOf,
} from '../../procurement/deliverability/findings.ts';
import { headlineOf, LINK_WORDS, slipSentence, soldSentence } from '../../procurement/deliverability/headline.ts';
import { monthText } from '../../procurement/deliverability/month.ts';
import type { NamedPrice } from '../../procurement/deliverability/order-mass.ts';
import { LINKS } from '../../procurement/deliverability/path.ts';
import type { ResolvedPlant } from '../../procurement/deliverability/resolved.ts';
import type { QuarterSeries } from '../../procurement/deliverability/series.ts';
import { spanFigure, type Term } from '../../procurement/deliverability/term.ts';
import { formatDate, formatNumber, formatPeriod, formatValue } from '../../units/format.ts';
import { quantity } from '../../units/quantity.ts';
import type { Value } from '../../units/value.ts';
import { formKey } from '../../vocabulary/tables.ts';
import type {
  ChainTermDto,
  DeliverabilityDto,
  QuarterLineDto,
  SaidDto,
  ScheduleDto,
} from '../contract-deliverability.ts';
import { type Context, organisationName } from './context.ts';
import { figureDto, figureOrNull } from './figure.ts';
import { nameOf } from './project.ts';

/** A deliverability answer as the API returns it. */
export function deliverabilityDto(answer: Deliverability, view: MaterialView, context: Context): DeliverabilityDto {
  const findings = findingsOf(answer, view);
  const { contract, resolved } = answer;
  const { procurement } = contract;
  const form = resolved?.chain.form ?? contract.form?.value ?? null;
  return {
    ...{ id: procurement.id, title: procurement.title, material: procurement.material, form },
    materialName: context.vocabulary.materials.get(procurement.material)?.name ?? procurement.material,
    formName: form === null ? null : (context.vocabulary.forms.get(formKey(procurement.material, form))?.name ?? form),
    supplier: contract.suppliers.map((id) => organisationName(context, id)).join(', ') || null,
    awarded: contract.awarded === null ? null : formatDate(contract.awarded.date, contract.awarded.datePrecision),
    state: findings === null ? 'not modelled' : 'modelled',
    headline: [...headlineOf(answer, findings)],
    missing: [...answer.missing],
    money: moneyDto(contract),
    quantity: figureOrNull(procurement.quantity),
    pace: figureOrNull(procurement.ceilingPace),
    orders: answer.ordered.map(({ order, mass, prices }) => ({
      ...{ title: order.title, surelyBy: order.surelyBy, note: order.note },
      dateText: formatDate(order.date, order.datePrecision),
      money: figureOrNull(order.obligated),
      mass: figureOrNull(mass),
      massReported: order.quantity !== null,
      prices: prices.map(priceDto),
    })),
    ordered: figureOrNull(answer.orderedMass),
    sold: contract.supplierRevenue.map(({ period, figure }, n) => ({
      period,
      money: figureDto(figure),
      mass: figureOrNull(answer.sold[n]?.mass ?? null),
      prices: (answer.sold[n]?.prices ?? []).map(priceDto),
    })),
    soldText: soldSentence(answer),
    chain: chainDto(answer),
    simulation: simulationDto(answer, findings),
    slips: slipsDto(answer),
    scorecard: answer.scorecard.map((said) => saidDto(said, context)),
    promisedTwice: answer.promisedTwice.map(({ project, verdict, text, promises }) => ({
      ...{ project, verdict, text, name: nameOf(project) },
      promises: promises.map(({ promise: { to, most, note }, event }) => ({
        ...{ to, note, evidence: event.id },
        part: most === null ? 'part not published' : `up to ${formatNumber(most * 100)} %`,
      })),
    })),
    atHome: contract.awarded === null ? atHomeDto(answer) : null,
  };
}

const priceDto = ({ label, date, figure }: NamedPrice) => ({ label, date, figure: figureDto(figure) });

function moneyDto({ procurement, supplierRevenue }: Contract): DeliverabilityDto['money'] {
  const role = (id: string, label: string, figure: Figure | null) => ({
    role: id,
    label,
    figure: figureOrNull(figure),
  });
  return [
    role('ceiling', 'Ceiling: the most that may be ordered', procurement.ceiling),
    role('guaranteed minimum', 'Guaranteed minimum', procurement.guaranteedMinimum),
    role('ordered', 'Ordered', procurement.obligated),
    role('delivered', 'Delivered', procurement.delivered),
    role('paid', 'Paid', procurement.paid),
    role(
      'supplier revenue',
      'Booked by the supplier: a stand-in for deliveries',
      supplierRevenue.at(-1)?.figure ?? null,
    ),
  ];
}

const UNIT_WORDS: Readonly<Record<string, string>> = { share: '', month: ' months', 't/month': ' t a month' };

/** A term as the API returns it. */
export function termDto({ name, term }: NamedTerm): ChainTermDto {
  const { kind, author, reason, evidence, figures } = term;
  return { name, kind, author, reason, text: termText(term), figures: figures.map(figureDto), evidence: [...evidence] };
}

function termText({ kind, readings, figures, unit, author }: Term): string {
  if (kind === 'not known') return 'not known';
  if (kind === 'evidence') return figures.map((figure) => figureDto(figure).text).join('; ');
  const [range] = readings;
  if (range === undefined) return 'not known';
  const mode = range.mode === null ? '' : `, most likely ${formatNumber(range.mode)}`;
  return `${formatNumber(range.low)} to ${formatNumber(range.high)}${mode}${UNIT_WORDS[unit] ?? ''}, supposed by ${author ?? 'nobody'}`;
}

function chainDto({ resolved, asOf }: Deliverability): DeliverabilityDto['chain'] {
  if (resolved === null) return null;
  const { chain, plants, commitments, deliveryMonths } = resolved;
  return {
    ...{ title: chain.title, about: chain.about, supposedOn: chain.supposedOn, notKnown: [...chain.notKnown] },
    supposedLater: chain.supposedOn > asOf,
    plants: plants.map(plantDto),
    terms: [
      ...LINKS.flatMap((link) => termsOf(link, resolved)),
      { name: 'months from an order to its last tonne', term: deliveryMonths },
    ].map(termDto),
    commitments: commitments.map(({ title, monthly, from, to, prices, event }) => ({
      ...{ title, from: monthText(from), to: monthText(to), evidence: [event.id] },
      monthly: figureOrNull(monthly),
      prices: prices.map(priceDto),
    })),
  };
}

function plantDto({ plant, project, now, target }: ResolvedPlant) {
  return {
    ...{ project: plant.project, name: plant.name, forms: [...plant.forms] },
    completion: completionText(project),
    now: termDto({ name: 'now', term: now }),
    target: target === null ? null : termDto({ name: 'aimed at', term: target }),
    achieved: (project?.achieved ?? []).flatMap(({ figures }) => figures.map(figureDto)),
  };
}

function completionText(project: Project | null): string {
  if (project === null) return 'nothing is known of it on the day';
  const { completion, guidance } = project;
  const last = guidance.at(-1);
  if (completion !== null) {
    const late = completion.afterFirst === null ? '' : `, ${completion.afterFirst.text} than the first day given`;
    return `completed ${formatDate(completion.date, completion.datePrecision)}${late}`;
  }
  return last === undefined ? 'no day was given' : `${formatDate(last.due)} was the day last given: ${last.outcome}`;
}

function simulationDto(
  { simulated, asOf }: Deliverability,
  findings: Findings | null,
): DeliverabilityDto['simulation'] {
  if (simulated === null || findings === null) return null;
  const { draws, seed } = simulated.drawn;
  const line = (series: QuarterSeries): QuarterLineDto => lineDto(series, findings, asOf);
  return {
    ...{ from: findings.start, to: findings.end },
    run: `${formatNumber(draws)} draws, seed ${seed}; Ballast’s own method on F-23 (docs/method/deliverability.md)`,
    links: findings.links.map(({ link, now, atEnd, binds, terms }) => ({
      ...{ link, label: LINK_WORDS[link], now: figureOrNull(now), atEnd: figureOrNull(atEnd) },
      binds: figureDto(binds),
      terms: terms.map(termDto),
    })),
    schedules: findings.schedules.map((one) => scheduleDto(one, line)),
    lines: findings.series.map(line),
  };
}

function scheduleDto(found: ScheduleFinding, line: (series: QuarterSeries) => QuarterLineDto): ScheduleDto {
  const { id, hypothetical, ends, certain, shares } = found;
  return {
    ...{ id, hypothetical, ends, certain },
    label: id === 'orders' ? 'Orders' : 'Whole quantity at its even pace (hypothetical)',
    whole: figureDto(found.whole),
    between: figureDto(found.between),
    byPrice: figureDto(found.byPrice),
    bought: figureDto(found.bought),
    boughtBand: figureDto(found.boughtBand),
    boughtByYear: line(found.boughtByYear),
    hangsOn: found.hangsOn.map(({ name, atLow, atHigh }) => ({
      name,
      atLow: figureDto(atLow),
      atHigh: figureDto(atHigh),
    })),
    shares: shares.map(({ label, scope, form, figure, share }) => ({
      ...{ label, scope, form },
      supply: figureDto(figure),
      share: figureDto(share),
    })),
  };
}

/** Points of a line carry one id; all that the numbers rest on stands on the line. */
function lineDto(
  { id, label, unit, rule, points }: QuarterSeries,
  { evidence }: Findings,
  asOf: string,
): QuarterLineDto {
  const basis = unit === 'pct' ? null : 'gross weight';
  const [first = ''] = evidence;
  return {
    ...{ id, label, unit, basis, rule, asOf, evidence: [...evidence] },
    points: points.map(({ period, low, amount, high }) => ({
      ...{ period, kind: amount === null ? 'range' : 'reported', amount, low, high, evidence: first },
      text: pointText({ low, amount, high }, unit),
    })),
  };
}

type SeriesPoint = QuarterSeries['points'][number];

function pointText({ low, amount, high }: Omit<SeriesPoint, 'period'>, unit: string): string {
  const of = (n: number) => quantity(n, unit, unit === 'pct' ? 'none' : 'gross');
  const text = (value: Value): string => formatValue(value, { maxDigits: 3 });
  const range = low === null || high === null ? null : text({ kind: 'range', low: of(low), high: of(high) });
  if (amount === null) return range ?? '';
  const middle = text({ kind: 'reported', quantity: of(amount) });
  return range === null || (low === amount && high === amount) ? middle : `${middle} (${range})`;
}

function slipsDto({ slips, record, asOf }: Deliverability): DeliverabilityDto['slips'] {
  return {
    text: slipSentence(record),
    projects: slips.map(({ project, firstDue, state, days, evidence }) => ({
      ...{ project, firstDue, state, name: nameOf(project) },
      slip: figureDto(
        spanFigure({ low: days, high: days }, 'day', {
          ...{ asOf, evidence },
          rule: SLIP_RULES[state],
        }),
      ),
    })),
  };
}

const SLIP_RULES = {
  finished: 'days from the first day given to completion, at its last possible day',
  passed: 'days since the first day given; nothing shows it finished, so it is at least so much',
  'not yet due': 'the first day given has not come',
} as const;

function saidDto(said: Deliverability['scorecard'][number], context: Context): SaidDto {
  const { kind, role, interest, text, due, outcome, seen, late, reason, evidence } = said;
  return {
    ...{ kind, role, interest, text, due, outcome, seen, late, reason },
    said: said.said,
    saidText: formatPeriod(said.said),
    speaker: said.speaker === null ? null : organisationName(context, said.speaker),
    evidence: [...evidence],
  };
}

/** Required a year beside what is made at home: mines, smelters and refineries, in every form that is published. */
function atHomeDto({ size }: Deliverability): DeliverabilityDto['atHome'] {
  const made = size.against.filter(
    ({ scope, property }) => scope === 'United States' && property.startsWith('production'),
  );
  return {
    perYear: figureOrNull(size.perYear),
    perMonth: figureOrNull(monthOfYear(size.perYear)),
    against: made.map(({ label, form, sameForm, figure, share, refused }) => ({
      ...{ label, form, sameForm, refused },
      production: figureDto(figure),
      perMonth: figureOrNull(monthOfYear(figure)),
      share: figureOrNull(share),
    })),
    text:
      made.length === 0
        ? 'No production at home is published of this material, in any form: from whom it could come is not known.'
        : 'What is made at home in a year, as published; it says nothing of who would sell, or of how much is free.',
  };
}
