import { geoEqualEarth } from 'd3-geo';
import { useMemo } from 'react';
import type { FigureDto } from '../../api/contract.ts';
import { numericOf } from './country-codes.ts';
import { amountOf, HATCH, INK_QUIET, mannerOf } from './theme.ts';
import { COUNTRIES, countryShapes } from './world-shapes.ts';

interface Props {
  readonly places: readonly { readonly place: string; readonly name: string; readonly figure: FigureDto | null }[];
  readonly label: string;
}

const [WIDTH, HEIGHT] = [960, 470];
const wholeWorld = () => countryShapes(geoEqualEarth().fitSize([WIDTH, HEIGHT], COUNTRIES));

/** Countries shaded by amount on an equal-area projection; withheld hatched. Borders are Natural Earth's de-facto ones. */
export function WorldMap({ places, label }: Props) {
  const shapes = useMemo(wholeWorld, []);
  const byCode = new Map(places.map((item) => [numericOf(item.place), item]));
  const most = Math.max(1, ...places.map(({ figure }) => (figure === null ? 0 : (amountOf(figure) ?? 0))));
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="world">
        {shapes.map(({ id, key, d }) => {
          const item = byCode.get(id);
          return (
            <path key={key} d={d} className="map-land" style={item?.figure ? shade(item.figure, most) : undefined}>
              {item && <title>{`${item.name}: ${item.figure?.text ?? 'not stated'}`}</title>}
            </path>
          );
        })}
      </svg>
      <p className="frame-note">
        Darker is more; hatched is withheld. Shapes and borders are Natural Earth’s (de facto, 1:110 million) and take
        no position; other countries and world totals have no place on a map and stand in the table.
      </p>
    </>
  );
}

/** Square root, so that a middling producer still shows beside a dominant one. */
function shade(figure: FigureDto, most: number): React.CSSProperties {
  if (mannerOf(figure) === 'hatch') return { fill: HATCH, stroke: INK_QUIET };
  const amount = amountOf(figure);
  if (amount === null || amount === 0) return {};
  const strength = Math.round(14 + 86 * Math.sqrt(amount / most));
  return { fill: `color-mix(in oklab, var(--c1) ${strength}%, var(--paper-2))` };
}
