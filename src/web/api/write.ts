import { ApiFailure, askApi } from './client.ts';

/** Header that carries the key of a write; the server's word for it is in its token-header. */
const KEY_HEADER = 'x-ballast-token';
const KEPT_AS = 'ballast-key';
const IN_ADDRESS = /^#key=([0-9a-f]{64})$/;

/**
 * Keeps the key an address brings (`http://127.0.0.1:4700/#key=...`, as `ballast browser` prints it) and takes it out of
 * the address. What follows # is never sent to a server, so it stands in no log.
 */
export function keepKeyOfAddress(): void {
  const key = IN_ADDRESS.exec(window.location.hash)?.[1];
  if (key === undefined) return;
  localStorage.setItem(KEPT_AS, key);
  window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
}

/** Whether this browser has a key. It may be that of a server stopped since: the server says so when it is used. */
export function hasKey(): boolean {
  return localStorage.getItem(KEPT_AS) !== null;
}

/** Writes through one API route; throws an ApiFailure that a form can show as it is. A key refused is forgotten. */
export async function writeApi<T>(path: string, body: unknown, method: 'POST' | 'DELETE' = 'POST'): Promise<T> {
  try {
    return await askApi<T>(`/api/v1${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        [KEY_HEADER]: localStorage.getItem(KEPT_AS) ?? '',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (error) {
    if (error instanceof ApiFailure && error.code === 'token-required') localStorage.removeItem(KEPT_AS);
    throw error;
  }
}
