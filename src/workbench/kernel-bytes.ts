import { readFileSync } from 'node:fs';
import { PACKAGE_ROOT } from '../store/worker-url.ts';

/** The bytes of the compiled kernel: the one file that is committed, found alike from `src` and from `dist`. */
export function kernelBytes(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL('assembly/kernel.wasm', PACKAGE_ROOT)));
}
