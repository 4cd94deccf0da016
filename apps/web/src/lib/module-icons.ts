// The drawing for each icon a module's declaration names. One import per icon, so that only these are shipped.
import Calendar from '@lucide/svelte/icons/calendar';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import NotebookPen from '@lucide/svelte/icons/notebook-pen';
import Paperclip from '@lucide/svelte/icons/paperclip';
import Shapes from '@lucide/svelte/icons/shapes';
import type { AnyModule } from '@mana/shared-core';
import type { ComponentProps } from 'svelte';
import type Icon from '@mana/shared-ui/Icon.svelte';

type IconComponent = ComponentProps<typeof Icon>['icon'];

const icons: Readonly<Record<string, IconComponent>> = {
  calendar: Calendar,
  'circle-check': CircleCheck,
  'notebook-pen': NotebookPen,
  paperclip: Paperclip,
};

export const iconOf = (module: Pick<AnyModule, 'icon'>): IconComponent => icons[module.icon] ?? Shapes;
