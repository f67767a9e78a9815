import { type PlotOptions, plot } from '@observablehq/plot';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { FigureDto } from '../../api/contract.ts';
import { keepKnownOn } from '../layout/keep-known-on.ts';

interface Props {
  /** Options for a width in pixels; must be stable between renders (useCallback or useMemo). */
  readonly options: (width: number) => PlotOptions;
  /** What the chart shows, in a sentence; the table tab holds the numbers. */
  readonly label: string;
}

/** Draws a Plot into the page: as wide as its frame, one image to a screen reader, a click leads to the evidence. */
export function PlotView({ options, label }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);
  const navigate = useNavigate();
  useEffect(() => {
    if (width === 0) return;
    const drawn = plot({ ...options(width), width, className: 'plot' });
    holder.current?.replaceChildren(asImage(drawn, label));
    const onClick = (): void => {
      const ids = (drawn.value as { figure?: FigureDto } | null)?.figure?.evidence ?? [];
      const [first] = ids;
      if (first === undefined) return;
      if (ids.length === 1) void navigate({ to: '/evidence/$id', params: { id: first }, search: keepKnownOn });
      else void navigate({ to: '/evidence', search: (old) => ({ ...keepKnownOn(old), ids: ids.join('~') }) });
    };
    drawn.addEventListener('click', onClick);
    return () => drawn.removeEventListener('click', onClick);
  }, [options, width, label, navigate]);
  return <div ref={holder} className="chart" />;
}

/**
 * Plot labels its inner groups, which no reader may rely on and axe refuses, and brings an inline style element, which
 * the content security policy refuses: both go before the drawing enters the page (styles/chart.css has the rules).
 */
function asImage<E extends Element>(drawn: E, label: string): E {
  for (const style of drawn.querySelectorAll('style')) style.remove();
  for (const part of drawn.querySelectorAll('[aria-label], [aria-description], [aria-hidden]')) {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-description');
  }
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', label);
  return drawn;
}

function useWidth(holder: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (holder.current === null) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(holder.current);
    return () => watch.disconnect();
  }, [holder]);
  return width;
}
