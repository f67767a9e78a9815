import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { PlanComparisonDto } from '../../../api/contract-buying-plans.ts';
import { useApi } from '../../api/use-api.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { Frame } from '../../frame/frame.tsx';
import { keepKnownOn } from '../../layout/keep-known-on.ts';
import { Loaded } from '../loaded.tsx';
import { BarsChart } from '../material/lazy-charts.ts';
import { addressWith } from '../material/use-section.ts';
import { linesAgainst, nodeBars, nodesAgainst, sideBars, sidesTable } from './compare-tables.ts';
import { axisOf, moneyText, unitWords } from './plan-figure.ts';
import { TableSection } from './table-section.tsx';

/** Two plans side by side, on the same luck where they were made on it. */
export function ComparePlansPage() {
  const [{ a, b }] = useChoices();
  const query = useApi<PlanComparisonDto>(addressWith('/buying-plans/compare', { a, b }));
  return (
    <>
      <title>Two plans side by side · Ballast</title>
      <div className="page-head">
        <h1>Two plans side by side</h1>
        <p className="counts">
          <Link to="/buying-plans" search={keepKnownOn}>
            All buying plans
          </Link>
        </p>
      </div>
      <Loaded query={query}>{(found) => <Compared found={found} />}</Loaded>
    </>
  );
}

function Compared({ found }: { readonly found: PlanComparisonDto }) {
  const tables = useMemo(
    () => ({ sides: sidesTable(found), lines: linesAgainst(found), nodes: nodesAgainst(found) }),
    [found],
  );
  const bars = useMemo(() => ({ sides: sideBars(found), nodes: nodeBars(found) }), [found]);
  const names = [`A: ${nameOf(found.a)}`, `B: ${nameOf(found.b)}`];
  return (
    <>
      <div className="frames">
        <Side name="A" side={found.a} />
        <Side name="B" side={found.b} />
      </div>
      <p className="assumption-line" role="note">
        <strong>{found.sameLuck ? 'The same luck.' : 'Not the same luck.'}</strong> {found.luck}
      </p>
      {found.unit !== null && (
        <Frame
          id="sides"
          title="What each leaves"
          table={tables.sides}
          chart={
            <BarsChart
              bars={bars.sides}
              series={names}
              unit={unitWords(found.unit)}
              {...axisOf(found.unit)}
              label="Consequence left by either plan"
            />
          }
        />
      )}
      <TableSection id="lines" title="Line by line" table={tables.lines} none="Neither buys anything." />
      {found.nodes.length > 0 && (
        <Frame
          id="nodes"
          title="Shortfall left, by material"
          note="Mean tonnes left over the case with either plan, those that differ most first; the table has all and the percentiles."
          table={tables.nodes}
          chart={<BarsChart bars={bars.nodes} series={names} unit="t" label="Mean shortfall left with either plan" />}
        />
      )}
    </>
  );
}

type SideDto = PlanComparisonDto['a'];

const nameOf = ({ id, budget }: SideDto): string =>
  `${id.slice(0, 10)}, ${budget === null ? 'the least money' : moneyText(budget)}`;

function Side({ name, side }: { readonly name: string; readonly side: SideDto }) {
  return (
    <section className="section" aria-labelledby={`side-${name}`}>
      <h2 id={`side-${name}`}>
        {name}:{' '}
        <Link to="/buying-plans/$id" params={{ id: side.id }} search={keepKnownOn}>
          {side.title}
        </Link>
      </h2>
      <p className="kicker">
        {nameOf(side)}; spends {moneyText(side.spent)}
      </p>
      <p>{side.headline}</p>
    </section>
  );
}
