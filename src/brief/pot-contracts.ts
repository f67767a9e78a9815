import { groupBy } from '../ledger/conflict.ts';
import type { EvidenceId } from '../ledger/evidence.ts';
import { type Contract, isSigned } from '../procurement/contract-record.ts';
import type { IsoDate } from '../units/period.ts';
import { dollarsIn } from './pot-scenarios.ts';

/** A contract whose ceiling stands beside the pot and never in it. */
export interface PotContract {
  readonly contract: Contract;
  /** Other contracts of the same day, material and ceiling: they may share one ceiling, or repeat it. */
  readonly mayShareCeilingWith: readonly string[];
  /** True where it was awarded so lately that its orders need not be on the public record yet. */
  readonly incomplete: boolean;
}

/** Contracts that may be counted twice, and why one may think so. */
export interface PossibleDoubleCount {
  readonly kind: 'shared ceiling' | 're-award' | 'continued';
  readonly contracts: readonly string[];
  readonly why: string;
  readonly evidence: readonly EvidenceId[];
}

/** Signed contracts with a ceiling, as the pot lists them; `completeUntil` is the last day the public record covers. */
export function potContracts(contracts: readonly Contract[], completeUntil: IsoDate | null): readonly PotContract[] {
  const listed = contracts.filter((contract) => isSigned(contract) && contract.procurement.ceiling !== null);
  const alike = groupBy(listed, likeness);
  return listed.map((contract) => ({
    contract,
    mayShareCeilingWith: (alike.get(likeness(contract)) ?? []).map(idOf).filter((id) => id !== idOf(contract)),
    incomplete: completeUntil !== null && contract.awarded !== null && contract.awarded.date > completeUntil,
  }));
}

const idOf = ({ procurement }: Contract): string => procurement.id;
const ceilingOf = ({ procurement }: Contract): number | null =>
  procurement.ceiling === null ? null : dollarsIn(procurement.ceiling);
const ceilingIds = (of: readonly Contract[]): readonly EvidenceId[] => [
  ...new Set(of.flatMap(({ procurement }) => procurement.ceiling?.evidence ?? [])),
];

/** What two contracts under one ceiling have in common: material, day of award and ceiling. */
const likeness = (contract: Contract): string =>
  [contract.procurement.material, contract.awarded?.date ?? '', ceilingOf(contract) ?? ''].join('|');

/** What a contract and the one that takes its place have in common: supplier, material and form. */
const successor = (contract: Contract): string | null =>
  contract.suppliers.length === 0 || contract.procurement.material === ''
    ? null
    : [...contract.suppliers, contract.procurement.material, contract.form?.value ?? ''].join('|');

/** Ceilings that may stand in a sum twice; nobody knows that they do. */
export function possibleDoubleCounts(listed: readonly PotContract[]): readonly PossibleDoubleCount[] {
  const contracts = listed.map(({ contract }) => contract);
  const found = (kind: PossibleDoubleCount['kind'], of: readonly Contract[], why: string): PossibleDoubleCount => ({
    ...{ kind, why },
    contracts: of.map(idOf),
    evidence: ceilingIds(of),
  });
  const shared = [...groupBy(contracts, likeness).values()].filter((group) => group.length > 1);
  const again = [...groupBy(contracts, (c) => successor(c) ?? idOf(c)).values()].filter((group) => group.length > 1);
  const continued = contracts.flatMap((contract) => {
    const before = contracts.find((other) => idOf(other) === contract.procurement.continues);
    return before === undefined ? [] : [[before, contract]];
  });
  return [
    ...shared.map((group) => found('shared ceiling', group, 'same day, material and ceiling: one ceiling, or two')),
    ...again.map((group) =>
      found('re-award', group, 'same supplier, material and form: the later may replace the earlier'),
    ),
    ...continued.map((pair) => found('continued', pair, 'the later takes up the need of the earlier')),
  ];
}
