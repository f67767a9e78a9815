import type { ErrorDto } from './contract-envelope.ts';

interface ErrorEntry {
  readonly status: number;
  /** When it is answered; printed in docs/reference/errors.md. */
  readonly meaning: string;
  /** What the reader should do next. */
  readonly advice: string;
}

const entry = (status: number, meaning: string, advice: string): ErrorEntry => ({ status, meaning, advice });

/** Every code the API can answer with, its HTTP status, meaning and advice; codes are never renamed or reused. */
export const ERRORS = {
  'unknown-route': entry(
    404,
    'No route has this address.',
    'See /api/v1/openapi.json or docs/reference/api.md for the routes there are.',
  ),
  'wrong-method': entry(405, 'The route exists, but not with this method.', 'Use a method named in the Allow header.'),
  'malformed-address': entry(400, 'The address cannot be decoded.', 'Percent-encode the address as UTF-8.'),
  'invalid-query': entry(
    400,
    'A query or path parameter has the wrong shape.',
    'Correct the parameter the message names; docs/reference/api.md lists them all.',
  ),
  'invalid-known-on': entry(
    400,
    'known_on is not one real calendar day.',
    'Write the day as YYYY-MM-DD, for example 2025-10-01.',
  ),
  'invalid-cursor': entry(
    400,
    'The paging cursor was not given out for this list, or the ledger has changed since.',
    'Start again from the first page, without a cursor.',
  ),
  'invalid-body': entry(
    400,
    'The request body is not the JSON the route expects.',
    'Send the JSON body docs/reference/api.md shows, with Content-Type application/json.',
  ),
  'invalid-quantity': entry(
    400,
    'The text is no quantity, or cannot be converted to the unit asked for.',
    'Write a number and a unit, such as "6,685,871 lb", and a target unit of the same dimension, such as t.',
  ),
  'unknown-material': entry(404, 'The vocabulary has no such material.', 'GET /api/v1/materials lists them.'),
  'unknown-evidence': entry(
    404,
    'No statement or event known on the day has this id.',
    'Give at least the first six digits of an id; a later known_on may know more.',
  ),
  'ambiguous-evidence': entry(409, 'Several ids begin with these digits.', 'Give more digits of the id.'),
  'unknown-snapshot': entry(
    404,
    'The archive has no bytes with this SHA-256.',
    'Take the hash from the `snapshot` field of a statement or event.',
  ),
  'unknown-source': entry(404, 'The source register has no such source.', 'GET /api/v1/sources lists them.'),
  'unknown-procurement': entry(
    404,
    'No procurement with this id or number had begun by the day.',
    'GET /api/v1/procurements lists them; a later day may know more.',
  ),
  'ambiguous-procurement': entry(
    409,
    'Several procurements bear this number.',
    'Give the id of the one you mean, or the number with its office, such as SP8000-25-R-0007.',
  ),
  'no-releases': entry(
    404,
    'Nothing had been published of any procurement asked for by the day, and OCDS has no empty package.',
    'Ask without `material`, or with a later known_on.',
  ),
  'unknown-list': entry(404, 'No critical list has this id on the day.', 'GET /api/v1/lists lists them.'),
  'unknown-organisation': entry(404, 'No organisation has this id.', 'GET /api/v1/organisations lists them.'),
  'unknown-code': entry(
    404,
    'No material of the vocabulary is known under this customs code on the day.',
    'GET /api/v1/codes lists the codes there are; fewer digits find more.',
  ),
  'unknown-holder': entry(
    404,
    'Nobody of this name keeps a stock book here.',
    'GET /api/v1/stockpile lists the holders; a book begins with its first record.',
  ),
  'unknown-lot': entry(
    404,
    'The stock book has no such lot on the day.',
    'GET /api/v1/stockpile/lots lists lots; a later day may know more.',
  ),
  'unknown-tour': entry(404, 'No tour of the data folder has this id.', 'GET /api/v1/tour lists them.'),
  'unknown-case': entry(404, 'No shipped case has this id.', 'GET /api/v1/cases lists them.'),
  'case-refused': entry(
    422,
    'A case or a plan file cannot be used: its text has mistakes, or it cannot be assembled on the evidence. The message has all of them, each with line and column.',
    'Correct the file at the lines told; POST /api/v1/cases/check gives the mistakes of a case as a list.',
  ),
  'case-too-large': entry(
    413,
    'A body with a case in it is larger than the server takes.',
    'A case says what differs and leaves the numbers of the ledger in the ledger: shorten it, or extend a shipped case.',
  ),
  'run-refused': entry(
    422,
    'What a run was asked for is beyond what one may be.',
    'Ask for what the message says was expected.',
  ),
  'unknown-run': entry(
    404,
    'No run under way or kept here has this id.',
    'GET /api/v1/runs lists them; a case run again with the same draws, seed and day has the same id.',
  ),
  'plan-refused': entry(
    422,
    'What a buying plan was asked for is beyond what one may be.',
    'Ask for what the message says was expected.',
  ),
  'no-plan': entry(
    422,
    'No plan can keep to all that was asked: the message says what clashes.',
    'Ease one of the limits that are named, or give more money or time.',
  ),
  'unknown-buying-plan': entry(
    404,
    'No buying plan under way or kept here has this id.',
    'GET /api/v1/buying-plans lists them; the same request makes the same plan again, under the same id.',
  ),
  'ambiguous-buying-plan': entry(409, 'The ids of several buying plans begin with these digits.', 'Give more digits.'),
  'buying-plan-ended': entry(
    409,
    'The plan is over: there is nothing to cancel, and a kept plan stays.',
    'Nothing needs doing.',
  ),
  'unknown-decision': entry(404, 'No decision has this id.', 'GET /api/v1/decisions lists them.'),
  'decision-refused': entry(
    422,
    'The decision does not fit what was decided before, or the plan or procurement it names.',
    'Do what the message says; what was decided before stays as it is.',
  ),
  'unknown-node': entry(404, 'The run has no such node.', 'Take one of the `nodes` of the run.'),
  'run-ended': entry(409, 'The run is over: there is nothing to cancel, and a kept run stays.', 'Nothing needs doing.'),
  'run-stale': entry(
    409,
    'A kept run cannot be run again as it was: its evidence or the code has changed since.',
    'Run the case again, and compare the two with GET /api/v1/runs/compare.',
  ),
  'run-failed': entry(
    500,
    'Drawing failed: a thread died, or its memory did not suffice.',
    'Try again with fewer draws, threads or materials.',
  ),
  'too-busy': entry(
    429,
    'Too many runs wait already, or too many readers follow runs.',
    'Wait until one is over, or cancel one with DELETE /api/v1/runs/{id}.',
  ),
  'table-too-long': entry(
    400,
    'The table has more rows than a workbook is made of.',
    'Ask for less of it with the filters of the list, or take format=csv or the data package, which have no such limit.',
  ),
  'host-refused': entry(
    403,
    'The Host header is not an address of this server (protection against DNS rebinding).',
    'Open the server at the address it printed when it started.',
  ),
  'origin-refused': entry(
    403,
    'A write came from another site.',
    'Write from the page of this server or with the command line.',
  ),
  'token-required': entry(
    403,
    'A write came without the token of this server.',
    'Use the ./ballast command on the same machine, or open the address that `ballast browser` prints: both take the token from the lock file of the ledger.',
  ),
  'body-too-large': entry(
    413,
    'The body is larger than the server takes.',
    'Send less at once. A file of data is taken in without the server: stop it, `./ballast ingest FILE`, start it again.',
  ),
  'unsupported-media-type': entry(
    415,
    'The body is not JSON.',
    'Send JSON with the header Content-Type: application/json.',
  ),
  'judgement-refused': entry(
    422,
    'The judgement does not fit the ledger.',
    'Use the key of a conflict from /api/v1/conflicts and follow one of its sides.',
  ),
  'ledger-unavailable': entry(
    503,
    'The ledger cannot be opened or is held by another process.',
    'Wait until the other process ends, or run `./ballast doctor`.',
  ),
  'altered-snapshot': entry(
    500,
    'The bytes of a snapshot are not those its name promises: somebody or something altered them.',
    'Run `./ballast verify`, and bring the file back from a copy.',
  ),
  internal: entry(
    500,
    'Ballast made a mistake.',
    'Try again; if it stays, report it with what you asked. `./ballast verify` checks the ledger itself.',
  ),
} as const satisfies Readonly<Record<string, ErrorEntry>>;

/** A stable error code of the API. */
export type ErrorCode = keyof typeof ERRORS;

/** Whether a text is one of the stable codes. */
export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(ERRORS, text);
}

/** A refusal with a stable code; thrown by a route, translated into the one error shape at the edge. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly expected: string | null;

  constructor(code: ErrorCode, message: string, expected: string | null = null) {
    super(message);
    this.code = code;
    this.expected = expected;
  }
}

/** The one error shape, filled from the table. */
export function errorBody(code: ErrorCode, message: string, expected: string | null = null): ErrorDto {
  return { error: { code, message, expected, advice: ERRORS[code].advice } };
}

/** The error codes as the page docs/reference/errors.md, one row a code. */
export function errorsPage(): string {
  const rows = Object.entries(ERRORS).map(
    ([code, { status, meaning, advice }]) => `| \`${code}\` | ${status} | ${meaning} | ${advice} |`,
  );
  return [
    '# Error codes',
    '',
    'Every error of `/api/v1` has one shape: `{ "error": { "code", "message", "expected", "advice" } }`.',
    'Codes are stable: programs may rely on them; the words of `message` may change.',
    '',
    '| code | status | when | what to do |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
