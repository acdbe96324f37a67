import { fieldId } from './field-id';

/** Brings the field at `path` of the draft into sight and focuses it, in the language that its text is of. */
export function focusField(path: string, onLanguage: (lang: string) => void): void {
  const lang = /^(?:name|summary|claims\[\d+\]|facts\[\d+\]\.text)\.([\w-]+)$/.exec(path)?.[1];
  if (lang) onLanguage(lang);
  // The language's fields come with the next rendering.
  setTimeout(() => findField(path)?.focus());
}

function findField(path: string): HTMLElement | null {
  return document.getElementById(fieldId(path)) ?? document.getElementById(fieldId(path.replace(/\.[\w-]+$/, '')));
}
