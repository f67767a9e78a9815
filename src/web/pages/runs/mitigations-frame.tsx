import { useMemo } from 'react';
import { fallOf } from '../../charts/bands.ts';
import { Frame } from '../../frame/frame.tsx';
import type { TableData } from '../../frame/table-data.ts';
import { FallChart } from './lazy-charts.ts';
import { type Making, madeFigure } from './made-figure.ts';
import type { NodeResultDto } from './run-types.ts';

interface Props {
  readonly found: NodeResultDto;
  readonly making: Making;
}

/** From the shortfall before any release to what each measure leaves of it, in the order in which they are taken. */
export function MitigationsFrame({ found, making }: Props) {
  const table = useMemo(() => tableOf(found, making), [found, making]);
  const steps = useMemo(() => stepsOf(found), [found]);
  return (
    <Frame
      id="mitigations"
      title="From gross to net"
      note={isTaken(found) ? ORDER : NOTHING_TAKEN}
      table={table}
      chart={<FallChart steps={steps} unit="t" label={`Shortfall of ${found.node.name} after each mitigation`} />}
    />
  );
}

const ORDER =
  'Mean shortfall, and what each measure takes off it on the same luck, one after the other (F-13). In another order each would take off another part.';
const NOTHING_TAKEN =
  'Nothing is taken off: the case allows no release of what is held of it, or nothing is held, and it has no measure against a shortfall.';

/** Whether anything stands between gross and net. */
const isTaken = ({ gross, net, mitigations }: NodeResultDto): boolean =>
  mitigations.length > 0 || net.mean !== gross.mean;

interface Left {
  readonly id: string;
  readonly words: string;
  readonly mean: number;
  readonly p90: number;
}

/** What is left after nothing, after the release the case allows, and after each measure. */
function leftOf({ gross, net, mitigations }: NodeResultDto): readonly Left[] {
  return [
    { id: 'gross', words: 'gross: before any release', mean: gross.mean, p90: gross.p90 },
    ...(net.mean === gross.mean
      ? []
      : [{ id: 'net', words: 'the release the case allows', mean: net.mean, p90: net.p90 }]),
    ...mitigations,
  ];
}

function stepsOf(found: NodeResultDto) {
  const [first, ...rest] = leftOf(found);
  const amount = first?.mean ?? 0;
  const changes = rest.map(({ words, mean }, n) => ({ label: words, change: mean - (rest[n - 1]?.mean ?? amount) }));
  return fallOf({ label: 'gross', amount }, changes, 'left');
}

function tableOf(found: NodeResultDto, making: Making): TableData {
  const tonnes = (amount: number, rule: string) => ({ figure: madeFigure(amount, { ...making, unit: 't', rule }) });
  const steps = leftOf(found);
  return {
    caption: `Shortfall of ${found.node.name} after each mitigation`,
    columns: [
      { id: 'step', label: 'After', numeric: false },
      { id: 'mean', label: 'Mean left', numeric: true },
      { id: 'off', label: 'Taken off', numeric: true },
      { id: 'p90', label: 'P90 left', numeric: true },
    ],
    rows: steps.map(({ id, words, mean, p90 }, n) => ({
      key: id,
      cells: [
        { text: words },
        tonnes(mean, 'mean over all draws'),
        n === 0 ? null : tonnes((steps[n - 1]?.mean ?? mean) - mean, 'mean before it less mean after it'),
        tonnes(p90, 'not exceeded in 90% of the draws'),
      ],
    })),
  };
}
