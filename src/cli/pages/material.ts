import type { SourceRefDto } from '../../api/contract.ts';
import { formatDate } from '../../units/format.ts';
import type { MaterialShown } from '../material-shown.ts';
import { hang } from '../terminal.ts';
import { briefConflicts, briefRevisions } from './disputes.ts';
import type { Drawing } from './drawing.ts';
import { Footnotes } from './footnotes.ts';
import { headline } from './headline.ts';
import { indicators } from './indicators.ts';
import { concentration, production } from './market.ts';
import { procurement } from './procurement.ts';
import { profileLines } from './profile.ts';
import { usSeries } from './series.ts';
import { cut, heading, type Style, title } from './style.ts';

/** A section: nothing at all when there is nothing to say. */
function section(name: string, lines: readonly string[], { style }: Drawing): readonly string[] {
  return lines.length === 0 ? [] : [heading(name, style), ...lines];
}

function events({ events }: MaterialShown, { style, notes }: Drawing): readonly string[] {
  return events.map((event) => {
    const mark = notes.source(event.source);
    const room = style.width - 14 - mark.length - 1;
    return `  ${event.dateText.padEnd(11)} ${cut(event.title, room)} ${style.paint.dim(mark)}`;
  });
}

function claims({ claims }: MaterialShown, { style, notes }: Drawing): readonly string[] {
  return claims.map((claim) => {
    const late = claim.lateText === null ? '' : ` (${claim.lateText})`;
    const due = claim.due === null ? '' : `, due ${formatDate(claim.due)}`;
    const who = claim.speaker ?? 'speaker not named';
    return hang(
      `  ${claim.verdict}${late}: `,
      `${claim.text} (${who}${due}) ${notes.source(claim.source)}`,
      style.width,
    );
  });
}

/** Everything about one material on one page; sources numbered as footnotes. */
export function materialPage(brief: MaterialShown, sourceOf: ReadonlyMap<string, SourceRefDto>, style: Style): string {
  const notes = new Footnotes(sourceOf);
  const drawing = { style, notes };
  const name = [brief.name.toUpperCase(), brief.symbol].filter((part) => part !== null).join('  ');
  const body = [
    title(name, `as known on ${formatDate(brief.knownOn)}`, style),
    ...headline(brief, drawing),
    ...section('What it is', profileLines(brief.profile, drawing), drawing),
    ...section(
      'Asked for and contracted',
      brief.procurements.flatMap((item) => procurement(item, drawing)),
      drawing,
    ),
    ...section('Produced, by country', production(brief, drawing), drawing),
    ...section('Concentration', concentration(brief, drawing), drawing),
    ...section('United States', usSeries(brief, drawing), drawing),
    ...section('Indicators', indicators(brief, drawing), drawing),
    ...section(`Sources disagree (${brief.conflicts.length})`, briefConflicts(brief.conflicts, drawing), drawing),
    ...section(
      `Revised by the source itself (${brief.counts.revisions})`,
      briefRevisions(brief.revisions, brief.counts.revisions, drawing),
      drawing,
    ),
    ...section(`Claims (${brief.claims.length})`, claims(brief, drawing), drawing),
    ...section(`Latest events (of ${brief.counts.events})`, events(brief, drawing), drawing),
    ...section(
      'Not known',
      brief.notModelled.map((line) => hang('  - ', line, style.width)),
      drawing,
    ),
  ];
  return [...body, ...section('Sources', notes.list(style), drawing)].join('\n');
}
