/** The languages that the guide speaks, in the order of the language menu. Mirrors `text.Language.SPOKEN`. */
export const SPOKEN = ['fi', 'sv', 'en', 'fi-simple'] as const;

export type Spoken = (typeof SPOKEN)[number];

/** Any language that a line may be in; BCP 47, but for easy Finnish. */
export type Language = Spoken | 'et' | 'ru' | 'ar' | 'so' | 'uk';

/** The names that their speakers know them by. */
export const OWN_NAME: Readonly<Record<Spoken, string>> = {
  fi: 'Suomi',
  sv: 'Svenska',
  en: 'English',
  'fi-simple': 'Selkosuomi',
};

/** The tag for an HTML `lang` attribute, and for `Intl`: easy Finnish is Finnish to a screen reader. */
export const htmlLang = (language: Language): string => (language === 'fi-simple' ? 'fi' : language);

/** For dates and times, as they are written in Finland. */
export const locale = (language: Language): string => `${htmlLang(language)}-FI`;

export const isSpoken = (tag: string | null | undefined): tag is Spoken => SPOKEN.some(s => s === tag);
