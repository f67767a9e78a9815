import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { LONGEST_CASE } from '../cases/case-text.ts';
import { formatNumber } from '../units/format.ts';
import { ApiError, ERRORS, type ErrorCode, errorBody } from './errors.ts';
import { wrongRequest } from './wrong-request.ts';

/** What Fastify itself refuses, in our codes. */
const OF_FASTIFY: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_BAD_URL: 'malformed-address',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid-body',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid-body',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid-body',
};

/** Names of errors of the rooms below that mean: the ledger is not to be had now. */
const UNAVAILABLE = new Set(['LedgerHeldError', 'LedgerClosedError']);

/** Names of errors of runs, in our codes; their messages are for people as they are. */
const OF_RUNS: Readonly<Record<string, ErrorCode>> = {
  CaseRefusedError: 'case-refused',
  UnknownCaseError: 'unknown-case',
  RunRequestError: 'run-refused',
  RunFailedError: 'run-failed',
  RunStaleError: 'run-stale',
  PlanRequestError: 'plan-refused',
  NoPlanError: 'no-plan',
};

/** Any thrown thing as a refusal with a stable code. */
export function refusalOf(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (!(error instanceof Error)) return new ApiError('internal', 'Something went wrong inside Ballast.');
  const { code, validation, validationContext, message, statusCode } = error as FastifyError;
  if (validation !== undefined) {
    const { message: words, expected } = wrongRequest(error as FastifyError);
    return new ApiError(validationContext === 'body' ? 'invalid-body' : 'invalid-query', words, expected);
  }
  const known = OF_FASTIFY[code];
  if (known !== undefined) return new ApiError(known, message);
  if (error.name === 'SnapshotError') return new ApiError('altered-snapshot', 'A snapshot is not as it was written.');
  const ofRun = OF_RUNS[error.name];
  if (ofRun !== undefined) return new ApiError(ofRun, message);
  if (UNAVAILABLE.has(error.name)) return new ApiError('ledger-unavailable', message);
  // The static files answer an address outside their folder with 403: there is nothing there to be asked for.
  if (statusCode === 403 || statusCode === 404)
    return new ApiError('unknown-route', 'There is nothing at this address.');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new ApiError('invalid-query', message);
  return new ApiError('internal', 'Something went wrong inside Ballast.');
}

/** Routes whose body holds a case. */
const OF_CASES = /\/(?:cases\/(?:check|assembly)|runs|buying-plans)$/;

/** A body too large that holds a case is a case too large. */
function inWordsOfCases(refusal: ApiError, { routeOptions }: FastifyRequest): ApiError {
  if (refusal.code !== 'body-too-large' || !OF_CASES.test(routeOptions.url ?? '')) return refusal;
  const most = `${formatNumber(LONGEST_CASE)} characters`;
  return new ApiError('case-too-large', `The case is too large: one may have ${most}.`, `at most ${most}`);
}

/** Answers with the one error shape. What is our own fault is reported, without headers or bodies. */
export function sendError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  report: (error: unknown, route: string) => void,
): FastifyReply {
  const refusal = inWordsOfCases(refusalOf(error), request);
  if (refusal.code === 'internal') report(error, `${request.method} ${request.routeOptions.url ?? '(no route)'}`);
  return reply
    .code(ERRORS[refusal.code].status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(Buffer.from(JSON.stringify(errorBody(refusal.code, refusal.message, refusal.expected))));
}

/** Answers bytes that are no HTTP request, in the same shape, and hangs up. */
export function sendUnreadable(socket: Pick<Socket, 'writable' | 'end' | 'destroy'>): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { status } = ERRORS['malformed-address'];
  const body = JSON.stringify(errorBody('malformed-address', 'This is not a request Ballast can read.'));
  const head = [
    `HTTP/1.1 ${status} Bad Request`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
