import type { StepKind } from './happenings.ts';
import type { OcdsObject } from './ocds-json.ts';
import type { Publication } from './ocds-publications.ts';

/** What decides how a release is tagged besides its happening. */
export interface Tagging {
  /** Tags of the earlier releases of the process. */
  readonly earlier: readonly string[];
  /** Whether the release tells of an award. */
  readonly awards: boolean;
  /** The content of the process with this release. */
  readonly content: OcdsObject;
}

/** Tags of a release (releaseTag.csv): what it first tells of, or that it updates what an earlier release told. */
export function tagsFor({ kind, isFirst }: Publication, tagging: Tagging): readonly string[] {
  if (kind === null) return updateOf(tagging);
  return TAGS[kind]({ ...tagging, isFirst });
}

interface Telling extends Tagging {
  readonly isFirst: boolean;
}
type Tags = (telling: Telling) => readonly string[];

const has = ({ earlier }: Tagging, tag: string): boolean => earlier.includes(tag);
const firstOr = (telling: Tagging, tag: string, update: string): string => (has(telling, tag) ? update : tag);

/** An update of the furthest stage that was told of; the stage itself where none was. */
function updateOf(tagging: Tagging): readonly string[] {
  if (has(tagging, 'contract')) return ['contractUpdate'];
  if (has(tagging, 'tender')) return ['tenderUpdate'];
  if (has(tagging, 'planning')) return ['planningUpdate'];
  return [tagging.content.contracts === undefined ? 'tender' : 'contract'];
}

const planning: Tags = (telling) => [firstOr(telling, 'planning', 'planningUpdate')];

const awarding: Tags = (telling) =>
  telling.isFirst || !has(telling, 'award')
    ? ['award', 'contract']
    : telling.awards
      ? ['awardUpdate', 'contractUpdate']
      : ['contractUpdate'];

const ordering: Tags = (telling) => {
  const award = telling.awards ? [firstOr(telling, 'award', 'awardUpdate')] : [];
  return [...award, telling.isFirst ? 'contract' : 'contractUpdate'];
};

const fulfilling: Tags = (telling) => {
  const contract = has(telling, 'contract') ? [] : ['award', 'contract'];
  return [...contract, firstOr(telling, 'implementation', 'implementationUpdate')];
};

const amending: Tags = (telling) => {
  if (telling.isFirst && has(telling, 'contract')) return ['contractAmendment'];
  if (telling.isFirst && has(telling, 'tender')) return ['tenderAmendment'];
  return updateOf(telling);
};

const cancelling: Tags = (telling) => {
  if (!telling.isFirst || telling.earlier.length === 0) return updateOf(telling);
  return has(telling, 'contract') ? ['awardCancellation', 'contractTermination'] : ['tenderCancellation'];
};

const TAGS: Readonly<Record<StepKind, Tags>> = {
  'request for information': planning,
  'sources sought': planning,
  presolicitation: planning,
  solicitation: (telling) => [firstOr(telling, 'tender', 'tenderUpdate')],
  amendment: amending,
  cancellation: cancelling,
  'reissue promised': updateOf,
  paused: updateOf,
  award: awarding,
  order: ordering,
  delivery: fulfilling,
  payment: fulfilling,
  'supplier revenue': fulfilling,
};
