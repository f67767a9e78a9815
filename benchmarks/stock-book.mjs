/** Movements of each composed lot, its card apart. */
export const MOVEMENTS_A_LOT = 10;
export const SITES = Array.from({ length: 20 }, (_, i) => `site-${i}`);

const DAYS = 3600;
const dayOf = (day) => new Date(Date.UTC(2015, 0, 1) + day * 86_400_000).toISOString().slice(0, 10);

/** Records of so many lots of a composed book as JSON lines, by day: every lot is received, assayed, lent, moved and sold. */
export function stockFile({ first, lots, forms, withSites }) {
  const records = withSites ? SITES.map(siteCard) : [];
  for (let i = first; i < first + lots; i++) records.push(...lifeOf(i, forms[i % forms.length]));
  records.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
}

const record = (kind, date, payload) => ({ holder: 'own', kind, date, payload });
const siteCard = (site) => record('site', '2015-01-01', { number: `SITE-${site}`, site, name: site });

function lifeOf(i, { material, id: form }) {
  const lot = `L-${i}`;
  const gross = 100_000 + (i % 900) * 1000;
  const start = (i * 7919) % (DAYS - 400);
  let step = 0;
  const at = () => dayOf(start + step * 37 + (i % 30));
  const moved = (kind, payload) => {
    step += 1;
    return record(kind, at(), { number: `${lot}-${step}`, lot, ...payload });
  };
  // Every form lies at every site: that makes the most sums to add up.
  const place = Math.floor(i / 60);
  const site = SITES[place % SITES.length];
  return [
    record('lot', dayOf(start), { number: `${lot}-C`, lot, material, form }),
    moved('receipt', { site, gross }),
    moved('accept', {}),
    moved('inspection', { condition: 'dry', sound: true }),
    moved('commit', { gross: gross / 4, to: 'army' }),
    moved('loan', { gross: gross / 10, party: 'mill' }),
    moved('return', { gross: gross / 10 }),
    moved('uncommit', { gross: gross / 4, to: 'army' }),
    moved('transfer', { site: SITES[(place + 7) % SITES.length] }),
    moved('sale', { gross: gross / 2, party: 'smelter' }),
    moved('count', { gross: gross / 2 }),
  ];
}
