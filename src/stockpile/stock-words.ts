import type { StockEvent } from '../ledger/stock-event.ts';
import { kilogramsText } from '../units/grams.ts';
import type { StockKind } from '../vocabulary/stock-record.ts';

type Payload<K extends StockKind> = Extract<StockEvent, { readonly kind: K }>['payload'];
type Words = { readonly [K in StockKind]: (payload: Payload<K>) => string };

const after = (word: string, text: string | undefined): string => (text === undefined ? '' : ` ${word} ${text}`);
const kg = ({ gross }: { readonly gross: number }): string => kilogramsText(gross);

const WORDS: Words = {
  site: ({ site, name }) => `Site ${site}: ${name}`,
  lot: ({ lot, material, form }) => `Card of lot ${lot}: ${material}, ${form}`,
  specification: ({ specification, revision }) => `Specification ${specification}, revision ${revision}`,
  authority: ({ authority, rule }) => `Authority ${authority}: ${rule}`,
  requirement: ({ requirement, material, form }) => `Requirement ${requirement}: ${material}, ${form}`,
  receipt: (p) => `Receipt of ${kg(p)} at ${p.site}${after('from', p.party)}`,
  sampling: (p) => `Sample of ${kg(p)}${after('by', p.laboratory)}`,
  accept: ({ specification, revision }) =>
    `Accepted${after('under', specification)}${specification === undefined ? '' : after('revision', revision)}`,
  reject: ({ reason }) => `Rejected: ${reason}`,
  're-assay': ({ content, laboratory }) =>
    `Re-assay${content === null ? '' : `: content ${kilogramsText(content)}`}${after('by', laboratory)}`,
  inspection: ({ condition, sound }) => `Inspection, ${sound ? 'sound' : 'not sound'}: ${condition}`,
  transfer: transferWords,
  upgrade: (p) => `Upgrade of ${kg(p)} into ${p.into}: ${kg(p.out)} out, ${lossWords(p.loss.gross)}`,
  loan: (p) => `Loan of ${kg(p)}${after('to', p.party)}${after('due', p.due)}`,
  return: (p) => `Return of ${kg(p)}${after('from', p.party)}`,
  commit: (p) => `Commitment of ${kg(p)} to ${p.to}`,
  uncommit: (p) => `End of a commitment of ${kg(p)} to ${p.to}`,
  release: (p) => `Release of ${kg(p)}${after('to', p.party)} under ${p.authority}`,
  sale: (p) => `Sale of ${kg(p)}${after('to', p.party)}${after('under', p.authority)}`,
  'write-off': (p) => `Write-off of ${kg(p)}: ${p.reason}`,
  found: (p) => `Found ${kg(p)}: ${p.reason}`,
  count: (p) => `Count of ${kg(p)}${after('by', p.counter)}`,
  reversal: ({ reverses, reason }) => `Reversal of ${reverses}: ${reason}`,
};

function transferWords({ site, into, part }: Payload<'transfer'>): string {
  const moved = part === undefined ? '' : ` of ${kg(part)}`;
  return `Transfer${moved}${after('into', into)}${after('to site', site)}`;
}

/** What an upgrade lost, or took up where gross mass grew, as metal that takes up oxygen. */
function lossWords(grams: number): string {
  return grams < 0 ? `${kilogramsText(0 - grams)} taken up` : `${kilogramsText(grams)} lost`;
}

/** A stock record in words, masses in kg to the gram: `Receipt of 20,000 kg at A from Example Smelter`. */
export function stockTitle({ kind, payload }: Pick<StockEvent, 'kind' | 'payload'>): string {
  return (WORDS[kind] as (payload: StockEvent['payload']) => string)(payload);
}
