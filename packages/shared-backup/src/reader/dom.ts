// Elements in one expression. Text is always set as text: nothing in an archive is ever read as markup.

type Handler = (event: Event) => void;
type Attributes = Readonly<Record<string, string | number | boolean | Handler | undefined>>;
type Child = Node | string | null;

/** Functions listen to the event they are named after; `true` is an attribute without value, `false` and undefined none. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== undefined && value !== false) element.setAttribute(key, String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A drawing that says nothing to a screen reader. */
export function drawing(paths: readonly string[], viewBox = '0 0 24 24'): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('aria-hidden', 'true');
  for (const path of paths) {
    const element = document.createElementNS(space, 'path');
    element.setAttribute('d', path);
    svg.append(element);
  }
  return svg;
}
