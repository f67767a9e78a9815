import Type, { type Static } from 'typebox';
import { SourceRefSchema } from './contract.ts';
import { ModelNeedSchema } from './contract-not-modelled.ts';

/** Shapes of what the vocabulary says of materials: profile, critical lists, customs codes. */

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const CitationSchema = Type.Object({
  source: SourceRefSchema,
  readDirectly: Type.Boolean({ description: 'False where the publication was quoted by another source that was read' }),
  locator: Type.String({ description: 'Where in the source' }),
});
export type CitationDto = Static<typeof CitationSchema>;

const NamedSchema = Type.Object({ id: Type.String(), name: Type.String() });

const GradeSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  specification: Nullable(Type.String({ description: 'What the source says it must be' })),
  citation: CitationSchema,
});
export type GradeDto = Static<typeof GradeSchema>;

const UseSchema = Type.Object({
  use: Type.String(),
  rank: Nullable(
    Type.String({ description: '"1" is the leading use as the source orders them; null where only named' }),
  ),
  place: Nullable(Type.String({ description: 'Whose use; null where the source does not say' })),
  note: Nullable(Type.String()),
  citation: CitationSchema,
});
export type UseDto = Static<typeof UseSchema>;

const FormProfileSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  formula: Nullable(Type.String()),
  content: Nullable(
    Type.Object({
      factor: Type.String({ description: 'Mass fraction of the element as decimal text, e.g. "0.8354"' }),
      element: Type.String(),
      rule: Type.String(),
    }),
  ),
  grades: Type.Array(GradeSchema),
  uses: Type.Array(UseSchema),
});
export type FormProfileDto = Static<typeof FormProfileSchema>;

const HostSchema = Type.Object({
  material: NamedSchema,
  host: Nullable(NamedSchema),
  words: Type.String({ description: 'The host as the source words it' }),
  note: Nullable(Type.String()),
  citation: CitationSchema,
});
export type HostDto = Static<typeof HostSchema>;

const MembershipSchema = Type.Object({
  list: Type.String(),
  name: Type.String(),
  legalCitation: Type.String(),
  published: Type.String(),
  status: Type.String({ description: 'listed, through its group, through its members, unclear or not listed' }),
  entry: Nullable(Type.String({ description: 'The entry as the list names it' })),
  through: Type.Array(NamedSchema),
  note: Nullable(Type.String()),
  citation: CitationSchema,
});
export type MembershipDto = Static<typeof MembershipSchema>;

export const TradeCodeSchema = Type.Object(
  {
    code: Type.String({ description: 'Digits only' }),
    printed: Type.String({ description: 'With points: 8112.92.1000' }),
    system: Type.String({ description: 'HS6, HTS8, HTS10, CN8 or Schedule B' }),
    jurisdiction: Type.String({ description: 'WCO for the Harmonized System itself' }),
    mixed: Type.Boolean({ description: 'It covers more than one material, or something besides' }),
    rows: Type.Array(
      Type.Object({
        material: NamedSchema,
        form: Nullable(NamedSchema),
        heading: Type.String({ description: 'The heading in our own words' }),
        mixedWith: Nullable(Type.String({ description: 'What else it covers that is no material of the vocabulary' })),
        from: Nullable(Type.String()),
        until: Nullable(Type.String()),
        note: Nullable(Type.String()),
        citation: CitationSchema,
      }),
    ),
  },
  { $id: 'TradeCode' },
);
export type TradeCodeDto = Static<typeof TradeCodeSchema>;

export const ProfileSchema = Type.Object(
  {
    material: Type.String(),
    name: Type.String(),
    symbol: Nullable(Type.String()),
    category: Nullable(Type.String()),
    unit: Nullable(Type.String({ description: 'Unit its amounts are usually given in' })),
    content: Nullable(Type.String({ description: 'What such an amount is usually of' })),
    aliases: Type.Array(Type.String()),
    group: Nullable(NamedSchema),
    members: Type.Array(NamedSchema),
    contains: Type.Array(NamedSchema, { description: 'Materials its name says it is made of' }),
    forms: Type.Array(FormProfileSchema),
    grades: Type.Array(GradeSchema, { description: 'Grades the sources name without a form' }),
    uses: Type.Array(UseSchema, { description: 'Uses the sources name without a form' }),
    hosts: Type.Array(HostSchema, { description: 'What it is a by-product of' }),
    hosted: Type.Array(HostSchema, { description: 'By-products that come with it' }),
    lists: Type.Array(MembershipSchema),
    codes: Type.Array(TradeCodeSchema),
    unsaid: Type.Array(Type.String(), { description: 'What no source read says' }),
    model: Type.Object({
      modelled: Type.Boolean({ description: 'Whether a case can model its shortfall' }),
      reason: Type.String({ description: 'What a model of it starts from, or why there is none' }),
      needs: Type.Array(ModelNeedSchema),
    }),
  },
  { $id: 'Profile', description: 'What a material is, each fact with its source' },
);
export type ProfileDto = Static<typeof ProfileSchema>;

export const ListSummarySchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  legalCitation: Type.String(),
  published: Type.String(),
  entries: Type.Integer({ description: 'How many entries the list has' }),
  citation: CitationSchema,
});
export type ListSummaryDto = Static<typeof ListSummarySchema>;

const ListEntrySchema = Type.Object({
  entry: Type.String({ description: 'As the list names it' }),
  material: NamedSchema,
  note: Nullable(Type.String()),
  citation: CitationSchema,
});
export type ListEntryDto = Static<typeof ListEntrySchema>;

export const CriticalListSchema = Type.Object(
  {
    list: ListSummarySchema,
    members: Type.Array(
      Type.Object({
        material: NamedSchema,
        category: Nullable(Type.String()),
        status: Type.String({ description: 'listed, through its group, through its members or unclear' }),
        entry: Nullable(Type.String()),
        through: Type.Array(NamedSchema),
        note: Nullable(Type.String()),
        citation: CitationSchema,
      }),
      { description: 'Every material the list speaks of; all others are not listed' },
    ),
    comparison: Nullable(
      Type.Object(
        {
          with: ListSummarySchema,
          added: Type.Array(ListEntrySchema),
          removed: Type.Array(ListEntrySchema),
          kept: Type.Array(ListEntrySchema),
        },
        { description: 'By entry, against the list asked for as `compare`' },
      ),
    ),
  },
  { $id: 'CriticalList' },
);
export type CriticalListDto = Static<typeof CriticalListSchema>;
