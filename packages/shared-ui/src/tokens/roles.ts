// The colour roles every theme fills, for day and night: components name roles, never colours.

export type Mode = 'light' | 'dark';

/**
 * Each value is an OKLCH colour as CSS writes it. `ground, sheet, raised` are the three surfaces;
 * `line` only separates, `edge` outlines what can be operated; `ink…ink3` is text in three strengths.
 */
export interface Roles {
  ground: string;
  sheet: string;
  raised: string;
  line: string;
  ink: string;
  ink2: string;
  ink3: string;
  accent: string;
  accentInk: string;
  accentSoft: string;
  good: string;
  warn: string;
  bad: string;
  focus: string;
  edge: string;
}

export type ThemeRoles = Readonly<Record<Mode, Readonly<Roles>>>;

export type RoleName = keyof Roles;
