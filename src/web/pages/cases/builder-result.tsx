import { useMemo } from 'react';
import type { CaseAssemblyDto } from '../../../api/contract-cases.ts';
import { formatNumber } from '../../../units/format.ts';
import type { Drawn, DrawOrder } from '../../worker/draw.ts';
import type { DrawAnswer } from '../../worker/draw-messages.ts';
import { FanFrame } from '../runs/fan-frame.tsx';
import { LossesFrame } from '../runs/losses-frame.tsx';
import { evidenceOfNode, type Making } from '../runs/made-figure.ts';
import { SpreadTable } from './spread-table.tsx';

interface Props {
  readonly assembly: CaseAssemblyDto;
  readonly order: DrawOrder;
  /** Which node of the assembly is looked at. */
  readonly at: number;
  readonly answer: DrawAnswer | null;
  /** The same with every lever where the case has it; null while none is moved. */
  readonly before: DrawAnswer | null;
}

/** What the levers lead to; while the newest draws are under way those before stay, and say so. */
export function BuilderResult({ assembly, order, at, answer, before }: Props) {
  const isStale = answer?.order !== order;
  return (
    <div className="built" aria-busy={isStale}>
      <p className="quiet" data-testid="drawn">
        {timeText(answer, isStale)}
      </p>
      {answer?.kind === 'failed' && (
        <p role="alert" className="refusal">
          It could not be drawn: {answer.message}. Put the lever back.
        </p>
      )}
      {answer?.kind === 'drawn' && (
        <OfNode
          assembly={assembly}
          at={at}
          drawn={answer.drawn}
          before={before?.kind === 'drawn' ? before.drawn : null}
        />
      )}
    </div>
  );
}

function timeText(answer: DrawAnswer | null, isStale: boolean): string {
  if (answer?.kind !== 'drawn' || isStale) return 'drawing…';
  const { order, milliseconds } = answer;
  return `${order.draws.toLocaleString('en-US')} draws, seed ${order.seed}, in ${formatNumber(milliseconds, { maxDigits: 2 })} ms`;
}

interface NodeProps {
  readonly assembly: CaseAssemblyDto;
  readonly at: number;
  readonly drawn: Drawn;
  readonly before: Drawn | null;
}

function OfNode({ assembly, at, drawn, before }: NodeProps) {
  const { nodes } = assembly;
  const [node, found] = [nodes[at], drawn.nodes[at]];
  const making = useMemo<Making>(() => makingOf(assembly, at), [assembly, at]);
  const losses = useMemo(() => lossesOf(assembly, drawn, at), [assembly, drawn, at]);
  const periods = useMemo(
    () => (found?.periods ?? []).map((pair, t) => ({ ...pair, label: assembly.periods[t]?.label ?? String(t + 1) })),
    [found, assembly],
  );
  if (node === undefined || found === undefined) return <p>The case has nothing of this material.</p>;
  return (
    <>
      <SpreadTable name={node.name} found={found} others={othersOf(before, at)} making={making} />
      <FanFrame name={node.name} periods={periods} making={making} />
      <LossesFrame name={node.name} losses={losses} making={making} />
    </>
  );
}

function makingOf(assembly: CaseAssemblyDto, at: number): Making {
  const node = assembly.nodes[at];
  return {
    ...{ unit: 't', rule: '', method: 'F-11 to F-14, our own method', basis: node?.basis ?? null },
    ...{ evidence: evidenceOfNode(assembly, node?.id ?? ''), asOf: assembly.knownOn },
  };
}

function lossesOf({ sources }: CaseAssemblyDto, { lost }: Drawn, at: number) {
  const own = sources.flatMap(({ name, node, words, kind }, n) =>
    node === at && kind !== 'upstream' ? [{ source: name, words, tonnes: lost[n] ?? 0 }] : [],
  );
  const all = own.reduce((sum, { tonnes }) => sum + tonnes, 0);
  return own.map((loss) => ({ ...loss, share: all > 0 ? loss.tonnes / all : 0 })).sort((a, b) => b.tonnes - a.tonnes);
}

function othersOf(before: Drawn | null, at: number) {
  const spreads = before?.nodes[at];
  return spreads === undefined ? [] : [{ words: 'in the case', spreads }];
}
