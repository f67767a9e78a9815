import type { MaterialBriefDto, ProductionTableDto, SourceRefDto } from '../../../api/contract.ts';
import type { Choices } from '../../choices/choices.ts';

/** The production table the address asks for; else the first of the asked stage; else the latest edition's first. */
export function chosenProduction(brief: MaterialBriefDto, choices: Choices): ProductionTableDto | undefined {
  const staged = brief.production.filter(
    (table) => table.property === (choices.stage ?? brief.production[0]?.property),
  );
  return staged.find((table) => table.edition === choices.edition) ?? staged[0] ?? brief.production[0];
}

/** Sources of an edition among a brief's sources; undefined where the edition is not named there. */
export function sourcesOfEdition(
  sources: readonly SourceRefDto[],
  edition: string,
): readonly SourceRefDto[] | undefined {
  const found = sources.filter((source) => source.edition === edition);
  return found.length === 0 ? undefined : found;
}
