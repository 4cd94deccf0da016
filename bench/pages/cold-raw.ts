// Cold start, raw: Dexie, then the first fifty open tasks.
import { nameInAddress, show } from './cold-start.ts';
import { rawOpenTasks } from './questions.ts';
import { RawDatabase, rawSpaces } from './raw-database.ts';

show(() => rawOpenTasks(new RawDatabase(nameInAddress()), rawSpaces[0] as string));
