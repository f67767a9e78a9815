import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runDraws } from '../../src/shortfall/engine.ts';
import { packed, unpacked } from '../../src/shortfall/packed-model.ts';
import { subModel } from '../../src/shortfall/sub-model.ts';
import { anyShape, modelOf } from './any-model.ts';

const DRAWS = 3;

it('what a node comes to is the same bits in the part of any model that bears on it, also packed', () => {
  fc.assert(
    fc.property(anyShape, fc.nat(4), (shape, some) => {
      const model = modelOf(shape);
      const node = some % shape.nodes;
      const part = subModel(model, node);
      const [whole, alone] = [model, unpacked(JSON.parse(JSON.stringify(packed(part.model))))].map((one) =>
        runDraws(one, shape.seed, DRAWS),
      );
      const size = shape.groups * shape.periods;
      for (const by of ['grossBy', 'netBy'] as const) {
        expect(alone?.[by].slice(part.node * size, (part.node + 1) * size)).toEqual(
          whole?.[by].slice(node * size, (node + 1) * size),
        );
      }
    }),
    { numRuns: 60 },
  );
});
