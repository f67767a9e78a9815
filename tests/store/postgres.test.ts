import { startPostgres } from '../support/postgres.ts';
import { databasesOn } from './places.ts';
import { storeSuite } from './store-suite.ts';

storeSuite('PostgreSQL', async () => databasesOn(await startPostgres()));
