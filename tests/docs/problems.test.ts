import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '../../src/ledger/problem-codes.ts';
import { expectGenerated, markdownTable } from '../support/generated.ts';
import { sourceFiles } from '../support/source-files.ts';

describe('problem codes', () => {
  it('are documented, every one', () => {
    const rows = Object.entries(PROBLEM_CODES).map(([code, meaning]) => [`\`${code}\``, meaning]);
    const page = [
      '# Problems',
      '',
      'What a parser reports instead of failing: each problem names the place, quotes the text and says what to do. The rest of',
      'the file goes through. `GET /api/v1/problems` lists those of the ledger. Generated from `src/ledger/problem-codes.ts`.',
      '',
      markdownTable(['code', 'meaning'], rows),
      '',
    ].join('\n');
    expectGenerated('docs/reference/problems.md', page);
  });

  it('are all in use: the compiler refuses others, this refuses stale ones', () => {
    const written = sourceFiles()
      .filter(({ file }) => file !== 'ledger/problem-codes.ts')
      .map(({ text }) => text)
      .join('\n');
    expect(Object.keys(PROBLEM_CODES).filter((code) => !written.includes(`'${code}'`))).toEqual([]);
  });
});
