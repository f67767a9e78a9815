import { searchDocuments } from '../brief/search-documents.ts';
import { knownOn } from '../ledger/as-of.ts';
import { procurementsOf } from './briefs.ts';
import type { Ledger, View } from './desk.ts';
import { type SearchIndex, searchIndex } from './search.ts';

/** Days whose index is kept at once: today, and the one somebody looks back to. */
const DAYS_KEPT = 2;
const indexes = new WeakMap<Ledger, Map<string, Promise<SearchIndex>>>();

async function build(view: View, ledger: Ledger): Promise<SearchIndex> {
  const { workbench, knownOn: day } = view;
  const { vocabulary, sources } = workbench;
  const { claims, corrections, judgements } = ledger;
  return searchIndex(
    searchDocuments({
      ...{ vocabulary, sources: [...sources.values()], claims, corrections },
      statements: knownOn(ledger.statements, day),
      events: knownOn(ledger.events, day),
      judgements: judgements.filter(({ on }) => on <= day),
      procurements: await procurementsOf(view),
    }),
  );
}

/** The index of everything known on the view's day; built once for a ledger and a day. */
export async function searchIndexOf(view: View): Promise<SearchIndex> {
  const ledger = await view.ledger();
  const kept = indexes.get(ledger) ?? new Map<string, Promise<SearchIndex>>();
  indexes.set(ledger, kept);
  const known = kept.get(view.knownOn);
  if (known !== undefined) return known;
  const made = build(view, ledger);
  made.catch(() => kept.delete(view.knownOn));
  kept.set(view.knownOn, made);
  const [oldest] = kept.keys();
  if (kept.size > DAYS_KEPT && oldest !== undefined) kept.delete(oldest);
  return made;
}
