import { ApiError, ERRORS } from '../../api/errors.ts';
import { conversionDto } from '../../api/present/conversion.ts';
import type { Call } from '../call.ts';
import { CliError, EXIT, type ExitCode } from '../exit-codes.ts';
import { styleOf } from '../pages/style.ts';
import { print } from '../verb.ts';

/** `convert <quantity> <unit>`: the API's own function; units need no ledger, so none is opened. */
export async function convert(call: Call): Promise<ExitCode> {
  const [quantity = '', to = ''] = call.args;
  const { paint } = styleOf(call.surroundings);
  try {
    print(call, conversionDto(quantity, to), ({ text, rule }) => `${paint.bold(text)}\n${paint.dim(rule)}`);
    return EXIT.ok;
  } catch (error) {
    if (error instanceof ApiError) throw new CliError(EXIT.usage, error.message, ERRORS[error.code].advice);
    throw error;
  }
}
