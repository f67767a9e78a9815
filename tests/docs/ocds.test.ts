import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/ledger/canonical.ts';
import { ocdsProcesses } from '../../src/procurement/ocds.ts';
import { ocdsFindings } from '../../src/procurement/ocds-check.ts';
import { OCDS_CHECKS } from '../../src/procurement/ocds-finding.ts';
import { UNCEFACT } from '../../src/procurement/ocds-items.ts';
import { isList, isObject } from '../../src/procurement/ocds-json.ts';
import { recordPackage } from '../../src/procurement/ocds-package.ts';
import { TENDER_STATUS } from '../../src/procurement/ocds-process.ts';
import { PROCUREMENT_KINDS } from '../../src/vocabulary/event-payload.ts';
import { WHOLE, WHOLE_CONTEXT } from '../support/ocds-whole.ts';
import { ROOT } from '../support/source-files.ts';

const page = readFileSync(path.join(ROOT, 'docs', 'reference', 'ocds.md'), 'utf8');

/** Rows of the table under a heading. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const [, ...rows] = section.split('\n').filter((line) => line.startsWith('|') && !line.startsWith('|---'));
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}
const quoted = (cell: string | undefined): readonly string[] =>
  [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);

/** Blocks that stand in several places, and fields that are money or parties, are described once. */
function fieldOf(place: string): string {
  const field = place
    .replace(/^.*\b(documents|items|amendments)\[\]\./, '…$1[].')
    .replace(/\b(buyer|procuringEntity|suppliers\[\]|payer|payee)\.(id|name)$/, '$1')
    .replace(
      /\b(\w*[vV]alue|ceiling|guaranteedMinimum|obligatedStated|delivered)\.(amount|currency|role|evidence\[\])$/,
      '$1',
    )
    .replace(/quantity\.(amount|unit)$/, 'quantity');
  return field;
}

function placesIn(value: Json | undefined, at = ''): readonly string[] {
  if (isList(value)) return value.flatMap((item) => placesIn(item, `${at}[]`));
  if (!isObject(value)) return [at];
  return Object.entries(value).flatMap(([field, inner]) => placesIn(inner, at === '' ? field : `${at}.${field}`));
}

const processes = ocdsProcesses(WHOLE, '2026-11-23', WHOLE_CONTEXT);
const releases = processes.flatMap((process) => process.releases);

describe('docs/reference/ocds.md', () => {
  it('describes every field of the export, and no other', () => {
    const described = rowsUnder('Fields').flatMap(([field]) => quoted(field));
    const blocks = new Set(['documents[]', 'items[]', 'amendments[]']);
    const named = described.filter((field) => !blocks.has(field.split('.').at(-1) ?? ''));
    const exported = new Set(releases.flatMap((release) => placesIn(release)).map(fieldOf));
    expect([...exported].sort()).toEqual([...new Set(named)].sort());
    const owners = releases
      .flatMap((release) => placesIn(release))
      .flatMap((place) => /^.*\b(?:documents|items|amendments)\[\](?=\.)/.exec(place) ?? []);
    expect([...new Set(owners)].sort()).toEqual(described.filter((field) => !named.includes(field)).sort());
  });

  it('has the tags of every kind of happening', () => {
    const rows = rowsUnder('Releases');
    expect(rows.map(([kind]) => kind)).toEqual(PROCUREMENT_KINDS);
    const told = PROCUREMENT_KINDS.map((kind) => {
      const own = WHOLE.find((event) => event.kind === kind);
      if (own === undefined) throw new Error(`no ${kind} among the steps`);
      // The rows of one stage stand for a process told of so far.
      const before = WHOLE.slice(0, WHOLE.indexOf(own)).filter(
        (event) => event.kind === 'solicitation' || event.kind === 'award',
      );
      const again = { ...own, id: 'f'.repeat(64), source: 'other', published: '2026-10-01' };
      const [process] = ocdsProcesses([...before, own, again], '2026-11-23', { ...WHOLE_CONTEXT, statements: [] });
      const last = process?.releases.slice(-2).map(({ tag }) => tag);
      return last ?? [];
    });
    expect(told).toEqual(rows.map(([, first, later]) => [quoted(first), quoted(later)]));
  });

  it('has the status of every state, the code of every unit and every check', () => {
    const table = (heading: string): readonly (readonly string[])[] =>
      rowsUnder(heading).map((row) => row.map((cell) => cell.replaceAll('`', '')));
    expect(table('Status')).toEqual(Object.entries(TENDER_STATUS));
    expect(table('Units')).toEqual(Object.entries(UNCEFACT));
    expect(table('Checks')).toEqual(Object.entries(OCDS_CHECKS));
  });

  it('tells of money fields the export has', () => {
    const exported = new Set(releases.flatMap((release) => placesIn(release)).map(fieldOf));
    const places = rowsUnder('Money').map(([, place]) => quoted(place)[0] ?? '');
    expect(places.length).toBeGreaterThan(7);
    for (const place of places) expect([place, exported.has(place)]).toEqual([place, true]);
    expect([...exported].filter((field) => field.startsWith('awards[].value'))).toEqual([]);
  });

  it('is about a process with nothing wrong in it', () => {
    expect(ocdsFindings(recordPackage(processes, '2026-11-23'))).toEqual([]);
  });
});
