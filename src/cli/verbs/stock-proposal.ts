import type { StockDisposalDto } from '../../api/contract-stock-reports.ts';
import type { Call } from '../call.ts';
import type { Query } from '../client.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { proposalPage } from '../pages/stock-proposal.ts';
import { styleOf } from '../pages/style.ts';
import { print, readQuery, withClient } from '../verb.ts';

interface Options {
  readonly holder?: string;
  readonly as?: string;
  readonly grade?: string;
  readonly authority?: string;
  readonly noticed?: string;
  readonly on?: string;
  readonly rebuy?: string;
  readonly proceeds?: string;
  readonly price?: string;
  readonly backOn?: string;
}

/** `propose <material> <form> <mass>`: a sale, release or rotation held against what would allow it; nothing is written. */
export function propose(call: Call<Options>): Promise<ExitCode> {
  const [material, form, mass] = call.args;
  const { holder, as, grade, authority, noticed, on, rebuy, proceeds, price, backOn } = call.options;
  const asked: Query = { material, form, mass, holder, as, grade, authority, noticed, on, rebuy, proceeds, price };
  return withClient(call, async (client) => {
    const query = readQuery(call, { ...asked, back_on: backOn });
    const review = await client.get<StockDisposalDto>('/stockpile/disposals', query);
    print(call, review, (safe) => proposalPage(safe, styleOf(call.surroundings)));
    return EXIT.ok;
  });
}
