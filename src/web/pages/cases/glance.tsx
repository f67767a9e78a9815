import type { DrawAnswer } from '../../worker/draw-messages.ts';
import { madeText } from '../runs/made-figure.ts';

interface Props {
  /** Which node of the assembly is looked at. */
  readonly at: number;
  readonly answer: DrawAnswer | null;
  readonly before: DrawAnswer | null;
}

/** Mean and P90 at the foot of a narrow screen, where the table lies far below the lever that moves it; it says no more. */
export function Glance({ at, answer, before }: Props) {
  const now = textOf(answer, at);
  const then = textOf(before, at);
  if (now === null) return null;
  return (
    <p className="glance" aria-hidden="true">
      Short before any release: <strong>{now}</strong>
      {then !== null && <span className="quiet"> in the case {then}</span>}
    </p>
  );
}

function textOf(answer: DrawAnswer | null, at: number): string | null {
  const gross = answer?.kind === 'drawn' ? answer.drawn.nodes[at]?.gross : undefined;
  return gross === undefined ? null : `mean ${madeText(gross.mean, 't')}, P90 ${madeText(gross.p90, 't')}`;
}
