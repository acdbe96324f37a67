import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { FaultContext } from './fault-context';

interface PartProps {
  readonly title: string;
  /** How much it holds; nothing is said of a part that holds none. */
  readonly count?: number;
  /** Paths of its fields begin with this. */
  readonly path: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** A part of the editor that opens; by itself when something in it is wrong. A closed one costs nothing. */
export function Part({ title, count = 0, path, open = false, children }: PartProps) {
  const [isOpen, setOpen] = useState(open);
  const faults = useContext(FaultContext);
  const isWrong = [...faults.keys()].some((place) => place.startsWith(path));
  useEffect(() => {
    if (isWrong) setOpen(true);
  }, [isWrong]);
  return (
    <details class="editor-part" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
        {count > 0 && <span class="quiet">{count}</span>}
      </summary>
      {isOpen && children}
    </details>
  );
}
