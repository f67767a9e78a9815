// node scripts/kernel.mjs [file]: compiles assembly/ to assembly/kernel.wasm, which is committed, or to another file.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import asc from 'assemblyscript/asc';
import { ROOT } from './setup.mjs';

const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--use', 'abort='];

const file = path.resolve(process.argv[2] ?? path.join(ROOT, 'assembly', 'kernel.wasm'));
const { error, stderr } = await asc.main(
  [path.join(ROOT, 'assembly', 'kernel.ts'), ...OPTIONS, '--baseDir', ROOT, '-o', 'kernel.wasm'],
  { writeFile: (_, data) => writeFileSync(file, data) },
);
if (error) {
  console.error(`assembly/ does not compile: ${error.message}\n${stderr}`);
  process.exitCode = 1;
}
