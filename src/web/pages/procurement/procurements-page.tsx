import { lazy } from 'react';
import type { PageDto } from '../../../api/contract-envelope.ts';
import type { ProcurementLifeDto, ProcurementRecordDto } from '../../../api/contract-procurements.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { DataTable } from '../../frame/data-table.tsx';
import { DownloadMenu } from '../../frame/download-menu.tsx';
import { Frame } from '../../frame/frame.tsx';
import { todayHere } from '../../layout/known-on-control.tsx';
import { Loaded } from '../loaded.tsx';
import { DaySlider } from '../policy/day-slider.tsx';
import { queryText, useKept } from '../policy/use-kept.ts';
import { JoinList } from './join-list.tsx';
import { isChosen, ProcurementFilters } from './procurement-filters.tsx';
import { livesTable, procurementTable } from './procurement-table.ts';
import { StateCounts } from './state-counts.tsx';

const LivesChart = lazy(async () => ({ default: (await import('../../charts/lives-chart.tsx')).LivesChart }));

/** Everything asked for and contracted: the state of every procurement on a day, as table and over time. */
export function ProcurementsPage() {
  const [{ on, known_on }] = useChoices();
  const states = useKept<PageDto<ProcurementRecordDto>>(`/procurements${queryText({ limit: '1000', on })}`);
  const lives = useKept<PageDto<ProcurementLifeDto>>('/procurement-lives?limit=1000');
  return (
    <>
      <title>Procurements · Ballast</title>
      <div className="page-head">
        <h1>Procurements</h1>
        <p className="counts">
          Buying efforts for the stockpile from the first notice to the last delivery. A state is what the steps up to
          the day make of it. A request for information is a question and no demand.
        </p>
      </div>
      <Loaded query={states}>
        {({ items }) => (
          <Loaded query={lives}>
            {(all) => <OnDay items={items} lives={all.items} day={on ?? known_on ?? todayHere()} />}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

interface Props {
  readonly items: readonly ProcurementRecordDto[];
  readonly lives: readonly ProcurementLifeDto[];
  readonly day: string;
}

function OnDay({ items, lives, day }: Props) {
  const [choices, change] = useChoices();
  const shown = items.filter((item) => isChosen(item, choices));
  const days = lives.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to])).sort();
  const [first = day, last = day] = [days[0], days.at(-1)];
  const table = procurementTable(shown, day);
  const { material } = choices;
  const rows = lives.filter((life) => material === undefined || life.material === material);
  return (
    <>
      <div className="policy-controls day-controls">
        <DaySlider
          day={day}
          from={first}
          to={last}
          onChange={(next) => change({ on: next === last ? undefined : next })}
        />
        <ProcurementFilters items={items} />
      </div>
      <StateCounts items={items} />
      <section className="section" id="states" aria-labelledby="states-title">
        <div className="frame-head">
          <h2 id="states-title">On {day}</h2>
          <DownloadMenu
            id="procurements"
            title={`Procurements on ${day}`}
            table={table}
            from={`/procurements${queryText({ on: choices.on, material, kind: choices.kind, state: choices.state })}`}
          />
        </div>
        <p className="quiet" role="status">
          {shown.length} of {items.length} that had begun by this day.
        </p>
        <DataTable id="procurements" table={table} />
      </section>
      <Frame
        id="lives"
        title="Over time"
        table={livesTable(rows)}
        from={`/procurement-lives${queryText({ material })}`}
        note="A step known to a month or year only stands on the last day it can have been. A bar is a state; hatched is silence."
        chart={<LivesChart lives={inOrder(rows)} on={day} />}
      />
      <JoinList />
    </>
  );
}

/** The newest to begin first, so that what is asked now stands on top. */
function inOrder(lives: readonly ProcurementLifeDto[]): readonly ProcurementLifeDto[] {
  const begun = ({ spans }: ProcurementLifeDto): string => spans[0]?.from ?? '';
  return [...lives].sort((a, b) => begun(b).localeCompare(begun(a)) || a.id.localeCompare(b.id));
}
