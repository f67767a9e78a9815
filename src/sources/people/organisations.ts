import type { Problem } from '../../ledger/evidence.ts';
import type { Organisation } from '../../vocabulary/vocabulary.ts';
import type { DecodedTable } from '../parser.ts';
import type { Problems, Reader } from './node.ts';
import { mapping, oneOf, slug, text } from './read.ts';
import { rowsOf } from './table.ts';

const KINDS = ['agency', 'company', 'press', 'research', 'person', 'market', 'government'] as const;
const row = mapping({ id: slug, name: text, kind: oneOf(KINDS) }, { parent: slug, interest: text });

const organisation: Reader<Organisation> = (node, problems) => {
  const read = row(node, problems);
  return read === undefined ? undefined : { ...read, parent: read.parent ?? null, interest: read.interest ?? null };
};

/** Reads the organisations, `data/organisations.csv`: who speaks and who is a party, with what each stands to gain. */
export function parseOrganisations(table: DecodedTable): {
  readonly organisations: readonly Organisation[];
  readonly problems: readonly Problem[];
} {
  const problems: Problems = [];
  return { organisations: rowsOf(table, organisation, problems), problems };
}
