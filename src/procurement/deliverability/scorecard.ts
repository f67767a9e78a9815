import type { Claim } from '../../ledger/claim.ts';
import { bearingOf, claimKind, isScored, standingOf } from '../../ledger/claim-standing.ts';
import type { Event } from '../../ledger/event.ts';
import type { EvidenceId } from '../../ledger/evidence.ts';
import type { Statement } from '../../ledger/statement.ts';
import type { Project } from '../../market/projects.ts';
import { endOfDate, type IsoDate, latestDay, type Period } from '../../units/period.ts';

/** One thing somebody said of a contract or its plants, and what became of it by the day. */
export interface Said {
  readonly kind: 'claim' | 'guidance';
  readonly said: Period;
  /** Organisation or person id; null where a source relays without naming. */
  readonly speaker: string | null;
  readonly role: string | null;
  readonly interest: string | null;
  readonly text: string;
  readonly due: IsoDate | null;
  /** met, partly, missed, moved, open, due without evidence; borne out, contradicted or not decided for opinions. */
  readonly outcome: string;
  /** When that was seen; null where nothing decided it. */
  readonly seen: IsoDate | null;
  readonly late: string | null;
  readonly reason: string | null;
  readonly evidence: readonly EvidenceId[];
}

/** What a scorecard is made of. */
export interface ScorecardInput {
  readonly claims: readonly Claim[];
  /** Evidence that records the claims, as known on the day. */
  readonly recorded: readonly (Statement | Event)[];
  /** Ids of the procurement, its suppliers and its plants. */
  readonly subjects: readonly string[];
  readonly projects: readonly Project[];
  readonly day: IsoDate;
}

/** Who said what and what became of it, oldest first; what a publication reports as a fact is left out. */
export function scorecardOf(input: ScorecardInput): readonly Said[] {
  const claims = input.claims.flatMap((claim) => claimSaid(claim, input));
  // A dated claim about a plant is guidance too; the claim says more.
  const told = new Set(claims.map(({ speaker, due }) => `${speaker} ${due}`));
  const guidance = input.projects.flatMap(guidanceSaid).filter(({ speaker, due }) => !told.has(`${speaker} ${due}`));
  return [...claims, ...guidance].sort(
    (a, b) => endOfDate(a.said).localeCompare(endOfDate(b.said)) || a.text.localeCompare(b.text),
  );
}

const WORDS = {
  for: 'borne out',
  against: 'contradicted',
  both: 'evidence both ways',
  neither: 'not decided',
} as const;

function claimSaid(claim: Claim, { recorded, subjects, day }: ScorecardInput): readonly Said[] {
  const said = recorded.find(({ id }) => id === claim.evidence);
  if (said === undefined || claimKind(claim) === 'report' || !subjects.includes(said.subject.id)) return [];
  const standing = standingOf(claim, day);
  const last = standing.later.at(-1)?.outcome ?? null;
  const bearing = bearingOf(standing.later);
  const decided = standing.kind === 'position' ? bearing !== 'neither' : isScored(standing.verdict);
  const outcome = standing.kind === 'position' ? WORDS[bearing] : standing.verdict;
  const { speaker, role, interest, text, due } = claim;
  return [
    {
      ...{ kind: 'claim', speaker, role, interest, text, due, outcome },
      said: said.published,
      seen: decided ? (last?.on ?? null) : null,
      late: standing.lateness.lateText,
      reason: last?.reason ?? null,
      evidence: [claim.evidence, ...(last?.evidence ?? [])],
    },
  ];
}

function guidanceSaid({ guidance, completion }: Project): readonly Said[] {
  return guidance.map(({ evidence, speaker, title, said, due, outcome, note }, n) => {
    const decided = completion !== null && (outcome === 'met' || outcome === 'missed');
    const moved = outcome === 'moved' ? guidance[n + 1] : undefined;
    return {
      ...{ kind: 'guidance', said, speaker, role: null, interest: null, text: title, due, outcome, reason: note },
      seen: decided
        ? latestDay(completion.date, completion.datePrecision)
        : moved === undefined
          ? null
          : endOfDate(moved.said),
      late: decided ? (completion.afterLast?.text ?? null) : (moved?.slip?.text ?? null),
      evidence: [evidence, ...(decided ? [completion.evidence] : []), ...(moved === undefined ? [] : [moved.evidence])],
    };
  });
}
