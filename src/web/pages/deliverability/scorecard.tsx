import { useMemo } from 'react';
import type { SaidDto } from '../../../api/contract-deliverability.ts';
import type { Said } from '../../charts/said-chart.tsx';
import { Frame } from '../../frame/frame.tsx';
import type { Cell, TableData } from '../../frame/table-data.ts';
import { textCell } from '../../frame/table-data.ts';
import { SaidChart } from './lazy-charts.ts';
import { restingOn } from './told-text.ts';

/** Who said what when, and what became of it: a reader sees who was right, and since when. */
export function Scorecard({ said, from }: { readonly said: readonly SaidDto[]; readonly from: string }) {
  const table = useMemo(() => tableOf(said), [said]);
  const dated = useMemo(() => datedOf(said), [said]);
  if (said.length === 0) return null;
  return (
    <Frame
      id="scorecard"
      title="Who said what, and who was right"
      note={`${countsOf(said)} Drawn are those said for a day, or decided since.`}
      table={table}
      from={from}
      chart={
        dated.length === 0 ? (
          <p className="quiet">Nothing was said for a day, and nothing was decided.</p>
        ) : (
          <SaidChart said={dated} label={`${dated.length} statements: when said, for which day, when decided`} />
        )
      }
    />
  );
}

/** Statements that have more than the day they were made on. */
const datedOf = (said: readonly SaidDto[]): readonly Said[] =>
  said.flatMap(({ said: on, due, seen, outcome, text, speaker, evidence }, n) =>
    due === null && seen === null
      ? []
      : [
          {
            key: `${n}`,
            words: speaker === null ? text : `${text} (${speaker})`,
            said: on,
            due,
            seen,
            outcome,
            figure: { evidence },
          },
        ],
  );

/** `3 met, 2 missed, 4 open`, in order of appearance. */
function countsOf(said: readonly SaidDto[]): string {
  const outcomes = [...new Set(said.map(({ outcome }) => outcome))];
  const counts = outcomes.map((outcome) => `${said.filter((one) => one.outcome === outcome).length} ${outcome}`);
  return `${said.length} ${said.length === 1 ? 'statement' : 'statements'}: ${counts.join(', ')}.`;
}

function tableOf(said: readonly SaidDto[]): TableData {
  return {
    caption: 'Claims and guidance, oldest first',
    columns: [
      { id: 'said', label: 'Said', numeric: false },
      { id: 'who', label: 'By', numeric: false },
      { id: 'what', label: 'What', numeric: false },
      { id: 'due', label: 'For', numeric: false },
      { id: 'outcome', label: 'Outcome', numeric: false },
      { id: 'seen', label: 'Decided', numeric: false },
      { id: 'why', label: 'Why', numeric: false },
    ],
    rows: said.map((one, n) => ({
      key: `${one.said} ${n}`,
      cells: [
        { text: one.saidText, sort: Date.parse(one.said) },
        whoCell(one),
        restingOn(one.text, one.evidence),
        textCell(one.due),
        { text: one.outcome, tone: WRONG.has(one.outcome) ? 'warn' : undefined, suffix: one.late ?? undefined },
        textCell(one.seen),
        textCell(one.reason),
      ],
    })),
  };
}

const WRONG: ReadonlySet<string> = new Set(['missed', 'moved', 'contradicted']);

function whoCell({ speaker, role, interest, kind }: SaidDto): Cell {
  return { text: speaker ?? kind, suffix: [role, interest].filter((part) => part !== null).join('; ') || undefined };
}
