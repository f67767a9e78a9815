import { folders } from './places.ts';
import { storeSuite } from './store-suite.ts';

storeSuite('PGlite', folders);
