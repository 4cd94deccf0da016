// Draws the icons of the installed app from the one mark: `npm run icons` writes static/favicon.svg and the PNG files
// through a headless Chromium. Colours are those of the default theme.
import { writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { browserLaunchOptions } from '../../../scripts/find-browser.mjs';
import { toHex } from '../src/tokens/oklch.ts';
import { themes } from '../src/tokens/themes.ts';

const { light, dark } = themes.ocean;
const strokes = 'M3.35 17.3v-6.2a4.33 4.33 0 0 1 8.66 0v6.2M12.01 11.1a4.33 4.33 0 0 1 8.66 0c0 3-1.4 5.3-3.87 6.2';

/** The mark in a square of 24, `part` of its width, on a ground with the given corner. */
function icon(part: number, corner: number): string {
  const inset = 12 * (1 - part);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">',
    `<rect width="24" height="24" rx="${corner}" fill="${toHex(light.accent)}"/>`,
    `<path transform="translate(${inset} ${inset + 0.3 * part}) scale(${part})" d="${strokes}" fill="none" stroke="${toHex(light.accentInk)}"`,
    ' stroke-width="2.7" stroke-linecap="round" stroke-linejoin="round"/>',
    '</svg>',
  ].join('');
}

const favicon = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">',
  `<style>path{stroke:${toHex(light.accent)}}@media(prefers-color-scheme:dark){path{stroke:${toHex(dark.accent)}}}</style>`,
  `<path d="${strokes}" fill="none" stroke-width="2.9" stroke-linecap="round" stroke-linejoin="round"/>`,
  '</svg>\n',
].join('');

const pictures = [
  { file: 'icons/icon-192.png', size: 192, svg: icon(0.62, 5.2) },
  { file: 'icons/icon-512.png', size: 512, svg: icon(0.62, 5.2) },
  { file: 'icons/maskable-192.png', size: 192, svg: icon(0.5, 0) },
  { file: 'icons/maskable-512.png', size: 512, svg: icon(0.5, 0) },
  { file: 'apple-touch-icon.png', size: 180, svg: icon(0.6, 0) },
];

const target = (file: string): URL => new URL(`../../../static/${file}`, import.meta.url);

writeFileSync(target('favicon.svg'), favicon);
const browser = await chromium.launch(await browserLaunchOptions());
try {
  for (const { file, size, svg } of pictures) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
    writeFileSync(target(file), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
