// Where the focus goes when the page changes: to the content, so that who listens or tabs starts there. A new record in the same view
// (its pane takes the focus itself), a change of the query, and a page that has put the focus somewhere itself leave it alone.
import { afterNavigate } from '$app/navigation';

const placeOf = (url: URL | undefined): string | undefined => url?.pathname.split('/').slice(0, 2).join('/');

/** Called while the shell initialises. */
export function followFocus(): void {
  afterNavigate(({ from, to, type }) => {
    if (type === 'enter' || placeOf(from?.url) === placeOf(to?.url)) return;
    const main = document.getElementById('main');
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true });
  });
}
