import { useEffect } from 'react';
import type { TourDto, TourStepDto } from '../../api/contract-tour.ts';
import { useApi } from '../api/use-api.ts';
import { useChoices } from '../choices/use-choices.ts';
import { DownloadLinks } from '../frame/download-links.tsx';
import { Loaded } from './loaded.tsx';
import { TourStepView } from './tour-step.tsx';

/** A guided tour, one step at a time; the step is in the address, arrow keys go on and back. */
export function TourPage() {
  const [{ tour }] = useChoices();
  const route = tour === undefined ? '/tour' : `/tour?tour=${encodeURIComponent(tour)}`;
  const query = useApi<TourDto>(route);
  return (
    <>
      <title>Tour · Ballast</title>
      <Loaded query={query}>{(data) => <Walk tour={data} route={route} />}</Loaded>
    </>
  );
}

function Walk({ tour, route }: { readonly tour: TourDto; readonly route: string }) {
  const [{ step }, change] = useChoices();
  const { steps } = tour;
  const at = Math.max(
    0,
    steps.findIndex(({ id }) => id === step),
  );
  const shown = steps[at];
  const go = (to: TourStepDto | undefined): void => {
    if (to !== undefined) change({ step: to.id });
  };
  useArrows(
    () => go(steps[at - 1]),
    () => go(steps[at + 1]),
  );
  return (
    <>
      <div className="page-head">
        <h1>{tour.title}</h1>
        <p className="counts">{tour.about}</p>
      </div>
      <nav className="tour-steps" aria-label="Steps">
        <ol>
          {steps.map((one, n) => (
            <li key={one.id}>
              <button type="button" aria-current={n === at ? 'step' : undefined} onClick={() => go(one)}>
                {one.title}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      {shown !== undefined && (
        <article className="tour-step" aria-labelledby="step-title">
          <p className="tour-progress">
            <progress value={at + 1} max={steps.length} aria-label="Progress of the tour" />
            Step {at + 1} of {steps.length}, as known on {tour.knownOn}
          </p>
          <TourStepView step={shown} />
          <p className="tour-buttons">
            <button type="button" className="tool" disabled={at === 0} onClick={() => go(steps[at - 1])}>
              ← Back
            </button>
            <button type="button" className="tool" disabled={at + 1 === steps.length} onClick={() => go(steps[at + 1])}>
              Next →
            </button>
            <DownloadLinks route={route} title="the tour" />
          </p>
        </article>
      )}
    </>
  );
}

/** Arrow keys where nothing else wants them. */
function useArrows(back: () => void, next: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const busy = event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
      if (busy || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'ArrowLeft') back();
      if (event.key === 'ArrowRight') next();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
