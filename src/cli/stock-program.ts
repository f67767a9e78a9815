import { type Command, InvalidArgumentError } from 'commander';
import type { Verb } from './call.ts';

/** Adds a verb to the program; its module is loaded when it is called. */
export type AddVerb = (usage: string, description: string, load: () => Promise<Verb<never>>) => Command;

/** Reads a day, or refuses it. */
type ReadDay = (text: string) => string;

const HOLDER = ['--holder <holder>', 'whose book: own, project-vault, korea-pps ...'] as const;

function addReading(add: AddVerb, aDay: ReadDay): void {
  const read = () => import('./verbs/stock-reading.ts');
  const on = (command: Command): Command =>
    command.option('--on <day>', 'as it was on this day, YYYY-MM-DD (default: today)', aDay);
  on(
    add(
      'inventory',
      'what the stock books hold on a day: on books, accepted, uncommitted, releasable; the public stockpile as published beside them',
      async () => (await read()).inventory,
    ).option(...HOLDER),
  ).option('--material <id>', 'only this material');
  on(add('lots', 'lots of the stock books as they stood on a day', async () => (await read()).lots).option(...HOLDER))
    .option('--material <id>', 'only this material')
    .option('--form <id>', 'only this form')
    .option('--site <site>', 'only at this site')
    .option('--standing <standing>', 'accepted, "not accepted" or rejected');
  on(
    add(
      'lot <lot>',
      'one lot: what it is, how it stands, its life record by record',
      async () => (await read()).lot,
    ).option(HOLDER[0], `${HOLDER[1]} (default: own)`),
  );
  add('movements', 'what was written into the stock books, newest first', async () => (await read()).movements)
    .option(...HOLDER)
    .option('--lot <lot>', 'only of this lot')
    .option('--kind <kind>', 'only of this kind: receipt, sale, count ...')
    .option('--from <day>', 'only from this day on, YYYY-MM-DD', aDay)
    .option('--to <day>', 'only up to this day, YYYY-MM-DD', aDay);
  on(add('sites', 'where lots are kept: use, capacity, cost', async () => (await read()).sites).option(...HOLDER));
  on(
    add('due', 'inspections, re-assays, loans and authorities due', async () => (await read()).due).option(...HOLDER),
  ).option('--within <days>', 'how far ahead to look (default: 30)', someDays);
  on(
    add(
      'report <name>',
      'a report of a stock book: off-specification, need, storage, receipts, reconciliation, cover, closing',
      async () => (await read()).report,
    ).option(HOLDER[0], `${HOLDER[1]} (default: own)`),
  )
    .option('--rule <rule>', 'for cover: the rule of days to hold against')
    .option('--from <day>', 'for closing: first day of the span, YYYY-MM-DD', aDay)
    .option('--to <day>', 'for closing: last day of the span, YYYY-MM-DD', aDay);
}

function addProposing(add: AddVerb, aDay: ReadDay): void {
  add(
    'propose <material> <form> <mass>',
    'a sale or release held against inventory, authority, plan, market, notice and proceeds, with its rebuy as a rotation; nothing is written',
    async () => (await import('./verbs/stock-proposal.ts')).propose,
  )
    .option(HOLDER[0], `${HOLDER[1]} (default: own)`)
    .option('--as <way>', 'sale or release (default: sale)')
    .option('--grade <grade>', 'only of this grade')
    .option('--authority <authority>', 'authority it would rest on (default: all that cover it)')
    .option('--noticed <day>', 'day the notice was given, YYYY-MM-DD', aDay)
    .option('--rebuy <mass>', 'gross mass to be bought back: "20 t"')
    .option('--proceeds <dollars>', 'what the sale is to bring in')
    .option('--price <dollars>', 'what buying back is to cost')
    .option('--back-on <day>', 'day the mass is to be back, YYYY-MM-DD', aDay)
    .option('--on <day>', 'as it was on this day, YYYY-MM-DD (default: today)', aDay);
}

function someDays(text: string): string {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('Expected a whole number of days.');
  return text;
}

/** Options every writing verb takes after its own. */
function writing(command: Command, aDay: ReadDay): Command {
  return command
    .option(HOLDER[0], `${HOLDER[1]} (default: own)`)
    .option('--on <day>', 'day it happened, YYYY-MM-DD (default: today)', aDay)
    .option('--number <number>', 'number of its document (default: one is given)')
    .option('--note <text>', 'what a reader should know')
    .option('--dry-run', 'show what would change, write nothing')
    .option('-y, --yes', 'write without asking');
}

/** Options of a lot's card that begins with a movement. */
function carded(command: Command, of: string): Command {
  return command
    .option('--material <id>', `material of ${of}: writes its card too`)
    .option('--form <id>', `form of ${of}`)
    .option('--content-of <formula>', 'what its content is the mass of: Sb, WO3')
    .option('--grade <grade>', 'its grade')
    .option('--specification <name>', 'specification it is kept under')
    .option('--revision <name>', 'revision of that specification')
    .option('--origin <country>', 'country it comes from');
}

const CONTENT = [
  '--content <content>',
  'content that moves, as mass or percent of gross: "16,600 kg", "83 %"',
] as const;

function addWriting(add: AddVerb, aDay: ReadDay): void {
  const verbs = () => import('./verbs/stock-movements.ts');
  const receive = add(
    'receive <lot> <gross>',
    'a receipt: mass comes in from outside, not yet accepted',
    async () => (await verbs()).receive,
  )
    .requiredOption('--site <site>', 'site it comes to')
    .option(...CONTENT)
    .option('--from <party>', 'who it comes from')
    .option('--order <order>', 'order or contract it came under')
    .option('--cost <dollars>', 'what it cost');
  writing(carded(receive, 'a new lot'), aDay);
  writing(
    add(
      'transfer <lot>',
      'the whole lot to another site or, with --part, that part into another lot',
      async () => (await verbs()).transfer,
    )
      .option('--site <site>', 'site it goes to')
      .option('--into <lot>', 'lot the part goes into')
      .option('--part <gross>', 'gross mass that goes into the other lot')
      .option(...CONTENT),
    aDay,
  );
  const upgrade = add(
    'upgrade <lot> <gross>',
    'mass of a lot becomes another lot; what is lost is said',
    async () => (await verbs()).upgrade,
  )
    .requiredOption('--into <lot>', 'lot that comes out')
    .requiredOption('--out <gross>', 'gross mass that came out')
    .option('--out-content <content>', 'content of it, as mass or percent')
    .option('--loss <gross>', 'gross mass lost (default: what went in less what came out)')
    .option('--loss-content <content>', 'content lost, as mass or percent')
    .option(...CONTENT)
    .option('--site <site>', 'site the new lot lies at')
    .option('--route <route>', 'how it was done')
    .option('--cost <dollars>', 'what it cost');
  writing(carded(upgrade, 'the lot that comes out'), aDay);
  addLeaving(add, aDay, verbs);
}

function addLeaving(
  add: AddVerb,
  aDay: ReadDay,
  verbs: () => Promise<typeof import('./verbs/stock-movements.ts')>,
): void {
  writing(
    add(
      'dispose <lot> <gross>',
      'mass leaves the books by a sale, a release or a write-off; "all" is all at hand',
      async () => (await verbs()).dispose,
    )
      .requiredOption('--as <way>', 'sale, release or write-off')
      .option(...CONTENT)
      .option('--party <party>', 'who it goes to')
      .option('--authority <authority>', 'authority it leaves under')
      .option('--proceeds <dollars>', 'what a sale brought')
      .option('--account <account>', 'account the proceeds go to')
      .option('--plan-line <line>', 'line of the plan a sale is under')
      .option('--noticed <day>', 'day notice was given, YYYY-MM-DD', aDay)
      .option('--reason <text>', 'why it is written off'),
    aDay,
  );
  writing(
    add(
      'count <lot> <gross>',
      'what was counted; a difference stays named until it is written off or found',
      async () => (await verbs()).count,
    ).option('--counter <who>', 'who counted'),
    aDay,
  );
  writing(
    add(
      'record <kind> <fields...>',
      'a record of any kind, as name=value: accept, reject, re-assay, sampling, inspection, loan, return, commit, uncommit, found, authority, requirement, specification, site, lot ...',
      async () => (await verbs()).record,
    ),
    aDay,
  );
  writing(
    add(
      'undo <number>',
      'undoes a record by a reversing one, from the day given on',
      async () => (await verbs()).undo,
    ).requiredOption('--reason <text>', 'why'),
    aDay,
  );
}

function addPaper(add: AddVerb, aDay: ReadDay): void {
  add(
    'stock-book',
    'a whole stock book in the shape of its template: it can be taken in again with the same ids',
    async () => (await import('./verbs/stock-export.ts')).stockBook,
  )
    .option(HOLDER[0], `${HOLDER[1]} (default: own)`)
    .option('-o, --output <file>', 'new .xlsx file, or a folder for one CSV file a sheet');
  add(
    'print <what> [names...]',
    'pages of a stock book: pick-list NUMBER..., certificate LOT..., count, labels [LOT...]; the web app prints them with barcodes',
    async () => (await import('./verbs/stock-print.ts')).stockPrint,
  )
    .option(HOLDER[0], `${HOLDER[1]} (default: own)`)
    .option('--on <day>', 'as it was on this day, YYYY-MM-DD (default: today)', aDay)
    .option('--site <site>', 'only this site, for count sheets')
    .option('--blind', 'count sheets without what the book says');
}

/** The verbs of the stockpile desk. */
export function addStockVerbs(add: AddVerb, aDay: ReadDay): void {
  addReading(add, aDay);
  addProposing(add, aDay);
  addWriting(add, aDay);
  addPaper(add, aDay);
}
