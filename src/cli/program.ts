import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { CommonOptions, Verb } from './call.ts';
import { CliError, EXIT, type ExitCode } from './exit-codes.ts';
import { addImpactVerbs } from './impact-program.ts';
import { addPlanVerbs } from './plan-program.ts';
import { addRunVerbs } from './run-program.ts';
import { addStockVerbs } from './stock-program.ts';
import type { Surroundings } from './surroundings.ts';
import { safe, safeLines } from './terminal.ts';

function aDay(text: string): string {
  const real = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
  if (!real) throw new InvalidArgumentError('Expected one calendar day as YYYY-MM-DD, for example 2025-10-01.');
  return text;
}

function aFormat(text: string): string {
  if (text !== 'xlsx' && text !== 'csv') throw new InvalidArgumentError('Expected xlsx or csv.');
  return text;
}

function aCount(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('Expected a whole number of days.');
  return Number(text);
}

function aPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new InvalidArgumentError('Expected a port from 1 to 65535.');
  }
  return port;
}

/** The program: its verbs, their options and help. Each verb's module is loaded only when it is called. */
export function buildProgram(surroundings: Surroundings, done: (exit: ExitCode) => void): Command {
  const program = new Command('ballast')
    .description('The open, citable ledger of strategic materials: every number with its source.')
    .option('--json', 'print the JSON of the API instead of a page')
    .option('--known-on <day>', 'only what was published by this day, YYYY-MM-DD', aDay)
    .option('--home <folder>', 'ledger folder (default: BALLAST_HOME, else the platform’s data folder)')
    .option('--no-color', 'no colours (NO_COLOR is honoured too)')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => surroundings.out(text.trimEnd()),
      writeErr: (text) => surroundings.err(safeLines(text.trimEnd())),
    })
    .showHelpAfterError('(run with --help to see what there is)')
    .exitOverride();
  const add = (usage: string, description: string, load: () => Promise<Verb<never>>): Command => {
    const command = program.command(usage).description(description);
    return command.action(async () => {
      const verb = await load();
      const options = command.optsWithGlobals() as CommonOptions;
      const colour = surroundings.colour && options.color;
      done(await verb({ args: command.args, options: options as never, surroundings: { ...surroundings, colour } }));
    });
  };
  add(
    'start',
    'create the ledger if needed, take in the built-in data, serve the web app (what npm start runs)',
    async () => (await import('./verbs/start.ts')).start,
  ).option('--port <port>', 'port to listen on (default: 4700 or the next free one)', aPort);
  add('init', 'create the ledger and take in the built-in data', async () => (await import('./verbs/init.ts')).init);
  add(
    'ingest [files...]',
    'take files in, of a folder its .csv and .xlsx files; without files, the built-in data that is new or changed',
    async () => (await import('./verbs/ingest.ts')).ingest,
  )
    .option('--parser <id>', 'parser to use instead of recognising one')
    .option('--public', 'anybody may see it: without this series and stock books of your own are marked internal')
    .option('--dry-run', 'say what it would do, every problem by place and every lot it would change; write nothing');
  add(
    'template [what] [file]',
    'an empty table for series of your own, printed as CSV or written to a new .csv or .xlsx file; with `stockpile` the form of a stock book, as a new .xlsx file or a folder of CSV files',
    async () => (await import('./verbs/template.ts')).template,
  );
  add(
    'status',
    'the situation: what is held, asked for, contracted, produced',
    async () => (await import('./verbs/status.ts')).status,
  );
  add(
    'show <what>',
    'a material, or one piece of evidence by the first digits of its id',
    async () => (await import('./verbs/show.ts')).show,
  );
  add(
    'contracts',
    'contracts with ceiling, minimum, ordered, delivered and paid, each a column of its own',
    async () => (await import('./verbs/contracts.ts')).contracts,
  )
    .option('--material <id>', 'only contracts for this material')
    .option('--on <day>', 'as they stood on this day, by all that is known, YYYY-MM-DD', aDay);
  add(
    'contract <id>',
    'one contract or request by its id or number: money, orders, what the ceiling buys, how large it is',
    async () => (await import('./verbs/contract.ts')).contract,
  ).option('--on <day>', 'as it stood on this day, by all that is known, YYYY-MM-DD', aDay);
  add(
    'deliverability <id...>',
    'whether a contract can be delivered in the form it asks for: orders as masses, the chain link by link, chances by quarter, who said what',
    async () => (await import('./verbs/deliverability.ts')).deliverability,
  )
    .option('--draws <count>', 'draws of the chain, up to 100,000 (default: 10,000)')
    .option('--seed <number>', 'seed of the draws (default: 1)');
  add(
    'wanted',
    'key materials the stockpile’s buyer wants: form, quantity, ceiling, minimum, dates, status',
    async () => (await import('./verbs/wanted.ts')).wanted,
  ).option('--material <id>', 'only this material');
  add(
    'search <words...>',
    'everything that has these words: materials, procurements, prices, claims, events, sources; numbers too',
    async () => (await import('./verbs/search.ts')).search,
  ).option('--kind <kind>', 'only things of this kind, all of them: event, claim, price, source ...');
  add(
    'indicators [materials...]',
    'supply risk by several methods side by side, with what is missing: concentration now and about five years before, reliance and import sources; of all materials as a table',
    async () => (await import('./verbs/indicators.ts')).indicators,
  );
  add(
    'cover <material>',
    'days what the stockpile was last said to hold would last, at the published consumption or at one of yours',
    async () => (await import('./verbs/cover.ts')).cover,
  ).option('--consumption <amount>', 'consumption of a year, with its unit: 8,500 t');
  add(
    'consequence <file>',
    'what a shortage of several materials costs the sectors that share them, from a CSV file of yours; a linear program, needs no ledger',
    async () => (await import('./verbs/consequence.ts')).consequenceVerb,
  );
  add(
    'conflicts [material]',
    'where sources disagree, who is followed and why',
    async () => (await import('./verbs/conflicts.ts')).conflicts,
  );
  add(
    'joins',
    'procurements that may belong together, for a person to confirm',
    async () => (await import('./verbs/joins.ts')).joins,
  );
  add(
    'judge <key> <kind>',
    'record a judgement under the key of a conflict (follow, scope, open) or a proposed join (join, scope, open); kept for ever',
    async () => (await import('./verbs/judge.ts')).judge,
  )
    .requiredOption('--reason <words>', 'why, in a sentence')
    .option('--follow <evidence>', 'evidence id of the side to follow, for kind follow')
    .option('--by <name>', 'id of who judges, such as jane-doe (default: local)');
  add(
    'procurements',
    'what is asked for and contracted: the state of every procurement on a day',
    async () => (await import('./verbs/procurements.ts')).procurements,
  )
    .option('--on <day>', 'the state on this day, YYYY-MM-DD (default: the day the ledger is known on)', aDay)
    .option('--state <state>', 'only those in this state: open (in any way), cancelled, ordering, "no outcome" ...')
    .option('--kind <kind>', 'only of this kind: "request for information", solicitation, contract ...')
    .option('--material <name>', 'only of this material');
  add(
    'procurement <id...>',
    'the life of one procurement, by id or by number in any spelling: steps, typed changes, money, links, conflicts',
    async () => (await import('./verbs/procurement.ts')).procurement,
  ).option('--on <day>', 'the state on this day, YYYY-MM-DD (default: the day the ledger is known on)', aDay);
  add(
    'survival [id...]',
    'what becomes of solicitations, with chances only where the sample bears them; of one procurement: when will they come back',
    async () => (await import('./verbs/survival.ts')).survival,
  )
    .option('--kind <kind>', '"request for information", "sources sought", presolicitation or solicitation (default)')
    .option('--competition <competition>', 'competed, "not competed" or "not stated", as the asking told it')
    .option('--form <id>', 'only asked for in this form, or "not stated"')
    .option('--material <id>', 'only of this material');
  add(
    'pot',
    'the stockpile’s money: given, ordered, promised at the least; ceilings beside it',
    async () => (await import('./verbs/pot.ts')).pot,
  );
  add(
    'measures',
    'tariffs, export controls and laws on a day: in force, suspended, ended or unknown, and what comes due',
    async () => (await import('./verbs/measures.ts')).measures,
  )
    .option('--on <day>', 'day the states are of, YYYY-MM-DD (default: today)', aDay)
    .option('--material <id>', 'only measures on this material or its group')
    .option('--form <id>', 'only measures on this form, or that name none')
    .option('--origin <code>', 'only measures on goods of this country, or that name none')
    .option('--country <code>', 'only measures this country takes, or that name it as destination')
    .option('--kind <kind>', 'only this kind: export control, tariff, law ...')
    .option('--within <days>', 'how far ahead to warn (default: 30)', aCount);
  add(
    'commitments',
    'stakes, loans, guarantees, grants, price floors and offtakes by instrument and stage on a day; with --material its strip',
    async () => (await import('./verbs/commitments.ts')).commitments,
  )
    .option('--material <id>', 'only around this material, and its strip: request, outcome, stakes, in time order')
    .option('--on <day>', 'as they stood on this day, told by what is known now', aDay)
    .option('--stage <stage>', 'only this stage: announced, agreed, closed, disbursed or "not stated"')
    .option('--instrument <instrument>', 'only this instrument: equity, loan, offtake, "letter of interest" ...');
  add(
    'plans [what...]',
    'annual materials plans by fiscal year against what was asked for and awarded in it; what was not read is never 0; `plans show ID` and `plans compare A B` are those of buying-plans',
    async () => (await import('./verbs/plans.ts')).plans,
  ).option('--year <year>', 'only this fiscal year: FY2025 or 2025');
  add(
    'history [material]',
    'the public history of the National Defense Stockpile: figures published, what explains their change, what does not',
    async () => (await import('./verbs/history.ts')).history,
  ).option('--on <day>', 'looked at on this day, by all that is known, YYYY-MM-DD', aDay);
  add(
    'projects',
    'mines, smelters and plants in the making: every day given for them, how far it slipped, and what was reached',
    async () => (await import('./verbs/projects.ts')).projects,
  ).option('--material <id>', 'only projects of this material');
  add(
    'recommendations',
    'what GAO recommended on the stockpile, and which recommendations are still open',
    async () => (await import('./verbs/plans.ts')).recommendations,
  );
  add(
    'not-modelled [material]',
    'which materials have no shortfall model, what one needs, and what of it is at hand',
    async () => (await import('./verbs/not-modelled.ts')).notModelled,
  );
  add(
    'claims',
    'what was claimed, by whom and with what interest: dated claims scored when due, positions with later evidence',
    async () => (await import('./verbs/claims.ts')).claims,
  )
    .option('--speaker <name>', 'only by this speaker: an id or part of a name')
    .option('--kind <kind>', 'only this kind: dated, position or report')
    .option('--material <id>', 'only about this material')
    .option('--due', 'only dated claims whose day has passed');
  add(
    'duty <code>',
    'the US import duty on a tariff code, layer by layer; missing layers are named, never 0',
    async () => (await import('./verbs/duty.ts')).duty,
  )
    .requiredOption('--from <country>', 'country of origin: CHN, CAN ...')
    .option('--on <day>', 'day of the duty, YYYY-MM-DD (default: today)', aDay);
  add(
    'codes <what...>',
    'which materials customs codes cover, by digits (8112.92) or words',
    async () => (await import('./verbs/codes.ts')).codes,
  );
  add(
    'browser',
    'the address at which a browser may also write, while a server runs',
    async () => (await import('./verbs/browser.ts')).browser,
  );
  addImpactVerbs(add, aDay);
  addStockVerbs(add, aDay);
  addRunVerbs(add);
  addPlanVerbs(add, aDay);
  add(
    'convert <quantity> <unit>',
    'a quantity in another unit, by exact factors',
    async () => (await import('./verbs/convert.ts')).convert,
  );
  add(
    'sources',
    'the source register: licence, tier, editions, freshness',
    async () => (await import('./verbs/sources.ts')).sources,
  );
  add(
    'export <table>',
    'a table as XLSX or CSV with units, notes and sources: a list such as statements, events or conflicts, a material, or a section of one such as antimony/production',
    async () => (await import('./verbs/export.ts')).exportVerb,
  )
    .option('--format <format>', 'xlsx or csv (default: by the ending of the file, else xlsx)', aFormat)
    .option('-o, --output <file>', 'file to write (default: a name that says table, day and marking)')
    .option('--material <id>', 'only this material, for lists')
    .option('--property <id>', 'only this property, for statements')
    .option('--period <period>', 'only this period, for statements')
    .option('--place <code>', 'only this place, for statements')
    .option('--source <id>', 'only this source, for statements and events')
    .option('--kind <kind>', 'only this kind, for events')
    .option('--subject <id>', 'only this subject, for events');
  add(
    'package',
    'the whole ledger as a data package: a zip of CSV tables with types, sources, licences and how to cite them',
    async () => (await import('./verbs/package.ts')).packageVerb,
  )
    .option('-o, --output <file>', 'file to write (default: a name that says day and marking)')
    .option(
      '--marking <marking>',
      'narrowest marking taken, internal or restricted (default: the public ledger alone)',
    );
  add(
    'ocds [id]',
    'procurements, or one of them, as OCDS 1.1.5: releases, or records with what they amount to',
    async () => (await import('./verbs/ocds.ts')).ocds,
  )
    .option('--records', 'a record package instead of a release package')
    .option('--material <id>', 'only procurements of this material')
    .option('--check', 'run our own checks of what the official schema lets pass, and print what they find')
    .option('-o, --output <file>', 'write the package to this file instead of printing it');
  add(
    'check',
    'run the checks of data/checks over the evidence: sums, signs, units, identities, quotes',
    async () => (await import('./verbs/check.ts')).check,
  );
  add(
    'feed',
    'what happened, newest first, one entry a happening; with --out an Atom file',
    async () => (await import('./verbs/feed.ts')).feed,
  )
    .option('--material <id>', 'only this material')
    .option('--kind <kind>', 'procurement, measure, commitment, project, publication, or a kind of event')
    .option('--since <day>', 'only what happened from this day on, YYYY-MM-DD', aDay)
    .option('--learned <day>', 'only what this ledger learned of from this day on, YYYY-MM-DD', aDay)
    .option('--out <file>', 'write it as Atom instead');
  add(
    'calendar',
    'deadlines and expiries ahead: measures, offers, projects, money; with --out an iCalendar file',
    async () => (await import('./verbs/calendar.ts')).calendar,
  )
    .option('--material <id>', 'only this material')
    .option('--from <day>', 'only from this day on, YYYY-MM-DD (default: today; with --out all)', aDay)
    .option('--alarm <days>', 'warn so many days before each, in the file', aCount)
    .option('--out <file>', 'write them as iCalendar instead');
  add(
    'verify',
    'check journal, snapshots and evidence; names the first altered line',
    async () => (await import('./verbs/verify.ts')).verify,
  );
  add(
    'doctor',
    'check folder, schema and database, and say what to do',
    async () => (await import('./verbs/doctor.ts')).doctor,
  );
  add(
    'rebuild',
    'fill a fresh database from snapshots and journal, with the same ids',
    async () => (await import('./verbs/rebuild.ts')).rebuild,
  );
  add(
    'serve',
    'serve the API and the web app of an existing ledger on this machine',
    async () => (await import('./verbs/serve.ts')).serveVerb,
  )
    .option('--port <port>', 'port to listen on (default: 4700 or the next free one)', aPort)
    .option('--host <host>', 'loopback address to bind to', '127.0.0.1');
  return program;
}

/** Runs one command line; resolves to the exit status. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  let exit: ExitCode = EXIT.ok;
  const program = buildProgram(surroundings, (code) => {
    exit = code;
  });
  if (args.length === 0) {
    program.outputHelp();
    return EXIT.usage;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exit;
  } catch (error) {
    return failed(error, surroundings);
  }
}

/** Errors of the rooms below that mean: the ledger is not to be had, and what to do about each. */
const UNAVAILABLE: Readonly<Record<string, string>> = {
  LedgerHeldError: 'wait until that process ends, then try again.',
  JournalError: 'run `./ballast verify`, and put the journal back from a copy.',
  SnapshotError: 'run `./ballast verify`, and put the file back from a copy.',
};

function failed(error: unknown, { err }: Surroundings): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof CliError) {
    err(`ballast: ${safe(error.message)}`);
    if (error.advice !== '') err(`What to do: ${safe(error.advice)}`);
    return error.exit;
  }
  const advice = error instanceof Error ? UNAVAILABLE[error.name] : undefined;
  if (error instanceof Error && advice !== undefined) {
    err(`ballast: ${safe(error.message)}`);
    err(`What to do: ${advice}`);
    return EXIT.unavailable;
  }
  err(`ballast: ${safe(error instanceof Error ? error.message : String(error))}`);
  err('What to do: run `./ballast doctor`; if it finds nothing, report this with the command you ran.');
  return EXIT.internal;
}
