import { wordsOf } from '../market/material-view.ts';
import { promisedTwice } from '../procurement/deliverability/promises.ts';
import type { Look, Rule } from './check-finding.ts';

/** Output on which delivery chains count is promised to one buyer only, or in parts that are known to fit. */
export const promisedOnce: Rule = ({ appliesTo: { materials } }, { chains = [], events }) => {
  const twice = promisedTwice(chains, events);
  const all = new Set(chains.flatMap(({ promises }) => promises.map(({ project }) => project)));
  return [...all].sort().flatMap((project): readonly Look[] => {
    const found = twice.find((one) => one.project === project);
    if (found === undefined || found.verdict === 'fits') return ['passed'];
    const material = found.promises[0]?.event.subject.material;
    if (materials !== undefined && (material === undefined || !materials.includes(material))) return [];
    return [
      {
        place: { subject: project, ...(material === undefined ? {} : { material }) },
        title: `Output of ${wordsOf(project)}`,
        what: found.text,
        byHowMuch: found.verdict,
        evidence: found.promises.map(({ event }) => event.id),
        figures: [],
      },
    ];
  });
};
