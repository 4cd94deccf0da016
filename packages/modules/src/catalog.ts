// The catalog: every module there is. Whatever must know about modules is derived from this list.
import type { AnyModule } from '@mana/shared-core';
import { calendar } from './calendar/module.ts';
import { notesModule } from './notes/module.ts';
import { filesModule } from './system/files/module.ts';
import { importsModule } from './system/imports/module.ts';
import { linksModule } from './system/links/module.ts';
import { profile } from './system/profile/module.ts';
import { spacesModule } from './system/spaces/module.ts';
import { tagsModule } from './system/tags/module.ts';
import { timeModule } from './system/time/module.ts';
import { workbench } from './system/workbench/module.ts';
import { todo } from './todo/module.ts';

export const catalog: readonly AnyModule[] = [
  spacesModule,
  profile,
  workbench,
  filesModule,
  importsModule,
  linksModule,
  tagsModule,
  timeModule,
  todo,
  notesModule,
  calendar,
];
