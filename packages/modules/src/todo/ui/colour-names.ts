// The names of the list colours as people read them: keys of todo's messages.
export const colourNames = {
  teal: 'colourTeal',
  clay: 'colourClay',
  amber: 'colourAmber',
  indigo: 'colourIndigo',
  fern: 'colourFern',
  plum: 'colourPlum',
  sky: 'colourSky',
  moss: 'colourMoss',
} as const;
