import Type, { type TSchema } from 'typebox';
import { factsOn } from '../../brief/profile.ts';
import { type OcdsProcess, ocdsProcesses } from '../../procurement/ocds.ts';
import { procurementOfOcid } from '../../procurement/ocds-ids.ts';
import { recordPackage, releasePackage } from '../../procurement/ocds-package.ts';
import { contentsOf } from '../briefs.ts';
import { OcdsRecordPackageSchema, OcdsReleasePackageSchema } from '../contract-ocds.ts';
import type { Desk, View } from '../desk.ts';
import { ApiError } from '../errors.ts';
import { checkMaterial } from '../material-params.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

const Params = Type.Object({
  id: Type.String({ description: 'Procurement id or ocid, e.g. dla-cobalt-2025 or ballast-dla-cobalt-2025' }),
});
const Query = Type.Object({ material: Type.Optional(Type.String({ description: 'Material id' })) });

/** Every contracting process as known on the day, made once. */
function processesOf(view: View): Promise<readonly OcdsProcess[]> {
  return view.once('ocds', async () => {
    const { events, statements, judgements, vocabulary, sources, knownOn } = await contentsOf(view);
    const { codes } = factsOn(view.workbench.facts, knownOn);
    const context = { vocabulary, judgements, statements, codes, sources: new Map(sources.map((s) => [s.id, s])) };
    return ocdsProcesses(events, knownOn, context);
  });
}

/** A kind of package: its path and shape, and what makes it of processes. */
interface PackageKind<R extends TSchema> {
  readonly name: 'releases' | 'records';
  readonly response: R;
  readonly make: (processes: readonly OcdsProcess[], knownOn: string) => object | null;
}

/** GET /ocds/releases and /ocds/records, of all procurements, of one material, of one procurement. */
export function ocdsRoutes(app: App, desk: Desk): void {
  packageRoutes(app, desk, { name: 'releases', response: OcdsReleasePackageSchema, make: releasePackage });
  packageRoutes(app, desk, { name: 'records', response: OcdsRecordPackageSchema, make: recordPackage });
}

function packageRoutes<R extends TSchema>(app: App, desk: Desk, { name, response, make }: PackageKind<R>): void {
  const packed = (view: View, processes: readonly OcdsProcess[], asked: string): never => {
    const made = make(processes, view.knownOn);
    if (made === null)
      throw new ApiError('no-releases', `No procurement ${asked} had been told of on ${view.knownOn}.`);
    return made as never;
  };
  readRoute(app, desk, {
    path: `/ocds/${name}`,
    summary: `Procurements as OCDS 1.1.5 ${name}, in one package`,
    params: NO_PARAMETERS,
    query: Query,
    response,
    answer: async (view, { query: { material } }) => {
      const about = material === undefined ? null : checkMaterial(view, { material });
      const all = await processesOf(view);
      const wanted = about === null ? all : all.filter(({ materials }) => materials.includes(about));
      return packed(view, wanted, material === undefined ? 'at all' : `for "${material}"`);
    },
  });
  readRoute(app, desk, {
    path: `/ocds/${name}/:id`,
    summary: `One procurement as OCDS 1.1.5 ${name}`,
    params: Params,
    query: Type.Object({}),
    response,
    answer: async (view, { params: { id } }) => {
      const asked = [id, procurementOfOcid(id)];
      const found = (await processesOf(view)).filter(({ procurement }) => asked.includes(procurement));
      if (found.length === 0) throw new ApiError('unknown-procurement', `No procurement "${id}" on ${view.knownOn}.`);
      return packed(view, found, `"${id}"`);
    },
  });
}
