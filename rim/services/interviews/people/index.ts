export {
  giveConsent,
  studyConsents,
  useInformationSheet,
  type WrittenConsent,
  type WrittenSheet,
  writeInformationSheet,
} from './consents.ts'
export { keepStudyContact, readStudyContact, type StudyContact } from './contact.ts'
export {
  becomeInformant,
  demandMember,
  enterProspect,
  type InterviewHeld,
  type NewInformant,
  rewriteProspect,
  type WrittenProspect,
} from './register.ts'
