import type { StockClosingDto, StockDueDto, StockReportDto } from '../../api/contract-stock-reports.ts';
import type {
  LotDto,
  LotRowDto,
  SitesDto,
  StockBooksDto,
  StockInventoryDto,
  StockRecordDto,
} from '../../api/contract-stockpile.ts';
import type { Call } from '../call.ts';
import type { Client } from '../client.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { inventoryPage, sitesPage } from '../pages/stock-inventory.ts';
import { lotPage, lotsPage, movementsPage } from '../pages/stock-lots.ts';
import { closingPage, duePage, stockReportPage } from '../pages/stock-report.ts';
import { type Style, styleOf } from '../pages/style.ts';
import { getAll, print, readQuery, withClient } from '../verb.ts';

/** Options of verbs that read a book; each takes those it declares. */
export interface BookOptions {
  readonly holder?: string;
  readonly on?: string;
  readonly material?: string;
  readonly form?: string;
  readonly site?: string;
  readonly standing?: string;
  readonly lot?: string;
  readonly kind?: string;
  readonly from?: string;
  readonly to?: string;
  readonly within?: string;
  readonly rule?: string;
}
type BookCall = Call<BookOptions>;

/** The book of whoever runs the program, where no other is named. */
const OWN = 'own';

function asked(
  { options }: BookCall,
  ...names: readonly (keyof BookOptions)[]
): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(names.map((name) => [name, options[name]]));
}

async function shown<T>(
  call: BookCall,
  path: string,
  query: Readonly<Record<string, string | undefined>>,
  page: (data: T, style: Style) => string,
): Promise<ExitCode> {
  return withClient(call, async (client) => {
    const found = await client.get<T>(path, readQuery(call, query));
    print(call, found, (data) => page(data, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}

/** `inventory`: four totals of each form on a day, or how to begin a book. */
export function inventory(call: BookCall): Promise<ExitCode> {
  return shown<StockInventoryDto>(call, '/stockpile/inventory', asked(call, 'holder', 'material', 'on'), inventoryPage);
}

/** `lots`: lots as they stood on a day. */
export async function lots(call: BookCall): Promise<ExitCode> {
  return withClient(call, async (client) => {
    const query = asked(call, 'holder', 'material', 'form', 'site', 'standing', 'on');
    const found = await getAll<LotRowDto>(client, '/stockpile/lots', readQuery(call, query));
    print(call, found, ({ items }) => lotsPage(items, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}

/** The book meant where none is named: one's own, else the only one there is. */
async function bookMeant(call: BookCall, client: Client): Promise<string> {
  if (call.options.holder !== undefined) return call.options.holder;
  const { books } = await client.get<StockBooksDto>('/stockpile/books', readQuery(call));
  const [first, ...others] = books.map(({ holder }) => holder);
  return first !== undefined && others.length === 0 ? first : OWN;
}

/** `lot <id>`: one lot with its life. */
export async function lot(call: BookCall): Promise<ExitCode> {
  const [name = ''] = call.args;
  return withClient(call, async (client) => {
    const path = `/stockpile/lots/${encodeURIComponent(await bookMeant(call, client))}/${encodeURIComponent(name)}`;
    const found = await client.get<LotDto>(path, readQuery(call, asked(call, 'on')));
    print(call, found, (data) => lotPage(data, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}

/** `movements`: what was written, newest first. */
export async function movements(call: BookCall): Promise<ExitCode> {
  return withClient(call, async (client) => {
    const query = asked(call, 'holder', 'lot', 'kind', 'from', 'to');
    const found = await getAll<StockRecordDto>(client, '/stockpile/movements', readQuery(call, query));
    print(call, found, ({ items }) => movementsPage(items, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}

/** `sites`: where lots are kept. */
export function sites(call: BookCall): Promise<ExitCode> {
  return shown<SitesDto>(call, '/stockpile/sites', asked(call, 'holder', 'on'), sitesPage);
}

/** `due`: what the books' own rules want done. */
export function due(call: BookCall): Promise<ExitCode> {
  return shown<StockDueDto>(call, '/stockpile/due', asked(call, 'holder', 'on', 'within'), duePage);
}

/** `report <name>`: one of the reports of a book. */
export async function report(call: BookCall): Promise<ExitCode> {
  const [name = ''] = call.args;
  return withClient(call, async (client) => {
    const style = styleOf(call.surroundings);
    const holder = await bookMeant(call, client);
    if (name === 'closing') {
      const query = readQuery(call, { ...asked(call, 'from', 'to'), holder });
      print(call, await client.get<StockClosingDto>('/stockpile/closing', query), (data) => closingPage(data, style));
      return EXIT.ok;
    }
    const path = `/stockpile/reports/${encodeURIComponent(name)}`;
    const query = readQuery(call, { ...asked(call, 'on', 'rule'), holder });
    print(call, await client.get<StockReportDto>(path, query), (data) => stockReportPage(data, style));
    return EXIT.ok;
  });
}
