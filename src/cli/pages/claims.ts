import type { ClaimDto } from '../../api/contract.ts';
import type { SpeakerDto, SpeakersDto } from '../../api/contract-claims.ts';
import { formatDate } from '../../units/format.ts';
import { hang } from '../terminal.ts';
import { cut, heading, type Style, table, title } from './style.ts';

/** What `claims` prints: the claims asked for, and the records of those who made them. */
export interface ClaimsShown extends SpeakersDto {
  readonly claims: readonly ClaimDto[];
}

const of = (n: number, all: number): string => (all === 0 ? '–' : `${n} of ${all}`);

function speakers({ speakers: all, fewestForAShare }: ClaimsShown, style: Style): string {
  const rows = all.map((one: SpeakerDto) => [
    cut(one.name ?? 'not named', 44),
    of(one.due, one.dated),
    of(one.met, one.due),
    of(one.partly, one.due),
    of(one.missed, one.due),
    of(one.noEvidence, one.due),
    one.metShare ?? '–',
    of(one.positionsFor, one.positions),
    of(one.positionsAgainst, one.positions),
    of(one.positionsBoth, one.positions),
  ]);
  const head = ['speaker', 'due', 'met', 'partly', 'missed', 'no evidence', 'share', 'for', 'against', 'both'];
  const numbers = head.slice(1).map(() => 'right' as const);
  return [
    table(head, rows, ['left', ...numbers], style),
    style.paint.dim(
      `  due to share: claims that name a day; share met only from ${fewestForAShare} decided on. for to both: later evidence on positions, which are never scored.`,
    ),
  ].join('\n');
}

const BEARINGS: Readonly<Record<string, string>> = {
  for: 'for',
  against: 'against',
  both: 'both ways',
  neither: 'decides nothing',
};

function claimLines(claim: ClaimDto, { paint, width }: Style): readonly string[] {
  const late = claim.lateText === null ? '' : ` (${claim.lateText})`;
  const due = claim.due === null ? '' : `, due ${formatDate(claim.due)}`;
  const who = claim.speaker ?? claim.source.producer;
  const facts = `${who}; ${claim.role}; stands to gain: ${claim.interest}; said ${claim.said}${due}; ${claim.source.producer}`;
  return [
    hang(`  ${paint.bold(claim.verdict)}${late}: `, claim.text, width),
    paint.dim(hang('      ', `${facts}  ${(claim.evidence[0] ?? '').slice(0, 8)}`, width)),
    ...claim.later.map(({ bearing, onText, reason, evidence }) =>
      hang(`      ${BEARINGS[bearing] ?? bearing}, ${onText}: `, `${reason}  ${marks(evidence)}`.trimEnd(), width),
    ),
  ];
}

const marks = (evidence: readonly string[]): string => evidence.map((id) => id.slice(0, 8)).join(' ');

const KINDS = [
  ['dated', 'Claims that name a day, scored when it has passed'],
  ['position', 'Positions, never scored'],
  ['report', 'Reported as fact, checked against others'],
] as const;

/** Records by speaker, then the claims: dated, positions, reports. */
export function claimsPage(shown: ClaimsShown, style: Style): string {
  const lists = KINDS.flatMap(([kind, name]) => {
    const own = shown.claims.filter((claim) => claim.kind === kind);
    if (own.length === 0) return [];
    return [heading(`${name} (${own.length})`, style), ...own.flatMap((claim) => claimLines(claim, style))];
  });
  return [
    title('Claims', `as known on ${formatDate(shown.on)}`, style),
    heading('By speaker, over all they claimed', style),
    speakers(shown, style),
    ...lists,
  ].join('\n');
}
