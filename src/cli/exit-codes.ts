import type { ErrorCode } from '../api/errors.ts';

/** What the program's exit status says. */
export const EXIT = {
  ok: 0,
  problems: 1,
  usage: 2,
  notFound: 3,
  unavailable: 4,
  internal: 5,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const MEANINGS: readonly (readonly [ExitCode, string, string])[] = [
  [EXIT.ok, 'Done.', ''],
  [
    EXIT.problems,
    'Done, but something is not as it should be: `verify` found an altered line, `doctor` a bad state, `check` or `ocds --check` a check that fails, `ingest` a file or cells it could not read, `cases check` or `run` a case with mistakes, `plan` limits that clash, `decide` a decision that does not fit those before.',
    'Read the lines printed; each says what to do.',
  ],
  [
    EXIT.usage,
    'The command was not understood: a wrong verb, option, date or quantity.',
    'Run the verb with `--help`.',
  ],
  [
    EXIT.notFound,
    'There is no such material, evidence, source, case, run, plan, decision or file.',
    'The message names the list to look in.',
  ],
  [
    EXIT.unavailable,
    'The ledger cannot be opened: it is empty, held by another process, or its server does not answer.',
    'Run `./ballast init`, wait for the other process, or run `./ballast doctor`.',
  ],
  [EXIT.internal, 'Ballast made a mistake.', 'Report it with the command you ran.'],
  [
    EXIT.interrupted,
    'Stopped with Ctrl-C, or told to end: a run or plan that was under way is cancelled and nothing of it is kept.',
    '',
  ],
];

/** The exit codes as the page docs/reference/exit-codes.md. */
export function exitCodesPage(): string {
  const rows = MEANINGS.map(([code, meaning, advice]) => `| ${code} | ${meaning} | ${advice} |`);
  return [
    '# Exit codes',
    '',
    'What the exit status of `./ballast` says to scripts.',
    '',
    '| code | meaning | what to do |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** A failure with its exit status, in words for people: what is wrong and what to do. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly exit: ExitCode;
  readonly advice: string;

  constructor(exit: ExitCode, message: string, advice: string) {
    super(message);
    this.exit = exit;
    this.advice = advice;
  }
}

/** Error codes of the API that are not a wrong question, and the exit status of each; all others are usage. */
const EXIT_OF: Partial<Readonly<Record<ErrorCode, ExitCode>>> = {
  'unknown-route': EXIT.internal,
  'wrong-method': EXIT.internal,
  'unknown-material': EXIT.notFound,
  'unknown-evidence': EXIT.notFound,
  'ambiguous-evidence': EXIT.notFound,
  'unknown-snapshot': EXIT.notFound,
  'unknown-source': EXIT.notFound,
  'unknown-procurement': EXIT.notFound,
  'ambiguous-procurement': EXIT.notFound,
  'no-releases': EXIT.notFound,
  'unknown-tour': EXIT.notFound,
  'unknown-holder': EXIT.notFound,
  'unknown-lot': EXIT.notFound,
  'unknown-case': EXIT.notFound,
  'unknown-run': EXIT.notFound,
  'unknown-node': EXIT.notFound,
  'unknown-buying-plan': EXIT.notFound,
  'ambiguous-buying-plan': EXIT.notFound,
  'unknown-decision': EXIT.notFound,
  'no-plan': EXIT.problems,
  'decision-refused': EXIT.problems,
  'case-refused': EXIT.problems,
  'run-failed': EXIT.problems,
  'too-busy': EXIT.unavailable,
  'judgement-refused': EXIT.problems,
  'altered-snapshot': EXIT.problems,
  'host-refused': EXIT.unavailable,
  'origin-refused': EXIT.unavailable,
  'token-required': EXIT.unavailable,
  'ledger-unavailable': EXIT.unavailable,
  internal: EXIT.internal,
};

/** The exit status an API error leads to. */
export function exitOf(code: string): ExitCode {
  return EXIT_OF[code as ErrorCode] ?? EXIT.usage;
}
