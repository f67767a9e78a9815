import type { NodeResult, RunResult } from '../../cases/result.ts';
import type { RunEntry } from '../../store/run-store.ts';
import type { RunEntryDto, RunResultDto, RunViewDto } from '../contract-runs.ts';
import type { QueuedRun } from '../run-queue.ts';
import { cellDto, nodeLabelDto, notModelledDto } from './case.ts';
import { figureDto, figureOrNull } from './figure.ts';

/** A run's result as the API returns it: its figures presented, all else as it was computed. */
export function runResultDto(result: RunResult): RunResultDto {
  const { manifest, periods, groups, headline, nodes, shocks, assumptions, notModelled, cells, tables } = result;
  const { set, ...rest } = manifest;
  return {
    ...{ id: result.id, title: result.title, summary: result.summary, home: result.home },
    manifest: {
      ...rest,
      tables: { ...rest.tables },
      materials: [...rest.materials],
      ...(set === undefined ? {} : { set }),
    },
    ...{ groups: [...groups], headline: { ...headline }, tables: { ...tables } },
    periods: periods.map((period) => ({ ...period })),
    nodes: nodes.map(nodeDto),
    shocks: shocks.map((shock) => ({ ...shock })),
    assumptions: assumptions.map((assumption) => ({ ...assumption })),
    notModelled: notModelled.map(notModelledDto),
    warnings: [...(result.warnings ?? [])],
    cells: cells.map(cellDto),
  };
}

function nodeDto(node: NodeResult): RunResultDto['nodes'][number] {
  const { worth, daysOfCover, alternative, byPeriod, byGroup, byUse, losses, mitigations } = node;
  return {
    ...{ node: nodeLabelDto(node.node), demand: node.demand, supplyWithoutCuts: node.supplyWithoutCuts },
    ...{ gross: { ...node.gross }, net: { ...node.net }, restsOnAssumptions: node.restsOnAssumptions },
    alternative: alternative === null ? null : { gross: { ...alternative.gross }, net: { ...alternative.net } },
    byPeriod: byPeriod.map(({ gross, net, ...period }) => ({ ...period, gross: { ...gross }, net: { ...net } })),
    byGroup: byGroup.map((group) => ({ ...group })),
    ...(byUse === undefined ? {} : { byUse: byUse.map((use) => ({ ...use })) }),
    worth: worth === null ? null : { usd: worth.usd, price: figureDto(worth.price) },
    daysOfCover: { held: daysOfCover.held, days: daysOfCover.days, figure: figureOrNull(daysOfCover.figure) },
    losses: losses.map((loss) => ({ ...loss })),
    mitigations: mitigations.map((step) => ({ ...step })),
  };
}

/** A kept run in a list. */
export function keptEntryDto({ id, case: of, title, manifest, headline, recorded }: RunEntry): RunEntryDto {
  const { knownOn, seed, draws } = manifest;
  return { id, state: 'done', case: of, title, knownOn, seed, draws, recorded, headline, progress: null };
}

/** A run of the queue in a list. */
export function queuedEntryDto({ id, state, case: of, title, knownOn, seed, draws, progress }: QueuedRun): RunEntryDto {
  const far = progress === null ? null : { ...progress };
  return { id, state, case: of, title, knownOn, seed, draws, recorded: null, headline: null, progress: far };
}

/** A kept run, whole. */
export function keptRunDto(entry: RunEntry, result: RunResult): RunViewDto {
  return { ...keptEntryDto(entry), message: null, result: runResultDto(result) };
}

/** A run of the queue: its result is not there yet, or never will be. */
export function queuedRunDto(run: QueuedRun): RunViewDto {
  return { ...queuedEntryDto(run), message: run.message, result: null };
}
