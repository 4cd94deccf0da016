// The catalog: every module there is. Whatever must know about modules is derived from this list.
import type { AnyModule } from '@mana/shared-core';
import { filesModule } from './system/files/module.ts';
import { importsModule } from './system/imports/module.ts';
import { profile } from './system/profile/module.ts';
import { spacesModule } from './system/spaces/module.ts';
import { workbench } from './system/workbench/module.ts';
import { todo } from './todo/module.ts';

export const catalog: readonly AnyModule[] = [spacesModule, profile, workbench, filesModule, importsModule, todo];
