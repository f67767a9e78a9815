import type { SaidDto } from '../../../api/contract-deliverability.ts';
import { DataTable } from '../../frame/data-table.tsx';
import type { Cell, TableData } from '../../frame/table-data.ts';
import { textCell } from '../../frame/table-data.ts';
import { restingOn } from './told-text.ts';

/** Who said what when, and what became of it: a reader sees who was right, and since when. */
export function Scorecard({ said }: { readonly said: readonly SaidDto[] }) {
  if (said.length === 0) return null;
  return (
    <section className="section" id="scorecard" aria-labelledby="scorecard-title">
      <h3 id="scorecard-title">Who said what, and who was right</h3>
      <p className="quiet">{countsOf(said)}</p>
      <DataTable id="scorecard" table={tableOf(said)} />
    </section>
  );
}

/** `3 met, 2 missed, 4 open`, in order of appearance. */
function countsOf(said: readonly SaidDto[]): string {
  const outcomes = [...new Set(said.map(({ outcome }) => outcome))];
  const counts = outcomes.map((outcome) => `${said.filter((one) => one.outcome === outcome).length} ${outcome}`);
  return `${said.length} statements: ${counts.join(', ')}.`;
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
