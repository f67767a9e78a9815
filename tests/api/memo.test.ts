import { expect, it } from 'vitest';
import { Memo } from '../../src/api/memo.ts';

it('works a thing out once, forgets the one not asked for longest beyond its number, and keeps no failure', async () => {
  const memo = new Memo(2);
  const made: string[] = [];
  const make = (name: string) => () => {
    made.push(name);
    return name;
  };
  expect(await memo.once('a', make('a'))).toBe('a');
  expect(await memo.once('a', make('again'))).toBe('a');
  await memo.once('b', make('b'));
  await memo.once('c', make('c'));
  expect(await memo.once('b', make('b again'))).toBe('b');
  expect(await memo.once('a', make('anew'))).toBe('anew');
  expect(await memo.once('b', make('b again'))).toBe('b');
  await expect(memo.once('d', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await memo.once('d', make('d'))).toBe('d');
  expect(made).toEqual(['a', 'b', 'c', 'anew', 'd']);
});
