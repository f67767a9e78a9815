import { scopeOf } from '../policy/measure-scope.ts';
import { type Measure, measuresOn } from '../policy/measures.ts';
import { quantity } from '../units/quantity.ts';
import { standingOf } from './base/reliability.ts';
import { coverOf } from './case-calendar.ts';
import type { CaseEvidence } from './case-evidence.ts';
import { addCell, type Draft, mistaken } from './draft.ts';
import { knownLeft } from './draft-levels.ts';
import { both } from './left.ts';

/**
 * Export bans of the ledger that are in force on the day stop what they name (known, with their evidence); licences and
 * quotas say no number, so they stop nothing here and are listed.
 */
export function applyMeasures(draft: Draft, { events, judgements, knownOn }: CaseEvidence): void {
  const asked = draft.data.measures ?? 'none';
  if (asked === 'none') return;
  const controls = measuresOn(events, knownOn, judgements).filter((measure) => standingOf(measure) !== null);
  const chosen = controls.filter(({ event, state }) =>
    asked === 'in force' ? state === 'in force' : asked.includes(event.subject.id),
  );
  if (asked !== 'in force') {
    asked.forEach((id, n) => {
      if (controls.some(({ event }) => event.subject.id === id)) return;
      const known = [...new Set(controls.map(({ event }) => event.subject.id))].slice(0, 20).join(', ');
      mistaken(
        draft,
        ['measures', n],
        `no export measure "${id}" is known on ${knownOn}`,
        known,
        'See `ballast measures`.',
      );
    });
  }
  for (const measure of chosen) applyMeasure(draft, measure);
}

function applyMeasure(draft: Draft, measure: Measure): void {
  const { jurisdiction, destinations, materials } = scopeOf(measure.event);
  const home = draft.data.home ?? '';
  if (jurisdiction === null || jurisdiction === home || (destinations.length > 0 && !destinations.includes(home)))
    return;
  const { title = measure.event.subject.id } = measure.event.payload as { readonly title?: string };
  const ban = standingOf(measure) === 'ban';
  const cover = coverOf(draft.calendar, undefined, measure.expires?.slice(0, 7));
  const struck = [...draft.sources.values()].filter(
    ({ kind, place, node }) =>
      (kind === 'import' || kind === 'upstream') &&
      place === jurisdiction &&
      materials.includes(draft.nodes[node]?.material ?? ''),
  );
  if (struck.length === 0) return;
  const label = { words: title, place: jurisdiction, assumption: null, evidence: measure.evidence };
  const path = cover.map((part) => (ban ? 1 - part : 1));
  const left = knownLeft(draft, `measure/${measure.event.subject.id}`, path, { class: 'shock', label });
  for (const source of struck) source.left = both(source.left, left);
  const value = { kind: 'reported', quantity: quantity(struck.length, 'count', 'none') } as const;
  const rule = `${measure.state}: ${measure.reason}`;
  addCell(draft, {
    where: `measure/${measure.event.subject.id}`,
    words: ban ? `${title}: stops what it names` : `${title}: says no number, so it stops nothing here`,
    figure: { value, asOf: draft.knownOn, evidence: measure.evidence, rule, marking: measure.event.marking },
  });
}
