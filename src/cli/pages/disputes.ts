import type { ConflictDto, RevisionDto } from '../../api/contract.ts';
import { formatDate, formatPeriod } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import type { Drawing } from './drawing.ts';
import { publicationOf } from './footnotes.ts';
import { type Style, title } from './style.ts';

/** Who is followed, by judgement or rule, and why, in a sentence. */
export function resolutionOf(conflict: ConflictDto): string {
  const { resolvedBy, judgementKind, judgedBy, judgedOn, reason } = conflict;
  if (resolvedBy === 'rule') return `Followed by rule. ${reason}`;
  const verdict =
    judgementKind === 'scope'
      ? 'Judged: they speak of different things; both stand'
      : judgementKind === 'open'
        ? 'Looked at and left open'
        : 'Followed by judgement';
  return `${verdict} (${judgedBy ?? 'not named'}, ${judgedOn === null ? 'no day' : formatDate(judgedOn)}). ${reason}`;
}

type Side = ConflictDto['sides'][number];

const speakerOf = ({ speaker, source }: Side): string => `${speaker ?? source.producer}, ${publicationOf(source)}`;

/** Conflicts on a material page: what each side says in one line, then why one is followed. */
export function briefConflicts(conflicts: readonly ConflictDto[], { style, notes }: Drawing): readonly string[] {
  return conflicts.flatMap((conflict) => {
    const sides = conflict.sides.map(
      (side) => `${side.followed ? '→ ' : ''}${saidBy(side)} ${notes.source(side.source)}`,
    );
    const name = hang('  - ', `${conflict.title}: ${sides.join(' / ')} (${conflict.spreadText})`, style.width);
    return [name, style.paint.dim(hang('      ', resolutionOf(conflict), style.width))];
  });
}

/** The first revisions on a material page, and how many more there are. */
export function briefRevisions(
  revisions: readonly RevisionDto[],
  total: number,
  { style, notes }: Drawing,
): readonly string[] {
  const shown = revisions.map((revision) => {
    const marks = notes.evidence(revision.steps.flatMap((step) => step.figure.evidence));
    return hang('  - ', `${revision.title}: ${revision.changeText} ${marks}`, style.width);
  });
  const left = total - shown.length;
  return left === 0 ? shown : [...shown, style.paint.dim(`    and ${left} more; --json lists them all`)];
}

/** What a side says, with what it is a share of. */
function saidBy({ text, denominator }: Side): string {
  return denominator === null ? text : `${text} (of ${denominator})`;
}

function sideLine(side: Side, { paint, width }: Style): string {
  const words = `${saidBy(side)} · ${side.stance}, ${speakerOf(side)} · ${side.evidence.slice(0, 10)}`;
  const line = hang(side.followed ? '  →  ' : '     ', words, width);
  return side.followed ? paint.bold(line) : line;
}

function fullConflict(conflict: ConflictDto, index: number, style: Style): string {
  const { paint, width } = style;
  const head = hang(`${String(index + 1).padStart(2)} `, `${conflict.title}: ${conflict.spreadText}`, width);
  const sides = conflict.sides.map((side) => sideLine(side, style));
  const originals = conflict.sides.map((side) =>
    paint.dim(hang('       ', `“${side.original}” · ${side.source.id} ${formatPeriod(side.source.published)}`, width)),
  );
  const rules = conflict.sides.flatMap(({ rule }) =>
    rule === null ? [] : [paint.dim(hang('       computed: ', rule, width))],
  );
  const earlier = conflict.earlier.map((side) =>
    paint.dim(hang('       earlier: ', `${saidBy(side)}, ${speakerOf(side)}`, width)),
  );
  return [
    '',
    paint.bold(head),
    ...sides,
    ...originals,
    ...rules,
    ...earlier,
    hang('     ', resolutionOf(conflict), width),
  ].join('\n');
}

/** Every conflict with both sides, their sources, how far apart, who is followed and why. */
export function conflictsPage(conflicts: readonly ConflictDto[], knownOn: string, style: Style): string {
  const name = `${conflicts.length} ${conflicts.length === 1 ? 'conflict' : 'conflicts'} between sources`;
  return [
    title(name, `as known on ${formatDate(knownOn)}`, style),
    ...conflicts.map((conflict, i) => fullConflict(conflict, i, style)),
  ].join('\n');
}
