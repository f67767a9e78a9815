import { useMemo } from 'react';
import type { FigureDto } from '../../../api/contract.ts';
import type { ContractRecordDto } from '../../../api/contract-contracts.ts';
import { Frame } from '../../frame/frame.tsx';
import { type TableData, textCell } from '../../frame/table-data.ts';
import { BarsChart } from '../material/lazy-charts.ts';
import { moneyCell } from './told-cell.ts';

interface Rung {
  readonly role: string;
  readonly figure: FigureDto | null;
  readonly share: FigureDto | null;
  readonly of: string;
  readonly meaning: string;
}

/** Money role by role, each a bar of its own on one scale; shares say what they are shares of. */
export function LadderFrame({ contract, from }: { readonly contract: ContractRecordDto; readonly from: string }) {
  const rungs = useMemo(() => rungsOf(contract), [contract]);
  const table = useMemo(() => tableOf(rungs), [rungs]);
  const bars = rungs.map(({ role, figure }) => ({ label: role, series: 0, figure }));
  return (
    <Frame
      id="money"
      title="Money, role by role"
      note="Different money, never added: a role without a bar has no published figure. What a supplier books is a sign of delivery and no delivery."
      table={table}
      from={from}
      chart={
        bars.every(({ figure }) => figure === null) ? (
          <p className="quiet">No amount of money is published.</p>
        ) : (
          <BarsChart bars={bars} series={AMOUNT} unit="USD" label="Money by role" />
        )
      }
    />
  );
}

const AMOUNT = ['amount'];

function rungsOf(contract: ContractRecordDto): readonly Rung[] {
  const rung = (
    role: string,
    figure: FigureDto | null,
    share: FigureDto | null,
    of: string,
    meaning: string,
  ): Rung => ({
    ...{ role, figure, share, of, meaning },
  });
  const { obligatedStated } = contract;
  return [
    rung('Ceiling', contract.ceiling, null, '', 'the most that may be ordered; binds nobody'),
    rung(
      'Guaranteed minimum',
      contract.guaranteedMinimum,
      contract.minimumOfCeiling,
      'the ceiling',
      'the least that must be ordered',
    ),
    rung('Ordered', contract.obligated, contract.orderedOfCeiling, 'the ceiling', 'sum of the orders'),
    ...(obligatedStated === null
      ? []
      : [rung('Ordered, as stated', obligatedStated, null, '', 'total a source states')]),
    rung('Delivered', contract.delivered, contract.deliveredOfOrdered, 'what was ordered', 'received by the agency'),
    rung('Paid', contract.paid, contract.paidOfOrdered, 'what was ordered', ''),
    ...contract.supplierRevenue.map(({ period, revenue, ofOrdered }) =>
      rung(
        `Booked by the supplier, ${period}`,
        revenue,
        ofOrdered,
        'what was ordered',
        'stands in for deliveries and is none',
      ),
    ),
  ];
}

function tableOf(rungs: readonly Rung[]): TableData {
  return {
    caption: 'Money by role; lines do not add',
    columns: [
      { id: 'role', label: 'Role', numeric: false },
      { id: 'amount', label: 'Amount', numeric: true },
      { id: 'share', label: 'Share', numeric: true },
      { id: 'of', label: 'Of', numeric: false },
      { id: 'meaning', label: 'What it is', numeric: false },
    ],
    rows: rungs.map(({ role, figure, share, of, meaning }) => ({
      key: role,
      cells: [
        textCell(role),
        moneyCell(figure),
        share === null ? null : { figure: share },
        share === null ? null : textCell(of),
        textCell(meaning),
      ],
    })),
  };
}
