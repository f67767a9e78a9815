import { type FormEvent, useState } from 'react';
import type { CoverDto } from '../../../api/contract-indicators.ts';
import { FigureLink } from '../../figure/figure-link.tsx';
import { Section } from './section.tsx';
import { useSection } from './use-section.ts';

/** Days the newest stated inventory would last, at published consumption or at one the reader enters. */
export function CoverSection({ material }: { readonly material: string }) {
  const [consumption, setConsumption] = useState<string | undefined>(undefined);
  const query = useSection<CoverDto>(material, 'cover', { consumption });
  if (query.data?.inventory === null && consumption === undefined) return null;
  return (
    <Section id="cover" title="Days of cover">
      <Question onAsk={(text) => setConsumption(text === '' ? undefined : text)} />
      {query.error !== null && <p role="alert">{query.error.message}</p>}
      {query.data !== undefined && query.error === null && <Answer cover={query.data} />}
    </Section>
  );
}

function Question({ onAsk }: { readonly onAsk: (text: string) => void }) {
  const ask = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onAsk(String(new FormData(event.currentTarget).get('consumption') ?? '').trim());
  };
  return (
    <form className="inline-form" onSubmit={ask}>
      <label>
        Consumption of a year, if not the published one{' '}
        <input name="consumption" placeholder="8,500 t" size={12} autoComplete="off" />
      </label>{' '}
      <button type="submit">Show days</button>
    </form>
  );
}

function Answer({ cover }: { readonly cover: CoverDto }) {
  const { days, inventory, consumption, entered, assumption, refused, holder } = cover;
  return (
    <div aria-live="polite">
      <p className="index-line">
        {days === null ? (
          <>No days: {refused}</>
        ) : (
          <strong>
            <FigureLink figure={days} />
          </strong>
        )}
      </p>
      {inventory !== null && (
        <p className="frame-note">
          {holder} held <FigureLink figure={inventory.figure} /> ({inventory.figure.period}, {inventory.ageText});
          consumption{' '}
          {consumption === null ? (entered ?? 'not published as a number') : <FigureLink figure={consumption} />}
          {entered !== null && ' as entered, on the basis of the inventory'}. Inventory / (consumption / 365); all of it
          counted as usable. {assumption} {inventory.note}
        </p>
      )}
    </div>
  );
}
