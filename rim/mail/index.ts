export {
  createMailer,
  longestSending,
  type Mail,
  type Mailer,
  type MailerOptions,
  type MailOutcome,
} from './mailer.ts'
export { mailProblems } from './problems.ts'
export { type MailSettings, mailSettings } from './settings.ts'
