import type { ComponentChildren } from 'preact';
import { useText } from '../../components/text-context';

interface SettingProps {
  /** Key of the message with other words that readers may look for. */
  readonly words: string;
  readonly children: ComponentChildren;
}

/** One setting, or a few that belong together: the search field of the page shows or hides them as one. */
export function Setting({ words, children }: SettingProps) {
  const t = useText();
  return (
    <div class="setting" data-find={t(words)}>
      {children}
    </div>
  );
}
