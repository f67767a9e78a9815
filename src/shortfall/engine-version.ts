/** Version of the engine's arithmetic, in the manifest of every run; raised with each change that changes a number. */
export const ENGINE = '3';
