import { knownOn as publishedBy } from '../ledger/as-of.ts';
import { groupBy, preferred } from '../ledger/conflict.ts';
import { type Figure, figureOf } from '../ledger/figure.ts';
import { highestMarking } from '../ledger/marking.ts';
import { type Statement, statementKey } from '../ledger/statement.ts';
import { type Procurement, procurementOn } from '../procurement/procurement.ts';
import { type Appropriation, appropriationsOn } from '../stockpile/appropriation.ts';
import { daysAfter, type IsoDate, type Period } from '../units/period.ts';
import { type MoneyRole, quantity } from '../units/quantity.ts';
import type { LedgerContents } from './material.ts';
import { dollarsIn, type PotScenario, scenariosOf } from './pot-scenarios.ts';

/** What one recipient was ordered from, or promised at the least, over all its contracts. */
export interface PotRecipient {
  readonly organisation: string;
  readonly name: string;
  /** What the money buys, as far as the recipient's kind tells: research firms and the press sell data and services. */
  readonly buys: 'material or not stated' | 'data and services';
  readonly obligated: Figure | null;
  readonly guaranteedMinimum: Figure | null;
  /** What the source says of the federal spending record; null where it says nothing. */
  readonly record: string | null;
}

/** A contract whose ceiling stands beside the pot and never in it. */
export interface PotContract {
  readonly procurement: Procurement;
  /** Other contracts of the same day, material and ceiling: they may share one ceiling, or repeat it. */
  readonly mayShareCeilingWith: readonly string[];
}

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
  /** Sum of what the recipients were ordered from, as listed. */
  readonly obligated: Figure | null;
  /** Sum of the minimums promised and not among the orders. */
  readonly guaranteedMinimums: Figure | null;
  /** Of the orders, those to sellers of data and services. */
  readonly dataAndServices: Figure | null;
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
/** DoD's contract actions are published 90 days late (FAR 4.6, DoD's delay in FPDS). */
const DELAY_DAYS = 90;
const SELLERS_OF_DATA: readonly string[] = ['research', 'press'];

/** The pot as known on a day. */
export function potOn(contents: LedgerContents): Pot {
  const { knownOn, judgements, vocabulary } = contents;
  const statements = publishedBy(contents.statements, knownOn);
  const events = publishedBy(contents.events, knownOn);
  const appropriations = appropriationsOn(statements, events, knownOn, judgements);
  const money = appropriations.find(({ id }) => id === STOCKPILE_MONEY)?.appropriated ?? null;
  const count = countOf(statements);
  const recipients = recipientsOf(count, contents);
  const procurements = procurementOn(events, knownOn, { statements, judgements, vocabulary, knownOn });
  const contracts = contractsOf(procurements);
  const stated = statedOf(count, knownOn);
  const counted = count[0]?.period ?? null;
  const obligated = total('obligated', of(recipients, 'obligated'), 'sum of the recipients listed');
  const guaranteedMinimums = total('guaranteed minimum', of(recipients, 'guaranteedMinimum'), MINIMUMS);
  return {
    asOf: knownOn,
    appropriations,
    money,
    counted,
    recipients,
    contracts,
    obligated,
    guaranteedMinimums,
    dataAndServices: total('obligated', of(recipients.filter(sellsData), 'obligated'), 'sum of sellers of data'),
    ceilings: total('ceiling', ceilingsOf(contracts), `sum of ${contracts.length} ceilings listed; never money given`),
    stated,
    overhang: ratio(stated.ceilings, money, 'ratio', 'stated ceilings over the appropriation'),
    orderedShare: ratio(stated.ordered, money, 'pct', 'stated orders over the appropriation; other income left out'),
    completeUntil: counted === null || counted.length !== 10 ? null : daysAfter(counted, -DELAY_DAYS),
    scenarios: scenariosOf({ money, obligated, guaranteedMinimums, ceilings: stated.ceilings }),
  };
}

const dollars = (figure: Figure | null): number | null => (figure === null ? null : dollarsIn(figure));
const MINIMUMS = 'sum of the minimums listed; promised, not ordered';
const sellsData = ({ buys }: PotRecipient): boolean => buys === 'data and services';
const of = (recipients: readonly PotRecipient[], role: 'obligated' | 'guaranteedMinimum'): readonly Figure[] =>
  recipients.flatMap((recipient) => recipient[role] ?? []);
const ceilingsOf = (contracts: readonly PotContract[]): readonly Figure[] =>
  contracts.flatMap(({ procurement }) => procurement.ceiling ?? []);

/** Statements of the newest day on which somebody counted the orders by recipient. */
function countOf(statements: readonly Statement[]): readonly Statement[] {
  const totals = statements.filter((s) => s.property === 'contract-obligated-total');
  const newest = totals
    .map((s) => s.period)
    .sort()
    .at(-1);
  return newest === undefined ? [] : statements.filter((s) => s.subject.kind === 'organisation' && s.period === newest);
}

function recipientsOf(count: readonly Statement[], contents: LedgerContents): readonly PotRecipient[] {
  const counted = count.filter(
    (s) => s.property === 'contract-obligated' || s.property === 'contract-guaranteed-minimum',
  );
  const groups = groupBy(counted, (s) => s.subject.id);
  const size = (r: PotRecipient): number => dollars(r.obligated ?? r.guaranteedMinimum) ?? 0;
  return [...groups]
    .map(([id, own]) => recipientOf(id, own, count, contents))
    .sort((a, b) => size(b) - size(a) || a.name.localeCompare(b.name, 'en'));
}

function recipientOf(
  id: string,
  own: readonly Statement[],
  count: readonly Statement[],
  { vocabulary, judgements, knownOn }: LedgerContents,
): PotRecipient {
  const organisation = vocabulary.organisations.get(id);
  const role = (property: string): Figure | null => {
    const answers = own.filter((s) => s.property === property);
    const [group = []] = groupBy(answers, statementKey).values();
    const said = preferred(group, judgements, knownOn);
    return said === null ? null : figureOf(said, knownOn, 'as listed');
  };
  const record = count.find((s) => s.subject.id === id && s.property === 'spending-record');
  return {
    organisation: id,
    name: organisation?.name ?? id,
    buys: SELLERS_OF_DATA.includes(organisation?.kind ?? '') ? 'data and services' : 'material or not stated',
    obligated: role('contract-obligated'),
    guaranteedMinimum: role('contract-guaranteed-minimum'),
    record: record?.value.kind === 'described' ? record.value.text : null,
  };
}

const HAS_CONTRACT: readonly string[] = ['awarded', 'ordering', 'delivering'];

function contractsOf(procurements: readonly Procurement[]): readonly PotContract[] {
  const contracts = procurements.filter((p) => p.ceiling !== null && HAS_CONTRACT.includes(p.state));
  const alike = groupBy(contracts, likeness);
  return contracts.map((procurement) => ({
    procurement,
    mayShareCeilingWith: (alike.get(likeness(procurement)) ?? [])
      .filter(({ id }) => id !== procurement.id)
      .map(({ id }) => id),
  }));
}

/** What two contracts under one ceiling have in common: material, day of award and ceiling. */
function likeness({ material, ceiling, steps }: Procurement): string {
  const awarded = steps.find(({ kind }) => kind === 'award')?.date ?? '';
  return [material, awarded, dollars(ceiling) ?? ''].join('|');
}

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

/** Sum of figures of one role; null of none. */
function total(role: MoneyRole, figures: readonly Figure[], rule: string): Figure | null {
  const [first] = figures;
  if (first === undefined) return null;
  const sum = figures.reduce((so, figure) => so + (dollarsIn(figure) ?? 0), 0);
  return {
    value: { kind: 'reported', quantity: quantity(Math.round(sum * 100) / 100, 'USD', { role, prices: 'nominal' }) },
    asOf: first.asOf,
    evidence: [...new Set(figures.flatMap(({ evidence }) => evidence))],
    rule,
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
