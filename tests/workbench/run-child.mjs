// A process that opens a ledger and runs a case, saying how far it is; made to be killed.
import { readFileSync } from 'node:fs';
import { runCase } from '../../dist/workbench/run.js';
import { openWorkbench } from '../../dist/workbench/workbench.js';

const [home, file, draws] = process.argv.slice(2);
const workbench = await openWorkbench({ home, role: 'command' });
const request = { case: { text: readFileSync(file, 'utf8'), name: file }, draws: Number(draws), seed: 5 };
const told = { at: 0 };
const { id } = await runCase(workbench, request, (progress) => {
  if (progress.draws > told.at) process.stdout.write(`drawn ${progress.draws}\n`);
  told.at = progress.draws + progress.of / 100;
});
process.stdout.write(`kept ${id}\n`);
await workbench.close();
