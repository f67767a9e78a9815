import { createContext } from 'react';
import type { NumberedSource } from './numbering.ts';

/** The numbered publications of the part of the page around it. */
export const CiteContext = createContext<ReadonlyMap<string, NumberedSource>>(new Map());
