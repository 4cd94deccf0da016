// The names of the eight hues a calendar may have.
import type { CalendarColour } from '../tables.ts';

export const colourNames = {
  clay: 'colourClay',
  teal: 'colourTeal',
  moss: 'colourMoss',
  plum: 'colourPlum',
  amber: 'colourAmber',
  sky: 'colourSky',
  indigo: 'colourIndigo',
  fern: 'colourFern',
} as const satisfies Record<CalendarColour, string>;
