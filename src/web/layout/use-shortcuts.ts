import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { keepKnownOn } from './keep-known-on.ts';
import { PAGES } from './pages.ts';

/** DOM id of the box on the page of results. */
export const SEARCH_BOX_ID = 'search-box';

export type OpenDialog = 'search' | 'help' | null;
const GO = new Map(PAGES.map(({ key, to }) => [key, to]));
const PAUSE_MS = 1200;

/**
 * `/` search, `?` help, `g` and a letter to go to a page. `g` and any other letter, or a capital one, opens the search
 * with it, so that every material is a few letters and Enter away. Keys typed into fields are left alone.
 */
export function useShortcuts() {
  const [dialog, show] = useState<OpenDialog>(null);
  const [begun, setBegun] = useState('');
  const navigate = useNavigate();
  const open = useCallback((next: OpenDialog, text = ''): void => {
    setBegun(text);
    show(next);
  }, []);
  useEffect(() => {
    let gAt = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const going = event.timeStamp - gAt < PAUSE_MS;
      const to = going ? GO.get(event.key) : undefined;
      gAt = event.key === 'g' && !going ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (to !== undefined) void navigate({ to, search: keepKnownOn });
      else if (going && /^[a-z]$/i.test(event.key)) open('search', event.key);
      else if (event.key === '/') startSearch(() => open('search'));
      else if (event.key === '?') open('help');
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, open]);
  return { dialog, begun, open };
}

/** The page of results has a box of its own; elsewhere the dialog opens. */
function startSearch(openDialog: () => void): void {
  const box = document.getElementById(SEARCH_BOX_ID);
  if (box === null) openDialog();
  else box.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName))
  );
}
