import { useMemo } from 'react';
import type { PlanAnswerDto } from '../../../api/contract-plan-answer.ts';
import { Frame } from '../../frame/frame.tsx';
import { LineItem } from './line-item.tsx';
import { linesTable } from './lines-table.ts';

/** What the plan takes, line by line, each with its reason beside it; the same as a table. */
export function LinesFrame({ plan }: { readonly plan: PlanAnswerDto }) {
  const table = useMemo(() => linesTable(plan), [plan]);
  const recommended = plan.lines.filter(({ word }) => word === 'recommended').length;
  return (
    <Frame
      id="lines"
      title="Its lines"
      firstTab="Reasons"
      note={`${recommended} of ${plan.lines.length} are called recommended; of the others the plan says what keeps the word back. A line is robust where at least half of it is taken in every variation below.`}
      table={table}
      from={`/buying-plans/${plan.id}/lines`}
      chart={
        plan.lines.length === 0 ? (
          <p className="quiet">No option is worth its money.</p>
        ) : (
          <ol className="plan-lines">
            {plan.lines.map((line) => (
              <LineItem key={line.option} plan={plan} line={line} />
            ))}
          </ol>
        )
      }
    />
  );
}
