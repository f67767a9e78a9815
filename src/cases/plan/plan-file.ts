import Type, { type Static } from 'typebox';
import type { Frozen } from '../case-file.ts';
import type { CasePath, Place } from '../case-problem.ts';
import { AssumptionId, Id, Mass, Node, Share, Words } from '../case-words.ts';
import { EvidenceKey, FiscalYear, Money, OptionId, PlanYearLabel } from './plan-file-words.ts';
import { OwnPrice, PlanOptionEntry } from './plan-options-file.ts';

const closed = { additionalProperties: false } as const;

const AccountEntry = Type.Object(
  {
    id: Id('Stable id.'),
    words: Type.Optional(Words('Whose money it is and what for.')),
    appropriation: Type.Optional(
      Id(
        'Id of an appropriation of the ledger that gives `amount` and the year it lapses, where they are left out: `pl-119-21-stockpile`.',
      ),
    ),
    amount: Type.Optional(Money('How much there is.')),
    from: Type.Optional(FiscalYear('First fiscal year it may be spent in; the first buying year.')),
    until: Type.Optional(
      FiscalYear('Last fiscal year it may be spent in; what is left then lapses. The last buying year.'),
    ),
    pays_for: Type.Optional(
      Type.Array(Type.String({ format: 'pays for', description: 'A kind of option, or the id of one.' }), {
        minItems: 1,
        description: 'Kinds of options it may pay for, or ids of options; all.',
      }),
    ),
    evidence: Type.Optional(Type.Array(EvidenceKey, { description: 'What says so.' })),
    assumption: Type.Optional(AssumptionId),
  },
  { ...closed, description: 'Money with a first and a last year.' },
);

const Worth = Type.Object(
  {
    factors: Type.Optional(
      Type.Record(Type.String(), Type.Number({ minimum: 0, maximum: 1000, description: 'The factor.' }), {
        format: 'groups',
        description: 'What a tonne unmet counts as by group, times; 1. The first group served weighs most.',
      }),
    ),
    own: Type.Optional(
      Type.Record(
        Type.String(),
        Type.Union(
          [OwnPrice, Type.Record(Type.String(), OwnPrice, { description: 'By group; `*` for every other.' })],
          { format: 'own worth', description: 'One for all groups, or by group.' },
        ),
        { format: 'nodes', description: 'Dollars per tonne unmet by material or node, for `--worth own`.' },
      ),
    ),
    assumption: Type.Optional(AssumptionId),
  },
  { ...closed, description: 'What a tonne unmet counts as.' },
);

const Limits = Type.Object(
  {
    yearly: Type.Optional(
      Type.Record(Type.String(), Money('The most.'), {
        format: 'fiscal years',
        description: 'Most that may be spent in a fiscal year from all accounts.',
      }),
    ),
    shares: Type.Optional(
      Type.Array(
        Type.Object(
          {
            node: Node('Node it holds for.'),
            by: Type.Enum(['supplier', 'country'], { description: 'Of whom.' }),
            most: Share('Largest part of the tonnes bought for it that one may bring.'),
          },
          { ...closed, description: 'The most one supplier or country may bring.' },
        ),
        { description: 'Shares no supplier or country may go beyond; what has no supplier or country is not bound.' },
      ),
    ),
    storage: Type.Optional(
      Type.Array(
        Type.Object(
          { node: Node('Node it holds for.'), most: Mass('Most tonnes in store at once.') },
          { ...closed, description: 'Room for one node.' },
        ),
        { description: 'Room in the depots.' },
      ),
    ),
    release: Type.Optional(
      Type.Array(
        Type.Object(
          { node: Node('Node it holds for.'), most: Mass('Most tonnes a year: `50 t/year`.') },
          { ...closed, description: 'How fast one node can be released.' },
        ),
        { description: 'How fast stock can leave the depots.' },
      ),
    ),
  },
  { ...closed, description: 'Bounds besides money.' },
);

const GoalEntry = Type.Object(
  {
    node: Node('Node it holds for.'),
    tonnes: Mass('Tonnes that must be there to release.'),
    by: Type.Optional(PlanYearLabel('Year by whose end they must be; the last buying year.')),
    reason: Words('Who sets it, and why.'),
  },
  { ...closed, description: 'A goal set outside the model.' },
);

const AssumptionEntry = Type.Object(
  {
    id: Id('Stable id.'),
    words: Words('What is supposed.'),
    author: Words('Who supposes it.'),
    reason: Words('Why.'),
    illustrative: Type.Optional(Type.Boolean({ description: 'Only to show how the planner works; false.' })),
  },
  { ...closed, description: 'What somebody supposes, since no evidence says it.' },
);

/** A plan file: the schema its reader, its types and its reference page are made of. */
export const PlanSchema = Type.Object(
  {
    plan: Id('Id of the plan file.'),
    title: Words('Its title.'),
    summary: Type.Optional(Words('What it offers, in a few sentences.')),
    accounts: Type.Optional(Type.Array(AccountEntry, { description: 'Money; `--budget` goes before all of it.' })),
    worth: Type.Optional(Worth),
    options: Type.Optional(
      Type.Array(PlanOptionEntry, { description: 'What may be taken beside what the ledger gives.' }),
    ),
    without: Type.Optional(
      Type.Array(OptionId('An option of the ledger.'), { description: 'Options of the ledger that are not taken.' }),
    ),
    limits: Type.Optional(Limits),
    goals: Type.Optional(Type.Array(GoalEntry, { description: 'Goals set outside the model, each with its reason.' })),
    assumptions: Type.Optional(Type.Array(AssumptionEntry, { description: 'What is supposed.' })),
  },
  {
    ...closed,
    title: 'Ballast plan file',
    description: 'What a plan may choose from beside the ledger, and its bounds.',
  },
);

/** What a plan file says, its units still as text. */
export type PlanData = Frozen<Static<typeof PlanSchema>>;
export type FileOption = NonNullable<PlanData['options']>[number];

/** A plan file that was read: what it says, its text, and where in it everything stands. */
export interface PlanFile extends PlanData {
  readonly file: { readonly name: string; readonly text: string; readonly sha256: string };
  readonly placeOf: (path: CasePath) => Place;
}
