import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { mentionMistakes } from '../case-mentions.ts';
import { type CaseProblem, pathText } from '../case-problem.ts';
import { isRecord, type Mistake, type Shape, walkShape } from '../case-shape.ts';
import { readCaseText } from '../case-text.ts';
import { located } from '../parse-case.ts';
import { type PlanData, type PlanFile, PlanSchema } from './plan-file.ts';
import { fileMistakes } from './plan-file-checks.ts';
import { planMentionMistakes } from './plan-mentions.ts';

/** A plan file as read, or all of its mistakes. */
export interface ParsedPlan {
  readonly file: PlanFile | null;
  /** What stands there without the parts that have mistakes, to look for more; null where it is no plan file at all. */
  readonly draft: PlanFile | null;
  readonly problems: readonly CaseProblem[];
}

/** The schema as the walk along it sees it. */
export const PLAN_SHAPE = PlanSchema as unknown as Shape;

/** Reads a plan file; all that can be told without a case is told at once, and with one mistake there is no file. */
export function parsePlan(text: string, name: string, vocabulary: Vocabulary | null = null): ParsedPlan {
  const read = readCaseText(text);
  if (read.problems.length > 0) return { file: null, draft: null, problems: read.problems };
  if (!isRecord(read.data)) return { file: null, draft: null, problems: [noPlan(text)] };
  const { mistakes, mentions } = walkShape(PLAN_SHAPE, read.data);
  const words = [...mentionMistakes(mentions, { vocabulary, declared: undefined }), ...planMentionMistakes(mentions)];
  const data = read.data as unknown as PlanData;
  const before = [...mistakes, ...words];
  const whole = fileMistakes(data, before, mentions);
  const problems = located(untold([...before, ...whole]), read);
  const hash = bytesToHex(sha256(utf8ToBytes(text)));
  const made = (of: PlanData): PlanFile => ({ ...of, file: { name, text, sha256: hash }, placeOf: read.placeOf });
  return { file: problems.length > 0 ? null : made(data), draft: made(data), problems };
}

/** Each place and message once. */
function untold(mistakes: readonly Mistake[]): readonly Mistake[] {
  const keyed = mistakes.map((one) => [`${pathText(one.path)} ${one.message}`, one] as const);
  return [...new Map(keyed).values()];
}

const noPlan = (text: string): CaseProblem => ({
  ...{ line: 1, column: 1, path: '' },
  message: text.replace(/#.*/g, '').trim() === '' ? 'the file is empty' : 'this is no plan file: it has no keys',
  expected: 'keys such as `plan`, `title`, `accounts`, `options`, `goals`',
  todo: 'Begin with one of the shipped plan files in data/plans, or docs/reference/plan-file.md.',
});
