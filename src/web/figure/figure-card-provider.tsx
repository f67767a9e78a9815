import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { FigureDto } from '../../api/contract.ts';
import { FigureCard } from './figure-card.tsx';
import { FigureCardContext, type FigureCardControl } from './figure-card-context.ts';

interface Shown {
  readonly figure: FigureDto;
  readonly at: DOMRect;
}

/** Holds the one hover card of the page: opens shortly after hover or focus, stays while pointed at, shuts on Escape. */
export function FigureCardProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const later = useMemo(
    () => (next: Shown | null, wait: number) => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => setShown(next), wait);
    },
    [],
  );
  useEffect(() => {
    const shut = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key === 'Escape') later(null, 0);
    };
    document.addEventListener('keydown', shut);
    window.addEventListener('scroll', shut, { passive: true });
    window.addEventListener('popstate', shut);
    return () => {
      document.removeEventListener('keydown', shut);
      window.removeEventListener('scroll', shut);
      window.removeEventListener('popstate', shut);
    };
  }, [later]);
  const control = useMemo<FigureCardControl>(
    () => ({
      shown: shown?.figure ?? null,
      open: (figure, anchor) => later({ figure, at: anchor.getBoundingClientRect() }, 160),
      close: () => later(null, 140),
    }),
    [shown, later],
  );
  const stay = () => window.clearTimeout(timer.current);
  return (
    <FigureCardContext value={control}>
      {children}
      {shown && (
        <FigureCard
          key={shown.figure.evidence[0]}
          figure={shown.figure}
          at={shown.at}
          onEnter={stay}
          onLeave={control.close}
        />
      )}
    </FigureCardContext>
  );
}
