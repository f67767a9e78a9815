import type { MaterialBriefDto, ProductionTableDto } from '../../../api/contract-brief.ts';
import type { Choices } from '../../choices/choices.ts';

/** The production table the address asks for; else the first of the asked stage; else the latest edition's first. */
export function chosenProduction(brief: MaterialBriefDto, choices: Choices): ProductionTableDto | undefined {
  const staged = brief.production.filter(
    (table) => table.property === (choices.stage ?? brief.production[0]?.property),
  );
  return staged.find((table) => table.edition === choices.edition) ?? staged[0] ?? brief.production[0];
}
