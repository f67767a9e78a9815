import Type from 'typebox';
import { FEWEST_FOR_A_SHARE, speakerRecords } from '../../brief/claim-speakers.ts';
import type { StandingClaim } from '../../brief/claims.ts';
import { CLAIM_KINDS } from '../../ledger/claim-standing.ts';
import { claimsOf } from '../briefs.ts';
import { ClaimSchema } from '../contract.ts';
import { SpeakersSchema } from '../contract-claims.ts';
import { PageOf } from '../contract-envelope.ts';
import type { Desk } from '../desk.ts';
import { checkWord, wordOf } from '../one-of.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { claimDto, speakerDto } from '../present/claim.ts';
import { contextOf } from '../present/context.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

const DUE = ['passed', 'coming'] as const;

const Query = Type.Object({
  material: Type.Optional(Type.String({ description: 'Material id' })),
  speaker: Type.Optional(Type.String({ description: 'Id of the speaker, or part of the name' })),
  kind: wordOf(CLAIM_KINDS, 'Only this kind'),
  due: wordOf(DUE, 'Only dated claims whose day has passed, or is still to come'),
  ...PAGING,
});

interface Wanted {
  readonly material?: string;
  readonly speaker?: string;
  readonly kind?: string;
  readonly due?: string;
}

function isWanted({ material, speaker, kind, due }: Wanted, day: string, nameOf: (id: string) => string) {
  checkWord('kind', kind, CLAIM_KINDS);
  checkWord('due', due, DUE);
  const part = speaker?.toLowerCase();
  const saidBy = (id: string | null): boolean =>
    part === undefined || (id !== null && (id === part || nameOf(id).toLowerCase().includes(part)));
  return ({ claim, standing }: StandingClaim): boolean =>
    (material === undefined || claim.materials.includes(material)) &&
    (kind === undefined || standing.kind === kind) &&
    (due === undefined || (standing.kind === 'dated' && (claim.due ?? '') < day === (due === 'passed'))) &&
    saidBy(claim.speaker);
}

/** GET /claims: what somebody asserts, with their interest and what became of it; /claims/speakers: by who said it. */
export function claimRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/claims',
    summary: 'Claims with speaker, interest and how they stand on the day; positions are never scored',
    params: NO_PARAMETERS,
    query: Query,
    response: PageOf(ClaimSchema),
    answer: async (view, { query: { limit, cursor, ...filter } }) => {
      const context = contextOf(view);
      const nameOf = (id: string): string => context.vocabulary.organisations.get(id)?.name ?? id;
      const wanted = (await claimsOf(view)).filter(isWanted(filter as Wanted, view.knownOn, nameOf));
      const page = pageOf(wanted, { limit, cursor }, listName(view, 'claims', filter));
      return { ...page, items: page.items.map((item) => claimDto(item, context)) };
    },
  });
  readRoute(app, desk, {
    path: '/claims/speakers',
    summary: 'Claims counted by speaker: dated ones by what became of them, positions by the evidence since',
    params: NO_PARAMETERS,
    query: Type.Object({}),
    response: SpeakersSchema,
    table: true,
    answer: async (view) => ({
      on: view.knownOn,
      fewestForAShare: FEWEST_FOR_A_SHARE,
      speakers: speakerRecords(await claimsOf(view)).map((record) => speakerDto(record, contextOf(view))),
    }),
  });
}
