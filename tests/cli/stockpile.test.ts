import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StockInventoryDto } from '../../src/api/contract-stockpile.ts';
import { type Serving, serve } from '../../src/api/serve.ts';
import { run } from '../../src/cli/program.ts';
import { NOW, openTestLedger, type TestLedger } from '../support/ledger.ts';

let ledger: TestLedger;
let serving: Serving;
beforeAll(async () => {
  ledger = await openTestLedger({ filled: false });
  serving = await serve({ workbench: ledger.workbench, now: NOW });
});
afterAll(async () => {
  await serving?.close();
  await ledger?.close();
});

/** Runs a command line through the server that holds the ledger; `answer` is what somebody at a terminal types. */
async function ballast(line: string, answer?: string) {
  const printed = { out: '', err: '' };
  const args = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const exit = await run([...args, '--home', ledger.home], {
    out: (text) => {
      printed.out += `${text}\n`;
    },
    err: (text) => {
      printed.err += `${text}\n`;
    },
    columns: 100,
    colour: false,
    progress: false,
    env: {},
    now: NOW,
    ...(answer === undefined ? {} : { ask: async () => answer }),
  });
  return { exit, ...printed };
}

async function inventoryOn(day: string): Promise<readonly string[]> {
  const { out } = await ballast(`inventory --on ${day} --json`);
  const { rows } = JSON.parse(out) as StockInventoryDto;
  return rows.map(
    ({ form, onBooks, accepted, uncommitted, releasable }) =>
      `${form}: ${[onBooks, accepted, uncommitted].map(({ gross }) => gross.text).join(', ')}, ${releasable.mass?.gross.text ?? releasable.state}`,
  );
}

describe('before there is a book', () => {
  it('says how to begin one, and knows no lot', async () => {
    const shown = await ballast('inventory');
    expect([shown.exit, shown.out]).toEqual([0, expect.stringContaining('./ballast template stockpile')]);
    const none = await ballast('lot SB-1');
    expect([none.exit, none.err]).toEqual([3, expect.stringMatching(/"own" keeps a stock book/)]);
  });
});

describe('a book kept from the command line', () => {
  it('begins with a site, and asks before it writes', async () => {
    const site =
      'record site site=A "name=Warehouse A" "capacity=50 t" "outload per day=10 t" cost-per-tonne-year=40 --on 2026-01-01';
    const shown = await ballast(`${site} --dry-run`);
    expect([shown.exit, shown.out]).toEqual([0, expect.stringContaining('Site A: Warehouse A')]);
    const silent = await ballast(site);
    expect([silent.exit, silent.err]).toEqual([1, expect.stringContaining('--yes')]);
    expect((await ballast(site, 'n')).exit).toBe(1);
    expect((await ballast('sites')).out).not.toContain('Warehouse A');
    expect((await ballast(site, 'y')).exit).toBe(0);
    expect((await ballast('sites')).out).toContain('Warehouse A');
  });

  it('receives a lot with its card, accepts and re-assays it', async () => {
    const receipt = await ballast(
      'receive SB-1 "20,000 kg" --content "83 %" --site A --material antimony --form trioxide --content-of Sb --from Smelter --on 2026-01-10 --yes',
    );
    expect([receipt.exit, receipt.out]).toEqual([0, expect.stringContaining('gross 0 kg → 20,000 kg')]);
    expect((await ballast('record accept lot=SB-1 --on 2026-01-20 -y')).exit).toBe(0);
    const assay = await ballast(
      'record re-assay lot=SB-1 "content=82.5 %" "analytes=Sb 82.5; As 0.06" --on 2026-02-01 -y',
    );
    expect([assay.exit, assay.out]).toEqual([0, expect.stringContaining('content 16,600 kg → 16,500 kg')]);
  });

  it('upgrades part of it with a loss that is said', async () => {
    const upgraded = await ballast(
      'upgrade SB-1 "12,000 kg" --into SB-2 --out "9,000 kg" --out-content "99 %" --loss-content "990 kg" --form metal --material antimony --content-of Sb --site A --on 2026-03-01 -y',
    );
    expect([upgraded.err, upgraded.exit]).toEqual(['', 0]);
    expect(upgraded.out).toContain('content 16,500 kg → 6,600 kg');
    expect(upgraded.out).toContain('gross 0 kg → 9,000 kg');
  });

  it('refuses an upgrade whose content does not close, in one clear message', async () => {
    const wrong = await ballast(
      'upgrade SB-1 "1,000 kg" --into SB-2 --out "700 kg" --out-content "700 kg" --loss-content "5 kg" --on 2026-03-02 -y',
    );
    expect(wrong.exit).toBe(1);
    expect(wrong.out).toContain('Refused; nothing is written.');
    expect(wrong.out).toMatch(/825/);
  });

  it('has a sale and its rebuy proposed, which writes nothing', async () => {
    const before = await inventoryOn('2026-03-31');
    const { exit, out } = await ballast(
      'propose antimony trioxide "1,000 kg" --rebuy "1,000 kg" --proceeds 25000 --price 30000 --on 2026-03-31',
    );
    expect(exit).toBe(0);
    expect(out).toMatch(/authority \(.*notice \(/s);
    expect(out.replace(/\s+/g, ' ')).toContain('It frees no tonnes');
    expect(out.replace(/\s+/g, ' ')).toContain('cost $5,000');
    expect(await inventoryOn('2026-03-31')).toEqual(before);
  });

  it('sells some of it, counts the rest, and shows the life of the lot', async () => {
    expect((await ballast('record accept lot=SB-2 --on 2026-03-05 -y')).exit).toBe(0);
    const sold = await ballast(
      'dispose SB-2 "1,000 kg" --as sale --party Foundry --proceeds 25000 --on 2026-04-01 --number S-1 -y',
    );
    expect([sold.exit, sold.out]).toEqual([0, expect.stringContaining('content 8,910 kg → 7,920 kg')]);
    expect((await ballast('count SB-2 "7,990 kg" --on 2026-04-02 -y')).exit).toBe(0);
    const { out } = await ballast('lot SB-2');
    expect(out).toContain('still to explain −10 kg');
    expect(out).toContain('Sale of 1,000 kg to Foundry');
    expect((await ballast('dispose SB-2 "10 kg" --as write-off --reason "dust lost" --on 2026-04-03 -y')).exit).toBe(0);
  });

  it('answers for three dates, and again after a rebuild', async () => {
    const days = ['2026-01-15', '2026-02-15', '2026-05-01'];
    const before = await Promise.all(days.map(inventoryOn));
    expect(before).toEqual([
      ['trioxide: 20,000 kg, 0 kg, 0 kg, no release authority'],
      ['trioxide: 20,000 kg, 20,000 kg, 20,000 kg, no release authority'],
      [
        'metal: 7,990 kg, 7,990 kg, 7,990 kg, no release authority',
        'trioxide: 8,000 kg, 8,000 kg, 8,000 kg, no release authority',
      ],
    ]);
    expect((await ballast('rebuild')).exit).toBe(0);
    expect(await Promise.all(days.map(inventoryOn))).toEqual(before);
  });

  it('closes its books to the gram, and reports on them', async () => {
    const { out } = await ballast('report closing --from 2026-01-01 --to 2026-05-01');
    expect(out).toMatch(/upgraded out +−9,000 kg/);
    expect(out).toMatch(/assay difference +0 kg +−100 kg/);
    expect(out.match(/closes to the gram/g)?.length).toBe(2);
    expect((await ballast('report storage')).out).toMatch(/Warehouse A +15.99 t/);
    expect((await ballast('due')).out).toContain('Nothing is due.');
    const none = await ballast('report horoscope');
    expect([none.exit, none.err]).toEqual([2, expect.stringContaining('off-specification')]);
  });

  it('undoes the sale by a reversing record, once', async () => {
    const undone = await ballast('undo S-1 --reason "never left" --on 2026-04-10 -y');
    expect([undone.exit, undone.out]).toEqual([0, expect.stringContaining('gross 7,990 kg → 8,990 kg')]);
    const again = await ballast('undo S-1 --reason twice -y');
    expect([again.exit, again.out]).toEqual([1, expect.stringContaining('S-1')]);
    expect((await ballast('movements --lot SB-2')).out).toMatch(/S-1 .*undone by reversal-2026-04-10-1/);
  });

  it('lists lots and movements, and refuses options that do not fit', async () => {
    expect((await ballast('lots --material antimony')).err).toBe('');
    expect((await ballast('lots --material antimony')).out).toMatch(/SB-1[\s\S]*SB-2/);
    expect((await ballast('movements --kind sale')).out).toContain('Sale of 1,000 kg');
    const stray = await ballast('dispose SB-2 all --as write-off --party X -y');
    expect([stray.exit, stray.err]).toEqual([2, expect.stringContaining('--party')]);
    const way = await ballast('dispose SB-2 all --as gift -y');
    expect([way.exit, way.err]).toEqual([2, expect.stringContaining('sale, release, write-off')]);
    const field = await ballast('record accept SB-2 -y');
    expect([field.exit, field.err]).toEqual([2, expect.stringContaining('name=value')]);
  });
});
