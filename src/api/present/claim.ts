import type { ScoredClaim } from '../../brief/claims.ts';
import type { ClaimDto } from '../contract.ts';
import { type Context, organisationName } from './context.ts';
import { sourceRef } from './source.ts';

/** A claim with what became of it as of the day. */
export function claimDto({ claim, score, said }: ScoredClaim, context: Context): ClaimDto {
  const { id, text, speaker, role, interest, due } = claim;
  return {
    id,
    text,
    speaker: speaker === null ? null : organisationName(context, speaker),
    role,
    interest,
    said: said.published,
    due,
    verdict: score.verdict,
    daysLate: score.daysLate,
    lateText: score.lateText,
    reason: score.outcome?.reason ?? null,
    evidence: [...new Set([claim.evidence, ...(score.outcome?.evidence ?? [])])],
    source: sourceRef(said, context),
  };
}
