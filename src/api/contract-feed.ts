import Type, { type Static } from 'typebox';
import { EventSchema } from './contract.ts';

export const FeedEntrySchema = Type.Object(
  {
    id: Type.String({ description: 'Never changes, whichever report is followed: the id of the Atom entry' }),
    group: Type.String({ description: 'procurement, measure, commitment, project or publication' }),
    events: Type.Integer({ description: 'How many reports tell of it' }),
    updated: Type.String({ description: 'Day the newest report was surely published by' }),
    learned: Type.String({ description: 'When this ledger took its newest report in' }),
    event: EventSchema,
  },
  { $id: 'FeedEntry' },
);
export type FeedEntryDto = Static<typeof FeedEntrySchema>;

export const DeadlineSchema = Type.Object(
  {
    id: Type.String({ description: 'Never changes: the UID of the calendar entry' }),
    what: Type.String({
      description: 'measure ends, measure takes effect, delay ends, offers close, project due or money lapses',
    }),
    on: Type.String(),
    days: Type.Integer({ description: 'Until it; negative when it has passed' }),
    title: Type.String(),
    materials: Type.Array(Type.String()),
    detail: Type.String(),
    evidence: Type.Array(Type.String()),
  },
  { $id: 'Deadline' },
);
export type DeadlineDto = Static<typeof DeadlineSchema>;
