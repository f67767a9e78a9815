import type { Command, Option } from 'commander';

const INTRODUCTION = [
  '# Command line',
  '',
  'Generated from the program itself. Every reading verb asks the API: the server’s, when one holds the ledger, else one',
  'in its own process; so what it prints with `--json` is what the API answers.',
  'Exit codes: [exit-codes.md](exit-codes.md).',
  '',
];

const optionRow = ({ flags, description, defaultValue }: Option): string =>
  `| \`${flags}\` | ${description}${typeof defaultValue === 'string' ? ` (default: ${defaultValue})` : ''} |`;

function optionTable(options: readonly Option[]): readonly string[] {
  return options.length === 0 ? [] : ['| option | meaning |', '|---|---|', ...options.map(optionRow), ''];
}

function usageOf(command: Command): string {
  const args = command.registeredArguments.map((arg) => {
    const name = `${arg.name()}${arg.variadic ? '...' : ''}`;
    return arg.required ? `<${name}>` : `[${name}]`;
  });
  return ['ballast', command.name(), ...args].join(' ');
}

/** The reference page docs/reference/cli.md, from the program. */
export function cliPage(program: Command): string {
  const verbs = program.commands.flatMap((command) => [
    `## ${usageOf(command)}`,
    '',
    `${command.description().replace(/^./, (letter) => letter.toUpperCase())}.`,
    '',
    ...optionTable(command.options),
  ]);
  return [...INTRODUCTION, '## Options of every verb', '', ...optionTable(program.options), ...verbs].join('\n');
}
