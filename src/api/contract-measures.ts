import Type, { type Static } from 'typebox';
import { SourceRefSchema } from './contract.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Texts = Type.Array(Type.String());

export const MeasureLineSchema = Type.Object(
  {
    id: Type.String({ description: 'Occurrence of the event: stays the same when another report is followed' }),
    title: Type.String(),
    kind: Type.String(),
    state: Type.String({
      description: 'announced, in force, suspended in whole or part, repealed, expired, or unknown, renewal not found',
    }),
    reason: Type.String({ description: 'Why it is in that state on the day' }),
    country: Nullable(
      Type.Object({ id: Type.String(), name: Type.String() }, { description: 'Who takes the measure' }),
    ),
    materials: Texts,
    materialNames: Texts,
    forms: Type.Array(Type.String(), { description: 'Empty where the source names none: then any may be meant' }),
    origins: Type.Array(Type.String(), { description: 'Country codes; empty where the source names none' }),
    originNames: Texts,
    destinations: Texts,
    destinationNames: Texts,
    codes: Type.Array(Type.String()),
    dateText: Type.String({ description: 'When it happened or was announced, as known' }),
    effective: Nullable(Type.String()),
    expires: Nullable(Type.String()),
    deadline: Nullable(Type.String({ description: 'Last day of a delay it gives; no end of its own' })),
    suspendedUntil: Nullable(Type.String({ description: 'Last day of the suspension it is under, or that ran out' })),
    daysLeft: Nullable(Type.Integer({ description: 'Until it or its suspension ends; negative when that has passed' })),
    match: Nullable(Type.String({ description: 'How it covers the material asked for; null without one' })),
    note: Nullable(Type.String()),
    evidence: Type.Array(Type.String(), { description: 'What the state rests on' }),
    source: SourceRefSchema,
  },
  { $id: 'MeasureLine' },
);
export type MeasureLineDto = Static<typeof MeasureLineSchema>;

export const AlertSchema = Type.Object({
  what: Type.String({ description: 'ends, takes effect, deadline, or ended, renewal not found' }),
  title: Type.String(),
  on: Type.String(),
  days: Type.Integer({ description: 'Until it; negative when it has passed' }),
  leavesOpen: Type.Array(Type.String(), { description: 'Titles of the measures it suspends' }),
  evidence: Type.Array(Type.String()),
});
export type AlertDto = Static<typeof AlertSchema>;

export const MeasuresSchema = Type.Object({
  on: Type.String(),
  knownOn: Type.String(),
  items: Type.Array(MeasureLineSchema),
  total: Type.Integer(),
});
export type MeasuresDto = Static<typeof MeasuresSchema>;

export const AlertsSchema = Type.Object({
  on: Type.String(),
  days: Type.Integer({ description: 'How far ahead, and how far back for what nobody renewed' }),
  items: Type.Array(AlertSchema),
});
export type AlertsDto = Static<typeof AlertsSchema>;

export const CourseSchema = Type.Object({
  on: Type.String(),
  knownOn: Type.String({ description: 'What lies after this day stands as announced, and may change' }),
  from: Type.String(),
  to: Type.String(),
  items: Type.Array(
    Type.Object({
      measure: MeasureLineSchema,
      spans: Type.Array(
        Type.Object({ from: Type.String(), to: Type.String(), state: Type.String(), reason: Type.String() }),
      ),
    }),
  ),
});
export type CourseDto = Static<typeof CourseSchema>;
