import { DataTable } from '../../frame/data-table.tsx';
import type { TableData } from '../../frame/table-data.ts';
import { type Making, madeFigure } from './made-figure.ts';
import type { NodeResultDto } from './run-types.ts';

interface Props {
  readonly found: NodeResultDto;
  readonly making: Making;
}

/** Demand and shortfall by group of demand, and demand by end use; nothing where the case splits neither. */
export function GroupsFrame({ found, making }: Props) {
  const { byGroup, byUse = [] } = found;
  return (
    <>
      {byGroup.length > 1 && <DataTable id="groups" table={groupsTable(found, making)} />}
      {byUse.length > 0 && <DataTable id="uses" table={usesTable(found, making)} />}
    </>
  );
}

const MEAN = 'mean over all draws';
const DEMAND = 'demand over the horizon after austerity, ranges at their mean';

const numeric = (id: string, label: string) => ({ id, label, numeric: true });

function groupsTable({ byGroup, node }: NodeResultDto, making: Making): TableData {
  const tonnes = (amount: number, rule: string) => ({ figure: madeFigure(amount, { ...making, unit: 't', rule }) });
  const shareOf = (share: number | null | undefined) =>
    typeof share === 'number'
      ? {
          figure: madeFigure(100 * share, {
            ...making,
            unit: 'pct',
            rule: 'mean shortfall over mean demand, all draws',
          }),
        }
      : { text: '–' };
  return {
    caption: `Demand for ${node.name} and who goes without, in the order they are served`,
    columns: [
      { id: 'group', label: 'Group', numeric: false },
      ...[numeric('demand', 'Demand'), numeric('gross', 'Mean shortfall before any release')],
      ...[numeric('share', 'Of its demand'), numeric('net', 'After release')],
    ],
    rows: byGroup.map(({ group, demand, share, gross, net }) => ({
      key: group,
      cells: [
        { text: group },
        demand === undefined ? { text: '–' } : tonnes(demand, DEMAND),
        ...[tonnes(gross, MEAN), shareOf(share), tonnes(net, MEAN)],
      ],
    })),
  };
}

function usesTable({ byUse = [], node }: NodeResultDto, making: Making): TableData {
  return {
    caption: `What the demand for ${node.name} is for, as the case sorts it`,
    columns: [
      { id: 'use', label: 'End use', numeric: false },
      { id: 'group', label: 'Group', numeric: false },
      numeric('demand', 'Demand'),
    ],
    rows: byUse.map(({ use, group, demand }) => ({
      key: use,
      cells: [{ text: use }, { text: group }, { figure: madeFigure(demand, { ...making, unit: 't', rule: DEMAND }) }],
    })),
  };
}
