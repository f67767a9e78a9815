import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useMemo } from 'react';
import type { BuyingPlanEntryDto } from '../../../api/contract-buying-plans.ts';
import { useApi } from '../../api/use-api.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadMenu } from '../../frame/download-menu.tsx';
import type { TableData } from '../../frame/table-data.ts';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { Loaded } from '../loaded.tsx';
import { Section } from '../material/section.tsx';
import { moneyText } from './plan-figure.ts';
import { PlanForm } from './plan-form.tsx';
import { objectiveWords } from './plan-settings.ts';

/** Every buying plan there is, and the form to make one. */
export function BuyingPlansPage() {
  const query = useApi<{ readonly items: readonly BuyingPlanEntryDto[]; readonly total: number }>('/buying-plans');
  return (
    <>
      <title>Buying plans · Ballast</title>
      <div className="page-head">
        <h1>Buying plans</h1>
        <p className="counts">
          What to buy, from whom and when, for the money there is, so that the least goes missing in a{' '}
          <Link to="/cases" search={keepKnownOn}>
            case
          </Link>
          . Every line has its reason; what is adopted is in{' '}
          <Link to="/decisions" search={keepKnownOn}>
            Decisions
          </Link>
          .
        </p>
      </div>
      <Section id="make" title="Make a plan">
        <PlanForm />
      </Section>
      <Section id="plans" title="Plans made">
        <Loaded query={query}>{({ items }) => <PlanList items={items} />}</Loaded>
      </Section>
    </>
  );
}

function PlanList({ items }: { readonly items: readonly BuyingPlanEntryDto[] }) {
  const table = useMemo(() => tableOf(items), [items]);
  if (items.length === 0) {
    return (
      <p>
        None was made yet. <code>./ballast plan reference --budget 2e9</code> makes one, as the form above does.
      </p>
    );
  }
  const done = items.filter(({ state }) => state === 'done');
  return (
    <>
      <div className="frame-bar">
        <DownloadMenu id="buying-plans" title="the list of plans" table={table} />
      </div>
      <div className="run-list plan-list">
        <DataTable id="buying-plans" table={table} />
      </div>
      {done.length > 1 && <CompareForm items={done} />}
    </>
  );
}

function tableOf(items: readonly BuyingPlanEntryDto[]): TableData {
  return {
    caption: 'Buying plans, those under way first, then the newest',
    columns: [
      { id: 'plan', label: 'Plan', numeric: false },
      { id: 'case', label: 'Case', numeric: false },
      { id: 'says', label: 'What it says', numeric: false },
      { id: 'budget', label: 'Budget', numeric: true },
      { id: 'spent', label: 'Spent', numeric: true },
      { id: 'years', label: 'Fiscal years', numeric: true },
      { id: 'objective', label: 'Objective', numeric: false },
      { id: 'scenarios', label: 'Scenarios', numeric: true },
      { id: 'seed', label: 'Seed', numeric: true },
      { id: 'known', label: 'As known on', numeric: false },
      { id: 'decision', label: 'Adopted', numeric: false },
      { id: 'recorded', label: 'Made at', numeric: false },
    ],
    rows: items.map((item) => ({
      key: item.id,
      cells: [
        { text: item.id.slice(0, 10), to: `/buying-plans/${item.id}` },
        { text: item.title, to: `/cases/${item.case}` },
        { text: item.headline ?? item.state, tone: item.headline === null ? 'quiet' : undefined },
        item.budget === null
          ? { text: 'the least', tone: 'quiet', sort: null }
          : { text: moneyText(item.budget), sort: item.budget },
        item.spent === null ? null : { text: moneyText(item.spent), sort: item.spent },
        { text: String(item.years), sort: item.years },
        { text: objectiveWords(item.objective) },
        { text: item.scenarios.toLocaleString('en-US'), sort: item.scenarios },
        { text: String(item.seed), sort: item.seed },
        { text: item.knownOn },
        item.decision === null
          ? { text: 'no', tone: 'quiet' }
          : { text: item.decision.slice(0, 10), to: '/decisions', hash: item.decision },
        item.recorded === null ? null : { text: item.recorded.slice(0, 16).replace('T', ' ') },
      ],
    })),
  };
}

function CompareForm({ items }: { readonly items: readonly BuyingPlanEntryDto[] }) {
  const navigate = useNavigate();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const [a, b] = [String(given.get('a')), String(given.get('b'))];
    void navigate({ to: '/buying-plans/compare', search: (old) => ({ ...keepKnownOn(old), a, b }) });
  };
  return (
    <form className="inline-form" onSubmit={submit} aria-label="Two plans side by side">
      <PlanSelect name="a" label="Side by side:" items={items} chosen={items[1]?.id} />{' '}
      <PlanSelect name="b" label="and" items={items} chosen={items[0]?.id} />{' '}
      <button type="submit" className="tool">
        Compare
      </button>
    </form>
  );
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly items: readonly BuyingPlanEntryDto[];
  readonly chosen: string | undefined;
}

function PlanSelect({ name, label, items, chosen }: SelectProps) {
  return (
    <label>
      {label}{' '}
      <select name={name} defaultValue={chosen}>
        {items.map(({ id, title, budget, years, seed }) => (
          <option key={id} value={id}>
            {id.slice(0, 10)} {title}, {budget === null ? 'the least money' : moneyText(budget)} in {years} years, seed{' '}
            {seed}
          </option>
        ))}
      </select>
    </label>
  );
}
