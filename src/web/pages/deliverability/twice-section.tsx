import type { DeliverabilityDto } from '../../../api/contract-deliverability.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { type TableData, textCell } from '../../frame/table-data.ts';
import { restingOn } from './told-text.ts';

/** The same output promised to more than one. */
export function TwiceSection({ promised }: { readonly promised: DeliverabilityDto['promisedTwice'] }) {
  if (promised.length === 0) return null;
  return (
    <section className="section" id="twice" aria-labelledby="twice-title">
      <h3 id="twice-title">The same tonnes promised twice</h3>
      {promised.map(({ project, name, verdict, text }) => (
        <p key={project}>
          <strong className="badge">{verdict}</strong> {name}: {text}
        </p>
      ))}
      <DataTable id="twice" table={tableOf(promised)} />
    </section>
  );
}

function tableOf(promised: DeliverabilityDto['promisedTwice']): TableData {
  return {
    caption: 'Promises of the output of one plant or mine',
    columns: [
      { id: 'project', label: 'Project', numeric: false },
      { id: 'to', label: 'To', numeric: false },
      { id: 'part', label: 'Part of the output', numeric: false },
      { id: 'note', label: 'Note', numeric: false },
    ],
    rows: promised.flatMap(({ project, name, promises }) =>
      promises.map(({ to, part, note, evidence }) => ({
        key: `${project} ${evidence}`,
        cells: [textCell(name), restingOn(to, [evidence]), textCell(part), textCell(note)],
      })),
    ),
  };
}
