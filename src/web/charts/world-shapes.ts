import { type GeoProjection, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';

const topology = world as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Outline of a country as a path of the projection it was drawn in; `id` is its numeric ISO code, empty where it has none. */
export interface CountryShape {
  readonly id: string;
  readonly key: string;
  readonly d: string;
}

/** All countries as features: Natural Earth, de facto, 1:110 million. */
export const COUNTRIES = feature(topology, topology.objects.countries);

/** Outlines of the countries that lie within a projection. */
export function countryShapes(projection: GeoProjection): readonly CountryShape[] {
  const path = geoPath(projection);
  return COUNTRIES.features.flatMap((country, n) => {
    const d = path(country);
    return d === null ? [] : [{ id: String(country.id ?? ''), key: `${country.id}-${n}`, d }];
  });
}
