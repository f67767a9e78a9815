import { listWith } from '../../choices/choices.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { COMPARE_COLUMNS } from './compare-columns.ts';
import { CONDITIONS } from './compare-filter.ts';

/** Text, conditions, columns, and table or charts; all of it in the address. */
export function CompareControls() {
  const [choices, change] = useChoices();
  return (
    <div className="compare-controls">
      <label>
        Find{' '}
        <input
          type="search"
          value={choices.find ?? ''}
          placeholder="name, symbol or alias"
          onChange={(event) => change({ find: event.target.value || undefined })}
        />
      </label>
      <fieldset className="picker">
        <legend className="sr-only">Only materials with</legend>
        {CONDITIONS.map(({ id, label }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={(choices.only ?? '').split('~').includes(id)}
              onChange={(event) => change({ only: listWith(choices.only, id, event.target.checked) })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <fieldset className="picker">
        <legend className="sr-only">Show as</legend>
        {(['table', 'charts'] as const).map((view) => (
          <label key={view}>
            <input
              type="radio"
              name="view"
              checked={(choices.view ?? 'table') === view}
              onChange={() => change({ view: view === 'table' ? undefined : view })}
            />
            {view === 'table' ? 'table' : 'small charts'}
          </label>
        ))}
      </fieldset>
      {choices.view !== 'charts' && <ColumnPicker />}
    </div>
  );
}

const CHOICE = COMPARE_COLUMNS.filter(({ id }) => id !== 'material');

function ColumnPicker() {
  const [{ columns }, change] = useChoices();
  const shown = columns === undefined ? CHOICE.map(({ id }) => id) : columns.split('~');
  const set = (id: string, on: boolean): void => {
    const next = CHOICE.map((column) => column.id).filter((other) => (other === id ? on : shown.includes(other)));
    // With none left the list would read as all of them; `material` stands for the name alone.
    change({ columns: next.length === CHOICE.length ? undefined : next.join('~') || 'material' });
  };
  return (
    <details className="columns-picker">
      <summary>
        Columns, {CHOICE.filter(({ id }) => shown.includes(id)).length} of {CHOICE.length}
      </summary>
      <fieldset className="picker">
        <legend className="sr-only">Columns shown</legend>
        {CHOICE.map(({ id, label }) => (
          <label key={id}>
            <input type="checkbox" checked={shown.includes(id)} onChange={(event) => set(id, event.target.checked)} />
            {label}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
