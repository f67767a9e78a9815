import type { Pot } from '../../brief/pot.ts';
import type { PotContract } from '../../brief/pot-contracts.ts';
import type { Figure } from '../../ledger/figure.ts';
import type { Appropriation } from '../../stockpile/appropriation.ts';
import { formatValue } from '../../units/format.ts';
import type { FigureDto } from '../contract.ts';
import type { AppropriationDto, PotDto } from '../contract-pot.ts';
import { type Context, organisationName } from './context.ts';
import { dateTextOf } from './event.ts';
import { figureDto, figureOrNull } from './figure.ts';

/** Names of what Public Law 119-21 and the Treasury account are called; others go by their id. */
const NAMES: Readonly<Record<string, string>> = {
  'pl-119-21': 'P.L. 119-21, section 20004, all three',
  'pl-119-21-stockpile': 'P.L. 119-21: National Defense Stockpile Transaction Fund',
  'pl-119-21-industrial-base-fund': 'P.L. 119-21: Industrial Base Fund',
  'pl-119-21-credit': 'P.L. 119-21: credit subsidy',
  'transaction-fund-097-4555-x': 'Transaction Fund, no-year account 097-4555/X',
  'fy2023-stockpile-request': 'Budget request for fiscal year 2023',
};

function appropriationDto(appropriation: Appropriation): AppropriationDto {
  const { id, lapses, balances, sumOf, account } = appropriation;
  return {
    id,
    name: NAMES[id] ?? id,
    account: account === null ? null : { text: account.text, evidence: [account.evidence] },
    requested: figureOrNull(appropriation.requested),
    authorized: figureOrNull(appropriation.authorized),
    appropriated: figureOrNull(appropriation.appropriated),
    apportioned: figureOrNull(appropriation.apportioned),
    lapses: lapses === null ? null : { evidence: lapses.id, dateText: dateTextOf(lapses) },
    balances: balances.map((balance) => ({ ...balance, figure: inFull(balance.figure) })),
    sumOf: [...sumOf],
  };
}

/** Totals are compared with their source to the dollar. */
function inFull(figure: Figure): FigureDto {
  return { ...figureDto(figure), text: formatValue(figure.value, { digits: 0 }) };
}

const inFullOrNull = (figure: Figure | null): FigureDto | null => (figure === null ? null : inFull(figure));

function contractDto(
  { contract, mayShareCeilingWith, incomplete }: PotContract,
  context: Context,
): PotDto['contracts'][number] {
  const { id, title, material, supplier, number } = contract.procurement;
  const { awarded, record } = contract;
  return {
    ...{ id, title, material, number, incomplete },
    supplier: supplier === null ? null : organisationName(context, supplier),
    awarded: awarded === null ? null : dateTextOf(awarded),
    record: record === null ? null : record.value,
    ceiling: figureOrNull(contract.procurement.ceiling),
    guaranteedMinimum: figureOrNull(contract.procurement.guaranteedMinimum),
    obligated: figureOrNull(contract.procurement.obligated),
    mayShareCeilingWith: [...mayShareCeilingWith],
  };
}

/** The pot with its figures as the API returns them. */
export function potDto(pot: Pot, context: Context): PotDto {
  const { asOf, counted, completeUntil, stated } = pot;
  return {
    asOf,
    counted,
    completeUntil,
    appropriations: pot.appropriations.map(appropriationDto),
    money: figureOrNull(pot.money),
    recipients: pot.recipients.map((recipient) => ({
      ...recipient,
      obligated: figureOrNull(recipient.obligated),
      guaranteedMinimum: figureOrNull(recipient.guaranteedMinimum),
    })),
    contracts: pot.contracts.map((contract) => contractDto(contract, context)),
    doubleCounts: pot.doubleCounts.map((double) => ({
      ...double,
      contracts: [...double.contracts],
      evidence: [...double.evidence],
    })),
    obligated: inFullOrNull(pot.obligated),
    guaranteedMinimums: inFullOrNull(pot.guaranteedMinimums),
    dataAndServices: inFullOrNull(pot.dataAndServices),
    materialOrNotStated: inFullOrNull(pot.materialOrNotStated),
    ceilings: inFullOrNull(pot.ceilings),
    stated: {
      ceilings: inFullOrNull(stated.ceilings),
      ordered: inFullOrNull(stated.ordered),
      contracts: figureOrNull(stated.contracts),
    },
    overhang: figureOrNull(pot.overhang),
    orderedShare: figureOrNull(pot.orderedShare),
    scenarios: pot.scenarios.map(({ name, supposes, left, runsDry }) => ({
      ...{ name, supposes, runsDry: { ...runsDry } },
      left: inFull(left),
    })),
  };
}
