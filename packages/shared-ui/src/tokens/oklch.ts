// OKLCH to sRGB and WCAG 2 contrast, small enough to own: used to derive colours and to prove their contrast.
// Matrices: Björn Ottosson, "A perceptual color space for image processing", 2020.

export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
  alpha: number;
}

type Rgb = readonly [red: number, green: number, blue: number];

/** Reads `oklch(L C H)` or `oklch(L C H / A)`; throws on any other spelling, which would be a bug in our data. */
export function parseOklch(css: string): Oklch {
  const numbers = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)$/.exec(css);
  if (!numbers) throw new Error(`not an OKLCH colour: ${css}`);
  const [, lightness, chroma, hue, alpha] = numbers;
  return { lightness: Number(lightness), chroma: Number(chroma), hue: Number(hue), alpha: Number(alpha ?? 1) };
}

/** The colour in linear-light sRGB; a channel outside 0…1 is outside the gamut. */
export function toLinearRgb({ lightness, chroma, hue }: Oklch): Rgb {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

const clamp = (channel: number): number => Math.min(1, Math.max(0, channel));

/** Relative luminance of WCAG 2, 0 (black) to 1 (white). */
export function luminance(css: string): number {
  const [red, green, blue] = toLinearRgb(parseOklch(css));
  return 0.2126 * clamp(red) + 0.7152 * clamp(green) + 0.0722 * clamp(blue);
}

/** Contrast ratio of two opaque colours by WCAG 2, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** The colour as `#rrggbb`, for the places that know no OKLCH: the theme-color meta tag and the manifest. */
export function toHex(css: string): string {
  const channels = toLinearRgb(parseOklch(css)).map((linear) => {
    const light = clamp(linear);
    const encoded = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
