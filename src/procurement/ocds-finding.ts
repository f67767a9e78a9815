/** What our own check looks for in OCDS packages, by code; docs/reference/ocds.md lists them. */
export const OCDS_CHECKS = {
  empty: 'A package has at least one release.',
  'duplicate-release': 'No two releases of a process have one id.',
  'duplicate-ocid': 'No two records have one ocid.',
  'other-ocid': 'A record holds only releases of its own ocid.',
  'compiled-differs': 'A compiled release is what merging its releases gives.',
  'published-before-release': 'A package is not older than a release inside it.',
  language: 'Every release names its language.',
  'release-before-publication': 'A release is not older than a document it cites.',
  'same-time': 'Releases of a process follow one another in time, so that their order is no accident.',
  'tag-order': 'An update, amendment or cancellation comes after what it updates, amends or cancels.',
  'no-such-day': 'Dates are days of the calendar.',
  'period-order': 'Periods end after they begin.',
  'award-before-tender': 'An award is not older than the opening of the tender it ends, nor a contract than its award.',
  money: 'Money is a number of cents or more with its currency, and not below zero.',
  'ceiling-as-value': 'The ceiling of a contract is not its value or that of its award.',
  quantity: 'A quantity is a number above zero with its unit.',
  'duplicate-id': 'No two members of a list have one id.',
  'unknown-party': 'Every party referred to is among the parties.',
  'party-role': 'A party has the role in which it is referred to.',
  'unknown-award': 'Every contract is of an award of the process.',
  'unknown-release': 'An amendment names releases of its own process.',
  'cancelled-with-award': 'A cancelled tender has no award in force.',
  'state-differs': 'The status agrees with the state of the procurement in the ledger.',
} as const;

/** The code of a check. */
export type OcdsCheckCode = keyof typeof OCDS_CHECKS;

/** Something in a package that does not hold. */
export interface OcdsFinding {
  readonly code: OcdsCheckCode;
  /** Process and release, or the field. */
  readonly place: string;
  readonly message: string;
}

/** A finding. */
export function found(code: OcdsCheckCode, place: string, message: string): OcdsFinding {
  return { code, place, message };
}
