// Writes the stylesheet of the themes from their data; run it after changing a colour.
import { writeFileSync } from 'node:fs';
import { renderThemeCss } from '../src/tokens/theme-css.ts';

writeFileSync(new URL('../src/tokens/themes.css', import.meta.url), renderThemeCss());
