import { knownOn as publishedBy } from '../ledger/as-of.ts';
import { type Figure, figureOf } from '../ledger/figure.ts';
import { highestMarking } from '../ledger/marking.ts';
import type { Statement } from '../ledger/statement.ts';
import { contractsOn, DELAY_DAYS } from '../procurement/contract-record.ts';
import { type Appropriation, appropriationsOn } from '../stockpile/appropriation.ts';
import { daysAfter, type IsoDate, type Period } from '../units/period.ts';
import { type MoneyRole, quantity } from '../units/quantity.ts';
import type { LedgerContents } from './material.ts';
import { type PossibleDoubleCount, type PotContract, possibleDoubleCounts, potContracts } from './pot-contracts.ts';
import { paceScenarios } from './pot-pace.ts';
import { countOf, type PotRecipient, recipientsOf } from './pot-recipients.ts';
import { dollarsIn, type PotScenario, scenariosOf } from './pot-scenarios.ts';

/** The stockpile's money on a day: given, ordered, promised at the least; ceilings beside it. Roles are never added. */
export interface Pot {
  readonly asOf: IsoDate;
  readonly appropriations: readonly Appropriation[];
  /** The appropriation the orders are set against. */
  readonly money: Figure | null;
  /** Day of the count the recipients and the stated totals are of. */
  readonly counted: Period | null;
  readonly recipients: readonly PotRecipient[];
  readonly contracts: readonly PotContract[];
  /** Ceilings that may be counted twice in a sum of them. */
  readonly doubleCounts: readonly PossibleDoubleCount[];
  /** Sum of what the recipients were ordered from, as listed. */
  readonly obligated: Figure | null;
  /** Sum of the minimums promised and not among the orders. */
  readonly guaranteedMinimums: Figure | null;
  /** Of the orders, those to sellers of data and services. */
  readonly dataAndServices: Figure | null;
  /** Of the orders, the rest: material, or nobody says what. */
  readonly materialOrNotStated: Figure | null;
  /** Sum of the ceilings listed here; a ceiling shared by two contracts counts as often as it is listed. */
  readonly ceilings: Figure | null;
  /** The same totals as the source of the count gives them. */
  readonly stated: {
    readonly ceilings: Figure | null;
    readonly ordered: Figure | null;
    readonly contracts: Figure | null;
  };
  /** Stated ceilings over the money given: times. */
  readonly overhang: Figure | null;
  /** Stated orders over the money given: percent. */
  readonly orderedShare: Figure | null;
  /** Orders placed after this day may be missing: DoD's orders reach the public record 90 days late. */
  readonly completeUntil: IsoDate | null;
  readonly scenarios: readonly PotScenario[];
}

/** The appropriation of the stockpile the SP8000 orders are set against (P.L. 119-21, section 20004). */
const STOCKPILE_MONEY = 'pl-119-21-stockpile';

/** The pot as known on a day. */
export function potOn(contents: LedgerContents): Pot {
  const { knownOn, judgements, vocabulary } = contents;
  const statements = publishedBy(contents.statements, knownOn);
  const events = publishedBy(contents.events, knownOn);
  const appropriations = appropriationsOn(statements, events, knownOn, judgements);
  const money = appropriations.find(({ id }) => id === STOCKPILE_MONEY)?.appropriated ?? null;
  const count = countOf(statements);
  const recipients = recipientsOf(count, contents);
  const stated = statedOf(count, knownOn);
  const counted = count[0]?.period ?? null;
  const completeUntil = counted === null || counted.length !== 10 ? null : daysAfter(counted, -DELAY_DAYS);
  const context = { statements, judgements, vocabulary, knownOn };
  const contracts = potContracts(contractsOn(events, knownOn, context), completeUntil);
  const obligated = total('obligated', of(recipients, 'obligated'), 'sum of the recipients listed');
  const guaranteedMinimums = total('guaranteed minimum', of(recipients, 'guaranteedMinimum'), MINIMUMS);
  const parts = { money, obligated, guaranteedMinimums, ceilings: stated.ceilings };
  return {
    asOf: knownOn,
    appropriations,
    money,
    counted,
    recipients,
    contracts,
    doubleCounts: possibleDoubleCounts(contracts),
    obligated,
    guaranteedMinimums,
    dataAndServices: total(
      'obligated',
      of(recipients.filter(sellsData), 'obligated'),
      'sum of sellers of data and services',
    ),
    materialOrNotStated: total(
      'obligated',
      of(
        recipients.filter((recipient) => !sellsData(recipient)),
        'obligated',
      ),
      'sum of all other recipients',
    ),
    ceilings: total('ceiling', ceilingsOf(contracts), `sum of ${contracts.length} ceilings listed; never money given`),
    stated,
    overhang: ratio(stated.ceilings, money, 'ratio', 'stated ceilings over the appropriation'),
    orderedShare: ratio(stated.ordered, money, 'pct', 'stated orders over the appropriation; other income left out'),
    completeUntil,
    scenarios: [...scenariosOf(parts), ...paceScenarios(contracts, parts, completeUntil === null ? null : counted)],
  };
}

const dollars = (figure: Figure | null): number | null => (figure === null ? null : dollarsIn(figure));
const MINIMUMS = 'sum of the minimums listed; promised, not ordered';
const sellsData = ({ buys }: PotRecipient): boolean => buys === 'data and services';
const of = (recipients: readonly PotRecipient[], role: 'obligated' | 'guaranteedMinimum'): readonly Figure[] =>
  recipients.flatMap((recipient) => recipient[role] ?? []);
const ceilingsOf = (contracts: readonly PotContract[]): readonly Figure[] =>
  contracts.flatMap(({ contract }) => contract.procurement.ceiling ?? []);

function statedOf(count: readonly Statement[], day: IsoDate): Pot['stated'] {
  const figure = (property: string): Figure | null => {
    const said = count.find((s) => s.property === property);
    return said === undefined ? null : figureOf(said, day, 'as its source adds them');
  };
  return {
    ceilings: figure('contract-ceiling-total'),
    ordered: figure('contract-obligated-total'),
    contracts: figure('contract-count'),
  };
}

/** Sum of figures of one role; null of none. What is only known to lie below something is in no sum. */
function total(role: MoneyRole, figures: readonly Figure[], rule: string): Figure | null {
  const [first] = figures;
  if (first === undefined) return null;
  const amounts = figures.flatMap((figure) => dollarsIn(figure) ?? []);
  const sum = amounts.reduce((so, amount) => so + amount, 0);
  const left = figures.length - amounts.length;
  return {
    value: { kind: 'reported', quantity: quantity(Math.round(sum * 100) / 100, 'USD', { role, prices: 'nominal' }) },
    asOf: first.asOf,
    evidence: [...new Set(figures.flatMap(({ evidence }) => evidence))],
    rule: left === 0 ? rule : `${rule}; ${left} given only as a range left out`,
    marking: highestMarking(figures.map(({ marking }) => marking)),
  };
}

/** One figure of money over another of another role: a comparison, not a sum. */
function ratio(above: Figure | null, below: Figure | null, unit: 'ratio' | 'pct', rule: string): Figure | null {
  const [a, b] = [dollars(above), dollars(below)];
  if (above === null || below === null || a === null || b === null || b === 0) return null;
  return {
    value: { kind: 'reported', quantity: quantity((a / b) * (unit === 'pct' ? 100 : 1), unit, 'none') },
    asOf: above.asOf,
    evidence: [...new Set([...above.evidence, ...below.evidence])],
    rule,
    marking: highestMarking([above.marking, below.marking]),
  };
}
