import type { Figure } from '../../ledger/figure.ts';
import { FRESH_DAYS } from '../../market/impact/verdict.ts';
import { spanIn } from '../../market/us-lines.ts';
import { type Contract, contractsOn, isSigned } from '../../procurement/contract-record.ts';
import { formatDate, formatNumber } from '../../units/format.ts';
import { daysAfter, type IsoDate } from '../../units/period.ts';
import { isUnitPrice, quantity, sameBasis } from '../../units/quantity.ts';
import { convertAmount } from '../../units/unit.ts';
import { quantityOf } from '../../units/value.ts';
import type { CaseEvidence } from '../case-evidence.ts';
import { basisNamed } from './basis-named.ts';
import { type ChainChance, chancesBy, type NoChance } from './delivery-chance.ts';
import { monthOfPlan } from './file-built.ts';
import type { MarketNode } from './market-node.ts';
import { type OptionMade, type OptionsFound, PLAIN } from './option-made.ts';
import { PLAN_ASSUMPTIONS } from './plan-assumptions.ts';
import type { NotPlanned, OptionPrice, OptionTerm } from './plan-problem.ts';
import { arrivals, ordersIn, type PlanTime } from './plan-years.ts';

/** Contracts of the ledger as options, and the chance of any by its procurement. */
export interface LedgerContracts extends OptionsFound {
  readonly chanceOf: (procurement: string) => ChainChance | NoChance | null;
}

/** Orders under contracts that were signed for materials of a case, up to their ceilings; what keeps one from being planned is said. */
export function ledgerContracts(
  markets: readonly MarketNode[],
  evidence: CaseEvidence,
  time: PlanTime,
  day: IsoDate,
  today: IsoDate,
): LedgerContracts {
  const { events, judgements, vocabulary, buying } = evidence;
  const statements = buying?.statements ?? [];
  const contracts = contractsOn(events, day, { statements, vocabulary, judgements, knownOn: day }).filter(isSigned);
  const begins = monthOfPlan(time.years[0]?.label ?? '') + time.begins;
  const chanceFor = chancesBy(evidence, day, begins);
  const found = contracts.flatMap((contract) => {
    const market = marketFor(contract, markets);
    if (market === null) return [];
    const chance = chanceFor(contract, market);
    return [{ contract, market, chance, made: optionFor({ contract, market, chance, time, today }) }];
  });
  return {
    made: found.flatMap(({ made }) => ('option' in made && 'action' in made ? [made] : [])),
    notPlanned: found.flatMap(({ made }) => ('why' in made ? [made] : [])),
    chanceOf: (procurement) => found.find(({ contract }) => contract.procurement.id === procurement)?.chance ?? null,
  };
}

/** The node a contract's material goes to: its own form, or the material as a whole. */
function marketFor({ procurement, form }: Contract, markets: readonly MarketNode[]): MarketNode | null {
  const own = markets.filter(({ node }) => node.material === procurement.material);
  const [first] = own;
  if (first === undefined) return null;
  return (
    own.find(({ node }) => node.id === `${procurement.material}/${form?.value}`) ?? (own.length === 1 ? first : null)
  );
}

interface ContractParts {
  readonly contract: Contract;
  readonly market: MarketNode;
  readonly chance: ChainChance | NoChance;
  readonly time: PlanTime;
  readonly today: IsoDate;
}

function optionFor(parts: ContractParts): OptionMade | NotPlanned {
  const { contract, market, chance } = parts;
  const mass = contractMass(contract, market);
  const price = contractPrice(parts);
  const missing = [
    ...('missing' in chance ? chance.missing : []),
    ...(mass === null ? [`a quantity in ${market.node.basis}`] : []),
    ...(price === null ? ['a price per tonne, of an order or of the ceiling'] : []),
    ...(contract.termYears === null || contract.awarded === null ? ['the term in years'] : []),
  ];
  if ('missing' in chance || mass === null || price === null || missing.length > 0)
    return notPlanned(
      contract,
      market,
      'More orders under it cannot be planned: it is not known what they would bring',
      missing,
    );
  if (chance.value === 0)
    return notPlanned(contract, market, `More orders under it would bring nothing: ${chance.term.words}`, [
      'plants or feed that let its chain keep the pace in some draws',
    ]);
  return contractOption(parts, { chance, mass, price });
}

function notPlanned(
  { procurement }: Contract,
  { node }: MarketNode,
  why: string,
  needs: readonly string[],
): NotPlanned {
  return {
    material: node.material,
    option: optionId(procurement.id, node.id),
    why: `${procurement.title}. ${why}.`,
    needs: [...new Set(needs)],
    evidence: [procurement.lastEvidence.evidence],
  };
}

const optionId = (procurement: string, node: string): string => `contract/${procurement}/${node}`;

interface Mass {
  readonly tonnes: number;
  /** Tonnes of what the node counts in a tonne of what the contract counts. */
  readonly content: number;
  readonly figure: Figure;
}

/** The quantity of a contract in what the node counts. */
function contractMass({ procurement, content }: Contract, { node }: MarketNode): Mass | null {
  const stated = procurement.quantity === null ? null : spanIn(procurement.quantity.value, 't');
  const basis = basisNamed(node.basis);
  const fit = [content, procurement.quantity].find((figure) => {
    const q = figure === null ? null : quantityOf(figure.value);
    return q !== null && (sameBasis(q.basis, basis) || (q.basis === 'gross' && basis === 'unstated'));
  });
  const span = fit === null || fit === undefined ? null : spanIn(fit.value, 't');
  if (fit === null || fit === undefined || span === null || stated === null || stated.low <= 0) return null;
  return { tonnes: span.low, content: span.low / stated.low, figure: fit };
}

interface Price extends OptionPrice {
  readonly words: string;
}

/** The newest price of an order, else the ceiling over the quantity, which nobody paid. */
function contractPrice({ contract, market, today }: ContractParts): Price | null {
  const mass = contractMass(contract, market);
  const orders = contract.orders.filter(({ unitPrice }) => unitPrice !== null);
  const order = orders.at(-1);
  const figure = order?.unitPrice ?? contract.perTonne;
  const q = figure === null ? null : quantityOf(figure.value);
  if (mass === null || figure === null || q === null || !isUnitPrice(q)) return null;
  const usdPerTonne = convertAmount(q.amount, q.unit, 'USD/t') / mass.content;
  const old = order !== undefined && order.date < daysAfter(today, -FRESH_DAYS);
  const blocked = [
    ...(order === undefined ? ['the price is the ceiling over the quantity, which nobody paid'] : []),
    ...(old
      ? [
          `the price is of the order of ${formatDate(order.date)}, older than the plan of ${formatDate(today)} by more than ${FRESH_DAYS} days`,
        ]
      : []),
  ];
  const words = order === undefined ? 'ceiling over quantity' : `the order of ${formatDate(order.date)}`;
  return { usdPerTonne, figure, blocked, words };
}

interface ContractNumbers {
  readonly chance: ChainChance;
  readonly mass: Mass;
  readonly price: Price;
}

function contractOption(parts: ContractParts, numbers: ContractNumbers): OptionMade | NotPlanned {
  const { contract, market, time } = parts;
  const { chance, mass, price } = numbers;
  const { procurement, awarded, termYears } = contract;
  const left = leftOf(contract, mass, price);
  const perYear = mass.tonnes / (termYears?.value ?? 1);
  const end = monthsUntil(awarded?.date ?? '', termYears?.value ?? 0, time);
  const lead = chance.leadMonths;
  const spans = time.years.map((_, y) => ordersIn(time, y, 0, Math.min(end, time.begins - lead)));
  if (left.tonnes <= 0 || spans.every((span) => span === null))
    return notPlanned(
      contract,
      market,
      'Nothing is left to order under it, or nothing would come before the case begins',
      ['a higher ceiling, a longer term, or more buying years'],
    );
  const delivers = new Float64Array(time.years.length ** 2);
  spans.forEach((span, y) => {
    if (span !== null)
      delivers.set(
        arrivals(time, span, lead).map((share) => share * chance.value),
        y * time.years.length,
      );
  });
  return {
    option: {
      id: optionId(procurement.id, market.node.id),
      kind: 'contract',
      words: `More orders under: ${procurement.title}`,
      node: market.at,
      source: contract.suppliers.join(', '),
      organisation: contract.suppliers[0] ?? null,
      place: null,
      price: { usdPerTonne: price.usdPerTonne, figure: price.figure, blocked: price.blocked },
      terms: termsOf(numbers, left, perYear, contract),
      evidence: [...new Set([...price.figure.evidence, ...mass.figure.evidence, ...(awarded?.evidence ?? [])])],
      assumptions: [chance.assumption.id, PLAN_ASSUMPTIONS.dollars, PACE.id],
    },
    action: {
      ...PLAIN,
      ...{ node: market.at, kind: 'stock', delivers, most: left.tonnes },
      segments: spans.map((span) =>
        span === null ? [] : [{ upTo: (perYear * (span.to - span.from)) / 12, price: price.usdPerTonne }],
      ),
    },
    cells: [],
    assumptions: [chance.assumption, PACE],
  };
}

/** Orders beyond the pace are nobody's promise. */
const PACE = {
  id: 'plan-contract-pace',
  words: 'Orders under a contract come at its even pace at most',
  author: 'Ballast',
  reason: 'The chance of delivery is that of the even pace; what a supplier could do beyond it is not published',
  kind: 'method',
  value: 'quantity over term, a year',
} as const;

interface Left {
  readonly tonnes: number;
  readonly words: string;
  readonly figure: Figure;
}

/** What is left of a contract: of its quantity, and of the money under its ceiling; the less counts. */
function leftOf({ procurement, orders }: Contract, { tonnes, content, figure }: Mass, { usdPerTonne }: Price): Left {
  const ceiling = dollars(procurement.ceiling);
  const ordered = dollars(procurement.obligated) ?? 0;
  const masses = orders.map(({ quantity: q, obligated }) => {
    const span = q === null ? null : spanIn(q.value, 't');
    return span === null ? (dollars(obligated) ?? 0) / usdPerTonne : span.high * content;
  });
  const byMass = tonnes - masses.reduce((sum, one) => sum + one, 0);
  const byMoney = ceiling === null ? Number.POSITIVE_INFINITY : (ceiling - ordered) / usdPerTonne;
  const left = Math.max(0, Math.min(byMass, byMoney));
  const which = byMass <= byMoney ? 'of the quantity' : 'of the ceiling';
  const words = `${formatNumber(left)} t are left ${which}; orders of which only the money is known are taken at this price`;
  const value = {
    kind: 'estimated',
    quantity: quantity(Number(left.toPrecision(6)), 't', quantityOf(figure.value)?.basis ?? 'unstated'),
  } as const;
  const cited = [figure, procurement.ceiling, procurement.obligated].flatMap((one) => one?.evidence ?? []);
  return {
    tonnes: left,
    words,
    figure: { ...figure, value, evidence: [...new Set(cited)], rule: words, method: 'F-23' },
  };
}

function dollars(figure: Figure | null): number | null {
  const span = figure === null ? null : spanIn(figure.value, 'USD');
  return span === null ? null : span.high;
}

/** Month of the plan the term of a contract ends with. */
function monthsUntil(awarded: IsoDate, termYears: number, { years }: PlanTime): number {
  const month = Number(awarded.slice(0, 4)) * 12 + Number(awarded.slice(5, 7)) - 1;
  return month + termYears * 12 - monthOfPlan(years[0]?.label ?? '');
}

function termsOf(
  { chance, price, mass }: ContractNumbers,
  left: Left,
  perYear: number,
  { procurement }: Contract,
): readonly OptionTerm[] {
  const { guaranteedMinimum } = procurement;
  return [
    {
      of: 'price',
      words: `${formatNumber(price.usdPerTonne)} dollars a tonne of what is counted: ${price.words}`,
      figure: price.figure,
      assumptions: [PLAN_ASSUMPTIONS.dollars],
    },
    { of: 'ceiling', words: left.words, figure: left.figure, assumptions: [] },
    {
      of: 'most a year',
      words: `${formatNumber(perYear)} t a year, the even pace`,
      figure: mass.figure,
      assumptions: [PACE.id],
    },
    chance.term,
    { of: 'lead', words: chance.leadWords, figure: null, assumptions: [chance.assumption.id] },
    ...(guaranteedMinimum === null
      ? []
      : [
          {
            of: 'guaranteed minimum',
            words: `${formatNumber(dollars(guaranteedMinimum) ?? 0)} dollars, already owed since the award`,
            figure: guaranteedMinimum,
            assumptions: [],
          },
        ]),
  ];
}
