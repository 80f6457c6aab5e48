export const languages = ['zh-CN', 'en-US'] as const;
export type Language = (typeof languages)[number];

/** One sentence in every language; `{name}` is where a parameter goes, `{name:row|rows}` a word that follows its number. */
export type Sentence = Readonly<Record<Language, string>>;

/** The language to show for a locale such as Office's display language: Chinese for zh-*, English otherwise. */
export function languageOf(locale: string | undefined): Language {
  return locale === undefined || /^zh/i.test(locale) ? 'zh-CN' : 'en-US';
}
