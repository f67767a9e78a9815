import Type from 'typebox';
import { knownOn } from '../../ledger/as-of.ts';
import type { Event } from '../../ledger/event.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { claimsOf } from '../briefs.ts';
import { PageOf } from '../contract-envelope.ts';
import {
  type OrganisationDto,
  type OrganisationEntryDto,
  OrganisationEntrySchema,
  OrganisationSchema,
} from '../contract-organisation.ts';
import type { Desk, View } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { claimDto } from '../present/claim.ts';
import { contextOf, organisationName } from '../present/context.ts';
import { eventDto } from '../present/event.ts';
import { statementDto } from '../present/statement.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

function entryOf(view: View, id: string): OrganisationEntryDto | null {
  const found = view.workbench.vocabulary.organisations.get(id);
  if (found === undefined) return null;
  const { name, kind, parent, interest } = found;
  const named = parent === null ? null : { id: parent, name: organisationName(contextOf(view), parent) };
  return { id, name, kind, parent: named, interest };
}

const partsOf = ({ organisations }: Vocabulary, id: string) =>
  [...organisations.values()].filter(({ parent }) => parent === id).map((part) => ({ id: part.id, name: part.name }));

/** What it and its parts, such as the people who speak for it, say and do. */
async function organisationOf(view: View, entry: OrganisationEntryDto): Promise<OrganisationDto> {
  const { ledger, statements } = await view.index();
  const { id } = entry;
  const parts = partsOf(view.workbench.vocabulary, id);
  const own = new Set([id, ...parts.map((part) => part.id)]);
  const speaks = (speaker: string | null | undefined): boolean => own.has(speaker ?? '');
  const takesPart = ({ payload, speaker }: Event): boolean =>
    speaks(speaker) || payload.parties.some((party) => own.has(party));
  const events = knownOn(ledger.events.filter(takesPart), view.knownOn);
  const said = knownOn(
    statements.filter(({ speaker }) => speaks(speaker)),
    view.knownOn,
  );
  const claims = (await claimsOf(view)).filter(({ claim }) => speaks(claim.speaker));
  const context = contextOf(view);
  return {
    ...entry,
    parts,
    claims: claims.map((claim) => claimDto(claim, context)),
    statements: said.map((statement) => statementDto(statement, context)),
    events: [...events]
      .sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id))
      .map((event) => eventDto(event, context)),
  };
}

/** GET /organisations and /organisations/:id: who speaks, buys, sells and publishes. */
export function organisationRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/organisations',
    summary: 'Organisations with what each stands to gain from what it says',
    params: NO_PARAMETERS,
    query: Type.Object(PAGING),
    response: PageOf(OrganisationEntrySchema),
    answer: (view, { query }) => {
      const all = [...view.workbench.vocabulary.organisations.keys()].flatMap((id) => entryOf(view, id) ?? []);
      const page = pageOf(all, query, listName(view, 'organisations'));
      return { ...page, items: [...page.items] };
    },
  });
  readRoute(app, desk, {
    path: '/organisations/:id',
    summary: 'One organisation: its claims, the values it is the speaker of, the events it is a party to',
    params: Type.Object({ id: Type.String({ description: 'Organisation id, e.g. fastmarkets' }) }),
    query: Type.Object({}),
    response: OrganisationSchema,
    answer: async (view, { params: { id } }) => {
      const entry = entryOf(view, id);
      if (entry === null) throw new ApiError('unknown-organisation', `There is no organisation "${id}".`);
      return organisationOf(view, entry);
    },
  });
}
