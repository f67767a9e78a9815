import type { StockPreviewBodyDto, StockRecordsBodyDto, StockRefusalDto } from '../../../api/contract-stock-writing.ts';

/** A record as it stands in the form. */
export interface Draft {
  readonly holder: string;
  readonly kind: string;
  readonly date: string;
  /** Empty where the book is to give one. */
  readonly number: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What is asked of the API for a draft: fields left empty are left out. */
export function bodyOf({ holder, kind, date, number, fields }: Draft): StockPreviewBodyDto {
  const given = Object.entries(fields).flatMap(([name, text]) =>
    text.trim() === '' ? [] : [[name, text.trim()] as const],
  );
  const numbered = number.trim() === '' ? {} : { number: number.trim() };
  return { holder, records: [{ kind, date, ...numbered, fields: Object.fromEntries(given) }] };
}

/** The same, with the turns of the lots as they were seen and the number they were shown under. */
export function recordsBody(
  body: StockPreviewBodyDto,
  { seen, numbers }: { readonly seen: Readonly<Record<string, number>>; readonly numbers: readonly string[] },
): StockRecordsBodyDto {
  const records = body.records.map((record, n) => {
    const number = record.number ?? numbers[n];
    return number === undefined ? record : { ...record, number };
  });
  return { ...body, records, seen: { ...seen } };
}

/** `outGross`, `out.gross` and `out gross` are one field. */
const plainName = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll('.', ' ');

/** Refusals of one field. */
export const refusalsAt = (refusals: readonly StockRefusalDto[], name: string): readonly StockRefusalDto[] =>
  refusals.filter(({ field }) => field !== null && plainName(field) === name);

/** Refusals of no field the form has: they stand above all of them. */
export function refusalsElsewhere(
  refusals: readonly StockRefusalDto[],
  names: readonly string[],
): readonly StockRefusalDto[] {
  return refusals.filter(({ field }) => field === null || !names.includes(plainName(field)));
}
