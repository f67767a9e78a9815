// npm run bench: builds, then measures against benchmarks/baseline.json. `-- --write` makes a new baseline.
import { build, install } from './setup.mjs';

if (install() && build()) await import('../benchmarks/run.mjs');
else process.exitCode = 1;
