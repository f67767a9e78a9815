import Type, { type Static } from 'typebox';
import { FigureSchema } from './contract.ts';

/** Shapes of what the checks of `data/checks` found. */

const Count = (description: string) => Type.Integer({ minimum: 0, description });

const FindingSchema = Type.Object({
  title: Type.String({ description: 'What it is about, in words' }),
  what: Type.String({ description: 'What is not as it should be' }),
  byHowMuch: Type.String({ description: 'How far off, e.g. "3.96 % above"' }),
  where: Type.Array(Type.Object({ field: Type.String(), value: Type.String() }), {
    description: 'Where it stands, in the words an exception uses: source, edition, material, property, period ...',
  }),
  evidence: Type.Array(Type.String(), { description: 'Evidence ids (SHA-256); each resolves at /evidence/{id}' }),
  figures: Type.Array(Type.Object({ name: Type.String(), figure: FigureSchema })),
  why: Type.Union([Type.String(), Type.Null()], {
    description: 'Why it is excepted; null where nobody has explained it',
  }),
});

const CheckSchema = Type.Object({
  id: Type.String(),
  title: Type.String(),
  why: Type.String({ description: 'Why it must hold' }),
  rule: Type.String({ description: 'Rule it uses, listed in docs/reference/checks.md' }),
  tolerance: Type.Union([Type.String(), Type.Null()], {
    description: 'Allowed difference with what it counts, decimal text',
  }),
  state: Type.String({ description: 'passed, failed or nothing to check' }),
  passed: Count('Places where it holds'),
  notCheckable: Count('Places where a part is withheld, missing or in words'),
  failed: Type.Array(FindingSchema, { description: 'Failures nobody has explained' }),
  excepted: Type.Array(FindingSchema, { description: 'Failures explained in data/checks' }),
  stale: Type.Array(Type.String(), {
    description: 'Reasons of exceptions that except nothing any more; they fail the check',
  }),
});
export type CheckDto = Static<typeof CheckSchema>;
export type CheckFindingDto = Static<typeof FindingSchema>;

export const ChecksSchema = Type.Object({
  ok: Type.Boolean({ description: 'False when a check failed' }),
  knownOn: Type.String(),
  checks: Type.Array(CheckSchema),
});
export type ChecksDto = Static<typeof ChecksSchema>;
