export { buildSite, type Site, type SitePage } from './build.ts'
export type {
  SiteContact,
  SiteContents,
  SiteFile,
  SitePicture,
  SiteProfile,
  SitePublication,
  SiteTable,
} from './contents.ts'
