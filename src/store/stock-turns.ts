import type { Queryable } from './database.ts';
import type { IntakeBatch } from './ledger-store.ts';
import type { stockTurns } from './schema.ts';
import { addRows } from './select.ts';
import type { StockTurn } from './stock-store.ts';

/** Raised when somebody recorded something of a lot, or under a number, just before: nothing of the batch is saved. */
export class OvertakenError extends Error {
  override readonly name = 'OvertakenError';
  readonly holder: string;
  /** Lots whose turn was taken; none where a number was. */
  readonly lots: readonly string[];
  /** Numbers of records somebody else has written. */
  readonly numbers: readonly string[];
  constructor(holder: string, lots: readonly string[], numbers: readonly string[]) {
    super(`somebody recorded ${[...lots, ...numbers].join(', ')} of ${holder} just before; look again, then record it`);
    this.holder = holder;
    this.lots = lots;
    this.numbers = numbers;
  }
}

/** Takes the turns of a batch's lots. Throws `OvertakenError` when the key says that one of them is taken. */
export async function addStockTurns(db: Queryable, { sequence, changes }: IntakeBatch): Promise<void> {
  const turns = changes?.turns ?? [];
  const added = await addRows(db, 'stock_turns', turns, (turn): typeof stockTurns.$inferSelect => ({
    ...turn,
    intake: sequence,
  }));
  if (added < turns.length) throw await overtaken(db, sequence, turns);
}

async function overtaken(db: Queryable, intake: number, turns: readonly StockTurn[]): Promise<OvertakenError> {
  const holder = turns[0]?.holder ?? '';
  const own = await db.query<Pick<StockTurn, 'lot' | 'turn'>>(
    'select lot, turn from stock_turns where intake = $1 and holder = $2',
    [intake, holder],
  );
  const taken = new Set(own.map(({ lot, turn }) => `${turn} ${lot}`));
  const lost = turns.filter((each) => each.holder === holder && !taken.has(`${each.turn} ${each.lot}`));
  return new OvertakenError(holder, [...new Set(lost.map(({ lot }) => lot))], []);
}

/** How many records each of the lots has. */
export async function readStockTurns(
  db: Queryable,
  holder: string,
  lots: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<Pick<StockTurn, 'lot' | 'turn'>>(
    `select lot, max(turn) as turn from stock_turns where holder = $1 and lot = any($2::text[]) group by lot`,
    [holder, lots],
  );
  return new Map(rows.map(({ lot, turn }) => [lot, turn]));
}
