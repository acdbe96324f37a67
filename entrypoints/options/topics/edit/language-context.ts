import { createContext } from 'preact';

/** The language whose texts are edited, and the one of the pack's plain texts. */
export interface EditedLanguage {
  readonly lang: string;
  readonly packLanguage: string;
}

export const LanguageContext = createContext<EditedLanguage>({ lang: 'en', packLanguage: 'en' });
