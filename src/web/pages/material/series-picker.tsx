import type { SeriesDto } from '../../../api/contract-market.ts';
import { colourOf, symbolOf } from '../../charts/theme.ts';
import { SeriesMark } from './series-mark.tsx';

const MANY = 8;

interface Props {
  readonly series: readonly SeriesDto[];
  readonly picked: ReadonlySet<string>;
  readonly onPick: (series: readonly SeriesDto[]) => void;
}

/** Which series are drawn; doubles as the legend. Warns beyond eight, where colours and symbols repeat. */
export function SeriesPicker({ series, picked, onPick }: Props) {
  const shown = series.filter(({ id }) => picked.has(id)).map(({ id }) => id);
  const toggle = (id: string) =>
    onPick(series.filter((item) => (item.id === id ? !picked.has(id) : picked.has(item.id))));
  return (
    <>
      <fieldset className="picker">
        <legend className="sr-only">Series drawn</legend>
        {series.map(({ id, label }) => {
          const place = shown.indexOf(id);
          return (
            <label key={id}>
              <input type="checkbox" checked={place >= 0} onChange={() => toggle(id)} />
              {place >= 0 && <SeriesMark colour={colourOf(place)} symbol={symbolOf(place)} />}
              {label}
            </label>
          );
        })}
      </fieldset>
      {shown.length > MANY && <p data-tone="warn">More than {MANY} series: colours and symbols repeat.</p>}
    </>
  );
}
