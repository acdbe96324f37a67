import { useContext } from 'preact/hooks';
import { readLanguages } from '../../../../core/page/read-languages';
import { localise, type Text } from '../../../../core/topics/text';
import { changeText, readText } from './change-text';
import { Field } from './Field';
import { LanguageContext } from './language-context';

interface TextFieldProps {
  readonly label: string;
  readonly path: string;
  readonly text: Text | undefined;
  readonly onChange: (text: Text) => void;
  readonly rows?: number;
}

/** A text of the draft in the language that is edited; where it has none yet, another one shines through. */
export function TextField({ label, path, text, onChange, rows = 1 }: TextFieldProps) {
  const { lang, packLanguage } = useContext(LanguageContext);
  const inMap = typeof text === 'object';
  return (
    <Field
      class="full"
      label={label}
      path={inMap ? `${path}.${lang}` : path}
      wholePath={path}
      value={readText(text, lang, packLanguage)}
      placeholder={localise(text, readLanguages()) || undefined}
      lang={lang}
      rows={rows}
      onInput={(words) => onChange(changeText(text, lang, words, packLanguage))}
    />
  );
}
