import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const HEADER = 'material,assessment,period,price,unit,per,source,published,stance,original,locator';

/** A small price table, different for every number: five rows of two materials. */
export function priceTable(number: number): string {
  const rows = Array.from({ length: 5 }, (_, i) => {
    const price = 10_000 + number * 10 + i;
    const material = i % 2 === 0 ? 'antimony' : 'cobalt';
    const row = [material, 'test-ingot', `2025-${String(i + 1).padStart(2, '0')}`, String(price), 'USD/t', 'gross'];
    return [...row, 'test-prices', '2026-01-15', 'reported', String(price), `"table ${number}, row ${i + 1}"`].join(
      ',',
    );
  });
  return `${[HEADER, ...rows].join('\n')}\n`;
}

/** Writes numbered price tables into a folder; their paths, in order. */
export async function writePriceTables(folder: string, numbers: readonly number[]): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    numbers.map(async (number) => {
      const path = join(folder, `prices-${String(number).padStart(3, '0')}.csv`);
      await writeFile(path, priceTable(number));
      return path;
    }),
  );
}

/** Writes a small data folder as the package's own: two price tables and a table of materials. */
export async function writeDataFolder(folder: string): Promise<void> {
  await writePriceTables(join(folder, 'prices'), [901, 902]);
  await writeFile(join(folder, 'materials.csv'), 'id,name,symbol,labels\nantimony,Antimony,Sb,\ncobalt,Cobalt,Co,\n');
}
