import type { SpeakerRecord } from '../../brief/claim-speakers.ts';
import type { StandingClaim } from '../../brief/claims.ts';
import type { LaterEvidence } from '../../ledger/claim-standing.ts';
import { formatDate, formatPercent } from '../../units/format.ts';
import type { ClaimDto } from '../contract.ts';
import type { SpeakerDto } from '../contract-claims.ts';
import { type Context, organisationName } from './context.ts';
import { sourceRef } from './source.ts';

function laterDto({ outcome, bearing }: LaterEvidence): ClaimDto['later'][number] {
  const { on, onPrecision, verdict, reason, evidence } = outcome;
  return { on, onText: formatDate(on, onPrecision), verdict, bearing, reason, evidence: [...evidence] };
}

/** A claim with how it stands on the day. */
export function claimDto({ claim, standing, said }: StandingClaim, context: Context): ClaimDto {
  const { id, text, speaker, role, interest, due, materials } = claim;
  const last = standing.later.at(-1)?.outcome;
  return {
    ...{ id, kind: standing.kind, about: said.subject.kind, text, materials: [...materials] },
    speaker: speaker === null ? null : organisationName(context, speaker),
    ...{ speakerId: speaker, role, interest, said: said.published, due },
    verdict: standing.verdict,
    ...standing.lateness,
    reason: last?.reason ?? null,
    later: standing.later.map(laterDto),
    evidence: [...new Set([claim.evidence, ...(last?.evidence ?? [])])],
    source: sourceRef(said, context),
  };
}

/** One speaker's record. */
export function speakerDto(record: SpeakerRecord, context: Context): SpeakerDto {
  const { speaker, roles, interests, metShare } = record;
  return {
    ...record,
    metShare: metShare === null ? null : formatPercent(metShare),
    name: speaker === null ? null : organisationName(context, speaker),
    roles: [...roles],
    interests: [...interests],
  };
}
