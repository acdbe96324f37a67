import { useState } from 'preact/hooks';
import { useText } from '../../../../components/text-context';
import { readLanguages } from '../../../../core/page/read-languages';
import { LANGUAGE_TAG } from '../../../../core/topics/language-tag';

interface LanguageChoiceProps {
  readonly languages: readonly string[];
  readonly lang: string;
  readonly onChoose: (lang: string) => void;
}

/** Chooses the language whose texts are edited, or a new one. */
export function LanguageChoice({ languages, lang, onChoose }: LanguageChoiceProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const isTag = LANGUAGE_TAG.test(typed.trim());
  const add = () => {
    if (!isTag) return;
    onChoose(typed.trim());
    setTyped('');
  };
  return (
    <div class="field">
      <label for="text-language">{t('editTextsIn')}</label>
      <select id="text-language" value={lang} onChange={(event) => onChoose(event.currentTarget.value)}>
        {[...new Set([...languages, lang])].map((tag) => (
          <option key={tag} value={tag}>
            {nameLanguage(tag)}
          </option>
        ))}
      </select>
      <input
        type="text"
        dir="ltr"
        class="short"
        aria-label={t('editOtherLanguage')}
        placeholder="zh-CN"
        value={typed}
        aria-invalid={typed.trim() !== '' && !isTag}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
      <button type="button" aria-disabled={!isTag} onClick={add}>
        {t('editAddLanguage')}
      </button>
    </div>
  );
}

function nameLanguage(tag: string): string {
  const name = new Intl.DisplayNames([...readLanguages()], { type: 'language' }).of(tag);
  return name === undefined || name === tag ? tag : `${name} (${tag})`;
}
