import Type from 'typebox';
import { parseCase } from '../../cases/parse-case.ts';
import { CaseRefusedError, parentsAmong, shippedCases } from '../../workbench/run-cases.ts';
import { assembledCase } from '../../workbench/run-prepare.ts';
import type { RunRequest } from '../../workbench/run-request.ts';
import { dayAskedOf, preparingAt } from '../case-desk.ts';
import {
  CASE_BODY_LIMIT,
  CaseAssemblySchema,
  type CaseCheckDto,
  CaseCheckSchema,
  CaseSchemaDto,
  CasesSchema,
  OwnAssemblyBodySchema,
  type OwnCaseDto,
  OwnCaseSchema,
} from '../contract-cases.ts';
import type { Desk } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { assemblyDto, caseEntryDto, inReadingOrder, labelsDto } from '../present/case.ts';
import { type App, actRoute, NO_PARAMETERS, readRoute } from '../route.ts';

const CASE = Type.Object({ id: Type.String({ description: 'Id of a shipped case' }) });

/** Every mistake of a text: of the file itself, of what it asks of the evidence, and where it has none, of what it becomes. */
async function checked(desk: Desk, own: OwnCaseDto): Promise<CaseCheckDto> {
  const { file } = parseCase(own.text, own.name, desk.workbench.vocabulary);
  const found = await mistakesOf(desk, own);
  const named = file === null ? null : { id: file.case, title: file.title };
  return { ok: found.length === 0, case: named, problems: found.map((problem) => ({ ...problem })) };
}

async function mistakesOf(desk: Desk, own: OwnCaseDto): Promise<CaseRefusedError['problems']> {
  try {
    await assembledCase(own, {}, await preparingAt(desk));
    return [];
  } catch (error) {
    if (error instanceof CaseRefusedError) return error.problems;
    throw error;
  }
}

async function assemblyOf(
  desk: Desk,
  asked: RunRequest['case'],
  more: { knownOn?: string; material?: string | undefined },
) {
  const { material, ...day } = more;
  const materials = material === undefined ? [] : [material];
  const { assembly } = await assembledCase(asked, { ...day, materials }, await preparingAt(desk));
  return assemblyDto(assembly);
}

function readingRoutes(app: App, desk: Desk): void {
  const { dataFolder, vocabulary } = desk.workbench;
  readRoute(app, desk, {
    path: '/cases',
    summary: 'Shipped cases: what each asks, and why one cannot be read',
    params: NO_PARAMETERS,
    query: Type.Object({}),
    response: CasesSchema,
    answer: async () => {
      const shipped = await shippedCases(dataFolder, vocabulary);
      const parents = parentsAmong(shipped);
      return { items: inReadingOrder(shipped.map((one) => caseEntryDto(one, parents))) };
    },
  });
  readRoute(app, desk, {
    path: '/cases/:id',
    summary: 'One shipped case: its text, and what it becomes on the evidence, every number with where it comes from',
    params: CASE,
    query: Type.Object({}),
    response: CaseSchemaDto,
    answer: async (view, { params }) => {
      const shipped = await shippedCases(dataFolder, vocabulary);
      const found = shipped.find(({ id }) => id === params.id);
      if (found === undefined) throw new ApiError('unknown-case', `No shipped case has the id "${params.id}".`);
      const entry = { ...caseEntryDto(found, parentsAmong(shipped)), text: found.text };
      try {
        const { assembly } = await assembledCase(params.id, dayAskedOf(desk, view), await preparingAt(desk));
        return { ...entry, assembled: labelsDto(assembly) };
      } catch (error) {
        if (!(error instanceof CaseRefusedError)) throw error;
        return { ...entry, problems: error.problems.map((problem) => ({ ...problem })), assembled: null };
      }
    },
  });
  readRoute(app, desk, {
    path: '/cases/:id/assembly',
    summary: 'A shipped case as the arrays the engine takes, for one material or all, with its levers and labels',
    params: CASE,
    query: Type.Object({
      material: Type.Optional(Type.String({ description: 'Only this material and what bears on it' })),
    }),
    response: CaseAssemblySchema,
    answer: (view, { params, query }) => assemblyOf(desk, params.id, { ...dayAskedOf(desk, view), ...query }),
  });
}

/** GET /cases, /cases/:id, /cases/:id/assembly; POST /cases/check and /cases/assembly for a case of one's own. */
export function caseRoutes(app: App, desk: Desk): void {
  readingRoutes(app, desk);
  actRoute(app, {
    path: '/cases/check',
    summary: 'Every mistake of a case file, each with line and column; runs nothing and writes nothing. Needs no token',
    body: OwnCaseSchema,
    bodyLimit: CASE_BODY_LIMIT,
    response: CaseCheckSchema,
    act: (body) => checked(desk, body),
  });
  actRoute(app, {
    path: '/cases/assembly',
    summary: 'A case of one’s own as the arrays the engine takes; writes nothing. Needs no token',
    body: OwnAssemblyBodySchema,
    bodyLimit: CASE_BODY_LIMIT,
    response: CaseAssemblySchema,
    act: ({ material, ...own }) => assemblyOf(desk, own, { material }),
  });
}
