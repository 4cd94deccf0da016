// Cold start, ours: the data layer over the whole catalog, then the first fifty open tasks.
import { openLocalData } from '@mana/local-data';
import { schemaVersion } from '@mana/modules/schema';
import { nameInAddress, show } from './cold-start.ts';
import { openTasks } from './questions.ts';
import { tables } from './workload.ts';

show(async () => {
  const data = await openLocalData({ name: nameInAddress(), tables, schemaVersion });
  const records = data.records({ spaceId: data.personalSpaceId, actor: data.user() });
  return (await records.list(openTasks())) as unknown as { title: string }[];
});
