import Type from 'typebox';
import type { StandingClaim } from '../../brief/claims.ts';
import { proposedJoins } from '../../procurement/joins.ts';
import type { Procurement } from '../../procurement/procurement.ts';
import { comeBackOf, proposedFor } from '../../procurement/survival/come-back.ts';
import { RULE } from '../../procurement/survival/enough.ts';
import { countOf, type Group, NOT_STATED, spellsIn, statesNow } from '../../procurement/survival/group.ts';
import { groupsOf, withoutRequest } from '../../procurement/survival/groups.ts';
import { type Spell, spellsOf } from '../../procurement/survival/spell.ts';
import { recordReaches, type Study, studyOf } from '../../procurement/survival/survival.ts';
import { ASK_KINDS } from '../../procurement/survival/turns.ts';
import type { IsoDate } from '../../units/period.ts';
import { claimsOf, contentsOf, preparedOf, procurementsOf } from '../briefs.ts';
import { PageOf } from '../contract-envelope.ts';
import {
  type ProcurementSurvivalDto,
  ProcurementSurvivalSchema,
  SpellSchema,
  type SurvivalDto,
  SurvivalSchema,
} from '../contract-survival.ts';
import type { Desk, View } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { checkMaterial } from '../material-params.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { contextOf } from '../present/context.ts';
import { figureDto, figureOrNull } from '../present/figure.ts';
import { METHOD, procurementSurvivalDto, spellDto, studyDto } from '../present/survival.ts';
import { procurementNamed } from '../procurement-day.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';
import { PROCUREMENT_ID } from './procurements.ts';

const Query = Type.Object({
  kind: Type.Optional(
    Type.String({
      description:
        'How the market was asked: request for information, sources sought, presolicitation, or solicitation (default)',
    }),
  ),
  competition: Type.Optional(
    Type.String({ description: 'competed, not competed or not stated, as the asking itself told it' }),
  ),
  form: Type.Optional(Type.String({ description: 'Form asked for, or not stated' })),
  material: Type.Optional(Type.String({ description: 'Material id' })),
});

/** Every asking on record by the day the ledger is known on, and how far the record reaches. */
interface Askings {
  readonly all: readonly Procurement[];
  readonly spells: readonly Spell[];
  readonly recordTo: IsoDate;
}

function recordOf(view: View): Promise<Askings> {
  return view.once('askings', async () => {
    const [prepared, all] = [await preparedOf(view), await procurementsOf(view)];
    return { all, spells: spellsOf(prepared, all, view.knownOn), recordTo: recordReaches(prepared, view.knownOn) };
  });
}

/** A kind, competition or form nobody knows is a slip of the pen, and no empty group. */
function groupAsked(
  view: View,
  spells: readonly Spell[],
  { kind = 'solicitation', competition, form, material }: { readonly [name in keyof Group]?: string },
): Group {
  const known = ASK_KINDS.find((one) => one === kind);
  if (known === undefined) {
    throw new ApiError('invalid-query', `The market is never asked by "${kind}".`, `one of ${ASK_KINDS.join(', ')}`);
  }
  checkOne('competition', competition, ['competed', 'not competed', NOT_STATED]);
  checkOne('form', form, [...new Set([...spells.map((spell) => spell.form ?? NOT_STATED), NOT_STATED])].sort());
  if (material !== undefined) checkMaterial(view, { material });
  return {
    kind: known,
    ...(competition === undefined ? {} : { competition }),
    ...(form === undefined ? {} : { form }),
    ...(material === undefined ? {} : { material }),
  };
}

function checkOne(name: string, given: string | undefined, known: readonly string[]): void {
  if (given === undefined || known.includes(given)) return;
  throw new ApiError('invalid-query', `No request on record has the ${name} "${given}".`, `one of ${known.join(', ')}`);
}

async function survival(view: View, query: Parameters<typeof groupAsked>[2]): Promise<SurvivalDto> {
  const { all, spells, recordTo } = await recordOf(view);
  const [group, asOf, context] = [groupAsked(view, spells, query), view.knownOn, contextOf(view)];
  const own = spellsIn(spells, group);
  const notices = own.filter(({ fromNotice }) => fromNotice);
  const study = (origin: Study['origin']) => studyDto(studyOf(own, origin, recordTo, asOf), asOf);
  return {
    ...{ asOf, recordTo, rule: RULE, method: METHOD },
    group: {
      kind: group.kind,
      competition: group.competition ?? null,
      form: group.form ?? null,
      material: group.material ?? null,
    },
    notices: figureOrNull(countOf(notices, { among: own, asOf, rule: 'requests known from the buyer’s own notice' })),
    states: statesNow(own, asOf).map(({ state, count }) => ({ state, count: figureDto(count) })),
    fromAsking: study('asked'),
    afterCancellation: study('cancelled'),
    groups: groupsOf(spells, group.kind, recordTo, asOf).map((row) => ({
      ...row,
      requests: figureDto(row.requests),
      ended: figureOrNull(row.ended),
    })),
    withoutRequest: figureOrNull(withoutRequest(all, spells, asOf)),
    spells: own.map((spell) => spellDto(spell, recordTo, context)),
  };
}

/** GET /survival and its askings, and /procurements/:id/survival: when will they come back? */
export function survivalRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/survival',
    summary: 'What becomes of solicitations: every asking as a line, and chances where the sample bears them',
    params: NO_PARAMETERS,
    query: Query,
    response: SurvivalSchema,
    answer: (view, { query }) => survival(view, query),
  });
  readRoute(app, desk, {
    path: '/survival/askings',
    summary: 'Every asking of a group with what became of it: the lines of /survival as a list to take away',
    params: NO_PARAMETERS,
    query: Type.Object({ ...Query.properties, ...PAGING }),
    response: PageOf(SpellSchema),
    answer: async (view, { query: { limit, cursor, ...query } }) => {
      const { spells, recordTo } = await recordOf(view);
      const own = spellsIn(spells, groupAsked(view, spells, query));
      const page = pageOf(own, { limit, cursor }, listName(view, 'survival-askings', query));
      return { ...page, items: page.items.map((spell) => spellDto(spell, recordTo, contextOf(view))) };
    },
  });
  readRoute(app, desk, {
    path: '/procurements/:id/survival',
    summary: 'When will they come back? What is known of one procurement: days announced, what became of them, no more',
    params: PROCUREMENT_ID,
    query: Type.Object({}),
    response: ProcurementSurvivalSchema,
    answer: (view, { params: { id } }) => comeBack(view, id),
  });
}

async function comeBack(view: View, id: string): Promise<ProcurementSurvivalDto> {
  const { all, spells, recordTo } = await recordOf(view);
  // The name of one of its steps, such as dla-co-rfp-2025, means the procurement too.
  const { owners } = await preparedOf(view);
  const procurement = procurementNamed(owners.get(id) ?? id, all, view.knownOn);
  const own = spells.filter((spell) => spell.procurement.id === procurement.id);
  const spell = own.at(-1) ?? null;
  const study = spell === null ? null : studyLike(spell, spells, recordTo, view.knownOn);
  const next = all.find((other) => other.id === procurement.continuedBy) ?? null;
  const claims = spell === null ? [] : (await claimsOf(view)).filter((claim) => isAbout(claim, procurement));
  const { judgements } = await contentsOf(view);
  const proposed = proposedFor(procurement, proposedJoins(all, judgements, view.knownOn), all);
  const known = comeBackOf(procurement, { spell, next, study, recordTo, proposed });
  return procurementSurvivalDto(procurement, known, { spells: own, claims, study, recordTo, context: contextOf(view) });
}

/** What was said of a procurement and can be held against what became of it: with a day, or with later evidence. */
function isAbout({ claim, standing, said: { subject } }: StandingClaim, { id, joined }: Procurement): boolean {
  if (subject.kind !== 'procurement' || (subject.id !== id && !joined.includes(subject.id))) return false;
  return standing.kind !== 'report' && (claim.due !== null || standing.later.length > 0);
}

/** How askings of the same kind fared: since they were cancelled, where this one was. */
function studyLike(spell: Spell, spells: readonly Spell[], recordTo: IsoDate, asOf: IsoDate): Study {
  const origin = spell.turns.some(({ state }) => state === 'cancelled') ? 'cancelled' : 'asked';
  return studyOf(spellsIn(spells, { kind: spell.kind }), origin, recordTo, asOf);
}
