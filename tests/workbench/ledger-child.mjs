// A process that opens a ledger and takes in the files it is given, saying what was acknowledged; made to be killed.
import { readFile } from 'node:fs/promises';
import { closeOnSignals } from '../../dist/workbench/signals.js';
import { openWorkbench } from '../../dist/workbench/workbench.js';

const [home, dataFolder, role, ...files] = process.argv.slice(2);
const say = (line) => process.stdout.write(`${line}\n`);

const workbench = await openWorkbench({ home, dataFolder, role });
say(`opened ${JSON.stringify({ names: await namesHeld() })}`);
for (const file of files) {
  const { files: reports } = await workbench.ingestFile(file);
  for (const { name, outcome, sequence } of reports) say(`acknowledged ${JSON.stringify({ name, outcome, sequence })}`);
}
closeOnSignals(workbench);
say('done');
// Stays open until it is killed or asked to stop.
setInterval(() => undefined, 60_000);

async function namesHeld() {
  const text = await readFile(`${home}/journal.jsonl`, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line !== '');
  const held = new Set((await workbench.store.digests()).map((digest) => digest.sequence));
  return lines.map((line) => JSON.parse(line)).flatMap((entry) => (held.has(entry.sequence) ? [entry.name] : []));
}
