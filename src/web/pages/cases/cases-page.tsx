import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { CaseEntryDto } from '../../../api/contract-cases.ts';
import { useApi } from '../../api/use-api.ts';
import { DataTable } from '../../frame/data-table.tsx';
import type { Cell, TableData } from '../../frame/table-data.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { Loaded } from '../loaded.tsx';

/** Every case at hand: what each asks, of which materials, and what goes wrong in it. */
export function CasesPage() {
  const query = useApi<{ readonly items: readonly CaseEntryDto[] }>('/cases');
  return (
    <>
      <title>Cases · Ballast</title>
      <div className="page-head">
        <h1>Cases</h1>
        <p className="counts">
          A case is a question with all its numbers: a horizon, what is wanted, who delivers, how far each can be relied
          on, what goes wrong. Each is a file anybody can read, change and run again; what a run of it says is in{' '}
          <Link to="/runs" search={keepKnownOn}>
            Runs
          </Link>
          .
        </p>
      </div>
      <Loaded query={query}>{({ items }) => <CaseList items={items} />}</Loaded>
    </>
  );
}

function CaseList({ items }: { readonly items: readonly CaseEntryDto[] }) {
  const table = useMemo(() => tableOf(items), [items]);
  return (
    <div className="case-list">
      <DataTable id="cases" table={table} />
    </div>
  );
}

function tableOf(items: readonly CaseEntryDto[]): TableData {
  return {
    caption: 'Cases',
    columns: [
      { id: 'case', label: 'Case', numeric: false },
      { id: 'asks', label: 'What it asks', numeric: false },
      { id: 'materials', label: 'Materials', numeric: false },
      { id: 'shocks', label: 'What goes wrong', numeric: false },
      { id: 'extends', label: 'Changes', numeric: false },
    ],
    rows: items.map((item) => ({
      key: item.id,
      cells: [
        { text: item.title, to: `/cases/${item.id}` },
        item.problems.length === 0
          ? { text: item.summary }
          : { text: `cannot run: ${item.problems.map(({ message }) => message).join(' ')}`, tone: 'warn' },
        { text: materialsText(item.materials) },
        wrongCell(item),
        item.extends === null
          ? { text: 'no other case', tone: 'quiet' }
          : { text: item.extends, to: `/cases/${item.extends}` },
      ],
    })),
  };
}

/** Shocks, and below them what may fall short without any. */
function wrongCell({ shocks, uncertain }: CaseEntryDto): Cell {
  if (shocks.length + uncertain.length === 0) return { text: 'nothing: every number is given' };
  return { text: shocks.length === 0 ? 'no shock' : shocks.join('; '), suffix: uncertainText(uncertain) };
}

const uncertainText = (uncertain: readonly string[]): string | undefined =>
  uncertain.length === 0 ? undefined : `uncertain: ${uncertain.join('; ')}`;

function materialsText(materials: CaseEntryDto['materials']): string {
  if (materials === 'all') return 'all that can be based';
  return materials.join(', ');
}
