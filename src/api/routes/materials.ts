import Type from 'typebox';
import { materialBrief } from '../../brief/material.ts';
import { knownBy, knownOn } from '../../ledger/as-of.ts';
import type { Statement } from '../../ledger/statement.ts';
import type { Form, Material } from '../../vocabulary/vocabulary.ts';
import { materialInputOf } from '../briefs.ts';
import { MaterialBriefSchema } from '../contract-brief.ts';
import { PageOf } from '../contract-envelope.ts';
import { type MaterialEntryDto, MaterialEntrySchema } from '../contract-service.ts';
import type { Desk, View } from '../desk.ts';
import { checkMaterial, MATERIAL_PARAMS } from '../material-params.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { contextOf } from '../present/context.ts';
import { materialBriefDto } from '../present/material.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

function tally(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function entryDto(material: Material, forms: readonly Form[], counts: UseCounts): MaterialEntryDto {
  const { id, name, symbol, labels, aliases } = material;
  return {
    id,
    name,
    symbol,
    aliases: [...new Set([...labels, ...aliases])],
    forms: forms
      .filter((form) => form.material === id)
      .map(({ id: form, name: formName, formula }) => ({ id: form, name: formName, formula })),
    statements: counts.statements.get(id) ?? 0,
    events: counts.events.get(id) ?? 0,
  };
}

interface UseCounts {
  readonly statements: ReadonlyMap<string, number>;
  readonly events: ReadonlyMap<string, number>;
}

async function entriesOf({ index, knownOn: day, workbench }: View): Promise<readonly MaterialEntryDto[]> {
  const { statementsOf, ledger } = await index();
  const isKnown = knownBy(day);
  const known = (all: readonly Statement[]): number => all.filter(({ published }) => isKnown(published)).length;
  const counts = {
    statements: new Map([...statementsOf].map(([material, all]) => [material, known(all)])),
    events: tally(knownOn(ledger.events, day).flatMap((event) => event.payload.materials)),
  };
  const forms = [...workbench.vocabulary.forms.values()];
  return [...workbench.vocabulary.materials.values()]
    .map((material) => entryDto(material, forms, counts))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

const Query = Type.Object(PAGING);

/** GET /materials and /materials/:material. */
export function materialRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/materials',
    summary: 'Materials of the vocabulary with their forms and how much is known of each',
    params: NO_PARAMETERS,
    query: Query,
    response: PageOf(MaterialEntrySchema),
    answer: async (view, { query }) => pageOf(await entriesOf(view), query, listName(view, 'materials')),
  });
  readRoute(app, desk, {
    path: '/materials/:material',
    summary: 'What is asked first of one material; its tables, series and lists are routes of their own',
    params: MATERIAL_PARAMS,
    query: Type.Object({}),
    response: MaterialBriefSchema,
    table: true,
    answer: async (view, { params }) =>
      materialBriefDto(materialBrief(await materialInputOf(view, checkMaterial(view, params))), contextOf(view)),
  });
}
