import type { ProcurementChangesDto, ProcurementRecordDto, TermChangeDto } from '../../../api/contract-procurements.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadMenu } from '../../frame/download-menu.tsx';
import type { Cell, TableData } from '../../frame/table-data.ts';
import { Loaded } from '../loaded.tsx';
import { SelectChoice } from '../material/select-choice.tsx';
import { queryText, useKept } from '../policy/use-kept.ts';

/** What changed between two days of a procurement, term by term; both days are chosen among those of its steps. */
export function ChangesSection({ procurement }: { readonly procurement: ProcurementRecordDto }) {
  const [{ from, to }] = useChoices();
  const { id, on } = procurement;
  const path = `/procurements/${encodeURIComponent(id)}/changes`;
  const all = useKept<ProcurementChangesDto>(`${path}${queryText({ to: on })}`);
  const chosen = `${path}${queryText({ from, to: to ?? on })}`;
  const changes = useKept<ProcurementChangesDto>(chosen);
  return (
    <section className="section" id="changes" aria-labelledby="changes-title">
      <h2 id="changes-title">What changed</h2>
      <div className="policy-controls">
        <Loaded query={all}>{({ steps }) => <Days steps={steps} on={on} />}</Loaded>
      </div>
      <Loaded query={changes}>{(found) => <Changes found={found} from={chosen} />}</Loaded>
    </section>
  );
}

function Changes({ found, from }: { readonly found: ProcurementChangesDto; readonly from: string }) {
  const table = changesTable(found);
  return (
    <>
      <div className="frame-head">
        <p className="quiet" role="status">
          {sentenceOf(found)}
        </p>
        <DownloadMenu id="changes" title="What changed" table={table} from={from} />
      </div>
      <DataTable id="changes" table={table} />
    </>
  );
}

function Days({ steps, on }: { readonly steps: ProcurementChangesDto['steps']; readonly on: string }) {
  const [{ from, to }, change] = useChoices();
  return (
    <div className="policy-controls">
      <DayChoice
        name="From"
        none="before the first step"
        steps={steps}
        day={from}
        onChange={(day) => change({ from: day })}
      />
      <DayChoice name="To" none={`the state on ${on}`} steps={steps} day={to} onChange={(day) => change({ to: day })} />
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  /** What no choice stands for. */
  readonly none: string;
  readonly steps: ProcurementChangesDto['steps'];
  readonly day: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

function DayChoice({ name, none, steps, day, onChange }: ChoiceProps) {
  const kindsOn = (by: string): string =>
    steps
      .filter((step) => step.by === by)
      .map(({ kind }) => kind)
      .join(', ');
  const days = [...new Set(steps.map(({ by }) => by))].map((by) => ({ value: by, label: `${by}: ${kindsOn(by)}` }));
  const own = day === undefined || days.some(({ value }) => value === day) ? [] : [{ value: day, label: day }];
  return (
    <SelectChoice
      name={name}
      value={day ?? ''}
      options={[{ value: '', label: none }, ...own, ...days]}
      onChange={(value) => onChange(value || undefined)}
    />
  );
}

function sentenceOf({ stateBefore, stateAfter, changes, steps }: ProcurementChangesDto): string {
  const state =
    stateBefore === stateAfter
      ? `still ${stateAfter ?? 'nothing'}`
      : `${stateBefore ?? 'nothing'} → ${stateAfter ?? 'nothing'}`;
  const [terms, taken] = [
    changes.length === 1 ? '1 term' : `${changes.length} terms`,
    steps.length === 1 ? '1 step' : `${steps.length} steps`,
  ];
  return `State: ${state}; ${terms} differ after ${taken}.`;
}

const column = (id: string, label: string) => ({ id, label, numeric: false });

/** Each step with what it changed; a step that changes no term has one line. */
function changesTable({ steps, id }: ProcurementChangesDto): TableData {
  return {
    caption: 'Steps between the two days and the terms each set or changed',
    columns: [
      column('date', 'Date'),
      column('step', 'Step'),
      column('term', 'Term'),
      column('before', 'Before'),
      column('after', 'After'),
      column('change', 'Change'),
    ],
    rows: steps.flatMap((step) => {
      const name = step.extends ? `${step.kind} (extension)` : step.kind;
      const head: readonly Cell[] = [
        { text: step.dateText, sort: Date.parse(step.date) },
        { text: name, to: '/evidence', search: { ids: step.reports.join('~') } },
      ];
      const key = `${id} ${step.evidence}`;
      if (step.changes.length === 0) return [{ key, cells: [...head, null, null, null, null] }];
      return step.changes.map((change) => ({ key: `${key} ${change.field}`, cells: [...head, ...cellsOf(change)] }));
    }),
  };
}

function cellsOf({ field, how, before, after, added, removed, text, evidence }: TermChangeDto): readonly Cell[] {
  const term = (set: TermChangeDto['before']): Cell => {
    if (set === null) return null;
    return set.figure === null ? { text: set.text, to: `/evidence/${set.evidence}` } : { figure: set.figure };
  };
  const named = added.length + removed.length > 0;
  const words = named || how === 'said to have changed' || how === 'ended' ? text : how;
  return [
    { text: field },
    term(before),
    term(after),
    { text: words, to: '/evidence', search: { ids: evidence.join('~') } },
  ];
}
