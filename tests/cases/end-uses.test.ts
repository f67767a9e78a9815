import { describe, expect, it } from 'vitest';
import type { Assembly } from '../../src/cases/assembly.ts';
import type { CaseEvidence } from '../../src/cases/case-evidence.ts';
import type { Statement } from '../../src/ledger/statement.ts';
import { runDraws } from '../../src/shortfall/engine.ts';
import { quantity } from '../../src/units/quantity.ts';
import type { Value } from '../../src/units/value.ts';
import { assembled, noEvidence, problemsOf, readCase } from './example-cases.ts';
import { SMALL } from './small-world.ts';
