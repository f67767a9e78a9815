import {
  type MaterialBriefInput,
  materialBrief,
  materialClaims,
  materialConflicts,
  materialEvents,
  materialRevisions,
  materialView,
} from '../../src/brief/material.ts';
import { concentrations } from '../../src/market/concentration.ts';
import { productionTables } from '../../src/market/production.ts';

/** A material's brief with every part that has an answer of its own, as one thing to look into. */
export function wholeBrief(input: MaterialBriefInput) {
  const view = materialView(input);
  return {
    ...materialBrief(input),
    production: productionTables(view),
    concentration: concentrations(view),
    events: materialEvents(input),
    claims: materialClaims(input),
    conflicts: materialConflicts(input),
    revisions: materialRevisions(input),
  };
}

/** What `wholeBrief` gives. */
export type WholeBrief = ReturnType<typeof wholeBrief>;
