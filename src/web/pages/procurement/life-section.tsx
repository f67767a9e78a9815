import { lazy } from 'react';
import type { PageDto } from '../../../api/contract-envelope.ts';
import type { ProcurementLifeDto, ProcurementRecordDto } from '../../../api/contract-procurements.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { Frame } from '../../frame/frame.tsx';
import { Loaded } from '../loaded.tsx';
import { DaySlider } from '../policy/day-slider.tsx';
import { useKept } from '../policy/use-kept.ts';
import { livesTable } from './procurement-table.ts';

const LivesChart = lazy(async () => ({ default: (await import('../../charts/lives-chart.tsx')).LivesChart }));

/** The life of a procurement and of those it is linked to, with the day the page speaks of. */
export function LifeSection({ procurement }: { readonly procurement: ProcurementRecordDto }) {
  const query = useKept<PageDto<ProcurementLifeDto>>('/procurement-lives?limit=1000');
  const [, change] = useChoices();
  const ids = [procurement.id, ...procurement.links.map(({ id }) => id)];
  return (
    <Loaded query={query}>
      {({ items }) => {
        const lives = ids.flatMap((id) => items.find((life) => life.id === id) ?? []);
        const days = lives.flatMap(({ spans }) => spans.flatMap(({ from, to }) => [from, to])).sort();
        const [first = procurement.on, last = procurement.on] = [days[0], days.at(-1)];
        return (
          <Frame
            id="life"
            title="Life"
            table={livesTable(lives)}
            controls={
              <DaySlider
                day={procurement.on}
                from={first}
                to={last}
                onChange={(next) => change({ on: next === last ? undefined : next })}
              />
            }
            chart={<LivesChart lives={lives} on={procurement.on} />}
          />
        );
      }}
    </Loaded>
  );
}
