import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInFolder } from '../../src/archive/builtin.ts';
import { ocdsProcesses } from '../../src/procurement/ocds.ts';
import type { OcdsContext } from '../../src/procurement/ocds-context.ts';
import { recordPackage, releasePackage } from '../../src/procurement/ocds-package.ts';
import { loadFacts } from '../../src/workbench/reference-tables.ts';
import { builtInEvidence } from '../support/built-in-evidence.ts';
import { type Json, type JsonObject, type Schemas, violations } from '../support/draft-04.ts';
import { referenceFile } from '../support/mcs.ts';
import { codesUsed, unknownFields } from './ocds-fields.ts';

const FOLDER = 'official/ocds/1.1.5';
const NAMES = [
  'release-schema',
  'release-package-schema',
  'record-package-schema',
  'versioned-release-validation-schema',
];
const file = (name: string): JsonObject => JSON.parse(referenceFile(FOLDER, name).toString('utf8')) as JsonObject;
const SCHEMAS: Schemas = new Map(NAMES.map((name) => [String(file(`${name}.json`).id), file(`${name}.json`)]));
const [RELEASE, RELEASES, RECORDS] = NAMES.map((name) => file(`${name}.json`)) as [JsonObject, JsonObject, JsonObject];

/** Codes of an official codelist. */
function codesOf(codelist: string): ReadonlySet<string> {
  const rows = parse(referenceFile(FOLDER, `codelists/${codelist}`), { columns: true, bom: true }) as Record<
    string,
    string
  >[];
  return new Set(rows.map(({ Code = '' }) => Code));
}

/** A value as a file would hold it. */
const asJson = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;

const DAYS = ['2024-05-01', '2025-09-15', '2025-11-01', '2026-01-15', '2026-10-06', '2026-11-23'];
let context: OcdsContext;
let events: Parameters<typeof ocdsProcesses>[0];
const packages = (day: string): { readonly releases: JsonObject; readonly records: JsonObject } => {
  const processes = ocdsProcesses(events, day, context);
  return { releases: asJson(releasePackage(processes, day)), records: asJson(recordPackage(processes, day)) };
};

beforeAll(async () => {
  const { contents } = await builtInEvidence();
  const { vocabulary, judgements, statements, sources } = contents;
  const { codes } = await loadFacts(builtInFolder(), vocabulary);
  events = contents.events;
  context = { vocabulary, judgements, statements, codes, sources: new Map(sources.map((s) => [s.id, s])) };
}, 120_000);

describe('OCDS 1.1.5, the built-in data against the official schema', () => {
  it('reads a schema that is itself valid', () => {
    const meta = file('meta-schema.json');
    expect(violations(RELEASE, meta, new Map([[String(meta.id).replace('#', ''), meta]]))).toEqual([]);
  });

  it.each(DAYS)('release and record packages as known on %s are valid', (day) => {
    const { releases, records } = packages(day);
    expect((releases.releases as readonly Json[]).length).toBeGreaterThan(0);
    expect(violations(releases, RELEASES, SCHEMAS)).toEqual([]);
    expect(violations(records, RECORDS, SCHEMAS)).toEqual([]);
  });

  it('would not pass with an award without id, a date without time, or a code that is in no list', () => {
    const { releases } = packages('2026-11-23');
    const [first = {}] = (releases.releases as readonly JsonObject[]).filter(({ awards }) => awards !== undefined);
    const spoilt = (change: JsonObject): readonly string[] =>
      violations({ ...releases, releases: [{ ...first, ...change }] }, RELEASES, SCHEMAS).map(({ keyword }) => keyword);
    expect(spoilt({})).toEqual([]);
    expect(spoilt({ awards: [{ title: 'without id' }] })).toEqual(['required']);
    expect(spoilt({ date: '2026-02-30' })).toEqual(['format']);
    expect(spoilt({ tag: ['solicitation'] })).toEqual(['enum']);
    expect(spoilt({ contracts: [{ id: 'c', awardID: 'a', value: { amount: '5', currency: 'USD' } }] })).toEqual([
      'type',
    ]);
  });

  it('names only codes of the closed codelists, and of the open ones only one of its own', () => {
    const used = codesUsed(packages('2026-11-23').releases, RELEASES, SCHEMAS);
    const outside = used.filter(({ codelist, code }) => !codesOf(codelist).has(code));
    expect(used.length).toBeGreaterThan(300);
    expect(new Set(used.map(({ codelist }) => codelist))).toContain('tenderStatus.csv');
    expect(outside.filter(({ open }) => !open)).toEqual([]);
    expect([...new Set(outside.map(({ codelist, code }) => `${codelist} ${code}`))]).toEqual([
      'partyRole.csv namedSource',
    ]);
  });

  it('has no field the schema does not know but x_ballast', () => {
    const { releases, records } = packages('2026-11-23');
    const fields = [...unknownFields(releases, RELEASES, SCHEMAS), ...unknownFields(records, RECORDS, SCHEMAS)];
    expect([...new Set(fields)]).toEqual(['x_ballast']);
  });
});
