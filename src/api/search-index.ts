import { searchDocuments } from '../brief/search-documents.ts';
import { knownOn } from '../ledger/as-of.ts';
import type { Ledger } from '../ledger/ledger-index.ts';
import { procurementsOf } from './briefs.ts';
import type { View } from './desk.ts';
import { type SearchIndex, searchIndex } from './search.ts';

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
export function searchIndexOf(view: View): Promise<SearchIndex> {
  return view.once('search', async () => build(view, await view.ledger()));
}
