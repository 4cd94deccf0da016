// What the two pages of the cold start have in common: draw the rows, and say when they are on the screen.

declare global {
  interface Window {
    /** Milliseconds from the navigation to the painted list. */
    shownAt?: Promise<number>;
  }
}

/** The database of a page is named in its address. */
export const nameInAddress = (): string => new URLSearchParams(location.search).get('name') ?? '';

const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

export const show = (find: () => Promise<readonly { readonly title: string }[]>): void => {
  window.shownAt = (async () => {
    const rows = await find();
    if (rows.length === 0) throw new Error('there is nothing to show');
    const list = document.createElement('ul');
    list.append(
      ...rows.map(({ title }) => {
        const item = document.createElement('li');
        item.textContent = title;
        return item;
      }),
    );
    document.body.append(list);
    await painted();
    return performance.now();
  })();
};
