import { useMemo } from 'react';
import type { SiteDto, SitesDto } from '../../../api/contract-stockpile.ts';
import type { MapSite } from '../../charts/site-map.tsx';
import { useChoices } from '../../choices/use-choices.ts';
import { Frame } from '../../frame/frame.tsx';
import { Loaded } from '../loaded.tsx';
import { queryText, useKept } from '../policy/use-kept.ts';
import { GoodsAtSites } from './goods-at-sites.tsx';
import { SiteMap } from './lazy-charts.ts';
import { MarkingBadges } from './marking-badge.tsx';
import { sitesTable } from './sites-table.ts';
import { DayChoice, HolderChoice } from './stock-filter.tsx';

/** Where lots are kept on a day: the places, how full they are and what keeping costs. */
export function SitesPage() {
  const [{ holder, on }] = useChoices();
  const route = `/stockpile/sites${queryText({ holder, on })}`;
  const query = useKept<SitesDto>(route);
  return (
    <>
      <title>Sites · Stockpile · Ballast</title>
      <div className="page-head">
        <h1>Sites</h1>
        <p className="counts">
          What lies where, the share of each site’s capacity it takes, and what keeping it costs a year by the rate on
          the site’s card.
        </p>
      </div>
      <div className="policy-controls">
        <DayChoice name="on" label="On" />
        <HolderChoice />
      </div>
      <Loaded query={query}>{(found) => <Sites found={found} route={route} />}</Loaded>
    </>
  );
}

function Sites({ found: { sites, on }, route }: { readonly found: SitesDto; readonly route: string }) {
  const placed = useMemo(() => sites.flatMap(placeOf), [sites]);
  const table = useMemo(() => sitesTable(sites, on), [sites, on]);
  if (sites.length === 0) return <p className="quiet">No site is in the books on {on}.</p>;
  const unplaced = sites.filter((site) => placeOf(site).length === 0);
  return (
    <div className="stock-marked">
      <MarkingBadges markings={sites.map(({ marking }) => marking)} />
      <Frame
        id="sites"
        title={`Sites on ${on}`}
        table={table}
        from={route}
        note={unplaced.length === 0 ? undefined : unplacedWords(unplaced)}
        chart={
          placed.length === 0 ? (
            <p className="quiet">No site has coordinates on its card; the table lists them all.</p>
          ) : (
            <SiteMap sites={placed} label={`${placed.length} sites with what lies there, on ${on}`} />
          )
        }
      />
      <GoodsAtSites sites={sites} />
    </div>
  );
}

const unplacedWords = (sites: readonly SiteDto[]): string =>
  `Without coordinates, and so not on the map: ${sites.map(({ name }) => name).join(', ')}.`;

function placeOf({ holder, site, name, latitude, longitude, used }: SiteDto): readonly MapSite[] {
  if (latitude === null || longitude === null) return [];
  return [{ key: `${holder} ${site}`, name, latitude, longitude, mass: used }];
}
