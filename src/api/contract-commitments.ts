import Type, { type Static } from 'typebox';
import { FigureSchema } from './contract.ts';

/** Shapes of commitments, their sums, and the strip of a material. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const STAGES = 'announced, agreed, closed, disbursed or not stated';
const INSTRUMENTS = 'equity, warrant, loan, guarantee, grant, price floor, offtake, fund or letter of interest';

const HappeningSchema = Type.Object({
  evidence: Type.String(),
  otherReports: Type.Array(Type.String(), { description: 'Evidence ids of other reports of the same happening' }),
  title: Type.String(),
  date: Type.String(),
  dateText: Type.String(),
  stage: Type.String({ description: STAGES }),
  note: Nullable(Type.String()),
});

export const CommitmentSchema = Type.Object(
  {
    id: Type.String({ description: 'Subject and instrument' }),
    title: Type.String(),
    material: Nullable(Type.String()),
    materialName: Nullable(Type.String()),
    materials: Type.Array(Type.String()),
    parties: Type.Array(Type.String()),
    instrument: Type.String({ description: `${INSTRUMENTS}; amounts of two never add` }),
    letterFor: Nullable(Type.String({ description: 'What a letter of interest is about' })),
    words: Nullable(Type.String()),
    stage: Type.String({ description: STAGES }),
    stageWords: Type.String({ description: 'The stage in the word of the data, such as conditional or approved' }),
    stageSince: Type.String(),
    closed: Type.Boolean({ description: 'True only where closed or disbursed; never for a letter of interest' }),
    behind: Type.String({ description: 'government or private' }),
    leavesOpenMarket: Type.Boolean({ description: 'A signed offtake: its tonnes are not for others to buy' }),
    amount: Nullable(FigureSchema),
    paid: Nullable(FigureSchema),
    price: Nullable(FigureSchema),
    quantity: Nullable(FigureSchema),
    output: Nullable(FigureSchema),
    quantityOf: Nullable(Type.String()),
    form: Nullable(Type.String()),
    starts: Nullable(Type.String({ description: 'When the tonnes are to begin' })),
    term: Nullable(Type.String({ description: 'How long it is for: 10 years' })),
    replacedBy: Nullable(Type.String({ description: 'Commitment that took the place of this letter' })),
    note: Nullable(Type.String()),
    evidence: Type.Array(Type.String()),
    happenings: Type.Array(HappeningSchema, { description: 'Oldest first' }),
  },
  { $id: 'Commitment' },
);
export type CommitmentDto = Static<typeof CommitmentSchema>;

const SumSchema = Type.Object({
  instrument: Type.String(),
  stage: Type.String(),
  currency: Nullable(Type.String({ description: 'Null where none of them gives an amount' })),
  commitments: Type.Integer({ description: 'Of this instrument and stage, replaced letters left out' }),
  withAmount: Type.Integer({ description: 'Of them those that give an amount in this currency: the sum is of these' }),
  replaced: Type.Integer(),
  amount: Nullable(FigureSchema),
});
export type CommitmentSumDto = Static<typeof SumSchema>;

export const CommitmentsSchema = Type.Object({
  on: Type.String({ description: 'The day they are folded to' }),
  sums: Type.Array(SumSchema, { description: 'Within one instrument, stage and currency; never added further' }),
  commitments: Type.Array(CommitmentSchema, { description: 'The latest to change first' }),
});
export type CommitmentsDto = Static<typeof CommitmentsSchema>;

const StripEntrySchema = Type.Object({
  part: Type.String({ description: 'request, outcome or commitment' }),
  what: Type.String({ description: 'Kind of the step, or instrument of the commitment' }),
  title: Type.String(),
  date: Type.String(),
  dateText: Type.String(),
  stage: Nullable(Type.String({ description: STAGES })),
  behind: Nullable(Type.String()),
  leavesOpenMarket: Type.Boolean(),
  amount: Nullable(FigureSchema),
  price: Nullable(FigureSchema),
  quantity: Nullable(FigureSchema),
  output: Nullable(FigureSchema),
  quantityOf: Nullable(Type.String()),
  form: Nullable(Type.String()),
  starts: Nullable(Type.String()),
  procurement: Nullable(Type.String()),
  commitment: Nullable(Type.String()),
  evidence: Nullable(Type.String()),
});
export type StripEntryDto = Static<typeof StripEntrySchema>;

export const StripSchema = Type.Object(
  {
    material: Type.String(),
    failedRequests: Type.Array(
      Type.Object({
        procurement: Type.String(),
        title: Type.String(),
        ended: Type.String(),
        how: Type.String({ description: 'cancelled or no outcome published' }),
        commitmentsAfter: Type.Integer({ description: 'Commitments that began later; counted, not said to be caused' }),
      }),
    ),
    entries: Type.Array(StripEntrySchema, { description: 'In time order' }),
  },
  { $id: 'Strip', description: 'Request, outcome, then every stake, loan and offtake of a material' },
);
export type StripDto = Static<typeof StripSchema>;
