import type { AppropriationDto, PotDto } from '../../api/contract-pot.ts';
import { type Cell, figureCell, type TableData, textCell } from '../frame/table-data.ts';

const words = (id: string, label: string) => ({ id, label, numeric: false });
const number = (id: string, label: string) => ({ id, label, numeric: true });

/** What would be left of the money, scenario by scenario. */
export function scenarioTable({ scenarios }: PotDto): TableData {
  return {
    caption: 'The appropriation less what each scenario takes',
    columns: [words('scenario', 'Scenario'), number('left', 'Left'), words('supposes', 'Supposes')],
    rows: scenarios.map(({ name, left, supposes }) => ({
      key: name,
      cells: [textCell(name), figureCell(left), textCell(supposes)],
    })),
  };
}

/** Accounts by stage; a sum of others stands apart. */
export function accountTable({ appropriations }: PotDto): TableData {
  return {
    caption: 'Authority, appropriation, apportionment and balance by account',
    columns: [
      words('account', 'Account'),
      number('requested', 'Requested'),
      number('authorized', 'Authorized'),
      number('appropriated', 'Appropriated'),
      number('apportioned', 'Apportioned'),
      number('balance', 'Balance last brought forward'),
      words('lapses', 'Lapses'),
    ],
    rows: appropriations.map((account) => ({
      key: account.id,
      kind: account.sumOf.length > 0 ? ('total' as const) : undefined,
      cells: [
        textCell(account.name),
        figureCell(account.requested),
        figureCell(account.authorized),
        figureCell(account.appropriated),
        figureCell(account.apportioned),
        balanceCell(account),
        lapseCell(account),
      ],
    })),
  };
}

function balanceCell({ balances }: AppropriationDto): Cell {
  const last = balances.findLast(({ detail }) => detail === null);
  return last === undefined ? null : figureCell(last.figure, last.period);
}

function lapseCell({ lapses }: AppropriationDto): Cell {
  return lapses === null ? null : textCell(lapses.dateText, `/evidence/${lapses.evidence}`);
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
    ],
    rows: recipients.map((recipient) => ({
      key: recipient.organisation,
      cells: [
        textCell(recipient.name),
        figureCell(recipient.obligated),
        figureCell(recipient.guaranteedMinimum),
        textCell(recipient.buys),
        recipient.record === null ? null : { text: recipient.record, tone: 'warn' },
      ],
    })),
  };
}

/** Contracts with their ceilings, and those that may be one ceiling twice. */
export function contractTable({ contracts }: PotDto): TableData {
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
    ],
    rows: contracts.map((contract) => ({
      key: contract.id,
      cells: [
        textCell(contract.title, `/procurements/${contract.id}`),
        textCell(contract.number),
        textCell(contract.supplier),
        figureCell(contract.ceiling),
        figureCell(contract.guaranteedMinimum),
        figureCell(contract.obligated),
        contract.mayShareCeilingWith.length === 0
          ? null
          : { text: contract.mayShareCeilingWith.map((id) => titles.get(id) ?? id).join(', '), tone: 'warn' },
      ],
    })),
  };
}
