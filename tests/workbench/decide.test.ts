import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NewDecision } from '../../src/workbench/decide.ts';
import { openWorkbench, type Workbench } from '../../src/workbench/workbench.ts';
import { temporaryFolder } from '../archive/temporary.ts';
import { adoption, keptPlan } from '../support/plan-answers.ts';

const CHILD = new URL('./decide-child.mjs', import.meta.url).pathname;
const open = (home: string): Promise<Workbench> => openWorkbench({ home, role: 'command' });

function newDecision(change: Partial<NewDecision> = {}): NewDecision {
  const { id: _, ...record } = adoption(1);
  return { ...record, ...change } as NewDecision;
}

describe('a record of decisions', () => {
  it('comes back with the same id from the journal alone, and from a rebuild, which keeps plans too', async () => {
    const home = await temporaryFolder();
    const workbench = await open(home);
    const report = await workbench.decide(newDecision());
    expect(report).toMatchObject({ outcome: 'recorded', sequence: 1 });
    await workbench.keepPlan(keptPlan('a'));
    const before = await workbench.store.decisions();
    expect(before).toEqual([{ ...adoption(1), id: 'id' in report ? report.id : '' }]);
    await workbench.rebuild();
    expect(await workbench.store.decisions()).toEqual(before);
    expect((await workbench.store.plans()).map(({ id }) => id)).toEqual([keptPlan('a').id]);
    await workbench.close();
    await rm(join(home, 'db'), { recursive: true });
    const again = await open(home);
    expect(await again.store.decisions()).toEqual(before);
    expect(await again.store.plans()).toEqual([]);
    expect((await again.verify()).findings).toEqual([]);
    await again.close();
  });

  it('that cannot be read back is refused before it stands in the journal', async () => {
    const workbench = await open(await temporaryFolder());
    const [line] = adoption(1).plan.lines;
    if (line === undefined) throw new Error('no line');
    const bad = { ...adoption(1).plan, lines: [{ ...line, option: 'with space' }] };
    const report = await workbench.decide(newDecision({ plan: bad }));
    expect(report).toMatchObject({ outcome: 'refused', problems: [{ code: 'not-an-id' }] });
    expect(await workbench.decide(newDecision({ reason: '  ' }))).toMatchObject({
      problems: [{ code: 'decision-without-reason' }],
    });
    expect((await workbench.store.counts()).head).toBe(0);
    await workbench.close();
  });

  it('that was acknowledged is there after kill -9', async () => {
    const home = await temporaryFolder();
    const child = spawn(process.execPath, [CHILD, home, JSON.stringify(newDecision())]);
    let said = '';
    child.stdout.on('data', (bytes) => {
      said += String(bytes);
      if (said.split('\n').length > 5) child.kill('SIGKILL');
    });
    await once(child, 'close');
    const acknowledged = said.split('\n').slice(0, -1);
    expect(acknowledged.length).toBeGreaterThanOrEqual(5);
    const workbench = await open(home);
    const ids = (await workbench.store.decisions()).map(({ id }) => id);
    expect(ids.slice(0, acknowledged.length)).toEqual(acknowledged);
    expect((await workbench.verify()).findings).toEqual([]);
    await workbench.close();
  });
});
