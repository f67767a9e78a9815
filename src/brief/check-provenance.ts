import type { Event } from '../ledger/event.ts';
import { editionOf } from '../ledger/source.ts';
import type { Statement } from '../ledger/statement.ts';
import { formatPeriod } from '../units/format.ts';
import { type Evidenced, type Finding, inScope, placeOf, type Rule, titleOf } from './check-finding.ts';

/** Statements and events alike. */
function evidenceIn(check: Parameters<Rule>[0], evidence: Evidenced): readonly (Statement | Event)[] {
  return [...evidence.statements, ...evidence.events].filter((e) => inScope(check.appliesTo, e, evidence));
}

function finding(e: Statement | Event, said: Pick<Finding, 'what' | 'byHowMuch'>, evidence: Evidenced): Finding {
  return { ...said, place: placeOf(e, evidence.sources), title: titleOf(e, evidence), evidence: [e.id], figures: [] };
}

/** Every source in the register, with an edition of that day. */
export const registered: Rule = (check, evidence) => {
  const sources = new Map(evidence.sources.map((source) => [source.id, source]));
  return evidenceIn(check, evidence).map((e) => {
    const source = sources.get(e.source);
    if (source !== undefined && editionOf(e, source) !== null) return 'passed';
    const byHowMuch = source === undefined ? `no source ${e.source}` : `no edition of ${formatPeriod(e.published)}`;
    return finding(e, { what: 'not in the source register', byHowMuch }, evidence);
  });
};

const RESERVED = /all rights reserved/i;
const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Words taken over from sources that reserve their rights. */
export const shortQuotes: Rule = (check, evidence) => {
  const reserved = new Set(evidence.sources.filter(({ licence }) => RESERVED.test(licence)).map(({ id }) => id));
  return evidenceIn(check, evidence)
    .filter((e) => reserved.has(e.source))
    .map((e) => {
      const words = wordsIn(e.original);
      if (words <= check.tolerance) return 'passed';
      return finding(
        e,
        { what: 'a long quote of a source that reserves its rights', byHowMuch: `${words} words` },
        evidence,
      );
    });
};
