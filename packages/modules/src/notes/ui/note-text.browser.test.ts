import { expect, test, vi } from 'vitest';
import { mergeTexts } from '../markdown/merge.ts';
import { NoteText } from './note-text.svelte.ts';

const setup = (stored = 'one\n') => {
  const editor = { text: stored };
  const disk = { text: stored };
  const gate: { hold: Promise<void> } = { hold: Promise.resolve() };
  const report = vi.fn();
  const save = vi.fn(async (body: string, base: string) => {
    await gate.hold;
    disk.text = mergeTexts(base, body, disk.text);
    return { body: disk.text };
  });
  const note = new NoteText(stored, {
    read: () => editor.text,
    show: (text) => (editor.text = text),
    save,
    report,
    onstored: () => undefined,
  });
  const write = (text: string) => {
    editor.text = text;
    note.touch();
  };
  return { editor, disk, gate, report, save, note, write };
};

test('what is written is stored when the page goes, and only then counted as stored', async () => {
  const { disk, note, write } = setup();
  write('one\ntwo');
  expect(note.isDirty).toBe(true);
  await note.flush();
  expect(disk.text).toBe('one\ntwo');
  expect(note.isDirty).toBe(false);
});

test('what is typed while a write is under way is neither lost nor taken for stored', async () => {
  const { disk, gate, note, write } = setup();
  let open = () => undefined as void;
  gate.hold = new Promise((resolve) => (open = resolve));
  write('one\ntwo');
  const flushed = note.flush();
  await Promise.resolve();
  await Promise.resolve();
  write('one\ntwo\nthree');
  open();
  await flushed;
  expect(disk.text).toBe('one\ntwo');
  expect(note.isDirty).toBe(true);
  await note.flush();
  expect(disk.text).toBe('one\ntwo\nthree');
});

test('a text from another tab comes in beside what is not stored yet', async () => {
  const { disk, editor, note, write } = setup();
  write('zero\none\n');
  disk.text = 'one\nfrom afar\n';
  note.receive(disk.text);
  expect(editor.text).toBe('zero\none\nfrom afar\n');
  await note.flush();
  expect(disk.text).toBe('zero\none\nfrom afar\n');
});

test('a late answer with an older text of one’s own does not bring it back', async () => {
  const { editor, note, write } = setup();
  write('one\ntwo\n');
  await note.flush();
  note.receive('one\n');
  expect(editor.text).toBe('one\ntwo\n');
  note.receive('one\ntwo\n');
  note.receive('one\n');
  expect(editor.text, 'an undo is no late answer').toBe('one\n');
});

test('a refused write keeps the text and tries again with the next', async () => {
  const { disk, note, report, save, write } = setup();
  save.mockRejectedValueOnce(new Error('full'));
  write('one\ntwo\n');
  await note.flush();
  expect(report).toHaveBeenCalledOnce();
  expect(note.isDirty).toBe(true);
  await note.flush();
  expect(disk.text).toBe('one\ntwo\n');
});
