import { STOCK_SHEETS, type StockPrintsDto } from '../../api/contract-stock-prints.ts';
import type { Call } from '../call.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { stockPrintsPage } from '../pages/stock-prints.ts';
import { styleOf } from '../pages/style.ts';
import { checkFilled, print, readQuery, withClient } from '../verb.ts';

/** Options of `print`. */
interface PrintOptions {
  readonly holder?: string;
  readonly on?: string;
  readonly site?: string;
  readonly blind?: boolean;
}

/** `print <what> [names...]`: pages of a stock book, as text; the web app prints the same with bars. */
export async function stockPrint(call: Call<PrintOptions>): Promise<ExitCode> {
  const [what = '', ...names] = call.args;
  const { holder, on, site, blind } = call.options;
  if (!STOCK_SHEETS.some((one) => one === what)) {
    throw new CliError(EXIT.usage, `There is no "${what}" to print.`, `Name one of: ${STOCK_SHEETS.join(', ')}.`);
  }
  const given = names.length === 0 ? undefined : names.join(',');
  const query = {
    ...{ holder, on, site, blind: blind === true ? 'yes' : undefined },
    ...(what === 'pick-list' ? { number: given } : { lot: given }),
  };
  return withClient(call, async (client) => {
    await checkFilled(client);
    const answer = await client.get<StockPrintsDto>(`/stockpile/prints/${what}`, readQuery(call, query));
    print(call, answer, (safe) => stockPrintsPage(safe, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
