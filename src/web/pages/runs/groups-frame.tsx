import { useMemo } from 'react';
import { Frame } from '../../frame/frame.tsx';
import type { TableData } from '../../frame/table-data.ts';
import { BarsChart } from '../material/lazy-charts.ts';
import { type Making, madeFigure } from './made-figure.ts';
import type { NodeResultDto } from './run-types.ts';

interface Props {
  readonly found: NodeResultDto;
  readonly making: Making;
}

/** Demand and shortfall by group of demand, and demand by end use; nothing where the case splits neither. */
export function GroupsFrame({ found, making }: Props) {
  const { byGroup, byUse = [] } = found;
  if (byGroup.length < 2 && byUse.length === 0) return null;
  return (
    <div className="frames">
      {byGroup.length > 1 && <WhoFrame found={found} making={making} />}
      {byUse.length > 0 && <UsesFrame found={found} making={making} />}
    </div>
  );
}

const MEAN = 'mean over all draws';
const DEMAND = 'demand over the horizon after austerity, ranges at their mean';

const inTonnes = (amount: number, rule: string, making: Making) => madeFigure(amount, { ...making, unit: 't', rule });
const numeric = (id: string, label: string) => ({ id, label, numeric: true });

function WhoFrame({ found, making }: Props) {
  const bars = useMemo(() => found.byGroup.flatMap((group) => barsOf(group, making)), [found, making]);
  return (
    <Frame
      id="groups"
      title="Who goes without"
      note="Groups of demand in the order they are served. How demand is split is supposed by the case, not published."
      table={groupsTable(found, making)}
      chart={
        <BarsChart
          bars={bars}
          series={['short before any release', 'after it']}
          unit="% of its demand"
          label={`Part of each group's demand for ${found.node.name} that is short`}
        />
      }
    />
  );
}

const DRAWN = 'demand on the mean of all draws, which what is not known of the edition moves too';
const SHORT = 'mean shortfall over mean demand of all draws';

/** Part of a group's demand that is short, before and after release; none where it is not known. */
function barsOf({ group, share, gross, net }: NodeResultDto['byGroup'][number], making: Making) {
  if (typeof share !== 'number') return [];
  const label = group.replaceAll('-', ' ');
  const figure = (part: number) => madeFigure(part, { ...making, unit: 'share', rule: SHORT });
  return [
    { label, series: 0, figure: figure(share) },
    { label, series: 1, figure: figure(gross > 0 ? (share * net) / gross : 0) },
  ];
}

function groupsTable({ byGroup, node }: NodeResultDto, making: Making): TableData {
  const share = (part: number | null | undefined) =>
    typeof part === 'number' ? { figure: madeFigure(part, { ...making, unit: 'share', rule: SHORT }) } : { text: '–' };
  return {
    caption: `Demand for ${node.name} and who goes without, in the order they are served`,
    columns: [
      { id: 'group', label: 'Group', numeric: false },
      ...[numeric('demand', 'Demand'), numeric('wanted', 'Drawn'), numeric('gross', 'Short before any release')],
      ...[numeric('share', 'Of what is drawn'), numeric('net', 'After release')],
    ],
    rows: byGroup.map(({ group, demand, wanted, share: part, gross, net }) => ({
      key: group,
      cells: [
        { text: group },
        demand === undefined ? { text: '–' } : { figure: inTonnes(demand, DEMAND, making) },
        typeof wanted === 'number' ? { figure: inTonnes(wanted, DRAWN, making) } : { text: '–' },
        ...[{ figure: inTonnes(gross, MEAN, making) }, share(part), { figure: inTonnes(net, MEAN, making) }],
      ],
    })),
  };
}

function UsesFrame({ found, making }: Props) {
  const { byUse = [], node } = found;
  const bars = useMemo(
    () =>
      (found.byUse ?? []).map(({ use, demand }) => ({
        label: use,
        series: 0,
        figure: inTonnes(demand, DEMAND, making),
      })),
    [found, making],
  );
  const table: TableData = {
    caption: `What the demand for ${node.name} is for, as the case sorts it`,
    columns: [
      ...[
        { id: 'use', label: 'End use', numeric: false },
        { id: 'group', label: 'Group', numeric: false },
      ],
      numeric('demand', 'Demand'),
    ],
    rows: byUse.map(({ use, group, demand }) => ({
      key: use,
      cells: [{ text: use }, { text: group }, { figure: inTonnes(demand, DEMAND, making) }],
    })),
  };
  return (
    <Frame
      id="uses"
      title="What it is for"
      note="Demand by end use. Which use goes without is told by group only."
      table={table}
      chart={<BarsChart bars={bars} series={['demand']} unit="t" label={`Demand for ${node.name} by end use`} />}
    />
  );
}
