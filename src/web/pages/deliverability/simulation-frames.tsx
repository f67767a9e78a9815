import { useMemo } from 'react';
import type { DeliverabilityDto } from '../../../api/contract-deliverability.ts';
import { BoughtFrame } from './bought-frame.tsx';
import { HangsOnFrame } from './hangs-on-frame.tsx';
import { QuarterFrame } from './quarter-frame.tsx';
import { linesNamed, linesOf } from './quarter-line.ts';

interface Props {
  readonly simulation: NonNullable<DeliverabilityDto['simulation']>;
  readonly from: string;
}

const NO_BANDS: readonly string[] = [];

/** What the draws say: the ramp against what is due, the chance by quarter, which link binds, what would be bought. */
export function SimulationFrames({ simulation, from }: Props) {
  const { run } = simulation;
  const ramp = useMemo(() => linesNamed(simulation, ['delivered', 'due orders', 'due pace', 'sold']), [simulation]);
  const ends = useMemo(() => linesNamed(simulation, ['worst', 'best']), [simulation]);
  const kept = useMemo(() => linesNamed(simulation, ['kept orders', 'kept pace']), [simulation]);
  const binding = useMemo(() => linesOf(simulation, 'binding '), [simulation]);
  const links = useMemo(() => linesOf(simulation, 'link '), [simulation]);
  const rate = useMemo(() => [...linesNamed(simulation, ['rate']), ...links], [simulation, links]);
  const plain = useMemo(() => links.map(({ id }) => id), [links]);
  return (
    <>
      <QuarterFrame
        id="ramp"
        title="The ramp against what is due"
        note={`Tonnes since the award, in the contract’s form. ${run}. The even pace is hypothetical: nobody ordered it.`}
        lines={ramp}
        more={ends}
        unit="t"
        bandWords="shaded: a tenth to nine tenths of the draws"
        from={from}
      />
      <div className="frames">
        <QuarterFrame
          id="chance"
          title="Chance of being level, by quarter"
          note="Share of draws in which what is delivered is at least what is due; the band is the same luck with the least and with the most of the capacities that disagree."
          lines={kept}
          unit="%"
          bandWords="shaded: least to most of the disagreeing capacities"
          most={100}
          from={from}
        />
        <QuarterFrame
          id="binding"
          title="Which link binds, by quarter"
          note="Share of the quarter’s draws and months in which the link lets least through."
          lines={binding}
          unit="%"
          bandWords=""
          plain={NO_BANDS}
          most={100}
          from={from}
        />
      </div>
      <QuarterFrame
        id="links"
        title="What each link lets through a month"
        note="Half of the draws; the bands of single links are in the table."
        lines={rate}
        plain={plain}
        unit="t a month"
        bandWords="shaded: a tenth to nine tenths of what comes through all of them"
        from={from}
      />
      <div className="frames">
        {simulation.schedules.map((schedule) => (
          <HangsOnFrame key={schedule.id} schedule={schedule} from={from} />
        ))}
      </div>
      <BoughtFrame schedules={simulation.schedules} from={from} />
    </>
  );
}
