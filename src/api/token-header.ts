/** Header that carries the local token of a write. */
export const TOKEN_HEADER = 'x-ballast-token';
