import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Files that take longest, the longest first: begun last, one of them would keep the others' cores idle at the end. */
const LONGEST = [
  'browser/pages',
  'cli/process',
  'browser/stockpile',
  'api/routes',
  'cli/verbs',
  'browser/choices',
  'workbench/damaged',
  'api/rebuild',
  'cli/check',
  'browser/frame',
  'workbench/replaced',
  'workbench/workbench',
  'workbench/killed',
  'store/pglite',
  'cli/money',
] as const;

const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONGEST.findIndex((name) => moduleId.endsWith(`tests/${name}.test.ts`));
  return at < 0 ? LONGEST.length : at;
};

/** Begins with the files that take longest; a fresh clone has no record of durations to go by. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted].sort((a, b) => rank(a) - rank(b));
  }
}
