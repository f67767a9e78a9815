import type { Json } from '../ledger/canonical.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Happening, StepKind } from './happenings.ts';
import { isList, isObject, type OcdsObject } from './ocds-json.ts';
import { CONTRACTING } from './ocds-stage.ts';

/** Roles we give: those of the OCDS codelist, and one of our own for a source a notice names without an offer of it. */
export type PartyRole = 'buyer' | 'procuringEntity' | 'supplier' | 'payer' | 'payee' | 'namedSource';

/** The parties of a process with their roles; organisations have no official identifiers in the ledger, so none are given. */
export interface Parties {
  readonly buyer: string | null;
  readonly list: readonly OcdsObject[];
}

const isAgency = (id: string, vocabulary: Vocabulary): boolean => {
  const kind = vocabulary.organisations.get(id)?.kind;
  return kind === 'agency' || kind === 'government';
};

/** Those of a happening who sell. */
export function sellersOf({ report }: Happening, vocabulary: Vocabulary): readonly string[] {
  return report.payload.parties.filter((id) => !isAgency(id, vocabulary));
}

const NAMING: readonly StepKind[] = ['solicitation', 'amendment'];

/** Every organisation a process names, once, with the roles its happenings show. */
export function partiesOf(happenings: readonly Happening[], vocabulary: Vocabulary): Parties {
  const ids = [...new Set(happenings.flatMap(({ report }) => report.payload.parties))];
  const agencies = ids.filter((id) => isAgency(id, vocabulary));
  const buyer = agencies.find((id) => id === 'dla') ?? agencies[0] ?? null;
  const paid = happenings.some(({ report }) => report.kind === 'payment');
  const sold = new Set(selling(happenings, CONTRACTING, vocabulary));
  const named = new Set(selling(happenings, NAMING, vocabulary));
  const roles = (id: string): readonly PartyRole[] => [
    ...(id === buyer ? (['buyer', 'procuringEntity'] as const) : []),
    ...(id === buyer && paid ? (['payer'] as const) : []),
    ...(sold.has(id) ? (['supplier'] as const) : []),
    ...(sold.has(id) && paid ? (['payee'] as const) : []),
    ...(named.has(id) && !sold.has(id) ? (['namedSource'] as const) : []),
  ];
  const list = ids.map((id) => {
    const own = roles(id);
    return { id, name: nameOf(id, vocabulary), ...(own.length === 0 ? {} : { roles: own }) };
  });
  return { buyer, list };
}

function selling(happenings: readonly Happening[], kinds: readonly StepKind[], vocabulary: Vocabulary): string[] {
  return happenings.filter(({ report }) => kinds.includes(report.kind)).flatMap((h) => sellersOf(h, vocabulary));
}

const nameOf = (id: string, vocabulary: Vocabulary): string => vocabulary.organisations.get(id)?.name ?? id;

/** A reference to a party by its id and name. */
export function referenceTo(id: string, vocabulary: Vocabulary): OcdsObject {
  return { id, name: nameOf(id, vocabulary) };
}

const REFERRING = new Set(['buyer', 'procuringEntity', 'suppliers', 'tenderers', 'payer', 'payee']);

/** Ids of the parties a release refers to, with the field that does. */
export function referencesIn(value: Json | undefined, field = ''): readonly PartyReference[] {
  if (isList(value)) return value.flatMap((item) => referencesIn(item, field));
  if (!isObject(value)) return [];
  if (REFERRING.has(field)) return value.id === undefined ? [] : [{ field, id: String(value.id) }];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'parties' ? [] : referencesIn(inner, name)));
}

/** Where a release refers to a party. */
export interface PartyReference {
  readonly field: string;
  readonly id: string;
}
