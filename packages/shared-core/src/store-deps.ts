// What a module's store is made of.
import type { Clock } from './clock.ts';
import type { Records } from './records.ts';

export interface StoreDeps {
  readonly records: Records;
  readonly clock: Clock;
}
