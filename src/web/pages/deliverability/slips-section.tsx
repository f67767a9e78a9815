import type { DeliverabilityDto } from '../../../api/contract-deliverability.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';

/** How late comparable projects were, which is all that is drawn of delay; how few they are is said. */
export function SlipsSection({ slips }: Pick<DeliverabilityDto, 'slips'>) {
  return (
    <section className="section" id="slips" aria-labelledby="slips-title">
      <h3 id="slips-title">How late comparable projects were</h3>
      <p>{slips.text}</p>
      {slips.projects.length > 0 && <DataTable id="slips" table={tableOf(slips.projects)} />}
    </section>
  );
}

function tableOf(projects: DeliverabilityDto['slips']['projects']): TableData {
  return {
    caption: 'Slips of the projects of the ledger',
    columns: [
      { id: 'project', label: 'Project', numeric: false },
      { id: 'due', label: 'First due', numeric: false },
      { id: 'state', label: 'State', numeric: false },
      { id: 'slip', label: 'Slip', numeric: true },
    ],
    rows: projects.map(({ project, name, firstDue, state, slip }) => ({
      key: project,
      cells: [textCell(name, '/projects'), textCell(firstDue), textCell(state), figureCell(slip)],
    })),
  };
}
