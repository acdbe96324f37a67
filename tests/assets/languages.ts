/** The folders in `_locales`: the languages the interface speaks. */
export const LANGUAGES: readonly string[] = ['en', 'zh_CN', 'ja', 'ar', 'de', 'es', 'fr', 'ru'];
