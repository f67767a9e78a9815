// A process that opens a ledger, records decisions one after the other, and is killed in the middle of one.
import { openWorkbench } from '../../dist/workbench/workbench.js';

const [home, record] = process.argv.slice(2);
const workbench = await openWorkbench({ home, role: 'command' });
for (;;) {
  const { id } = await workbench.decide(JSON.parse(record));
  process.stdout.write(`${id}\n`);
}
