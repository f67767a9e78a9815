import type { Assembly, Cell, NodeLabel } from '../../cases/assembly.ts';
import type { CaseFile } from '../../cases/case-file.ts';
import { shocksOf, uncertaintiesOf, withParents } from '../../cases/goes-wrong.ts';
import { packed } from '../../shortfall/packed-model.ts';
import type { ShippedCase } from '../../workbench/run-cases.ts';
import type { CaseAssemblyDto, CaseDto, CaseEntryDto } from '../contract-cases.ts';
import { figureDto } from './figure.ts';

/** A shipped case in a list, with what it takes from those it extends. */
export function caseEntryDto(
  { id, text: _, file, problems, name }: ShippedCase,
  parents: (id: string) => CaseFile | null,
): CaseEntryDto {
  const { title = name, summary = '' } = file ?? {};
  const data = file === null ? null : withParents(file, parents);
  const materials = data?.materials ?? [];
  return {
    ...{ id, title, summary, sha256: file?.file.sha256 ?? '', extends: file?.extends ?? null },
    materials: materials === 'all' ? 'all' : [...materials],
    shocks: data === null ? [] : [...shocksOf(data)],
    uncertain: data === null ? [] : [...uncertaintiesOf(data)],
    problems: [...problems],
  };
}

/** Cases in the order they are best read: the one of everything, those of a question, worked examples. */
export function inReadingOrder(items: readonly CaseEntryDto[]): CaseEntryDto[] {
  const rank = ({ id, materials }: CaseEntryDto): number =>
    materials === 'all' ? 0 : id.startsWith('example-') ? 2 : 1;
  const depth = (item: CaseEntryDto): number => (item.extends === null ? 0 : 1);
  return items.toSorted((a, b) => rank(a) - rank(b) || (rank(a) === 0 ? depth(a) - depth(b) : 0));
}

/** A node's label with its figures as the API returns them. */
export function nodeLabelDto({ price, consumption, ...label }: NodeLabel) {
  return {
    ...label,
    price: price === null ? null : { usdPerTonne: price.usdPerTonne, figure: figureDto(price.figure) },
    consumption:
      consumption === null ? null : { tonnesPerYear: consumption.tonnesPerYear, figure: figureDto(consumption.figure) },
  };
}

/** Where a number comes from, as the API returns it. */
export function cellDto({ where, words, figure, assumptions }: Cell) {
  return { where, words, figure: figureDto(figure), assumptions: [...assumptions] };
}

/** Everything of an assembled case but its arrays. */
export function labelsDto(assembly: Assembly): NonNullable<CaseDto['assembled']> {
  const { home, knownOn, edition, tables, periods, groups, nodes, sources, factors } = assembly;
  return {
    ...{ home, knownOn, edition, tables: { ...tables }, groups: [...groups] },
    periods: periods.map((period) => ({ ...period })),
    nodes: nodes.map(nodeLabelDto),
    sources: sources.map((source) => ({ ...source })),
    factors: factors.map(({ evidence, ...factor }) => ({ ...factor, evidence: [...evidence] })),
    levers: assembly.levers.map(({ nodes: of, targets, ...lever }) => ({
      ...lever,
      nodes: [...of],
      targets: targets.map((target) => ({ ...target, index: [...target.index] })),
    })),
    mitigations: assembly.mitigations.map(({ id, words }) => ({ id, words })),
    cells: assembly.cells.map(cellDto),
    assumptions: assembly.assumptions.map((assumption) => ({ ...assumption })),
    shocks: assembly.shocks.map((shock) => ({ ...shock })),
    notModelled: assembly.notModelled.map(notModelledDto),
    warnings: [...assembly.warnings],
  };
}

/** A material that could not be modelled. */
export function notModelledDto({ needs, evidence, ...rest }: Assembly['notModelled'][number]) {
  return { ...rest, needs: [...needs], evidence: [...evidence] };
}

/** An assembled case with its arrays, for a reader that computes with them. */
export function assemblyDto(assembly: Assembly): CaseAssemblyDto {
  const { model, alternative, withoutAssumptions, mitigations } = assembly;
  return {
    ...labelsDto(assembly),
    case: { ...assembly.case },
    model: packed(model),
    alternative: alternative === null ? null : packed(alternative),
    withoutAssumptions: packed(withoutAssumptions),
    mitigations: mitigations.map((step) => ({ id: step.id, words: step.words, model: packed(step.model) })),
  };
}
