// The worker in which search runs: opening every record and building the index must not hold the page up.
import { serveSearch } from './serve-search.ts';

serveSearch(self);
