import { FigureLink } from '../../figure/figure-link.tsx';
import { ScrollFrame } from '../../frame/scroll-frame.tsx';
import type { DrawnNode, DrawnSpread } from '../../worker/draw.ts';
import { type Making, madeFigure } from '../runs/made-figure.ts';
import { STAGE_WORDS, type Stage } from '../runs/worst-table.ts';

type Spreads = Pick<DrawnNode, Stage>;

interface Props {
  readonly name: string;
  readonly found: Spreads;
  /** The same in other circumstances, each with its words: `in the case`. */
  readonly others: readonly { readonly words: string; readonly spreads: Spreads }[];
  readonly making: Making;
}

const COLUMNS = [
  ['chance', 'Chance', 'share', 'share of draws in which anything is short'],
  ['mean', 'Mean', 't', 'mean over all draws, over the whole horizon'],
  ['p50', 'P50', 't', 'not exceeded in half of the draws'],
  ['p90', 'P90', 't', 'not exceeded in 90% of the draws'],
  ['p95', 'P95', 't', 'not exceeded in 95% of the draws'],
  ['cvar95', 'CVaR95', 't', 'mean of the worst 5% of the draws'],
  ['standardError', 'Standard error', 't', 'standard error of the mean'],
] as const;

const STAGES: readonly Stage[] = ['gross', 'net'];

/** Shortfall over the horizon before and after release, as drawn; below it in other circumstances. */
export function SpreadTable({ name, found, others, making }: Props) {
  return (
    <ScrollFrame label={`Shortfall of ${name} over the horizon, table`}>
      <table className="data spread">
        <caption>Shortfall of {name} over the horizon</caption>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            {COLUMNS.map(([id, label]) => (
              <th key={id} scope="col" className="num">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {STAGES.map((stage) => (
            <SpreadRow key={stage} words={STAGE_WORDS[stage]} spread={found[stage]} making={making} />
          ))}
          {others.flatMap(({ words, spreads }) =>
            STAGES.map((stage) => (
              <SpreadRow
                key={`${words} ${stage}`}
                words={`${words}, ${STAGE_WORDS[stage]}`}
                spread={spreads[stage]}
                making={making}
              />
            )),
          )}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

interface RowProps {
  readonly words: string;
  readonly spread: DrawnSpread;
  readonly making: Making;
}

function SpreadRow({ words, spread, making }: RowProps) {
  return (
    <tr>
      <th scope="row">{words}</th>
      {COLUMNS.map(([id, , unit, rule]) => (
        <td key={id} className="num">
          <FigureLink figure={madeFigure(spread[id], { ...making, unit, rule })} />
        </td>
      ))}
    </tr>
  );
}
