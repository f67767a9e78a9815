import Type, { type Static } from 'typebox';
import { LONGEST_CASE } from '../cases/case-text.ts';
import { formatNumber } from '../units/format.ts';
import { FigureSchema } from './contract.ts';

/** Shapes of cases: what is shipped, what a case says, the arrays it becomes, and its mistakes. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Texts = Type.Array(Type.String());

export const CaseProblemSchema = Type.Object({
  line: Type.Integer({ description: 'Counted from 1; 0 where the mistake stands in no place of the file' }),
  column: Type.Integer(),
  path: Type.String({ description: '`shocks[0].from`' }),
  message: Type.String(),
  expected: Type.String(),
  todo: Type.String({ description: 'What to do' }),
});
export type CaseProblemDto = Static<typeof CaseProblemSchema>;

export const CaseEntrySchema = Type.Object({
  id: Type.String(),
  title: Type.String(),
  summary: Type.String(),
  sha256: Type.String({ description: 'Of its text' }),
  materials: Type.Union([Type.Literal('all'), Texts], {
    description: 'Materials it looks at, its own or of the case it extends',
  }),
  shocks: Type.Array(Type.String(), { description: 'Shocks that go wrong in it, in words, its own and inherited' }),
  uncertain: Type.Array(Type.String(), {
    description: 'What may fall short without a shock: who may not deliver, which numbers may be wrong',
  }),
  extends: Nullable(Type.String({ description: 'Id of the case it is a change of' })),
  problems: Type.Array(CaseProblemSchema, { description: 'Why it could not be read; a case with problems cannot run' }),
});
export type CaseEntryDto = Static<typeof CaseEntrySchema>;

export const CasesSchema = Type.Object({ items: Type.Array(CaseEntrySchema) });

export const PeriodSchema = Type.Object({
  label: Type.String(),
  phase: Type.String(),
  days: Type.Integer({ description: 'Its length' }),
});

export const NodeLabelSchema = Type.Object({
  id: Type.String({ description: '`cobalt/alloy-grade`, or `cobalt` where the case does not split it' }),
  material: Type.String(),
  name: Type.String(),
  basis: Type.String({ description: 'What its tonnes are tonnes of: `Co content`' }),
  price: Nullable(
    Type.Object({ usdPerTonne: Type.Number({ description: 'US dollars a tonne' }), figure: FigureSchema }),
  ),
  consumption: Nullable(
    Type.Object({ tonnesPerYear: Type.Number({ description: 'Use in the base year' }), figure: FigureSchema }),
  ),
  refining: Type.Union([Type.Literal('modelled'), Type.Literal('not modelled')]),
});

const SourceLabelSchema = Type.Object({
  name: Type.String({ description: '`import/CHN/antimony`' }),
  node: Type.Integer({ description: 'Index of the node it supplies' }),
  kind: Type.String({ description: 'home primary, home secondary, import, project or upstream' }),
  place: Type.String(),
  words: Type.String(),
});

const FactorLabelSchema = Type.Object({
  name: Type.String(),
  words: Type.String(),
  class: Type.String({ description: 'Why it cuts: ability, willingness, war damage, shipping, shock, feed, host ...' }),
  place: Nullable(Type.String()),
  assumption: Nullable(Type.String({ description: 'Id of the assumption its level rests on' })),
  evidence: Texts,
});

export const CellSchema = Type.Object({
  where: Type.String({ description: '`demand/antimony/2027`' }),
  words: Type.String(),
  figure: FigureSchema,
  assumptions: Type.Array(Type.String(), { description: 'Ids of the assumptions it rests on' }),
});

export const AssumptionSchema = Type.Object({
  id: Type.String(),
  words: Type.String(),
  author: Type.String(),
  reason: Type.String(),
  kind: Type.String({ description: 'user, illustrative or method' }),
  value: Type.String(),
});

export const ShockSchema = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  words: Type.String(),
  changes: Type.Integer({ description: 'How many cells of the model it changes' }),
});

export const NotModelledMaterialSchema = Type.Object({
  material: Type.String(),
  why: Type.String(),
  needs: Texts,
  evidence: Texts,
});

export const LeverSchema = Type.Object({
  id: Type.String({ description: '`demand/antimony`' }),
  words: Type.String(),
  unit: Type.String({ description: '×, t, share, months or years' }),
  low: Type.Number(),
  base: Type.Number(),
  high: Type.Number(),
  nodes: Type.Array(Type.Integer()),
  assumed: Type.Boolean({ description: 'Whether it rests on an assumption rather than evidence' }),
  targets: Type.Array(
    Type.Object({
      ...{ array: Type.String(), index: Type.Array(Type.Integer()), how: Type.String() },
      from: Type.Optional(Type.Number({ description: 'Of a length: the period it begins in, from 0' })),
      left: Type.Optional(
        Type.Number({
          description: 'Of a length: what is left while it lasts; left out of factors that cut nothing meanwhile',
        }),
      ),
    }),
    { description: 'Which entries of which arrays it moves, and whether it scales or sets them' },
  ),
});

export const WarningsSchema = Type.Array(Type.String(), {
  description: 'What to know before the numbers: hindsight, where the case speaks of later than the day it is known on',
});

/** Labels of an assembled case: everything but its arrays. */
const LABELS = {
  home: Type.String(),
  knownOn: Type.String(),
  edition: Nullable(Type.String()),
  tables: Type.Object(
    { primary: Type.String(), alternative: Nullable(Type.String()) },
    { description: 'Reliability tables' },
  ),
  periods: Type.Array(PeriodSchema),
  groups: Type.Array(Type.String(), { description: 'In the order in which they are served' }),
  nodes: Type.Array(NodeLabelSchema),
  sources: Type.Array(SourceLabelSchema),
  factors: Type.Array(FactorLabelSchema),
  levers: Type.Array(LeverSchema),
  mitigations: Type.Array(Type.Object({ id: Type.String(), words: Type.String() })),
  cells: Type.Array(CellSchema),
  assumptions: Type.Array(AssumptionSchema),
  shocks: Type.Array(ShockSchema),
  notModelled: Type.Array(NotModelledMaterialSchema),
  warnings: WarningsSchema,
};

export const CaseSchemaDto = Type.Object(
  {
    ...CaseEntrySchema.properties,
    text: Type.String({ description: 'The case file as it is' }),
    assembled: Nullable(
      Type.Object(LABELS, { description: 'What it becomes on the evidence; null where `problems` say why not' }),
    ),
  },
  { $id: 'Case', description: 'A shipped case: its text, and what it becomes on the evidence known on a day' },
);
export type CaseDto = Static<typeof CaseSchemaDto>;

export const PackedModelSchema = Type.Record(Type.String(), Type.Unknown(), {
  description:
    'A model of the engine (src/shortfall/model.ts) as JSON: every array is `{ "float64": [...] }`, `{ "int32": [...] }` or `{ "uint8": [...] }`, what is not a number in it is null; src/shortfall/packed-model.ts reads it back',
});

export const CaseAssemblySchema = Type.Object(
  {
    case: Type.Object({ id: Type.String(), title: Type.String(), summary: Type.String(), sha256: Type.String() }),
    ...LABELS,
    model: PackedModelSchema,
    alternative: Nullable(PackedModelSchema),
    withoutAssumptions: PackedModelSchema,
    mitigations: Type.Array(Type.Object({ id: Type.String(), words: Type.String(), model: PackedModelSchema }), {
      description: 'Cumulative, in the order they are applied',
    }),
  },
  {
    $id: 'CaseAssembly',
    description: 'A case as the arrays the engine takes, tonnes of content, with what every index stands for',
  },
);
export type CaseAssemblyDto = Static<typeof CaseAssemblySchema>;

/** Largest body with a case in it, in bytes: beyond the longest case, so that one too long is told so in words about cases. */
export const CASE_BODY_LIMIT = 4 * 1024 * 1024;

export const OwnCaseSchema = Type.Object(
  {
    text: Type.String({ description: `The case file, YAML; at most ${formatNumber(LONGEST_CASE)} characters` }),
    name: Type.String({ minLength: 1, maxLength: 200, description: 'What it is called in messages; no path is read' }),
  },
  { additionalProperties: false },
);
export type OwnCaseDto = Static<typeof OwnCaseSchema>;

export const CaseCheckSchema = Type.Object({
  ok: Type.Boolean(),
  case: Nullable(Type.Object({ id: Type.String(), title: Type.String() })),
  problems: Type.Array(CaseProblemSchema, { description: 'Every mistake at once, in the order of the file' }),
});
export type CaseCheckDto = Static<typeof CaseCheckSchema>;

export const OwnAssemblyBodySchema = Type.Object(
  { ...OwnCaseSchema.properties, material: Type.Optional(Type.String({ description: 'Only this material' })) },
  { additionalProperties: false },
);
