import type { ErrorDto } from '../../api/contract-envelope.ts';

/** What the API refused, with its advice; or that it did not answer. */
export class ApiFailure extends Error {
  readonly code: string;
  readonly advice: string;

  constructor(code: string, message: string, advice: string) {
    super(message);
    this.name = 'ApiFailure';
    this.code = code;
    this.advice = advice;
  }
}

/** The address of an API route as known on a day. */
export function apiAddress(path: string, knownOn: string | undefined): string {
  if (knownOn === undefined) return `/api/v1${path}`;
  return `/api/v1${path}${path.includes('?') ? '&' : '?'}known_on=${encodeURIComponent(knownOn)}`;
}

/** Reads one API route; throws an ApiFailure that a page can show as it is. */
export async function readApi<T>(path: string, knownOn: string | undefined): Promise<T> {
  return askApi<T>(apiAddress(path, knownOn), { headers: { accept: 'application/json' } });
}

/** Asks the API; throws an ApiFailure where it refuses or does not answer. */
export async function askApi<T>(address: string, request: RequestInit): Promise<T> {
  const response = await ask(address, request);
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as T;
  throw failureOf(response.status, body);
}

async function ask(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch {
    throw new ApiFailure('NO_ANSWER', 'The Ballast server does not answer.', 'Start it with npm start, then reload.');
  }
}

function failureOf(status: number, body: unknown): ApiFailure {
  const error = (body as Partial<ErrorDto> | null)?.error;
  if (error !== undefined) return new ApiFailure(error.code, error.message, error.advice);
  return new ApiFailure(
    `HTTP_${status}`,
    `The server answered ${status}.`,
    'Reload; if it stays so, run ballast doctor.',
  );
}
