import { lazy } from 'react';
import type { AlertsDto, CourseDto, MeasuresDto } from '../../../api/contract-measures.ts';
import { daysAfter } from '../../../units/period.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { Frame } from '../../frame/frame.tsx';
import { todayHere } from '../../layout/known-on-control.tsx';
import { Loaded } from '../loaded.tsx';
import { AlertList } from './alert-list.tsx';
import { DaySlider } from './day-slider.tsx';
import { MeasureFilters } from './measure-filters.tsx';
import { measuresTable } from './measures-table.ts';
import { queryText, useKept } from './use-kept.ts';

const MeasuresChart = lazy(async () => {
  const { MeasuresChart: chart } = await import('../../charts/measures-chart.tsx');
  return { default: chart };
});

/** Tariffs, export controls and laws: the state of each on a day, its course over time, and what comes due. */
export function MeasuresPage() {
  const [{ on, known_on, material, form, origin, country, kind, within }, change] = useChoices();
  const day = on ?? known_on ?? todayHere();
  const filter = { material, form, origin, country, kind };
  const window = { from: `${Number(todayHere().slice(0, 4)) - 4}-01-01`, to: daysAfter(todayHere(), 548) };
  const measures = useKept<MeasuresDto>(`/measures${queryText({ on: day, ...filter })}`);
  const alerts = useKept<AlertsDto>(`/measures/alerts${queryText({ on: day, within, ...filter })}`);
  const course = useKept<CourseDto>(`/measures/calendar${queryText({ on: day, ...window, ...filter })}`);
  return (
    <>
      <title>Measures · Ballast</title>
      <div className="page-head">
        <h1>Measures</h1>
        <p className="counts">
          Tariffs, export controls and laws, as they stand on a day. Suspended is not repealed. When a suspension runs
          out and nothing says what followed, the state is unknown: never in force, never still suspended.
        </p>
      </div>
      <div className="policy-controls">
        <DaySlider day={day} {...window} onChange={(next) => change({ on: next })} />
        <MeasureFilters />
      </div>
      <section className="section" aria-labelledby="due-title">
        <h2 id="due-title">Comes due</h2>
        <Loaded query={alerts}>{(found) => <AlertList alerts={found} />}</Loaded>
      </section>
      <Loaded query={measures}>
        {(found) => (
          <Frame
            id="measures"
            title={`Measures on ${found.on}`}
            table={measuresTable(found)}
            from={`/measures${queryText({ on: day, ...filter })}`}
            sources={found.items.map(({ source }) => source)}
            note="A row of the chart is a measure whose day of effect some source gives. The table has them all, each with its reason."
            chart={<Loaded query={course}>{(courses) => <MeasuresChart course={courses} />}</Loaded>}
          />
        )}
      </Loaded>
    </>
  );
}
