/** Type numbers of PostgreSQL (pg_type.oid) whose values the drivers would otherwise hand over differently. */
const TYPE = { int8: 20, json: 114, date: 1082, timestamp: 1114, timestamptz: 1184, jsonb: 3802 } as const;

const asText = (text: string): string => text;
const asJson = (text: string): unknown => JSON.parse(text);

/** Whole numbers as numbers while they are exact; counts and sequences never come near the limit. */
function asNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is too large a whole number to read exactly`);
  return value;
}

/** One parser per type number, used by every driver: dates and instants stay text, so no time zone can shift them. */
export const VALUE_PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [TYPE.int8]: asNumber,
  [TYPE.json]: asJson,
  [TYPE.jsonb]: asJson,
  [TYPE.date]: asText,
  [TYPE.timestamp]: asText,
  [TYPE.timestamptz]: asText,
};
