import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/api/app.ts';
import type { App } from '../../src/api/route.ts';
import { openHandKeptLedger } from '../support/hand-kept-ledger.ts';
import { NOW, type TestLedger, TODAY } from '../support/ledger.ts';

type Row = Readonly<Record<string, string>>;
interface Descriptor {
  readonly id: string;
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly rows: number;
    readonly schema: {
      readonly fields: readonly { readonly name: string; readonly type: string }[];
      readonly primaryKey: readonly string[];
      readonly foreignKeys: readonly {
        readonly fields: readonly [string];
        readonly reference: { readonly resource: string; readonly fields: readonly [string] };
      }[];
    };
  }[];
}
interface Package {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly descriptor: Descriptor;
  readonly rows: (name: string) => readonly Row[];
}

const HEADERS = { host: '127.0.0.1:4700' } as const;
const SECRET = 'Nobody outside may know this';
const OWN = [
  'series,material,form,place,property,period,value,unit,basis,source,note,published',
  `Mine,antimony,metal,,price,2025-05,12345.5,USD/t,gross,Ourselves,${SECRET},2025-06-01`,
].join('\n');
let ledger: TestLedger;
let app: App;

beforeAll(async () => {
  ledger = await openHandKeptLedger();
  app = await buildApp({
    ...{ workbench: ledger.workbench, token: 't', origin: 'http://127.0.0.1:4700' },
    ...{ webFolder: null, now: NOW },
  });
});
afterAll(async () => {
  await app?.close();
  await ledger?.close();
});

const ask = (url: string) => app.inject({ url: `/api/v1${url}`, headers: HEADERS });

function opened(bytes: Uint8Array): Package {
  const files = unzipSync(bytes);
  const textOf = (path: string): string => strFromU8(files[path] ?? new Uint8Array(0));
  return {
    files,
    descriptor: JSON.parse(textOf('datapackage.json')),
    rows: (name) => parse(textOf(`data/${name}.csv`), { columns: true }),
  };
}

const packageOf = async (query = ''): Promise<Package> => opened((await ask(`/package${query}`)).rawPayload);

async function wholeLedger() {
  const { store } = ledger.workbench;
  const [statements, events] = await Promise.all([store.statements({}), store.events({})]);
  const [claims, judgements, corrections] = await Promise.all([
    store.claims(),
    store.judgements(),
    store.corrections(),
  ]);
  return { statements, events, claims, judgements, corrections };
}

const FITS: Readonly<Record<string, RegExp>> = {
  string: /^/,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
  integer: /^-?\d+$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  object: /^\{.*\}$/s,
};

describe('the data package', () => {
  it('holds as many rows as the ledger, in files that are as the descriptor says', async () => {
    const { files, descriptor, rows } = await packageOf();
    const { statements, events, claims, judgements, corrections } = await wholeLedger();
    const counts = Object.fromEntries(descriptor.resources.map(({ name }) => [name, rows(name).length]));
    expect(counts).toMatchObject({
      ...{ statements: statements.length, events: events.length, claims: claims.length },
      ...{ judgements: judgements.length, corrections: corrections.length },
      ...{ materials: ledger.workbench.vocabulary.materials.size, sources: ledger.workbench.sources.size },
    });
    for (const { name, path, bytes, hash, rows: said } of descriptor.resources) {
      const file = files[path] ?? new Uint8Array(0);
      expect([name, file.length, counts[name]]).toEqual([name, bytes, said]);
      expect(hash).toBe(`sha256:${createHash('sha256').update(file).digest('hex')}`);
    }
    expect(Object.keys(files)).toEqual([
      ...descriptor.resources.map(({ path }) => path),
      'datapackage.json',
      'README.md',
    ]);
  });

  it('every cell is of its column’s type, every key is given once, every foreign key leads to a row', async () => {
    const { descriptor, rows } = await packageOf();
    for (const { name, schema } of descriptor.resources) {
      const found = rows(name);
      expect(found.length, name).toBeGreaterThan(0);
      expect(Object.keys(found[0] ?? {})).toEqual(schema.fields.map((field) => field.name));
      for (const field of schema.fields) {
        const wrong = found.find((row) => row[field.name] !== '' && !FITS[field.type]?.test(row[field.name] ?? ''));
        expect(wrong?.[field.name], `${name}.${field.name} as ${field.type}`).toBeUndefined();
      }
      const keys = found.map((row) => schema.primaryKey.map((key) => row[key]).join(' '));
      expect(new Set(keys).size, `keys of ${name}`).toBe(keys.length);
      for (const { fields, reference } of schema.foreignKeys) {
        const there = new Set(rows(reference.resource).map((row) => row[reference.fields[0]]));
        const lost = found.filter((row) => !there.has(row[fields[0]] ?? ''));
        expect(
          lost.map((row) => row[fields[0]]),
          `${name}.${fields[0]}`,
        ).toEqual([]);
      }
    }
  });

  it('an absent value has a kind and no amount; a range has its ends; a row names source, licence and place', async () => {
    const { rows } = await packageOf();
    const found = rows('statements');
    const { statements } = await wholeLedger();
    const kinds = new Map(statements.map(({ id, value }) => [id, value]));
    for (const row of found) {
      const value = kinds.get(row.id ?? '');
      const amount = value !== undefined && 'quantity' in value ? String(value.quantity.amount) : '';
      expect([row.value_kind, row.amount]).toEqual([value?.kind, amount]);
      expect(row.source && row.licence && row.tier && row.locator && row.stance && row.published).toBeTruthy();
    }
    const range = statements.find(({ value }) => value.kind === 'range' && value.low !== null && value.high !== null);
    const [low, high] = range?.value.kind === 'range' ? [range.value.low?.amount, range.value.high?.amount] : [];
    expect(found.find(({ id }) => id === range?.id)).toMatchObject({
      low: String(low),
      high: String(high),
      amount: '',
    });
  });

  it('is the same bytes each time, and says what was known on a day', async () => {
    const [one, two] = await Promise.all([ask('/package'), ask('/package')]);
    expect(one.rawPayload.equals(two.rawPayload)).toBe(true);
    expect(one.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="ballast-package-${TODAY}-public.zip"`,
      'x-ballast-marking': 'public',
    });
    const { rows } = await packageOf('?known_on=2025-10-01');
    expect(rows('events').length).toBeGreaterThan(0);
    expect(rows('events').every(({ published }) => (published ?? '') <= '2025-10-01')).toBe(true);
    expect(rows('editions').every(({ published }) => (published ?? '') <= '2025-10-01')).toBe(true);
  });

  it('the README cites producers and names the licence of every source', async () => {
    const { files, rows } = await packageOf();
    const readme = strFromU8(files['README.md'] ?? new Uint8Array(0));
    for (const { id, licence } of rows('sources')) {
      expect(readme).toMatch(new RegExp(`^\\| ${id} \\|`, 'm'));
      expect(readme).toContain(licence?.replaceAll('|', '\\|'));
    }
    expect(readme).toContain('How to cite');
  });

  it('an unknown marking is refused', async () => {
    const reply = await ask('/package?marking=secret');
    expect([reply.statusCode, reply.json().error.code]).toEqual([400, 'invalid-query']);
  });
});

describe('what is not public', () => {
  it('is in no byte of the package until it is asked for', async () => {
    const before = await packageOf();
    const { added, files } = await ledger.workbench.ingestFile({ name: 'mine.csv', bytes: Buffer.from(OWN) });
    expect([added.statements, files.flatMap(({ problems }) => problems)]).toEqual([1, []]);
    const [open, narrow] = [await packageOf(), await packageOf('?marking=internal')];
    expect(open.descriptor.id).toBe(before.descriptor.id);
    expect(Object.values(open.files).some((file) => strFromU8(file).includes(SECRET))).toBe(false);
    const own = narrow.rows('statements').filter(({ marking }) => marking === 'internal');
    expect(own.map(({ amount, note }) => [amount, note])).toEqual([['12345.5', expect.stringContaining(SECRET)]]);
    expect(narrow.rows('statements').length).toBe(open.rows('statements').length + 1);
  });
});
