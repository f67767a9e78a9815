import Type, { type Static } from 'typebox';

/** Shapes of OCDS packages: the envelope is told field by field, the releases are those of the OCDS 1.1.5 schema. */

const Release = Type.Object(
  {
    ocid: Type.String({ description: 'Contracting process; the prefix `ballast` is our own and not registered' }),
    id: Type.String({ description: 'The same content has the same id' }),
    date: Type.String({ description: 'When all it says had been published; seconds keep the order within a day' }),
    tag: Type.Array(Type.String()),
    initiationType: Type.Literal('tender'),
  },
  { description: 'A release of OCDS 1.1.5; fields named `x_ballast` are our own (docs/reference/ocds.md)' },
);

const HEAD = {
  uri: Type.String({ description: 'Made of the ids of the releases inside' }),
  version: Type.Literal('1.1'),
  publishedDate: Type.String({ description: 'Date of the newest release inside' }),
  publisher: Type.Object({ name: Type.String() }),
  x_ballast: Type.Object({ notice: Type.String(), knownOn: Type.String() }),
};

export const OcdsReleasePackageSchema = Type.Object(
  { ...HEAD, releases: Type.Array(Release) },
  { $id: 'OcdsReleasePackage', description: 'A release package of OCDS 1.1.5, valid against the official schema' },
);
export type OcdsReleasePackageDto = Static<typeof OcdsReleasePackageSchema>;

export const OcdsRecordPackageSchema = Type.Object(
  {
    ...HEAD,
    packages: Type.Array(Type.String(), { description: 'Release packages with the same releases' }),
    records: Type.Array(
      Type.Object({
        ocid: Type.String(),
        releases: Type.Array(Release),
        compiledRelease: Release,
      }),
    ),
  },
  { $id: 'OcdsRecordPackage', description: 'A record package of OCDS 1.1.5, valid against the official schema' },
);
export type OcdsRecordPackageDto = Static<typeof OcdsRecordPackageSchema>;
