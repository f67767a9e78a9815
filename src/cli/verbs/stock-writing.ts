import type { StockEntryDto, StockPreviewDto, StockWrittenDto } from '../../api/contract-stock-writing.ts';
import type { Call } from '../call.ts';
import type { Client } from '../client.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { previewPage, writtenPage } from '../pages/stock-writing.ts';
import { styleOf } from '../pages/style.ts';
import { safeData } from '../terminal.ts';
import { print, withClient } from '../verb.ts';

/** Options of every verb that writes into a book. */
export interface WritingOptions {
  readonly holder?: string;
  /** Day it happened. */
  readonly on?: string;
  readonly number?: string;
  readonly note?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}
type WritingCall = Call<WritingOptions>;

/** One record as the API takes it, fields left out where nothing was said. */
export function entryOf(
  kind: string,
  { options }: WritingCall,
  fields: Readonly<Record<string, string | undefined>>,
): StockEntryDto {
  const said = Object.entries({ note: options.note, ...fields }).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, text]],
  );
  return {
    kind,
    ...(options.on === undefined ? {} : { date: options.on }),
    ...(options.number === undefined ? {} : { number: options.number }),
    fields: Object.fromEntries(said),
  };
}

/** Whether to write: said with `--yes`, or answered at a terminal. */
async function agreed({ options, surroundings }: WritingCall): Promise<boolean> {
  if (options.yes) return true;
  const answer = await surroundings.ask?.('Write this? [y/N] ');
  return answer !== undefined && /^y(es)?$/i.test(answer.trim());
}

const NOT_WRITTEN = 'Nothing is written. Run the same command with --yes to write it.';

/** Shows what records would change; writes them where that was agreed to, and only if nobody moved a lot in between. */
export async function write(call: WritingCall, records: readonly StockEntryDto[]): Promise<ExitCode> {
  const { options, surroundings } = call;
  const body = { ...(options.holder === undefined ? {} : { holder: options.holder }), records };
  return withClient(call, async (client) => {
    const preview = await client.post<StockPreviewDto>('/stockpile/preview', body);
    const showing = options.dryRun === true || preview.outcome === 'refused' || !options.json;
    if (showing) print(call, preview, (data) => previewPage(data, styleOf(surroundings)));
    if (preview.outcome === 'refused') return EXIT.problems;
    if (options.dryRun) return EXIT.ok;
    if (!(await agreed(call))) {
      surroundings.err(NOT_WRITTEN);
      return EXIT.problems;
    }
    return recorded(call, client, { ...body, records: numbered(records, preview), seen: preview.seen });
  });
}

/** The numbers the preview gave stay, so that what is written is what was shown. */
function numbered(records: readonly StockEntryDto[], { numbers }: StockPreviewDto): readonly StockEntryDto[] {
  return records.map((record, i) => ({ ...record, number: numbers[i] ?? record.number ?? '' }));
}

async function recorded(call: WritingCall, client: Client, body: object): Promise<ExitCode> {
  const written = await client.post<StockWrittenDto>('/stockpile/records', body);
  print(call, written, (data) => writtenPage(safeData(data), styleOf(call.surroundings)));
  return written.outcome === 'recorded' ? EXIT.ok : EXIT.problems;
}

/** Fields written as `name=value`; a hyphen in a name stands for the blank of the spreadsheet’s column. */
export function fieldsFrom(words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf('=');
      if (at > 0) return [word.slice(0, at).replaceAll('-', ' '), word.slice(at + 1)];
      throw new CliError(
        EXIT.usage,
        `"${word}" is no field.`,
        'Write fields as name=value, such as lot=SB-101 "out gross=9,000 kg".',
      );
    }),
  );
}
