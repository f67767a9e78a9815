import { build, install } from './setup.mjs';

process.exitCode = install() && build() ? 0 : 1;
