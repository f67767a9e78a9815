import Type, { type Static } from 'typebox';
import { ClaimSchema, EventSchema, StatementSchema } from './contract.ts';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const Named = Type.Object({ id: Type.String(), name: Type.String() });

export const OrganisationEntrySchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  kind: Type.String({ description: 'agency, company, press, research, person, market or government' }),
  parent: Nullable(Named),
  interest: Nullable(Type.String({ description: 'What it stands to gain from what it says' })),
});
export type OrganisationEntryDto = Static<typeof OrganisationEntrySchema>;

export const OrganisationSchema = Type.Object(
  {
    ...OrganisationEntrySchema.properties,
    parts: Type.Array(Named, { description: 'Organisations whose parent it is' }),
    claims: Type.Array(ClaimSchema, { description: 'What it and its parts assert, and what became of it' }),
    statements: Type.Array(StatementSchema, { description: 'Values it or a part of it is the speaker of' }),
    events: Type.Array(EventSchema, {
      description: 'Events it or a part of it is a party to or tells of, newest first',
    }),
  },
  { $id: 'Organisation', description: 'Who it is, and all it says and does in the ledger' },
);
export type OrganisationDto = Static<typeof OrganisationSchema>;
