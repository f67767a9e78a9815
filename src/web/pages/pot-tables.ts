import type { AppropriationDto, PotDto } from '../../api/contract-pot.ts';
import { type Cell, figureCell, type TableData, textCell } from '../frame/table-data.ts';
import { moneyCell, toldCell } from './contracts/told-cell.ts';

const words = (id: string, label: string) => ({ id, label, numeric: false });
const number = (id: string, label: string) => ({ id, label, numeric: true });

/** What would be left of the money, scenario by scenario. */
export function scenarioTable({ scenarios }: PotDto): TableData {
  return {
    caption: 'The appropriation less what each scenario takes',
    columns: [
      words('scenario', 'Scenario'),
      number('left', 'Left'),
      words('dry', 'Runs dry'),
      words('supposes', 'Supposes'),
    ],
    rows: scenarios.map(({ name, left, runsDry, supposes }) => ({
      key: name,
      cells: [textCell(name), figureCell(left), textCell(runsDry.text), textCell(supposes)],
    })),
  };
}

/** Accounts by stage; a sum of others stands apart. */
export function accountTable({ appropriations, obligated }: PotDto): TableData {
  return {
    caption: 'Authority, appropriation, apportionment and balance by account',
    columns: [
      words('account', 'Money'),
      words('treasury', 'Treasury account'),
      number('requested', 'Requested'),
      number('authorized', 'Authorized'),
      number('appropriated', 'Appropriated'),
      number('apportioned', 'Apportioned'),
      number('obligated', 'Obligated'),
      number('balance', 'Balance last brought forward'),
      words('lapses', 'Lapses'),
    ],
    rows: appropriations.map((account) => ({
      key: account.id,
      kind: account.sumOf.length > 0 ? ('total' as const) : undefined,
      cells: [
        textCell(account.name),
        account.account === null ? { text: 'not found', tone: 'quiet' } : toldCell(account.account),
        figureCell(account.requested),
        figureCell(account.authorized),
        figureCell(account.appropriated),
        moneyCell(account.apportioned),
        account.id === STOCKPILE_MONEY
          ? moneyCell(obligated, 'orders set against it; no source says they are charged to it')
          : moneyCell(null),
        balanceCell(account),
        lapseCell(account),
      ],
    })),
  };
}

/** The appropriation the orders are set against. */
const STOCKPILE_MONEY = 'pl-119-21-stockpile';

function balanceCell({ balances }: AppropriationDto): Cell {
  const last = balances.findLast(({ detail }) => detail === null);
  return last === undefined ? moneyCell(null) : figureCell(last.figure, last.period);
}

function lapseCell({ lapses }: AppropriationDto): Cell {
  return lapses === null ? moneyCell(null) : textCell(lapses.dateText, `/evidence/${lapses.evidence}`);
}

/** Who was ordered from; a minimum promised is a column of its own. */
export function recipientTable({ recipients, counted }: PotDto): TableData {
  return {
    caption: counted === null ? 'Nobody had counted the orders' : `Orders by recipient, counted on ${counted}`,
    columns: [
      words('recipient', 'Recipient'),
      number('ordered', 'Ordered'),
      number('minimum', 'Guaranteed minimum'),
      words('buys', 'Buys'),
      words('record', 'On the federal record'),
      words('note', 'Remark'),
    ],
    rows: recipients.map((recipient) => ({
      key: recipient.organisation,
      cells: [
        textCell(recipient.name),
        figureCell(recipient.obligated),
        figureCell(recipient.guaranteedMinimum),
        textCell(recipient.buys),
        recipient.record === null ? null : { text: recipient.record, tone: 'warn' },
        textCell(recipient.note),
      ],
    })),
  };
}

/** Contracts with their ceilings, and those that may be one ceiling twice. */
export function contractTable({ contracts, completeUntil }: PotDto): TableData {
  const titles = new Map(contracts.map(({ id, number: piid, title }) => [id, piid ?? title]));
  return {
    caption: 'Ceilings of contracts; the most that may be ordered, never added to orders',
    columns: [
      words('contract', 'Contract'),
      words('number', 'Number'),
      words('supplier', 'Supplier'),
      number('ceiling', 'Ceiling'),
      number('minimum', 'Guaranteed minimum'),
      number('ordered', 'Ordered'),
      words('shared', 'May be one ceiling with'),
      words('complete', 'Public record'),
    ],
    rows: contracts.map((contract) => ({
      key: contract.id,
      cells: [
        textCell(contract.title, `/contracts/${contract.id}`),
        textCell(contract.number),
        textCell(contract.supplier),
        moneyCell(contract.ceiling),
        moneyCell(contract.guaranteedMinimum),
        moneyCell(contract.obligated),
        contract.mayShareCeilingWith.length === 0
          ? null
          : { text: contract.mayShareCeilingWith.map((id) => titles.get(id) ?? id).join(', '), tone: 'warn' },
        recordCell(contract, completeUntil),
      ],
    })),
  };
}

/** What the public record can say of a contract: not yet there, younger than its delay, or nothing to remark. */
function recordCell({ record, incomplete }: PotDto['contracts'][number], until: string | null): Cell {
  const late = incomplete && until !== null ? `incomplete: awarded after ${until}` : '';
  const text = [record ?? '', late].filter((part) => part !== '').join('; ');
  return text === '' ? null : { text, tone: 'warn' };
}

/** Ceilings that a sum may take twice. */
export function doubleCountTable({ doubleCounts, contracts }: PotDto): TableData {
  const numbers = new Map(contracts.map(({ id, number: piid, title }) => [id, piid ?? title]));
  return {
    caption: 'Ceilings that may be counted twice; nobody knows that they are',
    columns: [words('kind', 'Kind'), words('contracts', 'Contracts'), words('why', 'Why')],
    rows: doubleCounts.map(({ kind, contracts: ids, why, evidence }) => ({
      key: `${kind} ${ids.join()}`,
      cells: [
        textCell(kind),
        toldCell({ text: ids.map((id) => numbers.get(id) ?? id).join(', '), evidence }),
        textCell(why),
      ],
    })),
  };
}
