import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { SearchDto } from '../../api/contract-search.ts';
import { useApi } from '../api/use-api.ts';
import { useChoices } from '../choices/use-choices.ts';
import { SEARCH_BOX_ID } from '../layout/use-shortcuts.ts';
import { Loaded } from './loaded.tsx';
import { SearchGroup } from './search-group.tsx';

const PAUSE_MS = 150;
const OF_ONE_KIND = 200;

/** Search over everything: the words are in the address, arrows go from hit to hit. */
export function SearchPage() {
  const [{ q, kind }] = useChoices();
  const page = useRef<HTMLDivElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a shortcut between links that Tab reaches too
    <div ref={page} onKeyDown={(event) => step(event, page.current)}>
      <title>{q === undefined ? 'Search · Ballast' : `${q} · Search · Ballast`}</title>
      <div className="page-head">
        <h1>Search</h1>
        <p className="counts">
          Materials, procurements, prices, claims, events, statements, judgements and sources. Words may be unfinished
          or slightly misspelt; of a contract’s number a piece will do.
        </p>
      </div>
      <SearchBox />
      {q !== undefined && <Results q={q} kind={kind} />}
    </div>
  );
}

function SearchBox() {
  const [{ q }, change] = useChoices();
  const [text, setText] = useState(q ?? '');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  useEffect(() => setText((now) => (now.trim() === (q ?? '') ? now : (q ?? ''))), [q]);
  const timer = useRef<number | undefined>(undefined);
  const type = (next: string): void => {
    setText(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => change({ q: next.trim() || undefined, kind: undefined }), PAUSE_MS);
  };
  return (
    <label className="search-box">
      <span className="sr-only">Search everything</span>
      <input
        ref={box}
        id={SEARCH_BOX_ID}
        type="search"
        value={text}
        maxLength={200}
        placeholder="alloy grade cobalt, SP8000-25-D-0007, …"
        onChange={(event) => type(event.target.value)}
      />
    </label>
  );
}

function Results({ q, kind }: { readonly q: string; readonly kind: string | undefined }) {
  const only = kind === undefined ? '' : `&kind=${encodeURIComponent(kind)}&limit=${OF_ONE_KIND}`;
  const found = useApi<SearchDto>(`/search?q=${encodeURIComponent(q)}${only}`);
  const [, change] = useChoices();
  return (
    <Loaded query={found}>
      {({ total, groups, knownOn }) => (
        <>
          <p className="quiet" role="status">
            {total === 0 ? `Nothing known on ${knownOn} has “${q}”.` : `${total} found, as known on ${knownOn}.`}{' '}
            {kind !== undefined && (
              <button type="button" className="tool" onClick={() => change({ kind: undefined })}>
                All kinds
              </button>
            )}
          </p>
          {groups.map((group) => (
            <SearchGroup key={group.kind} group={group} onAll={() => change({ kind: group.kind })} />
          ))}
        </>
      )}
    </Loaded>
  );
}

/** Down and up walk from the box through the hits and back. */
function step(event: KeyboardEvent, page: HTMLElement | null): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || page === null) return;
  const stops = [...page.querySelectorAll<HTMLElement>(`#${SEARCH_BOX_ID}, .hit a`)];
  const at = document.activeElement instanceof HTMLElement ? stops.indexOf(document.activeElement) : -1;
  const next = stops[at + by];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
