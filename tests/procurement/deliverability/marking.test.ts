import { expect, it } from 'vitest';
import { builtInFolder } from '../../../src/archive/builtin.ts';
import type { Marking } from '../../../src/ledger/evidence.ts';
import { viewOf } from '../../../src/market/material-view.ts';
import { projectsOn } from '../../../src/market/projects.ts';
import { contractsOn } from '../../../src/procurement/contract-record.ts';
import { deliverabilityOf } from '../../../src/procurement/deliverability/deliverability.ts';
import { findingsOf } from '../../../src/procurement/deliverability/findings.ts';
import { loadChains } from '../../../src/workbench/reference-tables.ts';
import { type BuiltIn, builtInEvidence } from '../../support/built-in-evidence.ts';

const DAY = '2026-11-23';

/** Marking of the antimony contract's chance of all orders, its plants' capacities being marked so. */
async function markingOf({ contents }: BuiltIn, capacities: Marking): Promise<Marking | undefined> {
  const { events, judgements, vocabulary, sources } = contents;
  const isPlant = (kind: string, id: string): boolean => kind === 'project' && id === 'thompson-falls';
  const statements = contents.statements.map((s) =>
    isPlant(s.subject.kind, 'id' in s.subject ? s.subject.id : '') ? { ...s, marking: capacities } : s,
  );
  const context = { statements, judgements, vocabulary, knownOn: DAY };
  const contract = contractsOn(events, DAY, context).find(({ procurement }) => procurement.id === 'dla-antimony-usac');
  if (contract === undefined) throw new Error('no contract');
  const view = viewOf('antimony', statements, vocabulary, sources, DAY);
  const answer = deliverabilityOf({
    ...{
      contract,
      view,
      claims: [],
      recorded: [],
      allEvents: events,
      projects: projectsOn({ ...contents, knownOn: DAY }),
    },
    chains: await loadChains(builtInFolder()),
    ledger: { statements, events, asOf: DAY },
    run: { draws: 20, seed: 1 },
  });
  return findingsOf(answer, view)?.schedules[0]?.whole.marking;
}

it('a chance is never marked weaker than the capacities it was made of', async () => {
  const data = await builtInEvidence();
  expect(await markingOf(data, 'public')).toBe('public');
  expect(await markingOf(data, 'restricted')).toBe('restricted');
});
