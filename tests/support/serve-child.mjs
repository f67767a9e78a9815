// The built server over a ledger that is there, on the day all tests take for today; runs until it is asked to stop.
import { serve } from '../../dist/api/serve.js';
import { closeOnSignals } from '../../dist/workbench/signals.js';
import { openWorkbench } from '../../dist/workbench/workbench.js';

const [home, now] = process.argv.slice(2);
const today = () => new Date(now);
const workbench = await openWorkbench({ home, now: today, role: 'server' });
const { address } = await serve({ workbench, now: today });
closeOnSignals(workbench);
console.log(`serves at ${address}`);
