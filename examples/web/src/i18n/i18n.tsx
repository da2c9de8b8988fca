import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { en } from './en.ts';
import { formatsOf, type Formats } from './formats.ts';
import { fr } from './fr.ts';

/** Texts of the page. Functions receive what is inserted, so that each language orders its words itself. */
export type Messages = typeof en;

const catalogue = { en, fr } as const;
export type Language = keyof typeof catalogue;
export const languages: readonly { readonly language: Language; readonly name: string }[] = [
  { language: 'en', name: 'English' },
  { language: 'fr', name: 'Français' },
];

interface I18n {
  readonly language: Language;
  readonly messages: Messages;
  readonly formats: Formats;
  readonly setLanguage: (language: Language) => void;
}

const I18nContext = createContext<I18n | null>(null);

/** Provides texts and formats in the language of `?lang=`, otherwise of the browser, otherwise in English. */
export function I18nProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState(languageOfPage);
  const messages = catalogue[language];
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = messages.brand;
  }, [language, messages]);
  const value = useMemo(
    (): I18n => ({
      language,
      messages,
      formats: formatsOf(language),
      setLanguage: (chosen) => {
        const url = new URL(window.location.href);
        url.searchParams.set('lang', chosen);
        window.history.replaceState(null, '', url);
        setLanguage(chosen);
      },
    }),
    [language, messages],
  );
  return <I18nContext value={value}>{children}</I18nContext>;
}

export function useI18n(): I18n {
  const i18n = use(I18nContext);
  if (i18n === null) throw new Error('useI18n needs an I18nProvider above it');
  return i18n;
}

export const useMessages = (): Messages => useI18n().messages;

function languageOfPage(): Language {
  const wanted = new URLSearchParams(window.location.search).get('lang') ?? navigator.language;
  return languages.find(({ language }) => wanted.startsWith(language))?.language ?? 'en';
}
