// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readUndoKey } from '../../../entrypoints/options/read-undo-key';

function press(init: KeyboardEventInit, html = '<button></button>'): ReturnType<typeof readUndoKey> {
  document.body.innerHTML = html;
  let read: ReturnType<typeof readUndoKey> = null;
  document.body.addEventListener(
    'keydown',
    (event) => {
      read = readUndoKey(event);
    },
    { once: true },
  );
  document.body.firstElementChild?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
  return read;
}

describe('readUndoKey', () => {
  it('reads the keys of Windows, Linux and the Mac', () => {
    expect(press({ key: 'z', ctrlKey: true })).toBe('undo');
    expect(press({ key: 'z', metaKey: true })).toBe('undo');
    expect(press({ key: 'Z', ctrlKey: true, shiftKey: true })).toBe('redo');
    expect(press({ key: 'y', ctrlKey: true })).toBe('redo');
  });

  it('leaves other keys alone', () => {
    expect(press({ key: 'z' })).toBeNull();
    expect(press({ key: 'z', ctrlKey: true, altKey: true })).toBeNull();
    expect(press({ key: 'x', ctrlKey: true })).toBeNull();
  });

  it('leaves fields that take text their own undo', () => {
    expect(press({ key: 'z', ctrlKey: true }, '<input type="text">')).toBeNull();
    expect(press({ key: 'z', ctrlKey: true }, '<textarea></textarea>')).toBeNull();
    expect(press({ key: 'z', ctrlKey: true }, '<input type="checkbox">')).toBe('undo');
  });
});
