// npm start: install, build, then hand over to the built program.
import { build, install } from './setup.mjs';

if (install() && build()) {
  process.argv.splice(2, 0, 'start');
  await import('../dist/cli/main.js');
} else {
  process.exitCode = 1;
}
