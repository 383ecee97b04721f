export { createSiteKeeper, hasPublished } from './keeper.ts'
export { type PublishableOrigin, publishableOrigins } from './origins.ts'
export { publicationServiceProblems } from './problems.ts'
export { publishedContents, type SitePlace } from './published.ts'
export {
  approveForPublication,
  askPublicationBody,
  recordPublicationAnswer,
  sendPublicationBack,
  setPublicationTime,
  withdrawWithNotice,
} from './steps.ts'
export { verifyPublication } from './verify.ts'
export { beginPublication, submitForReview, writePublication } from './write.ts'
