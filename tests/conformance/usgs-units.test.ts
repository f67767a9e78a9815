import { readdirSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { salientColumn } from '../../src/sources/usgs-mcs/salient-headings.ts';
import { decodeTable, referenceFile, referencePath } from '../support/mcs.ts';

/** Folders of the editions whose metadata files say the unit of every column. */
const FOLDERS = { 2024: 'official/usgs-mcs/2024/salient', 2025: 'official/usgs-mcs/2025/salient_commodity' } as const;
type Edition = keyof typeof FOLDERS;

/** A unit of the metadata in our code; what it is of and misspellings are left out. */
const UNITS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^thousand metric tons|^thousand metric dry tons/, ['kt']],
  [/^million metric tons/, ['Mt']],
  [/^metric tons/, ['t']],
  [/^kilograms/, ['kg']],
  [/^per?cent/, ['pct']],
  [/^number$/, ['count']],
  [/^cents per pound/, ['USc/lb']],
  [/^dollars per dry metric ton unit|^dollars per metric ton unit/, ['USD/mtu']],
  [/^dollars per (metric )?ton/, ['USD/t']],
  [/^dollars(?: per |\/)kilogram/, ['USD/kg']],
  [/^dollars(?: per |\/)pound/, ['USD/lb']],
  [/^dollars per gram/, ['USD/g']],
  [/^dollars per troy ounce/, ['USD/ozt']],
  [/^dollars per carat/, ['USD/ct']],
  [/^dollars per short ton/, ['USD/st']],
  [/^million dollars/, ['MUSD']],
  [/^million cubic meters/, ['Mm3']],
  [/^million carats/, ['Mct']],
  [/^index$/, ['index']],
];

const xml = new XMLParser({ ignoreAttributes: true, isArray: (name) => ['attr', 'attrdomv', 'rdom'].includes(name) });

interface Attribute {
  readonly attrlabl: string;
  readonly attrdomv?: readonly { readonly rdom?: readonly { readonly attrunit?: string }[] }[];
}

/** Everything called `attr`, wherever the file puts it. */
function attributes(node: unknown): readonly Attribute[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) =>
    name === 'attr' ? (value as readonly Attribute[]) : attributes(value),
  );
}

function unitsOf(file: string): ReadonlyMap<string, string> {
  const found = attributes(xml.parse(referenceFile(file).toString('utf8')));
  return new Map(
    found.flatMap(({ attrlabl, attrdomv = [] }) => {
      const unit = attrdomv.flatMap(({ rdom = [] }) => rdom.flatMap(({ attrunit }) => attrunit ?? []))[0];
      return unit === undefined ? [] : [[String(attrlabl).trim(), String(unit).trim()] as const];
    }),
  );
}

/** Columns whose unit in the metadata we do not follow, and why. */
const EXPLAINED: ReadonlyMap<string, string> = new Map([
  ['2024 Asbestos NIR_pct', 'net import reliance of 100 is a percentage'],
  ['2025 Asbestos NIR_pct', 'net import reliance of 100 is a percentage'],
  ['2025 Quartz Crystal (Industrial) CrystalProduction_t', 'a production, always withheld; its heading ends in tons'],
]);

function differences(edition: Edition) {
  const folder = FOLDERS[edition];
  const files = readdirSync(referencePath(folder));
  let agreed = 0;
  const differ = files
    .filter((name) => name.endsWith('_salient.csv'))
    .flatMap((name) => {
      const table = decodeTable(referenceFile(folder, name));
      const chapter = /-([a-z]+)_/i.exec(name)?.[1]?.toLowerCase() ?? '';
      const meta = [chapter, chapter.slice(0, 4)]
        .map((begun) => files.find((other) => other.toLowerCase().includes(`-${begun}`) && other.endsWith('_meta.xml')))
        .find((found) => found !== undefined);
      if (meta === undefined) return [`${name}: no metadata`];
      const units = unitsOf(path.join(folder, meta));
      const commodity = table.rows[0]?.cells[1] ?? '';
      const seen = new Map<string, number>();
      return table.header.flatMap((heading) => {
        const nth = seen.get(heading) ?? 0;
        seen.set(heading, nth + 1);
        const ours = salientColumn(commodity, String(edition), heading, nth)?.unit;
        const theirs = units.get(heading.trim());
        if (ours === undefined || theirs === undefined) return [];
        const wanted = UNITS.find(([pattern]) => pattern.test(theirs.toLowerCase()))?.[1];
        if (wanted?.includes(ours)) {
          agreed += 1;
          return [];
        }
        return [`${edition} ${commodity} ${heading}: metadata say ${theirs}, we read ${ours}`];
      });
    });
  return { agreed, differ };
}

describe.each([2024, 2025] as const)('units of the salient files of %s', (edition) => {
  test('are those of the release’s metadata, or it is said why not', () => {
    const { agreed, differ } = differences(edition);
    console.log(`${edition}: ${agreed} columns agree with their metadata, ${differ.length} differ`);
    console.log(differ.join('\n'));
    expect(agreed).toBeGreaterThan(600);
    expect(differ.filter((line) => !EXPLAINED.has(line.split(':')[0] ?? ''))).toEqual([]);
  });
});
