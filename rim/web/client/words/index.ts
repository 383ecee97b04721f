export {
  chooseLanguage,
  LanguageProvider,
  languageOfText,
  listInWords,
  type Say,
  sayIn,
  useLanguage,
  useSay,
} from './language.tsx'
