// An address's first segment is a module only if the catalog knows it and it has pages; anything else is an unknown address.
import { catalog } from '@mana/modules';

export const match = (param: string): boolean =>
  catalog.some((module) => module.id === param && module.tier !== 'system');
