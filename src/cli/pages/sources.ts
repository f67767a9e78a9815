import type { SourceDto } from '../../api/contract-service.ts';
import { cut, type Style, table, title } from './style.ts';

function rowCells(source: SourceDto, { paint }: Style): readonly string[] {
  const newest = source.editions.at(-1);
  const freshness = source.freshness === 'stale' ? paint.yellow(source.freshness) : source.freshness;
  return [
    source.id,
    cut(source.producer, 28),
    String(source.tier),
    cut(source.licence, 26),
    newest === undefined
      ? ''
      : `${newest.published}${source.editions.length > 1 ? ` (${source.editions.length} editions)` : ''}`,
    freshness,
    source.readDirectly ? '' : 'quoted, not read',
    String(source.statements),
    String(source.events),
  ];
}

const HEAD = ['source', 'producer', 'tier', 'licence', 'newest edition', 'freshness', '', 'statements', 'events'];
const ALIGNS = ['left', 'left', 'right', 'left', 'left', 'left', 'left', 'right', 'right'] as const;

/** The source register as a table. */
export function sourcesPage(sources: readonly SourceDto[], style: Style): string {
  const rows = sources.map((source) => rowCells(source, style));
  return [
    title(`${sources.length} sources`, 'tier 1 official, 2 filing or wire, 3 secondary', style),
    table(HEAD, rows, ALIGNS, style),
  ].join('\n');
}
