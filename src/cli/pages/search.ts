import type { SearchDto } from '../../api/contract-search.ts';
import { formatDate } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import { type Style, title } from './style.ts';

type Group = SearchDto['groups'][number];
type Hit = Group['hits'][number];

/** Kinds in the plural, for headings. */
export const KIND_NAMES: Readonly<Record<string, string>> = {
  ...{ material: 'Materials', form: 'Forms', procurement: 'Procurements', price: 'Prices', claim: 'Claims' },
  ...{ event: 'Events', statement: 'Statements', judgement: 'Judgements', correction: 'Corrections' },
  ...{ source: 'Sources', property: 'Properties', organisation: 'Organisations', place: 'Places' },
};

function painted(segments: Hit['title'], { paint }: Style): string {
  return segments.map(({ text, hit }) => (hit ? paint.bold(text) : text)).join('');
}

function hitLines(hit: Hit, style: Style): readonly string[] {
  const { paint, width } = style;
  const where = hit.evidence === null ? hit.route : hit.evidence.slice(0, 10);
  const snippet = hit.snippet.map(({ text }) => text).join('');
  return [
    `  - ${painted(hit.title, style)}  ${paint.dim(where)}`,
    ...(snippet === '' ? [] : [paint.dim(hang('      ', snippet, width))]),
  ];
}

function groupLines({ kind, total, hits }: Group, style: Style): readonly string[] {
  const { paint } = style;
  const more = total > hits.length ? [paint.dim(`    and ${total - hits.length} more; --kind ${kind} lists them`)] : [];
  return [
    '',
    paint.bold(`${KIND_NAMES[kind] ?? kind} (${total})`),
    ...hits.flatMap((hit) => hitLines(hit, style)),
    ...more,
  ];
}

/** What was found, by kind, with where it leads. */
export function searchPage({ query, knownOn, total, groups }: SearchDto, style: Style): string {
  const found = total === 0 ? `Nothing has “${query}”` : `${total} found for “${query}”`;
  return [
    title(found, `as known on ${formatDate(knownOn)}`, style),
    ...groups.flatMap((g) => groupLines(g, style)),
  ].join('\n');
}
