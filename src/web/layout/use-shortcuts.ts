import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { keepKnownOn } from './keep-known-on.ts';

export type OpenDialog = 'search' | 'help' | null;
const GO: Readonly<Record<string, string>> = {
  s: '/',
  a: '/materials/antimony',
  c: '/materials/cobalt',
  k: '/conflicts',
  o: '/sources',
};
const PAUSE_MS = 1200;

/** `/` search, `?` help, and `g` followed by a letter to go to a page. Keys typed into fields are left alone. */
export function useShortcuts() {
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const navigate = useNavigate();
  useEffect(() => {
    let gAt = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const to = event.timeStamp - gAt < PAUSE_MS ? GO[event.key] : undefined;
      gAt = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (to !== undefined) void navigate({ to, search: keepKnownOn });
      else if (event.key === '/') setDialog('search');
      else if (event.key === '?') setDialog('help');
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate]);
  return { dialog, setDialog };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
  );
}
