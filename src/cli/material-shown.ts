import type { ClaimDto, ConflictDto, EventDto, RevisionDto } from '../api/contract.ts';
import type { MaterialBriefDto } from '../api/contract-brief.ts';
import type { CoverDto, RelianceDto, RevisionSizesDto } from '../api/contract-indicators.ts';
import type {
  ConcentrationDto,
  ImportSourcesDto,
  PricePointDto,
  ProductionTableDto,
  SeriesDto,
  TableNameDto,
} from '../api/contract-market.ts';
import type { ProfileDto } from '../api/contract-profile.ts';
import type { Client, Query } from './client.ts';
import { getAll } from './verb.ts';

/** A material's answer with the parts a page prints, which the API gives route by route. */
export interface MaterialShown extends MaterialBriefDto {
  readonly profile: ProfileDto;
  readonly production: readonly ProductionTableDto[];
  readonly concentration: readonly ConcentrationDto[];
  readonly series: readonly SeriesDto[];
  readonly reliance: RelianceDto;
  readonly cover: CoverDto;
  readonly revisionSizes: RevisionSizesDto;
  readonly events: readonly EventDto[];
  readonly claims: readonly ClaimDto[];
  readonly conflicts: readonly ConflictDto[];
  readonly revisions: readonly RevisionDto[];
}

/** The same with every edition and every item of every part, for programs. */
export interface MaterialWhole extends MaterialShown {
  readonly importSources: readonly ImportSourcesDto[];
  readonly prices: readonly PricePointDto[];
}

interface Tables<T> {
  readonly tables: readonly TableNameDto[];
  readonly items: readonly T[];
}
interface Editions<T> {
  readonly editions: readonly string[];
  readonly items: readonly T[];
}
interface Items<T> {
  readonly items: readonly T[];
}

/** Where a material's parts are asked for. */
interface Asking {
  readonly client: Client;
  readonly material: string;
  readonly query: Query;
}

const addressOf = ({ material }: Asking, part = ''): string => `/materials/${encodeURIComponent(material)}${part}`;

/** Tables one by one: all, or those published with the first. */
async function tablesOf<T>(asking: Asking, part: string, all: boolean): Promise<readonly T[]> {
  const { client, query } = asking;
  const path = addressOf(asking, part);
  const { tables } = await client.get<Tables<T>>(path, query);
  const wanted = tables.filter(({ published }) => all || published === tables[0]?.published);
  const answers: (readonly T[])[] = [];
  for (const { stage, edition } of wanted) {
    answers.push((await client.get<Tables<T>>(path, { ...query, stage, edition })).items);
  }
  return answers.flat();
}

/** Editions one by one, latest first. */
async function editionsOf<T>(asking: Asking, part: string): Promise<readonly T[]> {
  const { client, query } = asking;
  const path = addressOf(asking, part);
  const { editions, items } = await client.get<Editions<T>>(path, query);
  const answers: (readonly T[])[] = [items];
  for (const edition of editions.slice(1)) {
    answers.push((await client.get<Editions<T>>(path, { ...query, edition })).items);
  }
  return answers.flat();
}

type Indicators = Pick<MaterialShown, 'reliance' | 'cover' | 'revisionSizes'>;

async function indicatorsOf(asking: Asking): Promise<Indicators> {
  const { client, query } = asking;
  const [reliance, cover, revisionSizes] = await Promise.all([
    client.get<RelianceDto>(addressOf(asking, '/reliance'), query),
    client.get<CoverDto>(addressOf(asking, '/cover'), query),
    client.get<RevisionSizesDto>(addressOf(asking, '/revision-size'), query),
  ]);
  return { reliance, cover, revisionSizes };
}

/** Newest events and largest revisions a page prints. */
const LINES = 8;

/** What a page prints of a material: the latest edition's tables and series, the first lines of long lists. */
export async function materialShown(client: Client, material: string, query: Query): Promise<MaterialShown> {
  const asking = { client, material, query };
  const own = { ...query, material };
  const brief = await client.get<MaterialBriefDto>(addressOf(asking), query);
  const [series, events, revisions] = await Promise.all([
    client.get<Items<SeriesDto>>(addressOf(asking, '/series'), query),
    client.get<Items<EventDto>>(addressOf(asking, '/events'), { ...query, limit: LINES }),
    client.get<Items<RevisionDto>>('/revisions', { ...own, limit: LINES }),
  ]);
  return {
    ...brief,
    profile: await client.get<ProfileDto>(addressOf(asking, '/profile'), query),
    production: await tablesOf(asking, '/production', false),
    concentration: await tablesOf(asking, '/concentration', false),
    series: series.items,
    ...(await indicatorsOf(asking)),
    events: events.items,
    claims: (await getAll<ClaimDto>(client, '/claims', own)).items,
    conflicts: (await getAll<ConflictDto>(client, '/conflicts', own)).items,
    revisions: revisions.items,
  };
}

/** Everything the ledger says of a material, edition by edition. */
export async function materialWhole(client: Client, material: string, query: Query): Promise<MaterialWhole> {
  const asking = { client, material, query };
  const own = { ...query, material };
  return {
    ...(await client.get<MaterialBriefDto>(addressOf(asking), query)),
    profile: await client.get<ProfileDto>(addressOf(asking, '/profile'), query),
    production: await tablesOf(asking, '/production', true),
    concentration: await tablesOf(asking, '/concentration', true),
    series: await editionsOf(asking, '/series'),
    ...(await indicatorsOf(asking)),
    importSources: await editionsOf(asking, '/imports'),
    prices: (await getAll<PricePointDto>(client, addressOf(asking, '/prices'), query)).items,
    events: (await getAll<EventDto>(client, addressOf(asking, '/events'), query)).items,
    claims: (await getAll<ClaimDto>(client, '/claims', own)).items,
    conflicts: (await getAll<ConflictDto>(client, '/conflicts', own)).items,
    revisions: (await getAll<RevisionDto>(client, '/revisions', own)).items,
  };
}
