import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeYaml } from '../../../src/archive/decode.ts';
import { correct } from '../../../src/ledger/correction.ts';
import { takeInStatement } from '../../../src/ledger/id.ts';
import { parseCorrections } from '../../../src/sources/people/corrections.ts';
import { parseMcs2026 } from '../../../src/sources/usgs-mcs/parse-2026.ts';
import { builtInLabels } from '../../support/mcs.ts';
import { ROOT } from '../../support/source-files.ts';
import { longTable } from './composed.ts';

const INTAKE = { snapshot: '0'.repeat(64), recorded: '2026-02-07T00:00:00Z', marking: 'public', principal: 'test' };

describe('data/corrections/usgs-mcs.yaml', () => {
  const tree = decodeYaml(readFileSync(path.join(ROOT, 'data/corrections/usgs-mcs.yaml')));
  const read = tree.ok ? parseCorrections(tree.value) : null;

  test('is read whole', () => {
    expect(read?.problems).toEqual([]);
    expect(read?.corrections.map((c) => c.id)).toContain('mcs-2026-vanadium-reserves-unit');
  });

  test('turns vanadium reserves into thousand tons and the manganese price into dollars per unit', () => {
    const table = longTable([
      {
        Commodity: 'Vanadium',
        Country: 'China',
        Statistics: 'Reserves',
        Statistics_detail: 'Reserves',
        Year: '2025',
        Value: '5,800',
      },
      {
        Commodity: 'Manganese',
        Statistics: 'Price',
        Statistics_detail: 'Price, average, dollars per metric ton unit',
        Unit: 'dollars per metric ton',
        Value: '5.53',
      },
    ]);
    const [vanadium, manganese] = parseMcs2026(table, { labels: builtInLabels() }).statements.map((s) =>
      correct(takeInStatement(s, INTAKE), read?.corrections ?? []),
    );
    expect(vanadium?.statement.value).toMatchObject({ quantity: { amount: 5800, unit: 'kt' } });
    expect(vanadium?.statement.derivedFrom).toEqual([vanadium?.corrects]);
    expect(manganese?.statement.value).toMatchObject({ quantity: { amount: 5.53, unit: 'USD/mtu' } });
  });
});
