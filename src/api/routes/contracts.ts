import Type from 'typebox';
import { materialView } from '../../brief/material.ts';
import type { MaterialView } from '../../market/material-view.ts';
import { affordabilityOf } from '../../procurement/affordability.ts';
import { type Contract, isSigned } from '../../procurement/contract-record.ts';
import { requestSizeOf } from '../../procurement/request-size.ts';
import { materialInputOf } from '../briefs.ts';
import { AffordabilitySchema, ContractRecordSchema, ContractSchema, RequestSizeSchema } from '../contract-contracts.ts';
import { PageOf } from '../contract-envelope.ts';
import { contractNamed, contractsOf } from '../contracts-of.ts';
import type { Desk, View } from '../desk.ts';
import { checkMaterial } from '../material-params.ts';
import { listName, PAGING, pageOf } from '../paging.ts';
import { contextOf } from '../present/context.ts';
import { affordabilityDto, contractDto, contractRecordDto, requestSizeDto } from '../present/contract.ts';
import { type App, NO_PARAMETERS, readRoute } from '../route.ts';

const ON = {
  on: Type.Optional(
    Type.String({
      description: 'Day YYYY-MM-DD of the state, up to known_on, told by what is known. Default: known_on',
    }),
  ),
};
const Query = Type.Object({
  material: Type.Optional(Type.String({ description: 'Material id' })),
  ...ON,
  ...PAGING,
});
const Params = Type.Object({
  id: Type.String({ description: 'Procurement id (dla-antimony-usac) or number (SP8000-25-D-0007)' }),
});

/** GET /contracts, /contracts/:id and what its money buys and how large it is. */
export function contractRoutes(app: App, desk: Desk): void {
  readRoute(app, desk, {
    path: '/contracts',
    summary: 'Contracts with their money role by role: ceiling, minimum, ordered, delivered, paid; never added',
    params: NO_PARAMETERS,
    query: Query,
    response: PageOf(ContractSchema),
    answer: async (view, { query: { material, on, ...paging } }) => {
      if (material !== undefined) checkMaterial(view, { material });
      const signed = (await contractsOf(view, on)).filter(isSigned);
      const wanted =
        material === undefined ? signed : signed.filter(({ procurement }) => procurement.material === material);
      const page = pageOf(wanted, paging, listName(view, 'contracts', { material, on }));
      return { ...page, items: page.items.map((item) => contractDto(item, contextOf(view))) };
    },
  });
  readRoute(app, desk, {
    path: '/contracts/:id',
    summary: 'One contract or request: money, orders one by one, pace, what the supplier books',
    params: Params,
    query: Type.Object(ON),
    response: ContractRecordSchema,
    table: true,
    answer: async (view, { params, query }) =>
      contractRecordDto(await contractNamed(view, params.id, query.on), contextOf(view)),
  });
  readRoute(app, desk, {
    path: '/contracts/:id/affordability',
    summary: 'What the money of a contract or request buys at every dated price of the material, and its break-even',
    params: Params,
    query: Type.Object(ON),
    response: AffordabilitySchema,
    table: true,
    answer: async (view, { params, query }) => {
      const contract = await contractNamed(view, params.id, query.on);
      return affordabilityDto(affordabilityOf(contract, await marketOf(view, contract)));
    },
  });
  readRoute(app, desk, {
    path: '/contracts/:id/size',
    summary: 'How large a contract or request is beside a year of US and world supply, each with its denominator',
    params: Params,
    query: Type.Object(ON),
    response: RequestSizeSchema,
    table: true,
    answer: async (view, { params, query }) => {
      const contract = await contractNamed(view, params.id, query.on);
      return requestSizeDto(requestSizeOf(contract, await marketOf(view, contract)));
    },
  });
}

/** The market the contract's material is in. */
async function marketOf(view: View, { procurement }: Contract): Promise<MaterialView> {
  return materialView(await materialInputOf(view, procurement.material));
}
