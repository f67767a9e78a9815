import type { StockEntryDto } from '../../api/contract-stock-writing.ts';
import type { Call } from '../call.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { entryOf, fieldsFrom, type WritingOptions, write } from './stock-writing.ts';

type Texts = Readonly<Record<string, string | undefined>>;
type MovementCall = Call<WritingOptions & Texts>;

/** The card of a lot that begins with this movement, where its material or form was said. */
function cardOf(call: MovementCall, lot: string | undefined): readonly StockEntryDto[] {
  const { material, form, contentOf, grade, specification, revision, origin } = call.options;
  if (material === undefined && form === undefined) return [];
  const fields = { lot, material, form, contentOf, grade, specification, revision, origin };
  const { number: _number, note: _note, ...options } = call.options;
  return [entryOf('lot', { ...call, options }, fields)];
}

/** `receive <lot> <gross>`: comes in from outside; with `--material` and `--form` the lot's card is written with it. */
export function receive(call: MovementCall): Promise<ExitCode> {
  const [lot, gross] = call.args;
  const { content, site, from, order, cost } = call.options;
  const receipt = entryOf('receipt', call, { lot, gross, content, site, party: from, order, cost });
  return write(call, [...cardOf(call, lot), receipt]);
}

/** `transfer <lot>`: the whole lot to another site, or part of it into another lot. */
export function transfer(call: MovementCall): Promise<ExitCode> {
  const [lot] = call.args;
  const { site, into, part, content } = call.options;
  return write(call, [entryOf('transfer', call, { lot, site, into, gross: part, content })]);
}

/** `upgrade <lot> <gross>`: mass of a lot becomes another lot; what is lost is said. */
export function upgrade(call: MovementCall): Promise<ExitCode> {
  const [lot, gross] = call.args;
  const { content, into, out, outContent, loss, lossContent, site, route, cost } = call.options;
  const fields = {
    lot,
    gross,
    content,
    into,
    outGross: out,
    outContent,
    lossGross: loss,
    lossContent,
    site,
    route,
    cost,
  };
  return write(call, [...cardOf(call, into), entryOf('upgrade', call, fields)]);
}

const DISPOSALS: Readonly<Record<string, readonly string[]>> = {
  sale: ['party', 'authority', 'proceeds', 'account', 'planLine', 'noticed'],
  release: ['party', 'authority', 'noticed'],
  'write-off': ['reason'],
};

/** `dispose <lot> <gross> --as sale`: leaves the books by a sale, a release or a write-off. */
export function dispose(call: MovementCall): Promise<ExitCode> {
  const [lot, gross] = call.args;
  const { as = '', content } = call.options;
  const takes = DISPOSALS[as];
  if (takes === undefined) {
    throw new CliError(
      EXIT.usage,
      `--as: "${as}" is no way to dispose of a lot.`,
      `One of: ${Object.keys(DISPOSALS).join(', ')}.`,
    );
  }
  const every = [...new Set(Object.values(DISPOSALS).flat())];
  const stray = every.find((name) => !takes.includes(name) && call.options[name] !== undefined);
  if (stray !== undefined) {
    const option = stray.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new CliError(EXIT.usage, `A ${as} has no --${option}.`, `It takes: ${takes.join(', ')}.`);
  }
  const fields = Object.fromEntries(takes.map((name) => [name, call.options[name]]));
  return write(call, [entryOf(as, call, { lot, gross, content, ...fields })]);
}

/** `count <lot> <gross>`: what was counted; it changes nothing by itself. */
export function count(call: MovementCall): Promise<ExitCode> {
  const [lot, gross] = call.args;
  return write(call, [entryOf('count', call, { lot, gross, counter: call.options.counter })]);
}

/** `record <kind> <fields...>`: a record of any kind, field by field. */
export function record(call: MovementCall): Promise<ExitCode> {
  const [kind = '', ...words] = call.args;
  return write(call, [entryOf(kind, call, fieldsFrom(words))]);
}

/** `undo <number>`: undoes a record by a reversing one. */
export function undo(call: MovementCall): Promise<ExitCode> {
  const [reverses] = call.args;
  return write(call, [entryOf('reversal', call, { reverses, reason: call.options.reason })]);
}
