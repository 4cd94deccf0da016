import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../gallery/gallery.css';
import MenuSample from '../gallery/MenuSample.svelte';

const trigger = () => page.getByRole('button', { name: 'More' });

test('a menu opens with Enter, is walked with arrows and chosen with Enter, and gives the focus back', async () => {
  const onselect = vi.fn();
  await render(MenuSample, {
    items: [
      { label: 'Edit', onselect: () => undefined },
      { label: 'Duplicate', onselect },
    ],
  });
  trigger().element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('menuitem', { name: 'Edit' })).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByRole('menuitem', { name: 'Duplicate' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(onselect).toHaveBeenCalledOnce();
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  await expect.element(trigger()).toHaveFocus();
});

test('a letter finds an entry and Esc chooses nothing', async () => {
  const onselect = vi.fn();
  await render(MenuSample, {
    items: [
      { label: 'Edit', onselect },
      { label: 'Move', onselect },
    ],
  });
  trigger().element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('menuitem', { name: 'Edit' })).toHaveFocus();
  await userEvent.keyboard('m');
  await expect.element(page.getByRole('menuitem', { name: 'Move' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(trigger()).toHaveFocus();
  expect(onselect).not.toHaveBeenCalled();
});

test('a group opens beside its entry with the arrow, and a choice in it says whether it is on', async () => {
  const onselect = vi.fn();
  await render(MenuSample, {
    items: [
      {
        label: 'Move to',
        items: [
          { label: 'Home', checked: true, onselect },
          { label: 'Work', checked: false, onselect },
        ],
      },
    ],
  });
  trigger().element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('menuitem', { name: 'Move to' })).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByRole('menuitemcheckbox', { name: 'Home' })).toHaveAttribute('aria-checked', 'true');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onselect).toHaveBeenCalledOnce();
});

test('the same entries open as a context menu', async () => {
  const onselect = vi.fn();
  await render(MenuSample, { items: [{ label: 'Edit', onselect }] });
  await page.getByText('Area').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  expect(onselect).toHaveBeenCalledOnce();
});

test('nothing of the menu exists before it is opened, and ↓ opens it as well', async () => {
  await render(MenuSample, { items: [{ label: 'Edit', onselect: () => undefined }] });
  expect(trigger().element().getAttribute('aria-expanded')).toBe('false');
  trigger().element().focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByRole('menu', { name: 'More' })).toBeVisible();
  await expect.element(page.getByRole('menuitem', { name: 'Edit' })).toHaveFocus();
  expect(trigger().element().getAttribute('aria-expanded')).toBe('true');
});

test('pressing the button of an open menu closes it', async () => {
  await render(MenuSample, { items: [{ label: 'Edit', onselect: () => undefined }] });
  await trigger().click();
  await expect.element(page.getByRole('menu')).toBeVisible();
  await trigger().click({ force: true });
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
});
