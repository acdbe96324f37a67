import { useEffect, useState } from 'preact/hooks';

/** Takes a file that is dropped anywhere on the page, while `onFile` is there; tells whether one is held over it. */
export function useDroppedFile(onFile: ((file: File) => void) | null): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    const listen = (type: 'dragover' | 'dragleave' | 'drop', handle: (event: DragEvent) => void) =>
      window.addEventListener(type, handle, { signal: stop.signal });
    const holdsFile = (event: DragEvent) =>
      !event.defaultPrevented && event.dataTransfer?.types.includes('Files') === true;
    listen('dragover', (event) => {
      if (!holdsFile(event)) return;
      // Without this the browser opens the file in place of the page.
      event.preventDefault();
      setOver(onFile !== null);
    });
    listen('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    listen('drop', (event) => {
      setOver(false);
      if (!holdsFile(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) onFile?.(file);
    });
    return () => stop.abort();
  });
  return isOver;
}
