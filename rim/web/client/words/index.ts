export {
  chooseLanguage,
  LanguageProvider,
  languageOfText,
  type Say,
  sayIn,
  useLanguage,
  useSay,
} from './language.tsx'
