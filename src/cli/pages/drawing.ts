import type { Footnotes } from './footnotes.ts';
import type { Style } from './style.ts';

/** What the sections of a material page are drawn with. */
export interface Drawing {
  readonly style: Style;
  readonly notes: Footnotes;
}
