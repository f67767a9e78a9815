import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useMemo } from 'react';
import type { PageDto } from '../../../api/contract-envelope.ts';
import type { RunEntryDto } from '../../../api/contract-runs.ts';
import { useApi } from '../../api/use-api.ts';
import { DataTable } from '../../frame/data-table.tsx';
import type { TableData } from '../../frame/table-data.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { Loaded } from '../loaded.tsx';

/** Every run there is: of which case, with what seed, on what day's evidence, and what it says. */
export function RunsPage() {
  const query = useApi<PageDto<RunEntryDto>>('/runs');
  return (
    <>
      <title>Runs · Ballast</title>
      <div className="page-head">
        <h1>Runs</h1>
        <p className="counts">
          Each is a{' '}
          <Link to="/cases" search={keepKnownOn}>
            case
          </Link>{' '}
          worked out once, kept with everything that decided its numbers. The same case, evidence, seed, draws and
          engine give the same bytes.
        </p>
      </div>
      <Loaded query={query}>{({ items }) => <RunList items={items} />}</Loaded>
    </>
  );
}

function RunList({ items }: { readonly items: readonly RunEntryDto[] }) {
  const table = useMemo(() => tableOf(items), [items]);
  if (items.length === 0) {
    return (
      <p>
        Nothing was run yet. <code>./ballast run reference</code> runs the reference case, or open{' '}
        <Link to="/cases" search={keepKnownOn}>
          a case
        </Link>{' '}
        and run it.
      </p>
    );
  }
  return (
    <>
      <div className="run-list">
        <DataTable id="runs" table={table} />
      </div>
      {items.length > 1 && <CompareForm items={items.filter(({ state }) => state === 'done')} />}
    </>
  );
}

function tableOf(items: readonly RunEntryDto[]): TableData {
  return {
    caption: 'Runs, newest first',
    columns: [
      { id: 'run', label: 'Run', numeric: false },
      { id: 'case', label: 'Case', numeric: false },
      { id: 'says', label: 'What it says', numeric: false },
      { id: 'draws', label: 'Draws', numeric: true },
      { id: 'seed', label: 'Seed', numeric: true },
      { id: 'known', label: 'As known on', numeric: false },
      { id: 'recorded', label: 'Run at', numeric: false },
    ],
    rows: items.map((item) => ({
      key: item.id,
      cells: [
        { text: item.id.slice(0, 10), to: `/runs/${item.id}` },
        { text: item.title, to: `/cases/${item.case}` },
        { text: item.headline ?? item.state, tone: item.headline === null ? 'quiet' : undefined },
        { text: item.draws.toLocaleString('en-US'), sort: item.draws },
        { text: String(item.seed), sort: item.seed },
        { text: item.knownOn },
        item.recorded === null ? null : { text: item.recorded.slice(0, 16).replace('T', ' ') },
      ],
    })),
  };
}

function CompareForm({ items }: { readonly items: readonly RunEntryDto[] }) {
  const navigate = useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const [a, b] = [String(given.get('a')), String(given.get('b'))];
    void navigate({ to: '/runs/compare', search: (old) => ({ ...keepKnownOn(old), a, b }) });
  };
  return (
    <section className="section" aria-labelledby="compare-title">
      <h2 id="compare-title">Compare two</h2>
      <form className="inline-form" onSubmit={submit}>
        <RunSelect name="a" label="From" items={items} chosen={items[1]?.id} />{' '}
        <RunSelect name="b" label="to" items={items} chosen={items[0]?.id} />{' '}
        <button type="submit" className="tool">
          Compare
        </button>
      </form>
    </section>
  );
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly items: readonly RunEntryDto[];
  readonly chosen: string | undefined;
}

function RunSelect({ name, label, items, chosen }: SelectProps) {
  return (
    <label>
      {label}{' '}
      <select name={name} defaultValue={chosen}>
        {items.map((item) => (
          <option key={item.id} value={item.id}>
            {item.id.slice(0, 10)} {item.title}, seed {item.seed}, {item.knownOn}
          </option>
        ))}
      </select>
    </label>
  );
}
