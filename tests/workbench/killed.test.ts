import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inspectJournal } from '../../src/archive/journal.ts';
import { startChild } from './child.ts';
import { freshPlace, idsIn, openLedger } from './ledger.ts';
import { writePriceTables } from './small-data.ts';

const ROUNDS = 8;
const FILES_A_ROUND = 6;

/**
 * Kills a process that takes in files: some while they open and rebuild, most a moment after they have acknowledged a
 * random number of files, so in the middle of the next one.
 */
async function killedRound(place: Awaited<ReturnType<typeof freshPlace>>, paths: readonly string[], round: number) {
  const child = startChild(place, 'command', paths);
  const wanted = round % 5 === 4 ? null : Math.floor(Math.random() * FILES_A_ROUND);
  if (wanted !== null) await child.until('opened');
  while (wanted !== null && child.acknowledged.length < wanted) await child.until('acknowledged');
  await sleep(Math.random() * (wanted === null ? 1_000 : 120));
  child.process.kill('SIGKILL');
  await child.ended();
  expect(child.errors).toBe('');
  return { held: child.held, acknowledged: child.acknowledged };
}

test('killed at random moments of an ingest, a ledger loses nothing it acknowledged', {
  timeout: 900_000,
}, async () => {
  const place = await freshPlace();
  const folder = join(place.home, '..', 'tables');
  const numbers = Array.from({ length: ROUNDS * FILES_A_ROUND }, (_, i) => i);
  const paths = await writePriceTables(folder, numbers);
  const acknowledged = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const files = paths.slice(round * FILES_A_ROUND, (round + 1) * FILES_A_ROUND);
    const { held, acknowledged: now } = await killedRound(place, files, round);
    // What earlier rounds acknowledged is there as soon as the next process has opened the ledger.
    if (held !== null) expect([...acknowledged].filter((name) => !held.includes(name))).toEqual([]);
    for (const name of now) acknowledged.add(name);
  }
  const { entries, fault } = await inspectJournal(place.home);
  expect(fault).toBeNull();
  expect([...acknowledged].filter((name) => !entries.some((entry) => entry.name === name))).toEqual([]);
  expect(acknowledged.size).toBeGreaterThan(0);

  const survivor = await openLedger(place);
  expect((await survivor.verify()).findings).toEqual([]);
  const undisturbed = await openLedger(await freshPlace());
  for (const { name } of entries) await undisturbed.ingestFile(join(folder, basename(name)));
  expect(await idsIn(survivor)).toEqual(await idsIn(undisturbed));
  expect((await survivor.store.counts()).intakes).toBe(entries.length);
});
