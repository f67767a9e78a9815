import { createRequire } from 'node:module';
import type highs from 'highs';

/** Its types describe its CommonJS file alone, so that is the one to load. */
const library = createRequire(import.meta.url)('highs') as typeof highs;

/** HiGHS, loaded anew. */
export function loadHighs(): Promise<highs.Highs> {
  return library.default();
}
