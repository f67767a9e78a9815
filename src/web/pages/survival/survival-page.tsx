import { useMemo } from 'react';
import type { SurvivalDto } from '../../../api/contract-survival.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { DataTable } from '../../frame/data-table.tsx';
import { figureCell, type TableData, textCell } from '../../frame/table-data.ts';
import { Loaded } from '../loaded.tsx';
import { SelectChoice } from '../material/select-choice.tsx';
import { queryText, useKept } from '../policy/use-kept.ts';
import { SpellsFrame } from './spells-frame.tsx';
import { StudySection } from './study-section.tsx';

/** What becomes of requests: each as a line, counts, and chances only where the sample bears them. */
export function SurvivalPage() {
  const [{ kind, competition, form, material }] = useChoices();
  const query = useKept<SurvivalDto>(`/survival${queryText({ kind, competition, form, material })}`);
  return (
    <>
      <title>What becomes of requests · Ballast</title>
      <div className="page-head">
        <h1>What becomes of requests</h1>
        <p className="counts">
          How long requests stay open, how often they are extended, cancelled, asked anew or awarded: as far as the
          record tells, and no further.
        </p>
      </div>
      <Loaded query={query}>{(survival) => <Survival survival={survival} />}</Loaded>
    </>
  );
}

function Survival({ survival }: { readonly survival: SurvivalDto }) {
  const { rule, method, states, spells, recordTo, withoutRequest, notices, groups } = survival;
  const { kind } = survival.group;
  const table = useMemo(() => groupsTable(groups, kind), [groups, kind]);
  return (
    <>
      <Filters survival={survival} />
      <p>
        {states.map(({ state, count }, n) => (
          <span key={state}>
            {n > 0 && ', '}
            <FigureLink figure={count} /> {state}
          </span>
        ))}
        {states.length === 0 ? 'No request of this group is on record. ' : ' as last known. '}
        {notices !== null && (
          <>
            The buyer’s own notice is on record for <FigureLink figure={notices} />.{' '}
          </>
        )}
        {withoutRequest !== null && (
          <>
            Of <FigureLink figure={withoutRequest} /> contracts the request is not on record; they are in no estimate.
          </>
        )}
      </p>
      <SpellsFrame spells={spells} recordTo={recordTo} />
      <StudySection id="asked" title="Since they were asked" study={survival.fromAsking} />
      <StudySection id="cancelled" title="Since they were cancelled" study={survival.afterCancellation} />
      <section className="section" id="groups" aria-labelledby="groups-title">
        <h2 id="groups-title">Groups one may ask for</h2>
        <DataTable id="groups" table={table} />
      </section>
      <p className="quiet">
        {rule} {method}
      </p>
    </>
  );
}

const FILTERS = ['kind', 'competition', 'form', 'material'] as const;
const LABELS = { kind: 'Kind', competition: 'Competition', form: 'Form', material: 'Material' } as const;

function Filters({ survival: { group, groups } }: { readonly survival: SurvivalDto }) {
  const [, change] = useChoices();
  return (
    <div className="frame-controls">
      {FILTERS.map((by) => {
        const now = group[by] ?? '';
        const values = [...new Set([...groups.filter((one) => one.by === by).map(({ value }) => value), now])];
        const any = by === 'kind' ? [] : [{ value: '', label: 'any' }];
        return (
          <SelectChoice
            key={by}
            name={LABELS[by]}
            value={now}
            options={[...any, ...values.filter((value) => value !== '').map((value) => ({ value, label: value }))]}
            onChange={(value) => change({ [by]: value || undefined })}
          />
        );
      })}
    </div>
  );
}

function groupsTable(groups: SurvivalDto['groups'], kind: string): TableData {
  return {
    caption: 'Groups and how many of each there are',
    columns: [
      { id: 'by', label: 'By', numeric: false },
      { id: 'group', label: 'Group', numeric: false },
      { id: 'requests', label: 'On record', numeric: true },
      { id: 'ended', label: 'Watched and seen to end', numeric: true },
      { id: 'printed', label: 'Bears an estimate', numeric: false },
    ],
    rows: groups.map(({ by, value, requests, ended, printed }) => ({
      key: `${by} ${value}`,
      cells: [
        textCell(by),
        { text: value, to: '/survival', search: by === 'kind' ? { kind: value } : { kind, [by]: value } },
        figureCell(requests),
        figureCell(ended),
        textCell(printed ? 'yes' : 'no'),
      ],
    })),
  };
}
