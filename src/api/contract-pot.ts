import Type, { type Static } from 'typebox';
import { FigureSchema } from './contract.ts';
import { ToldSchema } from './contract-contracts.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const AppropriationSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  account: Nullable(ToldSchema),
  requested: Nullable(FigureSchema),
  authorized: Nullable(FigureSchema),
  appropriated: Nullable(FigureSchema),
  apportioned: Nullable(FigureSchema),
  lapses: Nullable(
    Type.Object({ evidence: Type.String(), dateText: Type.String() }, { description: 'Last day it may be obligated' }),
  ),
  balances: Type.Array(Type.Object({ period: Type.String(), detail: Nullable(Type.String()), figure: FigureSchema }), {
    description: 'Money not yet obligated, as brought forward; oldest first',
  }),
  sumOf: Type.Array(Type.String(), { description: 'Appropriations it is the sum of; never added to them' }),
});
export type AppropriationDto = Static<typeof AppropriationSchema>;

export const PotSchema = Type.Object(
  {
    asOf: Type.String(),
    appropriations: Type.Array(AppropriationSchema),
    money: Nullable(FigureSchema),
    counted: Nullable(Type.String({ description: 'Day of the count the recipients and stated totals are of' })),
    completeUntil: Nullable(
      Type.String({ description: 'Orders after this day may be missing: DoD reports them 90 days late' }),
    ),
    recipients: Type.Array(
      Type.Object({
        organisation: Type.String(),
        name: Type.String(),
        buys: Type.String({ description: 'data and services, or material or not stated' }),
        obligated: Nullable(FigureSchema),
        guaranteedMinimum: Nullable(FigureSchema),
        record: Nullable(Type.String({ description: 'What the source says of USAspending' })),
        note: Nullable(Type.String({ description: 'What the count remarks on the amount' })),
      }),
    ),
    contracts: Type.Array(
      Type.Object({
        id: Type.String(),
        title: Type.String(),
        material: Type.String(),
        supplier: Nullable(Type.String()),
        number: Nullable(Type.String()),
        awarded: Nullable(Type.String()),
        record: Nullable(Type.String({ description: 'What is said of it on USAspending' })),
        incomplete: Type.Boolean({ description: 'Awarded so lately that its orders may not be on the record yet' }),
        ceiling: Nullable(FigureSchema),
        guaranteedMinimum: Nullable(FigureSchema),
        obligated: Nullable(FigureSchema),
        mayShareCeilingWith: Type.Array(Type.String()),
      }),
      { description: 'Ceilings stand beside the pot and never in it' },
    ),
    doubleCounts: Type.Array(
      Type.Object({
        kind: Type.String({ description: 'shared ceiling, re-award or continued' }),
        contracts: Type.Array(Type.String()),
        why: Type.String(),
        evidence: Type.Array(Type.String()),
      }),
      { description: 'Ceilings that may stand in a sum twice; nobody knows that they do' },
    ),
    obligated: Nullable(FigureSchema),
    guaranteedMinimums: Nullable(FigureSchema),
    dataAndServices: Nullable(FigureSchema),
    materialOrNotStated: Nullable(FigureSchema),
    ceilings: Nullable(FigureSchema),
    stated: Type.Object({
      ceilings: Nullable(FigureSchema),
      ordered: Nullable(FigureSchema),
      contracts: Nullable(FigureSchema),
    }),
    overhang: Nullable(FigureSchema),
    orderedShare: Nullable(FigureSchema),
    scenarios: Type.Array(
      Type.Object({
        name: Type.String(),
        supposes: Type.String(),
        left: FigureSchema,
        runsDry: Type.Object({ month: Nullable(Type.String()), text: Type.String() }),
      }),
    ),
  },
  { $id: 'Pot', description: 'The money of the stockpile by role; roles are never added' },
);
export type PotDto = Static<typeof PotSchema>;
