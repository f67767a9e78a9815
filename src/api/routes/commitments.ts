import Type from 'typebox';
import { materialStrip } from '../../brief/material.ts';
import { commitmentSums } from '../../policy/commitment-sums.ts';
import { type Commitment, commitmentsOn, INSTRUMENTS, STAGES } from '../../policy/commitments.ts';
import { type IsoDate, isIsoDate } from '../../units/period.ts';
import { contentsOf, materialInputOf } from '../briefs.ts';
import { type CommitmentsDto, CommitmentsSchema, StripSchema } from '../contract-commitments.ts';
import type { Desk, View } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { checkMaterial, MATERIAL_PARAMS } from '../material-params.ts';
import { checkWord, wordOf } from '../one-of.ts';
import { commitmentDto, commitmentSumDto, stripDto } from '../present/commitment.ts';
import { contextOf } from '../present/context.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

const ON = Type.Optional(Type.String({ description: 'Day to fold to, not after known_on; known_on where left out' }));

const BEHIND = ['government', 'private'] as const;

const Query = Type.Object({
  material: Type.Optional(Type.String({ description: 'Material id' })),
  on: ON,
  instrument: wordOf(INSTRUMENTS, 'Only this instrument'),
  stage: wordOf(STAGES, 'Only this stage'),
  behind: wordOf(BEHIND, 'Whether an authority is among the parties'),
});

interface Wanted {
  readonly material?: string;
  readonly on?: string;
  readonly instrument?: string;
  readonly stage?: string;
  readonly behind?: string;
}

/** The day the fold stops at; nothing that is not known yet can have happened for the answer. */
function foldDay(on: string | undefined, knownOn: IsoDate): IsoDate {
  if (on === undefined) return knownOn;
  if (!isIsoDate(on)) throw new ApiError('invalid-query', `on: "${on}" is no day. Write one such as 2026-06-30.`);
  if (on > knownOn) throw new ApiError('invalid-query', `on: ${on} is after ${knownOn}, the day all is known on.`);
  return on;
}

const isWanted =
  ({ material, instrument, stage, behind }: Wanted) =>
  (one: Commitment): boolean =>
    (material === undefined || one.material === material || one.materials.includes(material)) &&
    (instrument === undefined || one.instrument === instrument) &&
    (stage === undefined || one.stage === stage) &&
    (behind === undefined || one.behind === behind);

function wordsOf({ instrument, stage, behind }: Wanted): Wanted {
  const words = {
    instrument: checkWord('instrument', instrument, INSTRUMENTS),
    stage: checkWord('stage', stage, STAGES),
    behind: checkWord('behind', behind, BEHIND),
  };
  return Object.fromEntries(Object.entries(words).filter(([, word]) => word !== undefined));
}

async function commitmentsFor(view: View, query: Wanted): Promise<CommitmentsDto> {
  const material = query.material === undefined ? {} : { material: checkMaterial(view, { material: query.material }) };
  const { events, judgements, vocabulary, knownOn } = await contentsOf(view);
  const on = foldDay(query.on, knownOn);
  const wanted = commitmentsOn(events, on, { judgements, vocabulary, knownOn }).filter(
    isWanted({ ...wordsOf(query), ...material }),
  );
  const context = contextOf(view);
  return {
    on,
    sums: commitmentSums(wanted, on).map(commitmentSumDto),
    commitments: wanted.map((one) => commitmentDto(one, context)),
  };
}

/** GET /commitments, and of one material /commitments and /strip. */
export function commitmentRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/commitments',
    summary:
      'Stakes, warrants, loans, guarantees, grants, price floors and offtakes by stage on a day, with their sums',
    params: NO_PARAMETERS,
    query: Query,
    response: CommitmentsSchema,
    table: true,
    answer: (view, { query }) => commitmentsFor(view, query as Wanted),
  });
  readRoute(app, desk, {
    path: '/materials/:material/commitments',
    summary:
      'Grants, loans, stakes, offtakes and funds around a material, each with how far it is; summed only within one instrument, stage and currency',
    params: MATERIAL_PARAMS,
    query: Type.Object({}),
    response: CommitmentsSchema,
    answer: (view, { params }) => commitmentsFor(view, params),
  });
  readRoute(app, desk, {
    path: '/materials/:material/strip',
    summary: 'Request, outcome, then every stake, loan and offtake of a material with tonnes, form and start date',
    params: MATERIAL_PARAMS,
    query: Type.Object({ on: ON }),
    response: StripSchema,
    answer: async (view, { params, query }) => {
      const input = await materialInputOf(view, checkMaterial(view, params));
      return stripDto(materialStrip(input, foldDay(query.on, view.knownOn)), contextOf(view));
    },
  });
}
