import { useState } from 'preact/hooks';
import { changeSettings } from '../../core/store/settings';
import type { Settings } from '../../core/topics/settings';
import { useSave } from './use-saving';

/** Settings as a part of the page shows and changes them. */
export interface SettingsDraft {
  /** What is kept, with what the reader is changing right now laid over it: previews follow a slider before it is let go. */
  readonly shown: Settings;
  readonly preview: (part: Partial<Settings>) => void;
  /** Keeps it. `key` is the message that names the change for undoing. */
  readonly change: (part: Partial<Settings>, key: string, ...args: string[]) => void;
}

/** The draft over the kept `settings`. */
export function useSettingsDraft(settings: Settings): SettingsDraft {
  const save = useSave();
  const [draft, setDraft] = useState<Partial<Settings>>({});
  return {
    shown: { ...settings, ...draft },
    preview: setDraft,
    change: async (part, key, ...args) => {
      setDraft(part);
      await save(() => changeSettings(part, { key, args }));
      setDraft({});
    },
  };
}
