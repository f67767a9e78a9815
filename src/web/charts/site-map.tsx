import { type GeoProjection, geoEqualEarth } from 'd3-geo';
import { useMemo } from 'react';
import type { FigureDto } from '../../api/contract.ts';
import { amountOf } from './theme.ts';
import { countryShapes } from './world-shapes.ts';

/** A place with what lies there. */
export interface MapSite {
  readonly key: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly mass: FigureDto;
}

interface Props {
  readonly sites: readonly MapSite[];
  readonly label: string;
}

const [WIDTH, HEIGHT] = [960, 420];
const [LARGEST, SMALLEST] = [26, 3];
/** Degrees shown around the outermost sites, so that one can tell where they are. */
const [AROUND_EAST, AROUND_NORTH] = [16, 9];

/** Sites on the land around them; the area of a dot goes by the gross mass there, and an empty site is a ring. */
export function SiteMap({ sites, label }: Props) {
  const drawn = useMemo(() => drawingOf(sites), [sites]);
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="world">
        {drawn.shapes.map(({ key, d }) => (
          <path key={key} d={d} className="map-land" />
        ))}
        {drawn.dots.map(({ site, x, y, r, isEmpty }) => (
          <g key={site.key}>
            <circle cx={x} cy={y} r={r} className="map-site" data-empty={isEmpty || undefined}>
              <title>{`${site.name}: ${site.mass.text}`}</title>
            </circle>
            <text x={x + r + 4} y={y + 5} className="map-name">
              {site.name}
            </text>
          </g>
        ))}
      </svg>
      <p className="frame-note">
        The area of a dot goes by the gross mass on books; a ring is empty. Shapes and borders are Natural Earth’s (de
        facto, 1:110 million) and take no position.
      </p>
    </>
  );
}

function drawingOf(sites: readonly MapSite[]) {
  const projection = projectionAround(sites);
  const most = Math.max(1, ...sites.map(({ mass }) => amountOf(mass) ?? 0));
  const dots = sites.flatMap((site) => {
    const at = projection([site.longitude, site.latitude]);
    const amount = amountOf(site.mass) ?? 0;
    const r = amount === 0 ? SMALLEST + 1 : Math.max(SMALLEST, LARGEST * Math.sqrt(amount / most));
    return at === null ? [] : [{ site, x: at[0], y: at[1], r, isEmpty: amount === 0 }];
  });
  // The largest first, so that a small neighbour is not hidden below it.
  return { shapes: countryShapes(projection), dots: dots.sort((a, b) => b.r - a.r) };
}

function projectionAround(sites: readonly MapSite[]): GeoProjection {
  const east = sites.map(({ longitude }) => longitude);
  const north = sites.map(({ latitude }) => latitude);
  const [west, right] = [
    Math.max(-180, Math.min(...east) - AROUND_EAST),
    Math.min(180, Math.max(...east) + AROUND_EAST),
  ];
  const [low, top] = [
    Math.max(-85, Math.min(...north) - AROUND_NORTH),
    Math.min(85, Math.max(...north) + AROUND_NORTH),
  ];
  const corners: [number, number][] = [
    [west, low],
    [west, top],
    [right, low],
    [right, top],
  ];
  const frame = { type: 'MultiPoint' as const, coordinates: corners };
  return geoEqualEarth()
    .rotate([-(west + right) / 2, 0])
    .fitExtent(
      [
        [12, 12],
        [WIDTH - 12, HEIGHT - 12],
      ],
      frame,
    );
}
