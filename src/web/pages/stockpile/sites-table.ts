import type { FigureDto } from '../../../api/contract.ts';
import type { SiteDto } from '../../../api/contract-stockpile.ts';
import { type Cell, figureCell, type TableData, textCell } from '../../frame/table-data.ts';

/** Sites as a table: how full, how quickly loaded out, at what cost. */
export function sitesTable(sites: readonly SiteDto[], on: string): TableData {
  const words = (id: string, label: string) => ({ id, label, numeric: false });
  const number = (id: string, label: string) => ({ id, label, numeric: true });
  return {
    caption: `Sites on ${on}`,
    columns: [
      ...[words('site', 'Site'), words('holder', 'Holder'), words('where', 'Where')],
      ...[number('used', 'On books, gross'), number('capacity', 'Capacity'), number('share', 'Of capacity')],
      ...[number('outload', 'Outload per day'), number('rate', 'Cost per tonne-year'), number('cost', 'Cost per year')],
    ],
    rows: sites.map((site) => ({
      key: `${site.holder} ${site.site}`,
      cells: [
        { text: site.name, to: '/stockpile/lots', search: { holder: site.holder, site: site.site } },
        textCell(site.holder),
        textCell([site.address, site.countryName].filter((part) => part !== null).join(', ') || null),
        figureCell(site.used),
        ...[site.capacity, site.share, site.outloadPerDay, site.costPerTonneYear, site.costPerYear].map(known),
      ],
    })),
  };
}

/** What a card leaves out is not known; it is no zero. */
const known = (figure: FigureDto | null): Cell =>
  figure === null ? { text: 'not known', tone: 'quiet', sort: null } : figureCell(figure);
